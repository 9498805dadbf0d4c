// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.hpp"
#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

using referat::AgendaItem;
using referat::Field;
using referat::Minutes;
using referat::MinutesKind;

namespace {

using List = std::vector<std::string>;

/// Minutes in which every field of the vocabulary has a value.
constexpr const char* full_minutes = R"(REFERAT

Sundhedsklynge Vestø - Politisk niveau

Dato: 14. marts 2024
Tid: 09.30 - 12.00
Mødested: Rådhuset, lokale 4

Indholdsfortegnelse
Punkt 1: Havnens lægehus ........ 1
Punkt 2: Eventuelt ........ 2

Punkt 1: Havnens lægehus

Bilag:
1. Tegning af lægehuset

1 (Åben) Havnens lægehus
Sags ID: EMN-2024-00217
Dok ID: 10475512

Beslutningstema er husets placering.

RESUMÈ
Lægehuset flyttes.

Sagsfremstilling
Huset er for lille.
Proces
Der bygges i 2025.

Økonomi
Prisen er 4,2 mio. kr.

Koordinering med andre afdelinger
Teknik er hørt.

Indstilling
Det indstilles, at planen godkendes.

Tidligere beslutninger
Beslutning i Vestø Byråd den 2. januar 2024
Udsat.

Godkendt af
Direktør Åse Krog

Beslutning i Sundhedsklynge Vestø den 14. marts 2024
Klyngen drøftede planen, som blev godkendt.

Bilag
2. Budget
1. Tegning af lægehuset

Fraværende: Ida Holm (V) og Bo Lund, PLO

Punkt 2: Eventuelt

Intet.

Mødet sluttede kl. 11.50.
)";

} // namespace

TEST_CASE("every field of the vocabulary is read", "[minutes][parse]") {
    const Minutes minutes = parse(full_minutes);
    REQUIRE(minutes.items.size() == 2);
    const AgendaItem& item = minutes.items[0];
    CHECK(item.id == "sundhedsklynge-vestoe-politisk-niveau/2024-03-14/1");
    CHECK(item.kilde == "referat.txt");
    CHECK(item.udvalg == "Sundhedsklynge Vestø - Politisk niveau");
    CHECK(item.kluster == "Vestø");
    CHECK(item.niveau == "politisk");
    CHECK(item.dato == "2024-03-14");
    CHECK(item.tid == "09:30");
    CHECK(item.sted == "Rådhuset, lokale 4");
    CHECK(item.punkt == 1);
    CHECK(item.titel == "Havnens lægehus");
    CHECK(item.sagsnr == "EMN-2024-00217");
    CHECK(item.dokid == "10475512");
    CHECK(item.adgang == "åben");
    CHECK(item.indledning == "Beslutningstema er husets placering.");
    CHECK(item.resume == "Lægehuset flyttes.");
    CHECK(item.sagsfremstilling == "Huset er for lille. Proces Der bygges i 2025.");
    CHECK(item.okonomi == "Prisen er 4,2 mio. kr.");
    CHECK(item.koordinering == "Teknik er hørt.");
    CHECK(item.indstilling == "Det indstilles, at planen godkendes.");
    CHECK(item.tidligere_beslutninger == "Beslutning i Vestø Byråd den 2. januar 2024 Udsat.");
    CHECK(item.godkendt_af == "Direktør Åse Krog");
    CHECK(item.beslutning == "Klyngen drøftede planen, som blev godkendt.");
    CHECK(item.bilag == List{"Tegning af lægehuset", "Budget"});
    CHECK(item.fravaerende == List{"Ida Holm", "Bo Lund"});
    CHECK(item.udfald == List{"drøftet", "godkendt"});
    CHECK(minutes.items[1].indledning == "Intet.");
    CHECK(minutes.kind == MinutesKind::Referat);
    CHECK(minutes.warnings.empty());
}

TEST_CASE("no field of the vocabulary is left out above", "[minutes][parse]") {
    const Minutes minutes = parse(full_minutes);
    REQUIRE(!minutes.items.empty());
    for (const referat::schema::Row& row : referat::schema::rows()) {
        CAPTURE(row.info.name);
        std::visit(
            [&](auto member) {
                if constexpr (std::is_same_v<decltype(member), std::monostate>) {
                    FAIL("a field of the record stands nowhere in it");
                } else {
                    using Value = std::remove_cvref_t<decltype(minutes.items[0].*member)>;
                    CHECK(minutes.items[0].*member != Value{});
                }
            },
            row.member);
    }
}

