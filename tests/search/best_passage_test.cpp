// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/best_passage.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <referat/error.hpp>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

using referat::ByteRange;
using referat::search::best_passage;
using referat::search::Passage;
using referat::search::PassageMatch;

namespace {

/// Every occurrence of `words`, each a word of the query with weight 1.
std::vector<PassageMatch> matches_of(std::string_view text, const std::vector<std::string>& words) {
    std::vector<PassageMatch> matches;
    for (std::uint32_t word = 0; word < words.size(); ++word) {
        for (std::size_t at = text.find(words[word]); at != text.npos; at = text.find(words[word], at + 1)) {
            matches.push_back({{at, at + words[word].size()}, 1.0, word});
        }
    }
    std::ranges::sort(matches, {}, &PassageMatch::bytes);
    return matches;
}

std::string_view passage_text(std::string_view text, const std::vector<PassageMatch>& matches, std::size_t budget,
                              const std::vector<std::size_t>& starts = {}) {
    const ByteRange range = best_passage(text, starts, matches, budget).bytes;
    return text.substr(range.begin, range.end - range.begin);
}

const std::string filler =
    "Der var ikke andet at bemærke til punktet, som blev taget til efterretning uden drøftelse. ";

} // namespace

TEST_CASE("without a match the passage is the start of the text, to the end of a word", "[search][passage]") {
    CHECK(passage_text("  Kort tekst. ", {}, 40) == "Kort tekst.");
    CHECK(passage_text(filler, {}, 40) == "Der var ikke andet at bemærke til punktet,");
    CHECK(passage_text("", {}, 40).empty());
    CHECK(passage_text(" \n ", {}, 40).empty());
}

TEST_CASE("more of the query's words beat more of one word, then the earliest stands", "[search][passage]") {
    const std::string text =
        "trivsel trivsel trivsel. " + filler + filler + "budget og trivsel. " + filler + filler + "trivsel og budget.";
    const std::string_view passage = passage_text(text, matches_of(text, {"trivsel", "budget"}), 60);
    CHECK_THAT(std::string(passage), Catch::Matchers::ContainsSubstring("budget og trivsel"));
}

TEST_CASE("a rare word beats two common ones", "[search][passage]") {
    const std::string text = "klynge og møde. " + filler + filler + "responstid. " + filler;
    std::vector<PassageMatch> matches = matches_of(text, {"klynge", "møde", "responstid"});
    matches.back().weight = 5.0;
    CHECK_THAT(std::string(passage_text(text, matches, 40)), Catch::Matchers::ContainsSubstring("responstid"));
}

TEST_CASE("a passage begins with the sentence when that leaves room, else with a word before the match",
          "[search][passage]") {
    const std::string text = filler + "Klyngen ønsker kortere responstid i hele området. " + filler;
    const std::vector<std::size_t> starts{0, filler.size()};
    CHECK(passage_text(text, matches_of(text, {"responstid"}), 80, starts).starts_with("Klyngen ønsker"));
    const std::vector<std::size_t> far{0};
    const std::string_view cut = passage_text(text, matches_of(text, {"responstid"}), 60, far);
    CHECK_THAT(std::string(cut), Catch::Matchers::ContainsSubstring("responstid"));
    CHECK(text[static_cast<std::size_t>(cut.data() - text.data()) - 1] == ' ');
}

TEST_CASE("a match that is longer than the budget is whole", "[search][passage]") {
    const std::string text =
        filler + "Vi drøftede den nye fælles plan for mental trivsel hos børn og unge i klyngen. " + filler;
    const std::string phrase = "den nye fælles plan for mental trivsel hos børn og unge i klyngen";
    CHECK_THAT(std::string(passage_text(text, matches_of(text, {phrase}), 40)),
               Catch::Matchers::ContainsSubstring(phrase));
}

TEST_CASE("what breaks the rules of a passage is refused", "[search][passage]") {
    const std::string text = "Økonomi og æbler og en længere tekst";
    const auto refused = [&](std::vector<PassageMatch> matches, std::size_t budget) {
        CHECK_THROWS_AS(best_passage(text, {}, matches, budget), referat::InvalidArgument);
    };
    refused({}, 39);
    refused({}, 4001);
    refused({{{0, text.size() + 1}, 1.0, 0}}, 100);
    refused({{{1, 8}, 1.0, 0}}, 100);                    // inside Ø
    refused({{{9, 11}, 1.0, 0}, {{0, 8}, 1.0, 0}}, 100); // out of order
    refused({{{0, 8}, 1.0, 0}, {{5, 11}, 1.0, 0}}, 100); // overlapping
    refused({{{4, 4}, 1.0, 0}}, 100);                    // empty
}

TEST_CASE("any text and matches give a passage by the rules", "[search][passage][property]") {
    RandomText random(11);
    for (int round = 0; round < 3000; ++round) {
        const std::string text = random.utf8(600);
        std::vector<PassageMatch> matches;
        std::vector<std::size_t> starts;
        for (std::size_t at = 0; at < text.size(); at += 1 + random.below(60)) {
            const std::size_t end = std::min(text.size(), at + 1 + random.below(30));
            if (referat::base::is_boundary(text, at) && referat::base::is_boundary(text, end)) {
                matches.push_back(
                    {{at, end}, static_cast<double>(random.below(5)), static_cast<std::uint32_t>(random.below(4))});
                at = end;
                starts.push_back(at);
            }
        }
        const std::size_t budget = 40 + random.below(200);
        const Passage passage = best_passage(text, starts, matches, budget);
        CAPTURE(text, budget, passage.bytes.begin, passage.bytes.end);
        REQUIRE(passage.bytes.begin <= passage.bytes.end);
        REQUIRE(passage.bytes.end <= text.size());
        CHECK(referat::base::is_boundary(text, passage.bytes.begin));
        CHECK(referat::base::is_boundary(text, passage.bytes.end));
        const std::size_t size = passage.bytes.end - passage.bytes.begin;
        const std::string_view shown = std::string_view(text).substr(passage.bytes.begin, size);
        const bool ends_with_long_word = size > budget && shown.find_first_of(" \n\t\r", budget) == shown.npos;
        CHECK((size <= budget || ends_with_long_word || size <= budget + 30)); // at most one word or match over
        if (!matches.empty()) {
            CHECK(passage.score >= 0.0);
        }
    }
}

TEST_CASE("many matches in a long text take linear time", "[search][passage][pathological]") {
    std::string text;
    for (int i = 0; i < 200'000; ++i) {
        text += "trivsel ";
    }
    const std::vector<PassageMatch> matches = matches_of(text, {"trivsel"});
    CHECK(best_passage(text, {}, matches, 4000).bytes.begin == 0);
    const std::string endless(2'000'000, 'a');
    CHECK(best_passage(endless, {}, {}, 100).bytes.end <= 200);
}
