// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/index_expansions.hpp"

#include "analysis/da/acronyms.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <algorithm>

namespace referat::search {

namespace {

/// A name that one item only has may be spelt by chance.
constexpr std::size_t min_name_items = 2;

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

} // namespace

IndexExpansions::IndexExpansions(backend::Chain& chain, const backend::DatabaseReader& reader,
                                 std::string_view user_table, const std::filesystem::path& user_name)
    : chain_(chain), reader_(reader) {
    const auto lemmas_of = [this](std::string_view word) {
        analysis::WordReading reading;
        chain_.words().read(word, reading);
        return reading.lemmas;
    };
    synonyms_.add(user_table, user_name, lemmas_of);
    synonyms_.add(query::known_acronyms, "known_acronyms.txt", lemmas_of);
    reader_.for_each_term(schema::acronym_prefix, [&](std::string_view term, std::size_t) {
        std::vector<std::string> words = words_of(term.substr(schema::acronym_prefix.size()));
        const std::vector<query::SynonymWord> acronym{{words.front(), {}}};
        // What everybody knows is not told by one item, where "(PLO)" may be somebody's initials.
        if (words.size() > 1 && !synonyms_.find(acronym, 0)) {
            synonyms_.add_acronym(words.front(), {words.begin() + 1, words.end()}, lemmas_of);
        }
    });
}

std::optional<query::SynonymMatch> IndexExpansions::find(std::span<const query::SynonymWord> words, std::size_t first) {
    std::optional<query::SynonymMatch> match = synonyms_.find(words, first);
    if (!match) {
        if (const std::optional<query::SynonymPhrase>& phrase = guess(words[first].folded)) {
            match = query::SynonymMatch{1, {*phrase}};
        }
    }
    return match;
}

const std::optional<query::SynonymPhrase>& IndexExpansions::guess(const std::string& acronym) {
    const auto [found, fresh] = guesses_.try_emplace(acronym);
    if (fresh) {
        found->second = find_name(acronym);
    }
    return found->second;
}

std::optional<query::SynonymPhrase> IndexExpansions::find_name(std::string_view acronym) const {
    if (reader_.frequency(acronym) == 0 || chain_.lexicon().contains(acronym)) {
        return std::nullopt;
    }
    std::string best;
    std::size_t best_frequency = min_name_items - 1;
    const std::string prefix = schema::make_term(schema::initials_prefix, std::string(acronym) + " ");
    reader_.for_each_term(prefix, [&](std::string_view term, std::size_t frequency) {
        if (frequency > best_frequency) {
            best_frequency = frequency;
            best = term.substr(prefix.size());
        }
    });
    return best.empty() ? std::nullopt : std::optional(words_of(best));
}

} // namespace referat::search
