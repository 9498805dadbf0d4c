// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/word_list.hpp"

#include "base/ascii.hpp"
#include "lexicon/build/text_lines.hpp"

#include <referat/error.hpp>

#include <algorithm>

namespace referat::lexicon::build {

namespace {

/// Where the word and its flags end: before the first field such as "st:gå".
std::size_t end_of_word(std::string_view line) {
    constexpr std::size_t key_size = 2;
    for (std::size_t i = 0; (i = line.find_first_of(" \t", i)) != std::string_view::npos; ++i) {
        if (i + 1 + key_size < line.size() && line[i + 1 + key_size] == ':') {
            return i;
        }
    }
    return line.size();
}

} // namespace

bool DictionaryWord::has(Flag flag) const {
    return flag != 0 && std::ranges::find(flags, flag) != flags.end();
}

std::vector<DictionaryWord> read_word_list(const std::filesystem::path& path) {
    return parse_word_list(read_text(path), path);
}

std::vector<DictionaryWord> parse_word_list(std::string_view text, const std::filesystem::path& name) {
    std::vector<DictionaryWord> words;
    std::size_t number = 0;
    for_each_line(text, [&](std::string_view line) {
        if (++number == 1) {
            return; // says how many entries follow
        }
        const std::size_t end = end_of_word(line);
        std::string_view head = line.substr(0, end);
        head = head.substr(0, head.find_last_not_of(" \t") + 1);
        DictionaryWord entry;
        // Behind another slash than that of the flags a word goes on ("A/S").
        const std::size_t slash = head.find('/');
        if (slash != std::string_view::npos && slash + 1 < head.size() && base::is_digit(head[slash + 1])) {
            std::optional<std::vector<Flag>> flags = parse_flags(head.substr(slash + 1));
            if (!flags) {
                throw InputError("flags are malformed", name, number, "expected the .dic file of Debian's hunspell-da");
            }
            entry.flags = *std::move(flags);
            head = head.substr(0, slash);
        }
        if (head.empty() || head.find_first_of(" \t\"") != std::string_view::npos) {
            return;
        }
        entry.word = head;
        for (const std::string_view field : split_fields(line.substr(end))) {
            if (field.starts_with("st:")) {
                entry.base = field.substr(3);
            }
        }
        words.push_back(std::move(entry));
    });
    return words;
}

} // namespace referat::lexicon::build
