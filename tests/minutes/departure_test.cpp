// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/departure.hpp"
#include "minutes/outcome.hpp"

#include "support/catch.hpp"
#include "support/repeated.hpp"

#include <referat/minutes.hpp>

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace {

using Labels = std::vector<std::string>;
using Row = std::tuple<std::string, std::string, Labels>;
using referat::test::repeated;

Labels judge(const std::string& recommendation, const std::string& decision) {
    return referat::minutes::judge_departure(recommendation, decision,
                                             referat::minutes::judge_outcome(decision, recommendation));
}

const Labels nej{"nej"};
const Labels afvist{"ja", "afvist"};
const Labels udsat{"ja", "udsat"};
const Labels aendret{"ja", "ændret"};
const Labels udvidet{"ja", "udvidet"};

} // namespace

TEST_CASE("a recommendation that is carried or noted is followed", "[minutes][departure]") {
    const auto [recommendation, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Row{"Det indstilles, at planen godkendes.", "Godkendt.", nej},
        Row{"Det indstilles, at planen godkendes.", "Planen blev godkendt uden ændringer.", nej},
        Row{"Det indstilles, at planen godkendes.", "Godkendt uden bemærkninger.", nej},
        Row{"Det indstilles, at planen godkendes.", "Vedtaget med virkning fra den 1. maj.", nej},
        Row{"Det indstilles, at planen godkendes.", "Vedtaget, idet Bo Lund (V) stemte imod.", nej},
        Row{"Det indstilles, at planen godkendes.", "Godkendt, idet Åse Krog var inhabil og forlod mødet.", nej},
        Row{"Det indstilles, at planen godkendes.", "Et flertal godkendte planen. Et mindretal ønskede den ændret.",
            nej},
        Row{"Det indstilles, at planen godkendes.", "Godkendt. Bo Lund bad om tal for vejene.", nej},
        Row{"Det indstilles, at planen godkendes.",
            "Ida Holm foreslog, at broen males. Forslaget blev nedstemt. Indstillingen blev derefter godkendt.", nej},
        Row{"Det indstilles, at status tages til efterretning.", "Udvalget tog status til efterretning.", nej},
        Row{"Det indstilles, at status tages til efterretning.", "Ingen bemærkninger.", nej},
        Row{"Det indstilles, at status tages til efterretning.",
            "Taget til efterretning med tak. Sagen oversendes til økonomiudvalget.", nej},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge(recommendation, decision) == labels);
}

TEST_CASE("an open question is followed by any answer", "[minutes][departure]") {
    const auto [recommendation, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Row{"Det indstilles, at rådet drøfter forslaget.", "Forslaget blev drøftet.", nej},
        Row{"Det indstilles, at rådet drøfter forslaget.", "Rådet drøftede forslaget, som ikke nød fremme.", nej},
        Row{"Det indstilles, at rådet beslutter, om puljen søges.", "Det blev besluttet ikke at søge puljen.", nej},
        Row{"Det indstilles, at rådet tager stilling til ansøgningen.", "Der gives afslag på ansøgningen.", nej},
        Row{"Det indstilles, at rådet vælger en model.",
            "Model 2 blev valgt. Der var enighed om desuden at skrive til naboerne.", nej},
        Row{"1. Drøfter behovet 2. Godkender processen",
            "Behovet blev drøftet. Det blev besluttet, at der ikke igangsættes nye indsatser. Processen blev godkendt.",
            nej},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge(recommendation, decision) == labels);
}

TEST_CASE("a refusal departs from what was to be carried", "[minutes][departure]") {
    const auto [recommendation, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Row{"Det indstilles, at planen godkendes.", "Planen blev ikke godkendt.", afvist},
        Row{"Det indstilles, at planen godkendes.", "Der var ikke opbakning til planen.", afvist},
        Row{"Forvaltningen indstiller, at der opstilles bænke.", "Forslaget bortfaldt.", afvist},
        Row{"1. Drøfter udgiften 2. Godkender en fælles takst",
            "Udgiften blev drøftet. Forslaget om en fælles takst faldt.", afvist},
        Row{"1. Godkender puljen 2. Godkender fordelingen",
            "Første del af indstillingen blev vedtaget. Anden del blev ikke vedtaget.", afvist},
        Row{"Det indstilles, at forummet beslutter emnet for årets indsats.",
            "Der var enighed om, at der ikke sendes noget emne ind i år.", afvist},
        Row{"Det indstilles, at planen godkendes.", "Ikke tiltrådt. Udvalget ønsker en ny plan.", afvist},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge(recommendation, decision) == labels);
}

TEST_CASE("what is put off departs, open questions too", "[minutes][departure]") {
    const auto [recommendation, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Row{"Det indstilles, at planen godkendes.", "Udsat.", udsat},
        Row{"Det indstilles, at planen godkendes.", "Punktet nåede ikke at blive behandlet.", udsat},
        Row{"Det indstilles, at rådet drøfter planen.", "Punktet blev udskudt til næste møde.", udsat},
        Row{"1. Godkender planen 2. Godkender rammen", "Planen blev godkendt. Punktet om rammen blev udskudt.", udsat},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge(recommendation, decision) == labels);
}

