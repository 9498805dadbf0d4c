// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/reading_writer.hpp"

#include "analysis/fake_word_reader.hpp"
#include "analysis/token_list.hpp"
#include "analysis/tokenizer.hpp"
#include "support/catch.hpp"
#include "support/token_checks.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using referat::Token;
using referat::TokenKind;
using referat::analysis::Draft;
using referat::analysis::ReadingWriter;
using referat::analysis::TokenList;
using referat::analysis::WordReading;

namespace {

/// Words between blanks and what `writer` adds to them.
std::vector<Token> tokens_of(ReadingWriter& writer, std::string_view text) {
    TokenList list;
    referat::analysis::Tokenizer().tokenize(text, {}, list);
    std::vector<Token> tokens;
    writer.write(list, tokens);
    return tokens;
}

std::vector<Token> tokens_uncached(FakeWordReader& words, std::string_view text) {
    ReadingWriter writer(words);
    return tokens_of(writer, text);
}

const WordReading sundhedsklynge{{"sundhedsklynge"}, {{"sundhed", 0, 7, false}, {"klynge", 8, 16, false}}, true};

/// A compound of `parts` parts, each written "delene".
WordReading compound(std::size_t parts) {
    WordReading reading{{"sammensat"}, {}, true};
    for (std::size_t i = 0; i < parts; ++i) {
        const auto begin = static_cast<std::uint16_t>(i * 6);
        reading.parts.push_back({"del" + std::to_string(i), begin, static_cast<std::uint16_t>(begin + 6), false});
    }
    return reading;
}

std::string repeated_word(std::size_t parts) {
    std::string word;
    for (std::size_t i = 0; i < parts; ++i) {
        word += "delene";
    }
    return word;
}

} // namespace

TEST_CASE("a compound has its lemma over the word and its components over their letters", "[analysis][reading]") {
    FakeWordReader words;
    words.tell("sundhedsklyngens", sundhedsklynge);
    const std::string text = "Sundhedsklyngens møde";
    const std::vector<Token> tokens = tokens_uncached(words, text);
    CHECK(tokens == std::vector<Token>{{"sundhedsklyngens", 0, 16, 0, TokenKind::Word, false},
                                       {"sundhedsklynge", 0, 16, 0, TokenKind::Lemma, false},
                                       {"sundhed", 0, 7, 0, TokenKind::Component, false},
                                       {"klynge", 8, 16, 0, TokenKind::Component, false},
                                       {"møde", 17, 22, 1, TokenKind::Word, false},
                                       {"møde", 17, 22, 1, TokenKind::Lemma, false}});
    check_token_invariants(text, tokens);
}

TEST_CASE("a part that a compound has twice is there twice", "[analysis][reading]") {
    FakeWordReader words;
    words.tell("ordforord", {{"ordforord"}, {{"ord", 0, 3, false}, {"ord", 6, 9, false}}, true});
    const std::vector<Token> tokens = tokens_uncached(words, "ordforord");
    CHECK(tokens == std::vector<Token>{{"ordforord", 0, 9, 0, TokenKind::Word, false},
                                       {"ordforord", 0, 9, 0, TokenKind::Lemma, false},
                                       {"ord", 0, 3, 0, TokenKind::Component, false},
                                       {"ord", 6, 9, 0, TokenKind::Component, false}});
    check_token_invariants("ordforord", tokens);
}

TEST_CASE("components cover the whole word where its letters are not those of the term", "[analysis][reading]") {
    FakeWordReader words;
    words.tell("sundhedsklyngens", sundhedsklynge);
    const std::string text = "sund\xC2\xADhedsklyngens"; // a soft hyphen
    for (const Token& token : tokens_uncached(words, text)) {
        CHECK(token.begin == 0);
        CHECK(token.end == text.size());
    }
}

TEST_CASE("components of a joined word cover the word it stands at", "[analysis][reading]") {
    FakeWordReader words;
    words.tell("ældrereform", {{"ældrereform"}, {{"ældre", 0, 6, false}, {"reform", 6, 12, false}}, true});
    const std::string text = "ældre";
    TokenList list;
    referat::analysis::Tokenizer().tokenize(text, {}, list);
    Draft joined = list[0];
    joined.kind = TokenKind::Joined;
    list.append(joined, "ældrereform");
    std::vector<Token> tokens;
    ReadingWriter(words).write(list, tokens);
    CHECK(std::ranges::count(tokens, TokenKind::Component, &Token::kind) == 2);
    for (const Token& token : tokens) {
        CHECK(token.begin == 0);
        CHECK(token.end == text.size());
    }
    check_token_invariants(text, tokens);
}

