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
        Row{"Godkendes af klyngen.", {"godkendt"}},
        Row{"Planen tiltrædes af et enigt udvalg med en bemærkning.", {"godkendt"}},
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
        Row{"Kommissoriet godkendes af formandskabet.", {}},
        Row{"Planen godkendes af klyngen i december.", {}},
        Row{"Planen godkendes af kommunerne.", {}},
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
        Row{"Det blev drøftet, hvordan planen behandles i byrådet.", {"drøftet"}},
        Row{"Klyngen drøftede arbejdet i direktionen.", {"drøftet"}},
        Row{"Planen blev drøftet i direktionen.", {}},
        Row{"Byrådet drøftede planen i maj.", {}},
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

TEST_CASE("approvals are the body's own, wherever the matter goes next", "[minutes][outcome]") {
    using Told = std::tuple<std::string, std::string, Labels>;
    const auto [body, decision, labels] = GENERATE(table<std::string, std::string, Labels>({
        Told{"Sundhedsklynge Vestø", "Sundhedsklyngen godkendte aftalen, som nu sendes til byrådet.", {"godkendt"}},
        Told{"Sundhedsklynge Vestø", "Aftalen blev godkendt og sendes til bestyrelsen.", {"godkendt"}},
        Told{"Sundhedsklynge Vestø", "Godkendt med henblik på behandling i byrådet.", {"godkendt"}},
        Told{"Sundhedsklynge Vestø", "Aftalen godkendes med henblik på behandling i byrådet.", {"godkendt"}},
        Told{"Sundhedsklynge Vestø", "Efter ønske fra Økonomiudvalget godkendte klyngen aftalen.", {"godkendt"}},
        Told{"Styregruppen for Havnen", "Styregruppen godkendte aftalen.", {"godkendt"}},
        Told{"Vestø Byråd", "Byrådet godkendte aftalen.", {"godkendt"}},
        Told{"Sundhedsklynge Vestø", "Styregruppen godkendte aftalen.", {}},
        Told{"Sundhedsklynge Vestø", "Byrådet godkendte aftalen den 3. maj.", {}},
        Told{"Sundhedsklynge Vestø", "Den 3. maj godkendte byrådet aftalen.", {}},
        Told{"Sundhedsklynge Vestø", "Aftalen blev godkendt i byrådet den 3. maj.", {}},
        Told{"Sundhedsklynge Vestø", "Byrådet godkendte ikke aftalen.", {}},
        Told{"Sundhedsklynge Vestø", "Det blev bemærket, at aftalen bliver godkendt i maj.", {}},
        Told{"Sundhedsklynge Vestø", "Regionen bemærkede, at aftalen bliver godkendt i maj.", {}},
        Told{"Sundhedsklynge Vestø", "Regionen bemærkede prisen, og aftalen blev godkendt.", {"godkendt"}},
        Told{"Sundhedsklynge Vestø", "Aftalen blev drøftet i direktionen, som godkendte den.", {}},
        Told{"Sundhedsklynge Vestø", "Byrådet besluttede at lukke havnen.", {}},
        Told{"Vestø Byråd", "Byrådet besluttede at lukke havnen.", {"besluttet"}},
    }));
    CAPTURE(body, decision);
    CHECK(judge_outcome(decision, "Det indstilles, at aftalen godkendes.", body) == labels);
}

TEST_CASE("a proposal is carried or refused in many words", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Som indstillet.", {"godkendt"}},
        Row{"Ad 1. Som indstillet.", {"godkendt"}},
        Row{"Administrationens indstilling blev fulgt.", {"godkendt"}},
        Row{"Forvaltningens indstilling følges.", {"godkendt"}},
        Row{"Indstillingen følges ikke.", {"afvist"}},
        Row{"Udvalget følger indstillingen.", {"godkendt"}},
        Row{"Udvalget fulgte ikke indstillingen.", {"afvist"}},
        Row{"Indstillingens punkt 1 og 2 blev fulgt.", {"godkendt"}},
        Row{"Ønsket blev ikke imødekommet.", {"afvist"}},
        Row{"Klyngen drøftede, hvordan indstillingen bliver fulgt.", {"drøftet"}},
        Row{"Klyngen kan tilslutte sig planen.", {"besluttet"}},
        Row{"Udvalget besluttede at godkende planen.", {"besluttet", "godkendt"}},
        Row{"Man var enige om at tiltræde planen.", {"besluttet", "godkendt"}},
        Row{"Udvalget besluttede ikke at godkende planen.", {"afvist", "besluttet"}},
        Row{"Udvalget besluttede at bede byrådet om at godkende planen.", {"besluttet"}},
        Row{"Udvalget besluttede, at byrådet skal godkende planen.", {"besluttet"}},
        Row{"Der var ikke enighed om at godkende planen.", {}},
        Row{"Udvalget anbefaler Byrådet at godkende planen.", {"besluttet"}},
        Row{"Udvalget anbefalede planen til byrådet.", {"besluttet"}},
        Row{"Udvalget indstiller planen til godkendelse i byrådet.", {"besluttet"}},
        Row{"Ida Holm anbefalede planen.", {}},
        Row{"Byrådet behandler planen i juni.", {}},
        Row{"Udvalget kunne ikke anbefale planen.", {"afvist"}},
        Row{"Kan ikke anbefales.", {"afvist"}},
        Row{"Udvalget anbefaler ikke at lukke havnen.", {"besluttet"}},
        Row{"Planen kan ikke godkendes.", {"afvist"}},
        Row{"Ej godkendt.", {"afvist"}},
        Row{"Planen kan godkendes.", {"godkendt"}},
        Row{"Klyngen kan tiltræde planen.", {"godkendt"}},
        Row{"Planen kan godkendes, når regnskabet foreligger.", {}},
        Row{"Udvalget drøftede, om planen kan godkendes.", {"drøftet"}},
        Row{"Herefter godkendte udvalget planen.", {"godkendt"}},
        Row{"De godkendte rammer følges.", {}},
        Row{"Godkendt under forudsætning af, at PLO tilslutter sig.", {"godkendt"}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "Det indstilles, at planen godkendes.", "Havneudvalget") == labels);
}

