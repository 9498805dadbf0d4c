// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/item_headings.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <tuple>
#include <utility>
#include <vector>

using referat::minutes::find_contents;
using referat::minutes::find_item_headings;
using referat::minutes::ItemHeading;

namespace {

using Found = std::vector<std::pair<int, std::string>>;

std::vector<ItemHeading> headings_of(const std::string& source) {
    const auto lines = lines_of(source);
    return find_item_headings(lines, find_contents(lines));
}

/// Numbers and titles of the headings found in `source`.
Found found_in(const std::string& source) {
    Found found;
    for (const ItemHeading& heading : headings_of(source)) {
        found.emplace_back(heading.number, heading.title);
    }
    return found;
}

} // namespace

TEST_CASE("every layout's headings are found", "[minutes][headings]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [layout, source] = GENERATE(table<std::string, std::string>({
        Row{"colon", "Punkt 1: Havnen\nTekst.\n\nPunkt 2: Broen\nTekst."},
        Row{"dash", "Pkt. 1 - Havnen\nTekst.\n\nPkt. 2 - Broen\nTekst."},
        Row{"title below", "Punkt 1\nHavnen\n\nTekst.\n\nPunkt 2\nBroen\n\nTekst."},
        Row{"access", "1 (Åben) Havnen\nTekst.\n\n2 (Lukket) Broen\nTekst."},
        Row{"case above", "Sagsnr. 24/110\n1. Havnen\n\nTekst.\n\nSagsnr. 24/111\n2. Broen\n\nTekst."},
        Row{"case below", "1. Havnen\nSagsnr. 24/110\n\nTekst.\n\n2. Broen\nSagsnr. 24/111\n\nTekst."},
        Row{"markdown", "## Punkt 1: Havnen\nTekst.\n## Punkt 2: Broen\nTekst."},
        Row{"markdown numbers", "## 1. Havnen\n\nTekst.\n\n## 2. Broen\n\nTekst."},
        Row{"bold", "**Punkt 1: Havnen**\nTekst.\n**Punkt 2: Broen**\nTekst."},
        Row{"loose", "Punkt 1. Havnen\nTekst.\n\nPunkt 2. Broen\nTekst.\n\nPunkt 3. Lyset"},
        Row{"numbers before sections",
            "1. Havnen\nBeslutning\nJa.\n\n2. Broen\nBeslutning\nJa.\n\n3. Lyset\nBeslutning"},
        Row{"numbers", "1. Havnen\nHavnen blev drøftet.\n\n2. Broen\nGodkendt.\n\n3. Lyset\nIntet."},
        Row{"bold numbers", "**1. Havnen**\n\nDrøftet.\n\n**2. Broen**\n\nGodkendt."},
        Row{"numbers with access", "1. Åben - Havnen\n\nTekst.\n\n2. Åben - Broen\n\nTekst."},
        Row{"access before the title", "Punkt 1 (Åben)\nHavnen\n\nTekst.\n\nPunkt 2 (Lukket)\nBroen\n\nTekst."},
    }));
    CAPTURE(layout);
    const Found found = found_in(source);
    REQUIRE(found.size() >= 2);
    CHECK(found[0] == Found::value_type{1, "Havnen"});
    CHECK(found[1] == Found::value_type{2, "Broen"});
}

TEST_CASE("a heading quoted in the text heads nothing", "[minutes][headings]") {
    const std::string quote = GENERATE(
        as<std::string>{}, "Punkt 2: Broen blev nævnt på sidste møde, og det skal følges op.", "Punkt 4: Broen",
        "Punkt 1. Besøg på havnen", "Punkt 2. Broen", "1. Havnen", "- Punkt 2: Broen", "Se referatets punkt 2: Broen");
    CAPTURE(quote);
    CHECK(found_in("Punkt 1: Havnen\n\nSagsfremstilling\nDer henvises til tidligere drøftelse:\n" + quote +
                   "\nog derefter følger mere tekst.\n\nPunkt 2: Broen\n\nSagsfremstilling\nTekst.\n\n"
                   "Punkt 3: Lyset\n\nBeslutning\nJa.") == Found{{1, "Havnen"}, {2, "Broen"}, {3, "Lyset"}});
}

