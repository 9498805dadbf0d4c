// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/access_mark.hpp"
#include "minutes/item_headings.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::minutes::HeadingForm;
using referat::minutes::is_part_heading;
using referat::minutes::match_item_heading;
using referat::minutes::take_access_mark;

TEST_CASE("lines that may head an item are told by form, number and title", "[minutes][headings]") {
    using Row = std::tuple<std::string, HeadingForm, int, std::string, std::string>;
    const auto [line, form, number, title, access] =
        GENERATE(table<std::string, HeadingForm, int, std::string, std::string>({
            Row{"Punkt 3: Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"PUNKT 12 : Havnen", HeadingForm::PunktTitle, 12, "Havnen", ""},
            Row{"Punkt 3 - Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"Punkt 3 – Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"Pkt. 3 - Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"Pkt.3: Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"pkt 3: Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"Punkt nr. 3: Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"Dagsordenspunkt 3: Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"Punkt 3 (Åben) Havnen", HeadingForm::PunktTitle, 3, "Havnen", "åben"},
            Row{"Punkt 3 (Lukket): Havnen", HeadingForm::PunktTitle, 3, "Havnen", "lukket"},
            Row{"Punkt 3: Havnen (lukket sag)", HeadingForm::PunktTitle, 3, "Havnen", "lukket"},
            Row{"Punkt 3: Lukket - Havnen", HeadingForm::PunktTitle, 3, "Havnen", "lukket"},
            Row{"Sag 3: Havnen", HeadingForm::PunktTitle, 3, "Havnen", ""},
            Row{"Punkt 3 (Lukket)", HeadingForm::PunktAlone, 3, "", "lukket"},
            Row{"Punkt 3", HeadingForm::PunktAlone, 3, "", ""},
            Row{"Punkt 3.", HeadingForm::PunktAlone, 3, "", ""},
            Row{"Punkt 3:", HeadingForm::PunktAlone, 3, "", ""},
            Row{"3 (Åben) Havnen", HeadingForm::NumberAccess, 3, "Havnen", "åben"},
            Row{"3. Havnen (Lukket)", HeadingForm::NumberAccess, 3, "Havnen", "lukket"},
            Row{"3 Havnen (Åben sag)", HeadingForm::NumberAccess, 3, "Havnen", "åben"},
            Row{"3. Åben - Havnen", HeadingForm::NumberAccess, 3, "Havnen", "åben"},
            Row{"3. Lukket punkt: Havnen", HeadingForm::NumberAccess, 3, "Havnen", "lukket"},
            Row{"3. Havnen", HeadingForm::NumberDot, 3, "Havnen", ""},
            Row{"3) Havnen", HeadingForm::NumberDot, 3, "Havnen", ""},
            Row{"Punkt 3. Havnen", HeadingForm::PunktLoose, 3, "Havnen", ""},
            Row{"Punkt 3 Havnen", HeadingForm::PunktLoose, 3, "Havnen", ""},
        }));
    CAPTURE(line);
    const auto heading = match_item_heading(line);
    REQUIRE(heading.has_value());
    CHECK(heading->form == form);
    CHECK(heading->number == number);
    CHECK(heading->title == title);
    CHECK(heading->access == access);
}

TEST_CASE("other lines head no item", "[minutes][headings]") {
    const std::string line =
        GENERATE(as<std::string>{}, //
                 "", "Punkt", "Punkt: Havnen", "Punktet 3: Havnen", "Punkt 3 blev udsat", "Punkter 3: Havnen",
                 "Punkt 0: Havnen", "Punkt 99999999999: Havnen", "3", "3.", "3 Havnen", "3.maj", "30/4-2024",
                 "0. Havnen", "10.30 Kaffe", "Til punkt 3: Havnen", "\"Punkt 3: Havnen\"", "Punkt A: Havnen", "Pkt.",
                 "Sag 24/110", "Sagsnr. 3", "Sag nr. 24/110", "Sager 3: Havnen", "3 Åben havn");
    CAPTURE(line);
    CHECK_FALSE(match_item_heading(line).has_value());
}

TEST_CASE("parts of an item have numbers of their own", "[minutes][headings]") {
    const std::string part = GENERATE(as<std::string>{}, "2.1 Havnen", "2.1. Havnen", "2.12: Havnen", "2.1 - Havnen",
                                      "Punkt 2.1: Havnen", "Pkt. 2a - Havnen", "Punkt 2b Havnen");
    CAPTURE(part);
    CHECK(is_part_heading(part, 2));
    CHECK_FALSE(is_part_heading(part, 3));
    const std::string other =
        GENERATE(as<std::string>{}, "2 Havnen", "2. Havnen", "2.1", "2.1 mio. kr.", "2.100 Kroner", "2.5.2024 Havnen",
                 "2a Havnen", "Punkt 2: Havnen", "Punkt 2 a", "");
    CAPTURE(other);
    CHECK_FALSE(is_part_heading(other, 2));
}

TEST_CASE("the mark of access is taken off either end of a title", "[minutes][headings]") {
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [written, access, rest] = GENERATE(table<std::string, std::string, std::string>({
        Row{"(Åben) Havnen", "åben", "Havnen"},
        Row{"Havnen (Lukket)", "lukket", "Havnen"},
        Row{"(LUKKET) Havnen", "lukket", "Havnen"},
        Row{"(Åbent) Havnen", "åben", "Havnen"},
        Row{"Havnen (lukket punkt)", "lukket", "Havnen"},
        Row{"(Åben sag) Havnen", "åben", "Havnen"},
        Row{"Åben - Havnen", "åben", "Havnen"},
        Row{"LUKKET PUNKT: Havnen", "lukket", "Havnen"},
        Row{"Havnen", "", "Havnen"},
        Row{"Havnen (Åben) for alle", "", "Havnen (Åben) for alle"},
        Row{"Åben havn", "", "Åben havn"},
        Row{"Åben havn - ny bro", "", "Åben havn - ny bro"},
        Row{"Lukket", "", "Lukket"},
        Row{"Havnen (lukket i sommer)", "", "Havnen (lukket i sommer)"},
    }));
    CAPTURE(written);
    std::string_view title = written;
    CHECK(take_access_mark(title) == access);
    CHECK(title == rest);
}
