// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/compound_rules.hpp"
#include "lexicon/build/derivations.hpp"
#include "lexicon/build/lemma_splits.hpp"

#include "input_error.hpp"
#include "small_dictionary.hpp"
#include "support/catch.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace build = referat::lexicon::build;
namespace lexicon = referat::lexicon;

namespace {

using Words = std::vector<std::string>;

/// What the small dictionary relates `word` to.
Words related_to(const build::Readings& readings, std::string_view word, std::string_view table) {
    Words others;
    for (const lexicon::RelatedLemmas& pair : build::find_related(readings, table)) {
        if (readings.lemmas.at(pair.lemma).text == word) {
            others.push_back(readings.lemmas.at(pair.other).text);
        }
    }
    return others;
}

} // namespace

TEST_CASE("the table of compounds is read by the first word of its lines", "[lexicon][compound_rules]") {
    const build::CompoundRules rules =
        build::CompoundRules::parse("# facts\nfirst år øl\n\nlast år\r\nparticle for be\n"
                                    "particle ud\ntail hed\ndirection nord\n"
                                    "split redskab hver+dag sundhed+s+klynge\n");
    CHECK(rules.short_first == std::unordered_set<std::string>{"år", "øl"});
    CHECK(rules.short_last == std::unordered_set<std::string>{"år"});
    CHECK(rules.particles == std::unordered_set<std::string>{"for", "be", "ud"});
    CHECK(rules.tails == std::unordered_set<std::string>{"hed"});
    CHECK(rules.directions == std::unordered_set<std::string>{"nord"});
    CHECK(rules.splits == std::map<std::string, std::string>{
                              {"redskab", "redskab"}, {"hverdag", "hver+dag"}, {"sundhedsklynge", "sundhed+s+klynge"}});
}

TEST_CASE("a line of compounds that says nothing known is refused", "[lexicon][compound_rules][damage]") {
    const std::optional<std::string> error =
        input_error_of([] { return build::CompoundRules::parse("first år\n\nmiddle år\n"); });
    REQUIRE(error.has_value());
    CHECK(error->starts_with("compounds.txt:3: "));
}

TEST_CASE("a split with a part that is no word is refused", "[lexicon][compound_rules][damage]") {
    build::Content content = small_content();
    build::CompoundRules rules;
    rules.splits.emplace("sundhedsklynge", GENERATE("sund+hedsklynge", "sundhed+s+xklynge", "sundhed++klynge"));
    const std::optional<std::string> error = input_error_of([&] { return build::split_lemmas(content, rules); });
    REQUIRE(error.has_value());
    CHECK(error->starts_with("compounds.txt:0: "));
}

TEST_CASE("a verb and its noun are related, both ways", "[lexicon][derivations]") {
    const auto [entries, verb, noun] = GENERATE(table<std::string, std::string, std::string>({
        {"", "drøfte", "drøftelse"},
        {"måling/2,10\nmåle/1,21\n", "måle", "måling"},
        {"ordning/2,10\nordne/1,21\nord/4\n", "ordne", "ordning"},
        {"ytring/2\nytre/1\n", "ytre", "ytring"},
        {"bespisning/2\nbespise/1\n", "bespise", "bespisning"},
        {"visitere/1\nvisitation/2\n", "visitere", "visitation"},
        {"overvejelse/2\noverveje/1\n", "overveje", "overvejelse"},
    }));
    CAPTURE(verb, noun);
    const build::Readings readings = small_readings(entries, "");
    CHECK(related_to(readings, verb, "") == Words{noun});
    CHECK(related_to(readings, noun, "") == Words{verb});
}

TEST_CASE("words that only look like a verb and its noun are not related", "[lexicon][derivations]") {
    const std::string entries = GENERATE("måle/31\nmåling/2\n",   // no verb
                                         "måle/1\nmåling/4\n",    // no noun of common gender
                                         "måle/1\nmålning/31\n"); // no noun
    const build::Readings readings = small_readings(entries, "");
    CHECK(related_to(readings, "måle", "").empty());
}

TEST_CASE("rows of the table relate other words, once however often they are told", "[lexicon][derivations]") {
    const build::Readings readings = small_readings();
    constexpr std::string_view table = "# pairs\nråd klinik\nklinik råd\ndrøfte drøftelse\n";
    CHECK(related_to(readings, "råd", table) == Words{"klinik"});
    CHECK(related_to(readings, "klinik", table) == Words{"råd"});
    CHECK(related_to(readings, "drøfte", table) == Words{"drøftelse"});
}

TEST_CASE("a row of related words that names no two lemmas is refused at its line", "[lexicon][derivations][damage]") {
    const auto [rows, line] = GENERATE(table<std::string, std::string>({
        {"råd\n", "1"},
        {"råd klinik\nråd klinik hus\n", "2"},
        {"# pairs\n\nråd xklinik\n", "3"},
        {"klinikken råd\n", "1"}, // a form, no lemma
    }));
    CAPTURE(rows);
    const build::Readings readings = small_readings();
    const std::optional<std::string> error = input_error_of([&, r = rows] { return build::find_related(readings, r); });
    REQUIRE(error.has_value());
    CHECK(error->starts_with("related.txt:" + line + ": "));
}