TEST_CASE("words with digits are not read", "[analysis][reading]") {
    FakeWordReader words;
    CHECK(tokens_uncached(words, "a00 30117 4u").size() == 3);
    CHECK(words.calls == 0);
}

TEST_CASE("a repeated word is read once and has the same tokens", "[analysis][reading][cache]") {
    FakeWordReader words;
    words.tell("sundhedsklyngens", sundhedsklynge);
    words.tell("bare", {{"bar", "bare"}, {}, true});
    ReadingWriter writer(words);
    const std::string text = "sundhedsklyngens bare ord";
    const std::vector<Token> first = tokens_of(writer, text);
    CHECK(words.calls == 3);
    CHECK(tokens_of(writer, text) == first);
    CHECK(words.calls == 3);
}

TEST_CASE("a long compound is read once, and whole", "[analysis][reading][cache]") {
    const std::size_t parts = GENERATE(2U, 9U, 33U);
    CAPTURE(parts);
    FakeWordReader words;
    const std::string word = repeated_word(parts);
    words.tell(word, compound(parts));
    ReadingWriter writer(words);
    const std::vector<Token> first = tokens_of(writer, word);
    REQUIRE(first.size() == 2 + parts);
    for (std::size_t i = 0; i < parts; ++i) {
        CHECK(first[2 + i].term == "del" + std::to_string(i));
        CHECK(first[2 + i].begin == 6 * i);
        CHECK(first[2 + i].end == 6 * i + 6);
    }
    CHECK(tokens_of(writer, word) == first);
    CHECK(words.calls == 1);
}

TEST_CASE("parts in any order come by begin, the wider first, each once", "[analysis][reading]") {
    FakeWordReader words;
    words.tell("sundhedsstyregruppe", {{"sundhedsstyregruppe", "sundhedsstyregruppe"},
                                       {{"gruppe", 13, 19, false},
                                        {"sundhed", 0, 7, false},
                                        {"styre", 8, 13, false},
                                        {"styregruppe", 8, 19, true},
                                        {"styre", 8, 13, false}},
                                       true});
    const std::vector<Token> tokens = tokens_uncached(words, "sundhedsstyregruppe");
    std::vector<std::string> terms;
    for (const Token& token : tokens) {
        terms.push_back(token.term);
    }
    CHECK(terms == std::vector<std::string>{"sundhedsstyregruppe", "sundhedsstyregruppe", "sundhed", "styregruppe",
                                            "styre", "gruppe"});
    check_token_invariants("sundhedsstyregruppe", tokens);
}

TEST_CASE("the cache gives what the reader gives, in any order and however words collide",
          "[analysis][reading][cache][property]") {
    FakeWordReader words;
    std::mt19937 random(20250314);
    // More words than the cache's slots, with more bytes than its ring.
    constexpr std::size_t word_count = 3 * (std::size_t{1} << 15);
    const auto name = [](std::size_t i) {
        std::string word = "ord";
        for (; i > 0; i /= 26) {
            word.push_back(static_cast<char>('a' + i % 26));
        }
        return word;
    };
    for (std::size_t i = 0; i < word_count; i += 3) {
        const std::string word = name(i);
        const auto size = static_cast<std::uint16_t>(word.size());
        words.tell(word, {{word + "e", word + "er"}, {{"ord", 0, 3, false}, {word + "x", 3, size, false}}, true});
    }
    ReadingWriter writer(words);
    WordReading reading;
    constexpr std::size_t rounds = 100'000;
    for (std::size_t round = 0; round < rounds; ++round) {
        // Half of the words out of a hundred, which the others keep pushing out.
        const std::string word = name(1 + random() % (round % 2 == 0 ? 100 : word_count - 1));
        const std::vector<Token> tokens = tokens_of(writer, word);
        const std::size_t calls = words.calls;
        words.read(word, reading);
        words.calls = calls;
        std::vector<std::string> expected = reading.lemmas;
        for (const auto& part : reading.parts) {
            expected.push_back(part.lemma);
        }
        std::vector<std::string> found;
        for (std::size_t i = 1; i < tokens.size(); ++i) {
            found.push_back(tokens[i].term);
        }
        REQUIRE(found == expected);
    }
    CHECK(words.calls < rounds * 3 / 4);
}