TEST_CASE("a change departs from what was recommended", "[minutes][departure]") {
    const auto [recommendation, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Row{"Det indstilles, at dagsordenen godkendes.", "Godkendt med den ændring, at punkt 3 behandles først.",
            aendret},
        Row{"Det indstilles, at referatet godkendes.", "Godkendt med Ida Holms rettelser.", aendret},
        Row{"Det indstilles, at programmet tiltrædes.", "Tiltrådt, idet besøget lægges sidst.", aendret},
        Row{"Det indstilles, at programmet tiltrædes.", "Godkendt, dog begynder mødet kl. 9.", aendret},
        Row{"Det indstilles, at fordelingen godkendes.", "Fordelingen blev vedtaget bortset fra tilskuddet til havnen.",
            aendret},
        Row{"Det indstilles, at målene godkendes.", "Mål 2 og 3 omformuleres. Godkendt med det in mente.", aendret},
        Row{"Det indstilles, at programmet godkendes.",
            "Der var forslag om, at oplægget flyttes frem. Der var tilslutning til dette forslag. Programmet blev "
            "godkendt.",
            aendret},
        Row{"Det indstilles, at stien anlægges.", "Udvalget besluttede i stedet at male broen.", aendret},
        Row{"Det indstilles, at stien anlægges.", "Ændringsforslaget blev vedtaget.", aendret},
        Row{"Det indstilles, at ansøgningen imødekommes.", "Ansøgningen blev delvist imødekommet.", aendret},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge(recommendation, decision) == labels);
}

TEST_CASE("a remark, wish or decision that was not asked for is more than the recommendation", "[minutes][departure]") {
    const auto [recommendation, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Row{"Det indstilles, at budgettet godkendes.", "Godkendt med den bemærkning, at kørsel vises for sig.",
            udvidet},
        Row{"Det indstilles, at budgettet godkendes.", "Godkendt med de faldne bemærkninger.", udvidet},
        Row{"Det indstilles, at status tages til efterretning.",
            "Udvalget tog status til efterretning og beder om en handleplan.", udvidet},
        Row{"Det indstilles, at status tages til efterretning.",
            "Til efterretning. Udvalget ser gerne, at tallene gentages.", udvidet},
        Row{"Det indstilles, at status tages til efterretning.",
            "Til efterretning. Det blev besluttet at nedsætte en gruppe.", udvidet},
        Row{"Det indstilles, at budgettet godkendes.",
            "Budgettet blev godkendt. Det blev desuden besluttet at sælge havnen.", udvidet},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge(recommendation, decision) == labels);
}

TEST_CASE("several kinds of departure are told together, in one order", "[minutes][departure]") {
    CHECK(judge("1. Godkender planen 2. Godkender rammen",
                "Planen blev godkendt med den rettelse, at stien flyttes. Punktet om rammen blev udskudt. Forslaget om "
                "gebyr blev ikke godkendt.") == Labels{"ja", "afvist", "udsat", "ændret"});
}

TEST_CASE("without a recommendation, a decision or an outcome there is nothing to compare", "[minutes][departure]") {
    CHECK(judge("", "Godkendt.").empty());
    CHECK(judge("Det indstilles, at planen godkendes.", "").empty());
    CHECK(judge("Det indstilles, at planen godkendes.", ".").empty());
    CHECK(judge("Der er ingen indstilling fra sekretariatet.", "Udsat.").empty());
    CHECK(judge("Det indstilles, at planen godkendes.", "Rådets/Udvalgets beslutning").empty());
}

TEST_CASE("an item's departures need no labels of another parser", "[minutes][departure]") {
    referat::AgendaItem item;
    item.indstilling = "Det indstilles, at planen godkendes.";
    item.beslutning = "Punktet blev udsat.";
    CHECK(referat::departures(item) == udsat);
    item.udfald = {"udsat"};
    CHECK(referat::departures(item) == udsat);
    item.beslutning.clear();
    CHECK(referat::departures(item).empty());
}

TEST_CASE("any bytes are judged, and long decisions in bounded time", "[minutes][departure]") {
    referat::AgendaItem item;
    item.indstilling = "godkendes \xFF\xC3";
    item.beslutning = "\xE2\x80 med \xC3\x28 ændring \xF0\x9F";
    CHECK_NOTHROW(referat::departures(item));
    for (const std::string_view words : {"og ønsker ", "med ", "forslag ", "godkendt idet ", "udvalget og beder. "}) {
        item.indstilling = repeated("at godkende ", 100'000);
        item.beslutning = repeated(words, 300'000);
        CAPTURE(words);
        CHECK_NOTHROW(referat::departures(item)); // what is not linear takes minutes, not seconds
    }
}
