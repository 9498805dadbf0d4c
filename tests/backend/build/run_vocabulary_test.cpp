// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/run_vocabulary.hpp"
#include "schema/terms.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using referat::backend::RunVocabulary;

namespace {

std::string text(const RunVocabulary& vocabulary, RunVocabulary::Term term) {
    std::string bytes(vocabulary.size_of(term), '\0');
    CHECK(vocabulary.put(bytes.data(), term) == bytes.data() + bytes.size());
    return bytes;
}

} // namespace

TEST_CASE("terms of a run are sorted by their bytes, whatever stands around a prefix", "[backend][postings]") {
    // Those without a prefix are filters too, which begin like one; behind a prefix ':', 'A' and 'Z' take a colon.
    const std::array<std::string, 14> words = {
        "", "1", ":", ";", "@a", "Ab", "Zb", "[", "a", "ab", std::string("b\0c", 3), "ø", "XACRkl", "\xff"};
    RunVocabulary vocabulary(words.size());
    std::vector<std::string> expected;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        const RunVocabulary::Word word = vocabulary.word(words[i], i % 3);
        CHECK(vocabulary.word(words[i], i % 3) == word);
        for (referat::schema::WordPrefix prefix = 0; prefix < referat::schema::word_prefixes().size(); ++prefix) {
            const RunVocabulary::Term term = vocabulary.term(word, prefix);
            CHECK(vocabulary.term(word, prefix) == term);
            expected.push_back(referat::schema::make_term(referat::schema::word_prefixes()[prefix], words[i]));
            REQUIRE(text(vocabulary, term) == expected.back());
        }
    }
    std::ranges::sort(expected);
    std::vector<std::string> sorted;
    for (const RunVocabulary::Term term : vocabulary.sorted()) {
        sorted.push_back(text(vocabulary, term));
    }
    CHECK(sorted == expected);
}

TEST_CASE("a run without documents has no terms", "[backend][postings]") {
    CHECK(RunVocabulary(0).sorted().empty());
}
