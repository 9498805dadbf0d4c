// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/automaton.hpp"
#include "lexicon/build/automaton_builder.hpp"

#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lexicon = referat::lexicon;

namespace {

using Array = std::vector<std::uint64_t>;
using Words = std::vector<std::string>;

Array build(const std::set<std::string>& words) {
    lexicon::AutomatonBuilder builder;
    for (const std::string& word : words) {
        builder.add(word);
    }
    return std::move(builder).finish();
}

/// The words that begin with `prefix`; each must come with its own number.
Words listed(const lexicon::Automaton& automaton, std::string_view prefix = {}) {
    Words words;
    automaton.for_each(prefix, [&](std::string_view word, std::uint32_t number) {
        words.emplace_back(word);
        CHECK(automaton.find(word) == number);
    });
    return words;
}

/// All that holds of the automaton of a set.
void check_is(const std::set<std::string>& expected, const Array& array) {
    const lexicon::Automaton automaton(array);
    REQUIRE(automaton.is_valid());
    REQUIRE(automaton.size() == expected.size());
    const Words ranked(expected.begin(), expected.end()); // std::string compares bytes as unsigned
    CHECK(listed(automaton) == ranked);
    std::string word = "something left over";
    for (std::uint32_t rank = 0; rank < ranked.size(); ++rank) {
        CHECK(automaton.find(ranked[rank]) == rank);
        automaton.word(rank, word);
        CHECK(word == ranked[rank]);
    }
    CHECK_THROWS_AS(automaton.word(automaton.size(), word), referat::InvalidArgument);
}

const std::set<std::string> danish{"by",  "byen",  "byens",  "byer", "byråd", "byrådet", "byrådets",
                                   "råd", "rådet", "rådets", "år",   "året",  "årets",   "ære"};

constexpr unsigned first_target_bit = 64 - lexicon::Arc::row_bits;

std::set<std::string> single_bytes() {
    std::set<std::string> words;
    for (int byte = 0; byte < 256; ++byte) {
        words.emplace(1, static_cast<char>(byte));
    }
    return words;
}

std::size_t arc_count(const Array& array) {
    return static_cast<std::size_t>(
        std::ranges::count_if(array.begin(), array.begin() + static_cast<std::ptrdiff_t>(array.size() / 9 * 8),
                              [](std::uint64_t bits) { return lexicon::Arc(bits).is_in_use(); }));
}

} // namespace

TEST_CASE("words are numbered by rank, found, spelt out and listed", "[lexicon][automaton]") {
    using namespace std::string_literals;
    const std::set<std::string> words = GENERATE(
        std::set<std::string>{}, std::set<std::string>{""}, std::set<std::string>{"", "a"}, std::set<std::string>{"a"},
        danish, single_bytes(), std::set<std::string>{"", "\0"s, "\0\0"s, "\0\xFF"s, "a\0"s, "\xFF"s, "\xFF\0\xFF"s},
        std::set<std::string>{std::string(100'000, 'a'), std::string(100'000, 'a') + "b"});
    check_is(words, build(words));
}

TEST_CASE("what is not in the set has no number", "[lexicon][automaton]") {
    const Array array = build(danish);
    const lexicon::Automaton automaton(array);
    const std::string word = GENERATE(as<std::string>(), "", "b", "byr", "byråde", "byrådetss", "rådets ", "z", "Ære",
                                      "\xC3", "\xC3\xA5", "\xFF", std::string(1, '\0'));
    CAPTURE(word);
    CHECK(automaton.find(word) == std::nullopt);
}

TEST_CASE("a step knows how many words sort before its path", "[lexicon][automaton]") {
    const Array array = build(danish);
    const lexicon::Automaton automaton(array);
    for (const std::string& word : danish) {
        lexicon::Automaton::State state = automaton.start();
        std::string path;
        for (const char byte : word) {
            REQUIRE(automaton.step(state, byte));
            path.push_back(byte);
            CAPTURE(path);
            CHECK(state.number == std::distance(danish.begin(), danish.lower_bound(path)));
            CHECK(state.is_word == danish.contains(path));
        }
    }
}