TEST_CASE("numbers may skip and may begin late", "[minutes][headings]") {
    CHECK(found_in("Punkt 1: A-vej\nx\n\nPunkt 2: B-vej\nx\n\nPunkt 5: C-vej\nx") ==
          Found{{1, "A-vej"}, {2, "B-vej"}, {5, "C-vej"}});
    CHECK(found_in("Punkt 118: A-vej\nx\n\nPunkt 119: B-vej\nx") == Found{{118, "A-vej"}, {119, "B-vej"}});
}

TEST_CASE("numbers do not begin again", "[minutes][headings]") {
    CHECK(found_in("Punkt 1: A-vej\n\nBeslutning\nx\n\nPunkt 2: B-vej\n\nBeslutning\nx\n\nPunkt 3: C-vej\n\n"
                   "Beslutning\nx\n\nPunkt 1: Bilagets eget\n\nx") == Found{{1, "A-vej"}, {2, "B-vej"}, {3, "C-vej"}});
}

TEST_CASE("the table of contents makes no items", "[minutes][headings]") {
    const std::string contents = GENERATE(as<std::string>{}, "Punkt 1: Havnen ...... 2\nPunkt 2: Broen ...... 3\n",
                                          "1. Havnen ...... 2\n2. Broen ...... 3\n",
                                          "Punkt 1: Havnen 2\nPunkt 2: Broen 3\n", "Havnen ...... 2\nBroen ...... 3\n");
    CAPTURE(contents);
    const auto headings =
        headings_of("Indholdsfortegnelse\n" + contents + "\nPunkt 1: Havnen\n\nTekst.\n\nPunkt 2: Broen\n\nTekst.");
    REQUIRE(headings.size() == 2);
    CHECK(headings[0].line == 3);
    CHECK(headings[1].line == 5);
}

TEST_CASE("a title broken over two lines is one", "[minutes][headings]") {
    CHECK(found_in("Indhold\nEt langt navn på en sag om havnen i byen 2\nBroen 3\n\nPunkt 1: Et langt navn på en sag\n"
                   "om havnen i byen\n\nTekst.\n\nPunkt 2: Broen\n\nTekst.") ==
          Found{{1, "Et langt navn på en sag om havnen i byen"}, {2, "Broen"}});
}

TEST_CASE("a title broken at the width of the page is one", "[minutes][headings]") {
    std::string body;
    for (int i = 0; i < 12; ++i) {
        body += "Denne linje er fyldt helt ud til den bredde som siden har faaet her\n";
    }
    CHECK(
        found_in("Punkt 1: Orientering om havnens nye bygning og de mange planer for\nområdet omkring den\n\n" + body +
                 "\nPunkt 2: Kort titel\nTekst lige under titlen\n\n" + body) ==
        Found{{1, "Orientering om havnens nye bygning og de mange planer for området omkring den"}, {2, "Kort titel"}});
}

TEST_CASE("a heading takes the case number above along", "[minutes][headings]") {
    const auto headings =
        headings_of("Forord\n\nSagsnr. 24/110\n1. Havnen\n\nTekst.\n\nSagsnr. 24/111\n2. Broen\n\nTekst.");
    REQUIRE(headings.size() == 2);
    CHECK(headings[0].begin == 1);
    CHECK(headings[0].line == 2);
    CHECK(headings[0].body_begin == 3);
    CHECK(headings[1].begin == 4);
    CHECK(headings[1].line == 5);
}

TEST_CASE("text without headings has none", "[minutes][headings]") {
    const std::string source =
        GENERATE(as<std::string>{}, "", "Bare en tekst.\n\nOg en til.", "Indkøb:\n1. mel\n2. sukker\n3. æg",
                 "Mødet begyndte kl. 10.\nPunkt 3 blev udsat.");
    CAPTURE(source);
    CHECK(found_in(source).empty());
}

TEST_CASE("no line belongs to two headings", "[minutes][headings]") {
    const auto headings =
        headings_of("Punkt 4\n\nSagsnr. 24/110\n5. Broen\n\nBeslutning\nJa.\n\nPunkt 6: Lyset\n\nTekst.");
    REQUIRE(headings.size() >= 2);
    for (std::size_t i = 1; i < headings.size(); ++i) {
        CHECK(headings[i].begin >= headings[i - 1].body_begin);
    }
}

TEST_CASE("a case number under an item without text does not begin the next one", "[minutes][headings]") {
    const auto headings = headings_of("Punkt 1: Havnen\nSagsnr. 24/110\n\nPunkt 2: Broen\nSagsnr. 24/111\n\nTekst.");
    REQUIRE(headings.size() == 2);
    CHECK(headings[1].begin == headings[1].line);
}

