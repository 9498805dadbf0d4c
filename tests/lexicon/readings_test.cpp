// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/readings.hpp"

#include "input_error.hpp"
#include "small_dictionary.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace build = referat::lexicon::build;
namespace lexicon = referat::lexicon;

namespace {

using Lemmas = std::vector<std::string>;

const build::Readings& readings() {
    static const build::Readings made = small_readings();
    return made;
}

/// The lemma with this text. Null if there is none.
const build::Readings::Lemma* lemma(std::string_view text) {
    const auto found = std::ranges::find(readings().lemmas, text, &build::Readings::Lemma::text);
    return found == readings().lemmas.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a form has the lemmas that readers mean by it", "[lexicon][readings]") {
    const auto [why, form, expected] = GENERATE(table<std::string, std::string, Lemmas>({
        {"an inflected noun", "klinikken", {"klinik"}},
        {"a doubled consonant is no form", "klinikk", {}},
        {"noun and verb of one spelling are one lemma", "mødet", {"møde"}},
        {"both readings are common", "klager", {"klage", "klager"}},
        {"an imperative alone", "drøft", {"drøfte"}},
        {"an imperative beside a noun", "test", {"test"}},
        {"a genitive alone", "råds", {"råd"}},
        {"a genitive beside another word", "hus", {"hus"}},
        {"a name alone", "vejle", {"vejle"}},
        {"a name beside another word", "møller", {"mølle"}},
        {"the genitive of a name beside a plain word's", "møllers", {"mølle"}},
        {"a verbal noun alone", "drøften", {"drøfte"}},
        {"a verbal noun beside another word", "viden", {"viden"}},
        {"a participle that is listed as an adjective", "besluttet", {"beslutte"}},
        {"and its other forms", "besluttede", {"beslutte"}},
        {"the passive of a participle", "drøftets", {"drøfte"}},
        {"leaders are not more in front", "førere", {"fører"}},
        {"more in front", "førest", {"før"}},
        {"an irregular plural", "børn", {"barn"}},
        {"and its forms", "børnenes", {"barn"}},
        {"the plural of a compound whose singular is listed", "brandmændene", {"brandmand"}},
        {"the plural of a compound whose singular is not", "snemænd", {"snemænd"}},
        {"a comparison that no rule makes", "flere", {"mange"}},
        {"a comparison that the dictionary tells", "bedre", {"god"}},
        {"an irregular past", "gik", {"gå"}},
        {"an irregular passive", "gikkes", {"gå"}},
        {"both a passive and another noun", "gås", {"gå", "gås"}},
        {"accents are not a lemma's", "idéer", {"ide"}},
        {"a double a is å", "aabenraas", {"åbenrå"}},
        {"what is not written so", "aabenraa's", {}},
        {"a forbidden word", "klingne", {}},
        {"several words", "a cappella", {}},
        {"an uninflected word", "tv", {"tv"}},
        {"what only stands first", "tele", {}},
    }));
    CAPTURE(why, form);
    CHECK(lemmas_of(readings(), form) == expected);
}

TEST_CASE("a forbidden word is no form of another word either", "[lexicon][readings]") {
    CHECK(lemmas_of(small_readings("", ""), "klyngen") == Lemmas{"klynge"});
    CHECK(lemmas_of(small_readings("klyngen/6\n", ""), "klyngen").empty());
}

TEST_CASE("without the table irregular forms are words of their own", "[lexicon][readings]") {
    const build::Readings plain = small_readings("", "");
    CHECK(lemmas_of(plain, "børn") == Lemmas{"børn"});
    CHECK(lemmas_of(plain, "brandmænd") == Lemmas{"brandmænd"});
    CHECK(lemmas_of(plain, "flere") == Lemmas{"flere"});
}

TEST_CASE("a row without a hyphen holds for that form alone, and leaves its other readings out",
          "[lexicon][readings]") {
    const build::Readings made = small_readings("", "mænd mand\nklager klage\n");
    CHECK(lemmas_of(made, "mænd") == Lemmas{"mand"});
    CHECK(lemmas_of(made, "brandmænd") == Lemmas{"brandmænd"});
    CHECK(lemmas_of(made, "klager") == Lemmas{"klage"});
    CHECK(lemmas_of(made, "klageren") == Lemmas{"klager"});
}

TEST_CASE("lemmas are numbered by text, and forms know no other", "[lexicon][readings]") {
    CHECK(std::ranges::is_sorted(readings().lemmas, {}, &build::Readings::Lemma::text));
    for (const auto& [form, lemmas] : readings().forms) {
        CAPTURE(form);
        CHECK_FALSE(lemmas.empty());
        CHECK(std::ranges::all_of(lemmas, [](std::uint32_t id) { return id < readings().lemmas.size(); }));
    }
}

TEST_CASE("a lemma has the inflection of all its entries", "[lexicon][readings]") {
    const auto [text, expected] = GENERATE(table<std::string, std::uint32_t>({
        {"råd", lexicon::NeuterGender},
        {"klynge", lexicon::CommonGender | lexicon::PluralEr},
        {"klinik", lexicon::CommonGender | lexicon::PluralEr},
        {"hus", lexicon::NeuterGender | lexicon::PluralE},
        {"læge", lexicon::CommonGender | lexicon::PluralEr | lexicon::WeakVerb},
        {"beslutte", lexicon::WeakVerb},
        {"gå", lexicon::OtherVerb},
        {"god", lexicon::Adjective},
        {"vejle", lexicon::Name},
        {"tv", 0},
    }));
    CAPTURE(text);
    REQUIRE(lemma(text) != nullptr);
    CHECK(lemma(text)->classes == expected);
}

TEST_CASE("names and combining forms are not words", "[lexicon][readings]") {
    const auto [text, is_word, is_combining] = GENERATE(table<std::string, bool, bool>({
        {"vejle", false, false},
        {"tele", false, true},
        {"billede", true, false}, // also "billed-"
        {"sundhed", true, false}, // also "sundheds-"
        {"mølle", true, false},
    }));
    CAPTURE(text);
    REQUIRE(lemma(text) != nullptr);
    CHECK(lemma(text)->is_word == is_word);
    CHECK(lemma(text)->is_combining == is_combining);
}

TEST_CASE("the flags say what may stand before another part, and of which lemma it is", "[lexicon][readings]") {
    const auto [text, base, link] = GENERATE(table<std::string, std::string, std::size_t>({
        {"sundheds", "sundhed", 1},
        {"drøftelses", "drøftelse", 1},
        {"klynge", "klynge", 0},
        {"billed", "billede", 0},
        {"tele", "tele", 0},
    }));
    CAPTURE(text);
    const auto found = std::ranges::find(readings().modifiers, text, &build::ModifierForm::text);
    REQUIRE(found != readings().modifiers.end());
    CHECK(readings().lemmas.at(found->lemma).text == base);
    CHECK(found->link == link);
}

TEST_CASE("a malformed row of irregular forms is refused at its line", "[lexicon][readings][damage]") {
    const auto [rows, line] = GENERATE(table<std::string, std::string>({
        {"børn\n", "1"},
        {"# nouns\n\n-børn barn børnene\n", "3"},
        {"-børn barn\n- barn\n", "2"},
    }));
    CAPTURE(rows);
    const std::optional<std::string> error = input_error_of([r = rows] { return small_readings("", r); });
    REQUIRE(error.has_value());
    CHECK(error->starts_with("irregular.txt:" + line + ": "));
}
