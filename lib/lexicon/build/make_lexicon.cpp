// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file.hpp"
#include "lexicon/build/derivations.hpp"
#include "lexicon/build/image.hpp"
#include "lexicon/build/lemma_splits.hpp"
#include "lexicon/build/text_lines.hpp"

#include <referat/error.hpp>

#include <exception>
#include <iostream>

namespace {

using namespace referat::lexicon::build;

std::vector<std::uint64_t> prepare(const std::filesystem::path& affix_file, const std::filesystem::path& word_file,
                                   const std::filesystem::path& tables) {
    const CompoundRules rules = CompoundRules::parse(read_text(tables / "compounds.txt"));
    Content content;
    content.readings =
        make_readings(read_word_list(word_file), AffixTable::read(affix_file), read_text(tables / "irregular.txt"));
    content.compounds = train_compounds(content.readings, rules);
    content.related = find_related(content.readings, read_text(tables / "related.txt"));
    split_lemmas(content, rules);
    return make_image(content);
}

std::string location(const referat::InputError& error) {
    std::string text = error.path().string();
    if (error.line() > 0) {
        text += ':' + std::to_string(error.line());
    }
    return text;
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 5) {
            std::cerr << "usage: make_lexicon DICTIONARY.aff DICTIONARY.dic TABLES-DIR OUTPUT\n";
            return 2;
        }
        const std::vector<std::uint64_t> image = prepare(argv[1], argv[2], argv[3]);
        referat::base::write_file_atomically(
            argv[4], {reinterpret_cast<const char*>(image.data()), image.size() * sizeof(std::uint64_t)});
        return 0;
    } catch (const referat::InputError& error) {
        std::cerr << "make_lexicon: " << location(error) << ": " << error.what() << '\n';
        if (!error.hint().empty()) {
            std::cerr << "hint: " << error.hint() << '\n';
        }
    } catch (const std::exception& error) {
        std::cerr << "make_lexicon: " << error.what() << '\n';
    }
    return 1;
}