TEST_CASE("line ends, marks of order and form do not change what is read", "[minutes][parse]") {
    const std::string plain = full_minutes;
    std::string crlf;
    std::string cr;
    for (const char c : plain) {
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
        cr += c == '\n' ? '\r' : c;
    }
    const Minutes expected = parse(plain);
    for (const std::string& source : {crlf, cr, "\uFEFF" + plain, plain + "\n\f\n"}) {
        const Minutes minutes = parse(source);
        REQUIRE(minutes.items.size() == expected.items.size());
        for (std::size_t i = 0; i < expected.items.size(); ++i) {
            CHECK(to_json(minutes.items[i]) == to_json(expected.items[i]));
            CHECK(minutes.items[i].lines == expected.items[i].lines);
        }
    }
}

TEST_CASE("the level comes from the recommendations when the header names none", "[minutes][parse]") {
    const auto level = [](const std::string& header, const std::string& address) {
        const Minutes minutes =
            parse("Referat\n" + header + "\n14-03-2024\n\nPunkt 1: Havnen\n\nIndstilling\nDet indstilles, at " +
                  address + ":\n- godkender planen\n");
        REQUIRE(minutes.items.size() == 1);
        return minutes.items[0].niveau;
    };
    CHECK(level("Sundhedsklynge Vestø", "politisk niveau i klyngen") == "politisk");
    CHECK(level("Sundhedsklynge Vestø", "fagligt strategisk niveau") == "fagligt-strategisk");
    CHECK(level("Sundhedsklynge Vestø - Koordinationsforum", "politisk niveau") == "koordination");
    CHECK(level("Sundhedsklynge Vestø", "klyngen") == "");
    CHECK(level("Havneudvalget", "politisk niveau") == "");
}

TEST_CASE("items without text are items", "[minutes][parse]") {
    const Minutes minutes = parse("Referat\nHavneudvalget\n14-03-2024\n\nPunkt 1: Havnen\n\nPunkt 2: Pause kl. "
                                  "10.00-10.15\n\n3 (Lukket) Personsag\n\nPunkt 4: Eventuelt\n");
    REQUIRE(minutes.items.size() == 4);
    CHECK(minutes.items[1].titel == "Pause kl. 10.00-10.15");
    CHECK(minutes.items[2].adgang == "lukket");
    CHECK(minutes.items[2].titel == "Personsag");
    for (const AgendaItem& item : minutes.items) {
        CHECK(item.indledning.empty());
        CHECK(item.udfald.empty());
        CHECK(item.sources.size() == 1);
    }
}

TEST_CASE("a part of an item ends the decision and the attachments of the part before", "[minutes][parse]") {
    const Minutes minutes =
        parse("REFERAT Sundhedsklynge Vestø d. 14-03-2024\n\nPunkt 2: Orientering\n\n2.1 Nyt fra havnen\n\n"
              "Beslutning\n\nTil efterretning.\n\nBilag\n\nTegning\n\n2.2 Nyt fra broen\n\nBeslutning\n\n"
              "Drøftet.\n\n2.3 Nyt fra fyret\n\nPunkt 3: Eventuelt\n\nBeslutning\n\nIntet.");
    REQUIRE(minutes.items.size() == 2);
    CHECK(minutes.items[0].indledning == "2.1 Nyt fra havnen 2.2 Nyt fra broen 2.3 Nyt fra fyret");
    CHECK(minutes.items[0].beslutning == "Til efterretning. Drøftet.");
    CHECK(minutes.items[0].bilag == List{"Tegning"});
}

TEST_CASE("a text of full stops is no text", "[minutes][parse]") {
    const Minutes minutes = parse("Referat\nHavneudvalget\n14-03-2024\n\nPunkt 1: "
                                  "Havnen\n.\n\nResumé\n.\n\nBeslutning\n. .\n\nBilag\n.\n\nFraværende\n.\n");
    REQUIRE(minutes.items.size() == 1);
    const AgendaItem& item = minutes.items[0];
    CHECK(item.indledning.empty());
    CHECK(item.resume.empty());
    CHECK(item.beslutning.empty());
    CHECK(item.bilag.empty());
    CHECK(item.fravaerende.empty());
    CHECK(item.sources.size() == 1);
}

TEST_CASE("a decision that stands first ends with the absent", "[minutes][parse]") {
    const Minutes minutes =
        parse("Referat\nHavneudvalget\n14-03-2024\n\nSagsnr. 24/110\n1. Havnen\n\nBeslutning\nGodkendt.\n\n"
              "Fraværende\nIda Holm\n\nSagen handler om kajen.\n\nIndstilling\nDet indstilles at male.\n");
    REQUIRE(minutes.items.size() == 1);
    const AgendaItem& item = minutes.items[0];
    CHECK(item.sagsnr == "24/110");
    CHECK(item.beslutning == "Godkendt.");
    CHECK(item.fravaerende == List{"Ida Holm"});
    CHECK(item.indledning == "Sagen handler om kajen.");
    CHECK(item.indstilling == "Det indstilles at male.");
}

