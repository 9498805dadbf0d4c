// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/actors.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::minutes::Actors;
using referat::minutes::Words;

namespace {

constexpr const char* verbs = "godkendte|godkendt|godkendes|godkender|vedtog|besluttede";

bool is_elsewhere(const std::string& sentence, const char* body) {
    const Words words(sentence);
    const std::size_t at = words.find(std::string_view(verbs));
    REQUIRE(at != Words::npos);
    return Actors(body).is_elsewhere(words, at);
}

} // namespace

TEST_CASE("another body acts where it is subject or agent of the verb", "[minutes][actors]") {
    const std::string sentence = GENERATE(
        as<std::string>{}, //
        "Byrådet godkendte aftalen.", "Den 3. maj vedtog byrådet planen.", "Byrådet har den 3. maj godkendt planen.",
        "Planen er godkendt af byrådet.", "Planen blev godkendt den 3. maj 2024 af et enigt byråd.",
        "Planen blev godkendt på et ekstraordinært møde i bestyrelsen.", "Planen godkendes i Økonomiudvalget.",
        "Bestyrelsen godkendte budgettet.", "Klyngen hørte, at styregruppen besluttede at vente.",
        "I klyngen vakte det glæde, at regionsrådet godkendte planen.");
    CAPTURE(sentence);
    CHECK(is_elsewhere(sentence, "Sundhedsklynge Vestø"));
}

TEST_CASE("a body that is only named does not act", "[minutes][actors]") {
    const std::string sentence = GENERATE(
        as<std::string>{}, //
        "Klyngen godkendte aftalen, som nu sendes til byrådet.", "Planen blev godkendt og sendes til bestyrelsen.",
        "Godkendt med henblik på behandling i byrådet.", "Godkendt under forudsætning af godkendelse i byrådet.",
        "Klyngen godkendte styregruppen.", "Efter ønske fra byrådet godkendte man planen.",
        "Da byrådet ønsker en plan, godkendte klyngen oplægget.", "Byrådets oplæg blev godkendt.",
        "Planen til det nye byråd blev godkendt.", "Der blev godkendt midler til arbejdet i bestyrelsen.",
        "Klyngen godkendte oplæg i styregruppen.", "Godkendt.");
    CAPTURE(sentence);
    CHECK_FALSE(is_elsewhere(sentence, "Sundhedsklynge Vestø"));
}

TEST_CASE("the body that met acts in its own minutes", "[minutes][actors]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [body, sentence] = GENERATE(table<std::string, std::string>({
        Row{"Vestø Byråd", "Byrådet godkendte aftalen."},
        Row{"Kommunalbestyrelsen", "Kommunalbestyrelsen godkendte aftalen."},
        Row{"Økonomiudvalget", "Aftalen blev godkendt af Økonomiudvalget."},
        Row{"Styregruppen for Sundhedsklynge Vestø", "Styregruppen godkendte aftalen."},
        Row{"Bestyrelsen for Havnen", "Den 3. maj godkendte bestyrelsen aftalen."},
    }));
    CAPTURE(body, sentence);
    CHECK_FALSE(is_elsewhere(sentence, body.c_str()));
    CHECK(is_elsewhere(sentence, "Sundhedsklynge Vestø"));
}

TEST_CASE("the body that met is a subject but where a preposition stands before it", "[minutes][actors]") {
    using Row = std::tuple<std::string, bool>;
    const auto [sentence, is_subject] = GENERATE(table<std::string, bool>({
        Row{"Udvalget kunne ikke støtte planen.", true},
        Row{"Venstre i udvalget kunne ikke støtte planen.", false},
        Row{"Ida Holm kunne ikke støtte planen.", false},
        Row{"Byrådet kunne ikke støtte planen.", false},
    }));
    CAPTURE(sentence);
    const Words words(sentence);
    CHECK(Actors("Havneudvalget").is_own_subject_before(words, words.find("støtte")) == is_subject);
}

TEST_CASE("news of an authority is told from turning to it", "[minutes][actors]") {
    const Actors actors("Sundhedsklynge Vestø");
    CHECK(actors.tells_of_authority(Words("Byrådet behandler sagen i juni.")));
    CHECK(actors.tells_of_authority(Words("Ministeriet melder en ny ordning ud.")));
    CHECK_FALSE(actors.tells_of_authority(Words("Udvalget anbefaler byrådet at vente.")));
    CHECK_FALSE(actors.tells_of_authority(Words("Sagen sendes til byrådet.")));
    CHECK_FALSE(actors.tells_of_authority(Words("Klyngen skriver et brev.")));
    CHECK_FALSE(Actors("Vestø Byråd").tells_of_authority(Words("Byrådet sender planen i høring.")));
}
