// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/page_furniture.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

using referat::minutes::remove_page_furniture;

namespace {

std::vector<std::string> furnished(const std::string& source) {
    auto lines = lines_of(source);
    remove_page_furniture(lines);
    return texts_of(lines);
}

} // namespace

TEST_CASE("page numbers go in every form", "[minutes][pages]") {
    const std::string number =
        GENERATE(as<std::string>{}, "Side 3 af 12", "side 3", "Side 3/12", "Side 3 / 12", "Page 3 of 12", "Side: 3",
                 "Side 3 af 12 sider", "Referat fra bestyrelsen side 3 af 12", "Side | 3", "3 | Side");
    CAPTURE(number);
    CHECK(furnished("Første afsnit.\n\n" + number + "\n\nAndet afsnit.") ==
          std::vector<std::string>{"Første afsnit.", "Andet afsnit."});
}

TEST_CASE("a bare number is a page number only beside a form feed", "[minutes][pages]") {
    const std::string number = GENERATE(as<std::string>{}, "4", "- 4 -", "4/12", "4 af 12", "4 / 12");
    CAPTURE(number);
    CHECK(furnished("Før.\n" + number + "\n\fEfter.") == std::vector<std::string>{"Før.", "Efter."});
    CHECK(furnished("Før.\n\f" + number + "\nEfter.") == std::vector<std::string>{"Før.", "Efter."});
    CHECK(furnished("Før.\n" + number + "\nEfter.") == std::vector<std::string>{"Før.", number, "Efter."});
}

TEST_CASE("running headers and footers go, whatever their numbers", "[minutes][pages]") {
    std::string source;
    std::vector<std::string> kept;
    for (const std::string name : {"Havnen", "Broen", "Lyset", "Kajen"}) {
        kept.push_back(name + " skal males.");
        kept.push_back("Farven vælges af " + name + ".");
        const std::string page = std::to_string(kept.size() / 2);
        source += "Nordby Kommune, Udvalget for Havn\n\n" + kept[kept.size() - 2] + "\n\n" + kept.back() +
                  "\n\nUdskrevet 14-03-2024, ark " + page + "\n\f";
    }
    kept.insert(kept.begin(), "Nordby Kommune, Udvalget for Havn"); // no border stands beside the first page's header
    CHECK(furnished(source) == kept);
}

TEST_CASE("what repeats without being furniture stays", "[minutes][pages]") {
    const std::string line =
        GENERATE(as<std::string>{}, "Beslutning", "Indstilling:", "Punkt 2: Ens overskrift", "Ja tak");
    CAPTURE(line);
    const std::string page = line + "\nTekst der hører til.\n\f";
    const auto lines = furnished("Begyndelse.\n\f" + page + page + page);
    CHECK(std::ranges::count(lines, line) == 3);
}

TEST_CASE("an outcome that closes many a page stays", "[minutes][pages]") {
    const std::string outcome = GENERATE(as<std::string>{}, "Til efterretning.", "Ingen bemærkninger", "Godkendt.");
    const std::string border = GENERATE(as<std::string>{}, "\f", "Side 2 af 4\n", "Nordby Kommune, Havn\n\f");
    CAPTURE(outcome, border);
    std::string source;
    for (const std::string name : {"Kajen", "Broen", "Lyset", "Molen"}) {
        source += "Punkt 1: " + name + "\n\nBeslutning\n\n" + outcome + "\n";
        source += border;
    }
    const auto lines = furnished(source);
    CHECK(std::ranges::count(lines, outcome) == 4);
    CHECK(lines.size() == 12);
}

TEST_CASE("only what comes back at the same place is furniture", "[minutes][pages]") {
    const std::string line = "Kajen skal have nye pæle"; // thrice on one page, then first and then second
    const std::string source = "A\n\f" + line + "\n" + line + "\n" + line + "\n\fB\nC\nD\nE\n" + line + "\nF\n\fG";
    CHECK(std::ranges::count(furnished(source), line) == 4);
}

TEST_CASE("a running header and footer go without form feeds", "[minutes][pages]") {
    const std::string footer =
        GENERATE(as<std::string>{}, "Sags-id 24/1234    Side ", "Side | ", "                    ", "- ");
    CAPTURE(footer);
    std::string source;
    std::vector<std::string> kept;
    int page = 2;
    for (const std::string name : {"Havnen", "Broen", "Lyset", "Kajen", "Molen"}) {
        for (const char pier : std::string("ABCDEFGHI")) {
            kept.push_back(name + " skal have nye pæle ved kaj " + pier + ", og udvalget ser på");
            source += kept.back() + "\n";
        }
        if (name == "Lyset") { // a page may end with a heading
            kept.emplace_back("Beslutning");
            source += kept.back() + "\n";
        }
        source += footer + std::to_string(page++) + (footer == "- " ? " -" : "");
        source += "\nNordby Kommune – Havn            14. marts 2024\n";
        kept.push_back("pælene og " + name + ".");
        source += kept.back() + "\n";
    }
    CHECK(furnished(source) == kept);
}

TEST_CASE("without borders nothing is removed", "[minutes][pages]") {
    const std::string source = "Samme linje igen\nSamme linje igen\n12\nSamme linje igen";
    CHECK(furnished(source).size() == 4);
}

TEST_CASE("a sentence that a page cuts is one paragraph again", "[minutes][pages]") {
    auto lines = lines_of("Klyngen vil gerne se på\n\nSide 1 af 2\n\nøvrige muligheder.\n\nNyt afsnit.");
    remove_page_furniture(lines);
    REQUIRE(lines.size() == 3);
    CHECK_FALSE(lines[1].blank_before);
    CHECK(lines[2].blank_before);
}

TEST_CASE("a paragraph that ends at a page's end stays one", "[minutes][pages]") {
    const std::string end = GENERATE(as<std::string>{}, "Planen er færdig.", "Følgende deltager:");
    CAPTURE(end);
    auto lines = lines_of(end + "\n\n\fderefter noget nyt");
    remove_page_furniture(lines);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].blank_before);
}
