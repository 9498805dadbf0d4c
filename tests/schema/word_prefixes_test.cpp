// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/word_prefixes.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>

using namespace referat::schema;

TEST_CASE("each field with text has a prefix of its own for words, lemmas and parts", "[schema]") {
    std::set<WordPrefix> numbers{with_kind(whole_words, WordKind::Word), with_kind(whole_words, WordKind::Lemma),
                                 with_kind(whole_words, WordKind::Part)};
    for (const Row& row : rows()) {
        if (row.text_prefix.empty()) {
            continue;
        }
        CAPTURE(row.info.name);
        const WordPrefix words = field_words(row);
        CHECK(word_prefixes()[words] == row.text_prefix);
        CHECK(word_prefixes()[with_kind(words, WordKind::Lemma)] == lemma_prefix(row));
        CHECK(word_prefixes()[with_kind(words, WordKind::Part)] == part_prefix(row));
        numbers.insert({words, with_kind(words, WordKind::Lemma), with_kind(words, WordKind::Part)});
    }
    CHECK(word_prefixes()[whole_words].empty());
    CHECK(numbers.size() == word_prefixes().size());
    CHECK(std::set<std::string>(word_prefixes().begin(), word_prefixes().end()).size() == word_prefixes().size());
    for (const std::string& prefix : word_prefixes()) {
        CHECK(prefix.size() <= max_word_prefix_bytes);
    }
}