TEST_CASE("a step that no word takes leaves the state as it was", "[lexicon][automaton]") {
    const Array array = build(danish);
    const lexicon::Automaton automaton(array);
    for (const std::string_view path : {"", "by", "byrådets"}) {
        lexicon::Automaton::State state = automaton.start();
        for (const char byte : path) {
            REQUIRE(automaton.step(state, byte));
        }
        const lexicon::Automaton::State before = state;
        CHECK_FALSE(automaton.step(state, 'x'));
        CHECK_FALSE(automaton.step(state, '\0'));
        CHECK_FALSE(automaton.step(state, '\xFF'));
        CHECK(state.row == before.row);
        CHECK(state.number == before.number);
        CHECK(state.is_word == before.is_word);
    }
}

TEST_CASE("the words with a prefix are listed", "[lexicon][automaton]") {
    const Array array = build(danish);
    const lexicon::Automaton automaton(array);
    CHECK(listed(automaton, "byr") == Words{"byråd", "byrådet", "byrådets"});
    CHECK(listed(automaton, "by") == Words{"by", "byen", "byens", "byer", "byråd", "byrådet", "byrådets"});
    CHECK(listed(automaton, "\xC3") == Words{"år", "året", "årets", "ære"}); // half a letter
    CHECK(listed(automaton, "rådets") == Words{"rådets"});
    CHECK(listed(automaton, "rådetsx").empty());
    CHECK(listed(automaton, "x").empty());
}

TEST_CASE("equal ends of words are kept once", "[lexicon][automaton]") {
    CHECK(arc_count(build({"hunden", "hundens", "katten", "kattens"})) == 4 + 4 + 3); // hund, katt, ens
    CHECK(arc_count(build({"hund", "hunden", "kat", "katen"})) == 4 + 3 + 2); // a word may end where another goes on
}

TEST_CASE("the same words make the same array", "[lexicon][automaton]") {
    CHECK(build(danish) == build(danish));
}

TEST_CASE("random sets are what std::set says they are", "[lexicon][automaton][property]") {
    RandomText random(GENERATE(range(1U, 9U)));
    const std::size_t letters = GENERATE(std::size_t{2}, std::size_t{20}, std::size_t{256});
    std::set<std::string> words;
    for (std::size_t left = random.below(600); left > 0; --left) {
        std::string word = random.bytes(letters == 2 ? 12 : 5);
        for (char& byte : word) {
            byte = static_cast<char>(static_cast<unsigned char>(byte) % letters);
        }
        words.insert(std::move(word));
    }
    const Array array = build(words);
    check_is(words, array);
    const lexicon::Automaton automaton(array);
    for (int i = 0; i < 200; ++i) {
        const std::string prefix = random.bytes(2);
        Words expected;
        std::ranges::copy_if(words, std::back_inserter(expected),
                             [&](const std::string& word) { return word.starts_with(prefix); });
        CHECK(listed(automaton, prefix) == expected);
        CHECK(automaton.find(prefix).has_value() == words.contains(prefix));
    }
}

TEST_CASE("words out of order are refused, and the builder goes on without them", "[lexicon][automaton]") {
    lexicon::AutomatonBuilder builder;
    builder.add("byen");
    const std::string word = GENERATE("", "a", "by", "byeN", "byen");
    CHECK_THROWS_AS(builder.add(word), referat::InvalidArgument);
    builder.add("\xC3\xA5r"); // greater, though negative as a char
    CHECK_THROWS_AS(builder.add("z"), referat::InvalidArgument);
    check_is({"byen", "\xC3\xA5r"}, std::move(builder).finish());
}

TEST_CASE("the empty word is given once", "[lexicon][automaton]") {
    lexicon::AutomatonBuilder builder;
    builder.add("");
    CHECK_THROWS_AS(builder.add(""), referat::InvalidArgument);
    check_is({""}, std::move(builder).finish());
}

TEST_CASE("more words than an arc can number are refused", "[lexicon][automaton]") {
    lexicon::AutomatonBuilder builder;
    std::string word(3, '\0');
    for (std::uint32_t number = 0; number < lexicon::Arc::max_words; ++number) {
        word = {static_cast<char>(number >> 16), static_cast<char>(number >> 8), static_cast<char>(number)};
        builder.add(word);
    }
    CHECK_THROWS_AS(builder.add("\xFF"), referat::InvalidArgument);
    const Array array = std::move(builder).finish();
    const lexicon::Automaton automaton(array);
    CHECK(automaton.is_valid());
    CHECK(automaton.size() == lexicon::Arc::max_words);
    CHECK(automaton.find(word) == lexicon::Arc::max_words - 1);
}