TEST_CASE("the absent may stand one a line", "[minutes][parse]") {
    const Minutes minutes = parse("Referat\nHavneudvalget\n14-03-2024\n\nPunkt 1: Havnen\n\nBeslutning\nGodkendt.\n\n"
                                  "Fraværende\n\nIda Holm (V)\nBo Lund (A)\n\nSagen handler om kajen.\n");
    REQUIRE(minutes.items.size() == 1);
    CHECK(minutes.items[0].fravaerende == List{"Ida Holm", "Bo Lund"});
    CHECK(minutes.items[0].indledning == "Sagen handler om kajen.");
}

TEST_CASE("what a body approves in its own minutes is approved", "[minutes][parse]") {
    const std::string item = "14-03-2024\n\nPunkt 1: Havnen\n\nBeslutning\nByrådet godkendte planen.\n";
    const Minutes own = parse("Referat\nVestø Byråd\n" + item);
    const Minutes others = parse("Referat\nHavneudvalget\n" + item);
    REQUIRE(own.items.size() == 1);
    REQUIRE(others.items.size() == 1);
    CHECK(own.items[0].udfald == List{"godkendt"});
    CHECK(others.items[0].udfald.empty());
}

TEST_CASE("a word that a soft hyphen breaks is one word", "[minutes][parse]") {
    const Minutes minutes = parse("Referat\nHavneudvalget\n14-03-2024\n\nPunkt 1: Havnen\n\nBeslutning\nNy "
                                  "lægehus\u00AD\nplan god\u00AD\nkendt.\n");
    REQUIRE(minutes.items.size() == 1);
    CHECK(minutes.items[0].beslutning == "Ny lægehusplan godkendt.");
    CHECK(minutes.items[0].udfald == List{"godkendt"});
}

TEST_CASE("an agenda is told from minutes", "[minutes][parse]") {
    const Minutes minutes =
        parse("DAGSORDEN\nHavneudvalget\n14-03-2024\n\nPunkt 1: Havnen\n\nIndstilling\nDet indstilles at male.\n");
    CHECK(minutes.kind == MinutesKind::Dagsorden);
    REQUIRE(minutes.items.size() == 1);
    CHECK(minutes.items[0].udfald.empty());
}

TEST_CASE("a document may hold the minutes of several meetings", "[minutes][parse]") {
    const Minutes minutes = parse(
        "REFERAT Sundhedsklynge Vestø - Politisk niveau d. 04-03-2024\n\nPunkt 1: Havnen\n\nBeslutning\n\nGodkendt.\n\n"
        "Punkt 2: Eventuelt\n\nBeslutning\n\nIntet.\n\nMødet sluttede kl. 11.\n\n"
        "REFERAT Sundhedsklynge Vestø - Fagligt strategisk niveau d. 11-03-2024\n\nMødested: Rådhuset\n\n"
        "Punkt 1: Velkomst\n\nBeslutning\n\nIntet.\n\nPunkt 2: Fyret\n\nBeslutning\n\nDrøftet.\n");
    using Row = std::tuple<std::string, std::string, int, std::string, std::string, std::size_t>;
    std::vector<Row> rows;
    for (const AgendaItem& item : minutes.items) {
        rows.emplace_back(item.dato, item.niveau, item.punkt, item.titel, item.beslutning, item.lines.first);
    }
    CHECK(rows == std::vector<Row>{{"2024-03-04", "politisk", 1, "Havnen", "Godkendt.", 3},
                                   {"2024-03-04", "politisk", 2, "Eventuelt", "Intet.", 9},
                                   {"2024-03-11", "fagligt-strategisk", 1, "Velkomst", "Intet.", 21},
                                   {"2024-03-11", "fagligt-strategisk", 2, "Fyret", "Drøftet.", 27}});
    CHECK(minutes.items[2].sted == "Rådhuset");
    CHECK(minutes.warnings.empty());
}

TEST_CASE("a header that stands again on the page of the first item begins no other meeting", "[minutes][parse]") {
    const std::string contents =
        GENERATE(as<std::string>{}, "Indholdsfortegnelse\nPunkt 1: Havnen 2\nPunkt 2: Broen 3\n",
                 "Punkt 1: Havnen ...... 2\nPunkt 2: Broen ...... 3\n", "");
    const std::string again = GENERATE(as<std::string>{}, "Referat Sundhedsklynge Vestø d. 04-03-2024",
                                       "Referat af møde i Sundhedsklynge Vestø - Politisk niveau den 4. marts 2024");
    CAPTURE(contents, again);
    const Minutes minutes =
        parse("REFERAT\n\nSundhedsklynge Vestø - Politisk niveau\n\nDato: 4. marts 2024\n\n" + contents + "\n" + again +
              "\n\nPunkt 1: Havnen\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Broen\n\nBeslutning\n\nUdsat.\n");
    REQUIRE(minutes.items.size() == 2);
    CHECK(minutes.items[0].udvalg == "Sundhedsklynge Vestø - Politisk niveau");
    CHECK(minutes.items[0].beslutning == "Godkendt.");
    CHECK(minutes.items[1].beslutning == "Udsat.");
}

