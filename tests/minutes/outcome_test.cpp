// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/outcome.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>
#include <vector>

using referat::minutes::judge_outcome;

namespace {

using Labels = std::vector<std::string>;
using Row = std::tuple<std::string, Labels>;

} // namespace

TEST_CASE("approvals are told from talk of approvals", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Godkendt.", {"godkendt"}},
        Row{"Indstillingen blev godkendt.", {"godkendt"}},
        Row{"Udvalget godkendte indstillingen med den bemærkning, at cykelstien males rød.", {"godkendt"}},
        Row{"Tiltrådt.", {"godkendt"}},
        Row{"Forslaget blev tiltrådt enstemmigt.", {"godkendt"}},
        Row{"Forslaget blev vedtaget med stemmerne 5 mod 2.", {"godkendt"}},
        Row{"Vedtaget, idet Bo Lund stemte imod.", {"godkendt"}},
        Row{"Dagsordenen godkendes.", {"godkendt"}},
        Row{"Indstillingen tiltrædes.", {"godkendt"}},
        Row{"Indstillingen blev fulgt.", {"godkendt"}},
        Row{"Forummet sagde god for planen.", {"godkendt"}},
        Row{"Udvalget imødekom ønsket. Ansøgningen blev imødekommet.", {"godkendt"}},
        Row{"Referatet er godkendt.", {"godkendt"}},
        Row{"Et mindretal kunne ikke tiltræde forslaget. Forslaget blev vedtaget.", {"godkendt"}},
        Row{"Ovenstående godkendte plan følges.", {"godkendt"}},
        Row{"Referatet er godkendt pr. mail.", {}},
        Row{"Planen, som er godkendt af byrådet, ligger på hjemmesiden.", {}},
        Row{"Budgettet godkendes på næste møde.", {}},
        Row{"Kommissoriet godkendes endeligt i december.", {}},
        Row{"Bo Lund orienterede om, at regionsrådet har godkendt planen.", {}},
        Row{"Der kan søges midler, når ansøgningen er godkendt.", {}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("rejections are told from dissent", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Ikke godkendt.", {"afvist"}},
        Row{"Forslaget blev ikke godkendt.", {"afvist"}},
        Row{"Udvalget kunne ikke tiltræde forslaget.", {"afvist"}},
        Row{"Indstillingen blev ikke tiltrådt.", {"afvist"}},
        Row{"Der var ikke opbakning til forslaget.", {"afvist"}},
        Row{"Der var ingen opbakning til en fælles pulje.", {"afvist"}},
        Row{"Forslaget kunne ikke samle flertal.", {"afvist"}},
        Row{"Forslaget bortfaldt.", {"afvist"}},
        Row{"Ændringsforslaget faldt med 3 stemmer mod 4.", {"afvist"}},
        Row{"Ansøgningen blev afvist.", {"afvist"}},
        Row{"Forslaget blev nedstemt.", {"afvist"}},
        Row{"Forslaget blev forkastet.", {"afvist"}},
        Row{"Ansøgeren får afslag.", {"afvist"}},
        Row{"Forummet sagde nej til at flytte mødet.", {"afvist"}},
        Row{"Der var drøftelse af, hvorfor flere borgere bliver afvist i lægevagten.", {"drøftet"}},
        Row{"Antallet af afviste henvisninger er steget.", {}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("noting is told from orientation", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Til efterretning.", {"efterretning"}},
        Row{"Taget til efterretning.", {"efterretning"}},
        Row{"Udvalget tog orienteringen til efterretning.", {"efterretning"}},
        Row{"Orienteringen blev taget til efterretning med tak for det gode arbejde.", {"efterretning"}},
        Row{"Blev drøftet og taget til efterretning.", {"drøftet", "efterretning"}},
        Row{"Punkt 1 blev godkendt. Punkt 2 blev taget til efterretning.", {"efterretning", "godkendt"}},
        Row{"Notatet blev ikke taget til efterretning.", {}},
        Row{"Rapporten forelægges til efterretning på et kommende møde.", {}},
        Row{"Ida Holm orienterede om status.", {}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("discussion now is told from discussion later", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Drøftet.", {"drøftet"}},
        Row{"Sagen blev drøftet.", {"drøftet"}},
        Row{"Udvalget drøftede de to modeller.", {"drøftet"}},
        Row{"Forummet diskuterede behovet for flere pladser.", {"drøftet"}},
        Row{"Emnet blev livligt debatteret.", {"drøftet"}},
        Row{"Der var en god drøftelse af planen.", {"drøftet"}},
        Row{"Oplægget gav anledning til debat om parkering.", {"drøftet"}},
        Row{"Forslaget blev vendt og drejet.", {"drøftet"}},
        Row{"Drøftes på et kommende møde.", {}},
        Row{"Emnet drøftes lokalt.", {}},
        Row{"Sagen blev ikke drøftet.", {}},
        Row{"Planen er tidligere drøftet i klyngen.", {}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("words of decision and agreement decide", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Det blev besluttet at flytte mødet.", {"besluttet"}},
        Row{"Udvalget besluttede at male broen.", {"besluttet"}},
        Row{"Der var enighed om at fortsætte.", {"besluttet"}},
        Row{"Det blev aftalt, at Bo Lund skriver til ministeren.", {"besluttet"}},
        Row{"Parterne var enige om at mødes igen.", {"besluttet"}},
        Row{"Man enedes om to fælles mål.", {"besluttet"}},
        Row{"Forummet bakkede op om planen.", {"besluttet"}},
        Row{"Der var tilslutning til forslaget.", {"besluttet"}},
        Row{"Der var bred opbakning til tanken.", {"besluttet"}},
        Row{"Klyngen holder fast i den nuværende ordning.", {"besluttet"}},
        Row{"Det blev besluttet ikke at søge puljen.", {"besluttet"}},
        Row{"Udvalget drøftede sagen. Det blev aftalt at vende tilbage.", {"besluttet", "drøftet"}},
        Row{"Der var ikke enighed om tidsplanen.", {}},
        Row{"Sekretariatet fortalte om de møder, som tidligere er aftalt.", {}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("postponements are told from vulnerable people", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Udsat.", {"udsat"}},
        Row{"Punktet blev udsat.", {"udsat"}},
        Row{"Sagen udsættes til næste møde.", {"udsat"}},
        Row{"Punktet blev udskudt.", {"udsat"}},
        Row{"Punktet nåede ikke at blive behandlet.", {"udsat"}},
        Row{"Punktet blev ikke behandlet.", {"udsat"}},
        Row{"Sagen blev taget af dagsordenen.", {"udsat"}},
        Row{"Punktet udgår.", {"udsat"}},
        Row{"Sagen sendes tilbage til forvaltningen.", {"udsat"}},
        Row{"Del 1 blev godkendt, og beslutningen om del 2 udsættes.", {"godkendt", "udsat"}},
        Row{"Udvalget drøftede indsatsen for udsatte børn.", {"drøftet"}},
        Row{"Der var en drøftelse af de mest udsatte borgere.", {"drøftet"}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("nothing to remark is an outcome of its own", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Intet.", {"ingen"}},
        Row{"Ingen.", {"ingen"}},
        Row{"Ingen bemærkninger.", {"ingen"}},
        Row{"Intet at bemærke.", {"ingen"}},
        Row{"Der var ikke noget til punktet.", {"ingen"}},
        Row{"Der var ingen kommentarer.", {"ingen"}},
        Row{"Godkendt. Ingen bemærkninger.", {"godkendt"}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("mere information has no outcome", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"", {}},
        Row{".", {}},
        Row{"Ida Holm deltog ikke i punktet.", {}},
        Row{"Bo Lund bød velkommen.", {}},
        Row{"Åse Krog fortalte om projektet og viste billeder.", {}},
        Row{"Næste møde er den 4. juni.", {}},
        Row{"Der kan være temaer om sundhed på næste møde.", {}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("a position taken or an action promised is a decision when nothing else is said", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Sygehuset udarbejder et udkast til aftale.", {"besluttet"}},
        Row{"Sekretariatet indkalder til et ekstra møde.", {"besluttet"}},
        Row{"Forummet anbefaler, at planen sendes i høring.", {"besluttet"}},
        Row{"Taget til efterretning. Sekretariatet sender notatet rundt.", {"efterretning"}}, // mere follow-up
        Row{"Godkendt. Sygehuset udarbejder en tidsplan.", {"godkendt"}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == labels);
}

TEST_CASE("the recommendation says what a decision answers", "[minutes][outcome]") {
    using Asked = std::tuple<std::string, std::string, Labels>;
    const auto [recommendation, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Asked{"at udvalget vælger en model", "Model B blev valgt.", {"besluttet"}},
        Asked{"at udvalget vælger en model", "Alle kommuner fortsætter som hidtil.", {"besluttet"}},
        Asked{"at udvalget beslutter, hvem der taler", "Bo Lund holder talen.", {"besluttet"}},
        Asked{"at udvalget tager orienteringen til efterretning", "Til efterretning.", {"efterretning"}},
        Asked{"at udvalget vælger en formand", "Valget blev udsat.", {"udsat"}},
        Asked{"at udvalget godkender planen", "Planen er godkendt.", {"godkendt"}},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge_outcome(decision, recommendation) == labels);
}

TEST_CASE("letters and marks of a sentence do not matter", "[minutes][outcome]") {
    const std::string decision = GENERATE(as<std::string>{}, "GODKENDT", "godkendt!", "- Godkendt", "»Godkendt«",
                                          "1. Godkendt. 2. Godkendt.", "– blev godkendt –");
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == Labels{"godkendt"});
}