TEST_CASE("a default automaton is the empty set", "[lexicon][automaton]") {
    const lexicon::Automaton automaton;
    CHECK(automaton.is_valid());
    CHECK(automaton.size() == 0);
    CHECK(automaton.find("") == std::nullopt);
    CHECK(listed(automaton).empty());
    for (const std::string& byte : single_bytes()) {
        lexicon::Automaton::State state = automaton.start();
        CHECK_FALSE(automaton.step(state, byte.front()));
    }
}

TEST_CASE("an array of another length is not valid", "[lexicon][automaton][damage]") {
    const Array array = build(danish);
    for (std::size_t size = 0; size < array.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(lexicon::Automaton(std::span(array).first(size)).is_valid());
    }
}

TEST_CASE("no flipped bit of an arc passes for valid", "[lexicon][automaton][damage]") {
    // An arc that leads to another state with as many words makes another set; in the second one no two have as many.
    const auto [words, end_bit] = GENERATE(table<std::set<std::string>, unsigned>(
        {{danish, first_target_bit}, {std::set<std::string>{"b", "by", "bye", "byen", "byens"}, 64U}}));
    Array array = build(words);
    for (std::size_t slot = 1; slot < array.size() / 9 * 8; ++slot) {
        for (unsigned bit = 0; lexicon::Arc(array[slot]).is_in_use() && bit < end_bit; ++bit) {
            CAPTURE(slot, bit);
            array[slot] ^= std::uint64_t{1} << bit;
            CHECK_FALSE(lexicon::Automaton(array).is_valid());
            array[slot] ^= std::uint64_t{1} << bit;
        }
    }
}

TEST_CASE("no other entry passes for valid", "[lexicon][automaton][damage]") {
    Array array = build({"", "b", "by", "bye", "byen", "byens"});
    const lexicon::Arc entry(array[0]);
    for (std::uint32_t target = 0; target < 1000; ++target) {
        array[0] = lexicon::Arc({0, 0, true, entry.skipped(), target}).as_entry().bits();
        CAPTURE(target);
        CHECK(lexicon::Automaton(array).is_valid() == (target == entry.target()));
    }
    array[0] = lexicon::Arc({0, 0, false, entry.skipped(), entry.target()}).as_entry().bits();
    CHECK_FALSE(lexicon::Automaton(array).is_valid());
    array[0] = lexicon::Arc({0, 0, true, entry.skipped() + 1, entry.target()}).as_entry().bits();
    CHECK_FALSE(lexicon::Automaton(array).is_valid());
    array[0] = lexicon::Arc({0, 0, true, entry.skipped(), entry.target()}).bits(); // row 0 would have an arc
    CHECK_FALSE(lexicon::Automaton(array).is_valid());
}

TEST_CASE("whatever bits are flipped, what passes for valid is a set of words", "[lexicon][automaton][damage]") {
    const Array intact = build(danish);
    RandomText random(1);
    for (int round = 0; round < 20'000; ++round) {
        Array array = intact;
        for (std::size_t flips = 1 + random.below(3); flips > 0; --flips) {
            array[random.below(array.size())] ^= std::uint64_t{1} << random.below(64);
        }
        const lexicon::Automaton automaton(array);
        if (automaton.is_valid()) {
            const Words words = listed(automaton);
            REQUIRE(words.size() == automaton.size());
            REQUIRE(std::ranges::is_sorted(words));
            std::string word;
            for (std::uint32_t number = 0; number < automaton.size(); ++number) {
                automaton.word(number, word);
                REQUIRE(word == words[number]);
            }
        }
    }
}

TEST_CASE("arcs that lead back to their own state are not valid", "[lexicon][automaton][damage]") {
    Array array = build({"aa", "ab"});
    const std::uint32_t start = lexicon::Arc(array[0]).target();
    const std::uint32_t target = GENERATE_COPY(start, 0U);
    array[start + 'a'] = lexicon::Arc({'a', 0, false, 0, target}).bits();
    CHECK_FALSE(lexicon::Automaton(array).is_valid());
}