TEST_CASE("numbered items of which some have no section or case number are all found", "[minutes][headings]") {
    const Found expected{{1, "Dagsorden"}, {2, "Pause"}, {3, "Broen"}, {4, "Eventuelt"}};
    const std::string source =
        GENERATE(as<std::string>{},
                 "1. Dagsorden\n\nBeslutning\nGodkendt.\n\n2. Pause\n\n3. Broen\n\nIndstilling\nDet indstilles,\n"
                 "1. at broen males\n2. at den åbnes\n\nBeslutning\nJa.\n\n4. Eventuelt\n\nIntet.",
                 "1. Dagsorden\n\nBeslutning\nGodkendt.\n\n2. Pause\nSagsnr. 24/110\n\nBeslutning\nHoldt.\n\n"
                 "3. Broen\nSagsnr. 24/111\n\nSagsfremstilling\nDer er tre krav:\n1. Broen males i en lys farve.\n"
                 "2. Lyset skiftes.\n3. Den åbnes.\n\nBeslutning\nUdsat.\n\n4. Eventuelt\n\nBeslutning\nIntet.");
    CAPTURE(source);
    CHECK(found_in(source) == expected);
}

TEST_CASE("a numbered list within items that have case numbers heads nothing", "[minutes][headings]") {
    CHECK(found_in("1. Havnen\nSagsnr. 24/110\n\nTekst.\n\n2. Broen\nSagsnr. 24/111\n\nPlanen:\n\n1. Maling\n\n"
                   "Lys farve.\n\n2. Lys\n\nNye lamper.\n\n3. Åbning\n\nI maj.\n\n4. Fest\n\nI juni.") ==
          Found{{1, "Havnen"}, {2, "Broen"}});
}

TEST_CASE("a list of points within an item does not take the place of the items", "[minutes][headings]") {
    const std::string list = GENERATE(as<std::string>{},
                                      "Punkt 1: Baggrund\n\nDen er gammel.\n\nPunkt 2: Vurdering\n\nDen holder.\n\n"
                                      "Punkt 3: Løsning\n\nMaling.\n\nBeslutning\n\nDrøftet.",
                                      "Punkt 1: Baggrund\nPunkt 2: Vurdering\nPunkt 3: Løsning\nBeslutning: Drøftet.",
                                      "Punkt 1: Baggrund\nPunkt 2: Vurdering\n\nDen holder.\n\nBeslutning\nDrøftet.");
    CAPTURE(list);
    const auto headings =
        headings_of("Punkt 1: Havnen\n\nBeslutning\n\nJa.\n\nPunkt 2: Broen\n\nPlanen har punkter:\n\n" + list +
                    "\n\nPunkt 3: Lyset\n\nIntet.");
    Found found;
    for (const ItemHeading& heading : headings) {
        found.emplace_back(heading.number, heading.title);
    }
    CHECK(found == Found{{1, "Havnen"}, {2, "Broen"}, {3, "Lyset"}});
}

TEST_CASE("an agenda in front of the items makes no items", "[minutes][headings]") {
    const auto headings =
        headings_of("Dagsorden:\n\nPunkt 1: Havnen\nPunkt 2: Broen\nPunkt 3: Lyset\n\nPunkt 1: Havnen\n\n"
                    "Ja.\n\nPunkt 2: Broen\n\nNej.\n\nPunkt 3: Lyset\n\nIntet.");
    REQUIRE(headings.size() == 3);
    CHECK(headings.front().line == 4);
}

TEST_CASE("a closed item may have no title", "[minutes][headings]") {
    const auto headings =
        headings_of("Punkt 1 (Åben)\nHavnen\n\nTekst.\n\nPunkt 2 (Lukket)\n\nPunkt 3 (Åben): Lyset\n\n"
                    "Tekst.\n\nPunkt 4 (Lukket)\n\nBeslutning\nJa.\n\nPunkt 5: Lukket punkt\n");
    using Row = std::tuple<int, std::string, std::string>;
    std::vector<Row> rows;
    for (const ItemHeading& heading : headings) {
        rows.emplace_back(heading.number, heading.title, heading.access);
    }
    CHECK(rows == std::vector<Row>{{1, "Havnen", "åben"},
                                   {2, "", "lukket"},
                                   {3, "Lyset", "åben"},
                                   {4, "", "lukket"},
                                   {5, "Lukket punkt", "lukket"}});
}