TEST_CASE("those who are voted down refuse nothing, those who carry the vote do", "[minutes][outcome]") {
    const auto [decision, labels] = GENERATE(table<std::string, Labels>({
        Row{"Planen blev godkendt med 5 stemmer mod 2. Liberal Alliance kunne ikke støtte planen.", {"godkendt"}},
        Row{"Godkendt. Venstre kunne ikke give sin tilslutning.", {"godkendt"}},
        Row{"Godkendt. Ida Holm kunne ikke anbefale planen.", {"godkendt"}},
        Row{"3 stemte imod, idet planen ikke er godkendt af PLO. Planen blev vedtaget.", {"godkendt"}},
        Row{"Et mindretal godkendte ikke planen. Planen blev vedtaget.", {"godkendt"}},
        Row{"For stemte 4, imod stemte 3. Planen er hermed vedtaget.", {"godkendt"}},
        Row{"For stemte 3, imod stemte 4. Planen er hermed ikke vedtaget.", {"afvist"}},
        Row{"Planen er ikke vedtaget, idet 4 stemte imod.", {"afvist"}},
        Row{"Klyngen kunne ikke støtte planen.", {"afvist"}},
        Row{"Udvalget kunne ikke give sin tilslutning til planen.", {"afvist"}},
        Row{"Der kunne ikke findes støtte til planen.", {"afvist"}},
        Row{"Planen kunne ikke samle flertal.", {"afvist"}},
        Row{"Der er ikke støtte til planen.", {"afvist"}},
        Row{"Der var ikke støtte fra ministeriet til planen.", {}},
    }));
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "Det indstilles, at planen godkendes.", "Havneudvalget") == labels);
}

TEST_CASE("an item is put off by a decision, or by coming back undone", "[minutes][outcome]") {
    using Asked = std::tuple<std::string, std::string, Labels>;
    const std::string approve = "Det indstilles, at planen godkendes.";
    const std::string discuss = "Det indstilles, at planen drøftes.";
    const auto [recommendation, decision, labels] = GENERATE_COPY(table<std::string, std::string, Labels>({
        Asked{approve, "Det blev besluttet at udsætte sagen til næste møde.", {"besluttet", "udsat"}},
        Asked{approve, "Udvalget besluttede at udskyde sagen.", {"besluttet", "udsat"}},
        Asked{approve, "Der var enighed om at sende sagen tilbage til gruppen.", {"besluttet", "udsat"}},
        Asked{approve, "Det blev besluttet ikke at udsætte sagen.", {"besluttet"}},
        Asked{approve, "Det blev besluttet, at havnen kan udsætte lejere.", {"besluttet"}},
        Asked{approve, "Punktet blev aflyst.", {"udsat"}},
        Asked{approve, "Ej behandlet.", {"udsat"}},
        Asked{discuss, "Udvalget drøftede muligheden for at udskyde operationer.", {"drøftet"}},
        Asked{discuss, "Punktet tages op igen på næste møde.", {"udsat"}},
        Asked{discuss, "Punktet blev drøftet og tages op igen på næste møde.", {"drøftet"}},
        Asked{approve, "Punktet blev drøftet og tages op igen på næste møde.", {"drøftet", "udsat"}},
        Asked{discuss, "Punktet blev ikke drøftet og tages op igen på næste møde.", {"udsat"}},
        Asked{discuss, "Taget til efterretning, og punktet tages op igen på næste møde.", {"efterretning"}},
        Asked{approve, "Godkendt. Planen forelægges igen i juni.", {"godkendt"}},
        Asked{discuss, "Planen blev drøftet. Beslutningen udsættes til juni.", {"drøftet", "udsat"}},
    }));
    CAPTURE(recommendation, decision);
    CHECK(judge_outcome(decision, recommendation, "Havneudvalget") == labels);
}

TEST_CASE("letters and marks of a sentence do not matter", "[minutes][outcome]") {
    const std::string decision = GENERATE(as<std::string>{}, "GODKENDT", "godkendt!", "- Godkendt", "»Godkendt«",
                                          "1. Godkendt. 2. Godkendt.", "– blev godkendt –");
    CAPTURE(decision);
    CHECK(judge_outcome(decision, "") == Labels{"godkendt"});
}