TEST_CASE("a meeting that is named within an item begins none", "[minutes][parse]") {
    const std::string named =
        GENERATE(as<std::string>{}, "Referat af møde i Havneudvalget den 11. marts 2024",           // an attachment
                 "REFERAT Sundhedsklynge Vestø - Politisk niveau d. 04-03-2024\n\nPunkt 1: Havnen", // the same meeting
                 "Referat af møde i Havneudvalget\n\nPunkt 1: Kajen",                               // without a date
                 "Referat af møde i Havneudvalget den 11. marts 2024\n\n1. Kajen\n\n2. Molen");     // a list
    CAPTURE(named);
    const Minutes minutes = parse("REFERAT Sundhedsklynge Vestø - Politisk niveau d. 04-03-2024\n\nPunkt 1: Havnen\n\n"
                                  "Beslutning\n\nGodkendt.\n\nBilag\n\n" +
                                  named + "\n\nPunkt 2: Broen\n\nBeslutning\n\nUdsat.\n");
    REQUIRE(minutes.items.size() == 2);
    CHECK(minutes.items[1].titel == "Broen");
    CHECK(minutes.items[1].dato == "2024-03-04");
}

TEST_CASE("text without items gives none and says so", "[minutes][parse]") {
    const std::string source = GENERATE(as<std::string>{}, "", "\n\n\n", "Kære naboer\n\nHusk generalforsamlingen.\n",
                                        "1. mel\n2. sukker\n", "Bilag\nPlan.pdf\n");
    CAPTURE(source);
    const Minutes minutes = parse(source);
    CHECK(minutes.items.empty());
    REQUIRE(minutes.warnings.size() == 1);
    CHECK_THAT(minutes.warnings[0].message, Catch::Matchers::ContainsSubstring("punkt"));
}

TEST_CASE("what is odd is said with its line", "[minutes][parse]") {
    using Row = std::tuple<std::string, std::string, std::size_t>;
    const auto [source, words, line] = GENERATE(table<std::string, std::string, std::size_t>({
        Row{"Referat\nHavneudvalget\n\nPunkt 1: Havnen\n\nPunkt 2: Broen\n", "no date", 1},
        Row{"14-03-2024\n\nPunkt 1: Havnen\n\nPunkt 2: Broen\n", "no body", 1},
        Row{"Referat\nHavneudvalget\n14-03-2024\n\nPunkt 1: Havnen\nx\n\nPunkt 4: Broen\nx\n",
            "item 1 is followed by item 4", 8},
        Row{"Referat\nHavneudvalget\n14-03-2024\nIndhold\nHavnen ..... 1\nBroen ..... 2\nLyset ..... 3\n\nPunkt 1: "
            "Havnen\n\nPunkt 2: Broen\n",
            "lists 3 items, 2 were found", 4},
    }));
    CAPTURE(source);
    const Minutes minutes = parse(source);
    CHECK(minutes.items.size() == 2);
    const auto it =
        std::ranges::find_if(minutes.warnings, [&, wanted = std::string(words)](const referat::Warning& warning) {
            return warning.message.find(wanted) != std::string::npos;
        });
    REQUIRE(it != minutes.warnings.end());
    CHECK(it->line == line);
}

TEST_CASE("warnings of decoding are handed on", "[minutes][parse]") {
    referat::Text text = text_of("Ingenting");
    text.warnings = {{"read as windows-1252", 0}};
    const Minutes minutes = referat::parse_minutes(text);
    REQUIRE(minutes.warnings.size() == 2);
    CHECK(minutes.warnings[0].message == "read as windows-1252");
}

TEST_CASE("the source is the name given, or else the file's", "[minutes][parse]") {
    const std::string source = "Referat\nHavneudvalget\n14-03-2024\n\nPunkt 1: Havnen\n";
    const Minutes named = referat::parse_minutes(text_of(source, "/arkiv/2024/havn.txt"), "2024/havn.txt");
    const Minutes unnamed = referat::parse_minutes(text_of(source, "/arkiv/2024/havn.txt"));
    REQUIRE(named.items.size() == 1);
    REQUIRE(unnamed.items.size() == 1);
    CHECK(named.items[0].kilde == "2024/havn.txt");
    CHECK(unnamed.items[0].kilde == "havn.txt");
}
