// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/index_language.hpp"

#include "base/utf8.hpp"
#include "lexicon/inflection.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace referat::search {

namespace {

struct Link {
    std::string_view dropped; ///< from the end of the modifier
    std::string_view added;
};

/// How Danish joins a modifier to a head.
constexpr std::array links{Link{"", ""}, Link{"", "s"}, Link{"", "e"}, Link{"", "er"}, Link{"e", ""}, Link{"e", "s"}};

} // namespace

std::vector<Token> IndexLanguage::analyze(std::string_view text) {
    std::vector<Token> tokens;
    chain_.analyze(base::replace_invalid_utf8(text), {}, tokens);
    return tokens;
}

analysis::WordReading IndexLanguage::read(std::string_view word) {
    analysis::WordReading reading;
    chain_.words().read(word, reading);
    return reading;
}

std::vector<query::RelatedWord> IndexLanguage::related(std::string_view lemma) {
    const lexicon::Lexicon& lexicon = chain_.lexicon();
    std::vector<query::RelatedWord> related;
    for (const lexicon::LemmaId id : lexicon.lemmas_of(lemma)) {
        if (lexicon.text(id) != lemma) {
            continue;
        }
        for (const lexicon::RelatedLemmas& pair : lexicon.related(id)) {
            const unsigned classes = lexicon.facts(id).classes | lexicon.facts(pair.other).classes;
            related.push_back({std::string(lexicon.text(pair.other)), (classes & lexicon::verb_classes) != 0});
        }
    }
    return related;
}

std::vector<std::string> IndexLanguage::compounds(std::string_view modifier, std::string_view head) {
    std::vector<std::string> compounds;
    for (const Link& link : links) {
        if (modifier.ends_with(link.dropped)) {
            std::string compound(modifier.substr(0, modifier.size() - link.dropped.size()));
            compounds.push_back(compound.append(link.added).append(head));
        }
    }
    return compounds;
}

std::size_t IndexVocabulary::frequency(std::string_view term) {
    return reader_.frequency(term);
}

void IndexVocabulary::for_each_term(std::string_view prefix,
                                    const std::function<void(std::string_view term, std::size_t frequency)>& visit) {
    reader_.for_each_term(prefix, visit);
}

void IndexVocabulary::for_each_word(const std::string& prefix,
                                    const std::function<void(std::string_view word, std::size_t frequency)>& visit) {
    words_.for_each(prefix, visit);
}

} // namespace referat::search
