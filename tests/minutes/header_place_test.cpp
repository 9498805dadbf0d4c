// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/header_place.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::minutes::names_place;
using referat::minutes::place_after_time;

TEST_CASE("a place is known by its room, house or street", "[minutes][header]") {
    const std::string place =
        GENERATE(as<std::string>{}, "Byrådssalen, Rådhuset", "Vestø Rådhus", "Lokale 5", "2. sal", "Havnevej 3, Vestø",
                 "Online", "MS Teams", "Sygehus Vestø", "Vestø Sundhedscenter");
    CAPTURE(place);
    CHECK(names_place(place));
}

TEST_CASE("what is no place is none", "[minutes][header]") {
    const std::string line = GENERATE(
        as<std::string>{}, "Ida Holm, Sygehus Vestø", "Aarhus Kommune", "Sundhedsudvalget i Kulturhuset",
        "Til mødet på rådhuset inviteres:", "Udvalget mødes på rådhuset.", "Havnevej", "Bo Sørensen", "Vestø Kommune");
    CAPTURE(line);
    CHECK_FALSE(names_place(line));
}

TEST_CASE("the place stands behind the time", "[minutes][header]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [text, place] = GENERATE(table<std::string, std::string>({
        Row{" kl. 10.00 i lokale 5", "lokale 5"},
        Row{" kl. 10-12 i lokale 5.", "lokale 5"},
        Row{", kl. 10.00 – 12.00, Rådhuset, lokale 5", "Rådhuset, lokale 5"},
        Row{" | 10:00-12:00 | Sygehus Vestø", "Sygehus Vestø"},
        Row{" 10.00 til 12.00 på Havneskolen", "Havneskolen"},
        Row{" fra kl. 10 til kl. 12 i Multisalen, Kulturhuset", "Multisalen, Kulturhuset"},
        Row{" Tid: 10.00 Sted: Rådhuset", "Rådhuset"},
        Row{" Lokale 5", "Lokale 5"},
        Row{" Referent: Ida Holm Sundhedshuset", ""},
        Row{" (online)", "online"},
        Row{" kl. 10.00 – 12.00", ""},
        Row{" 12", ""},
        Row{" kl. 10 ved Ida Holm", ""},
        Row{"", ""},
    }));
    CAPTURE(text);
    CHECK(place_after_time(text) == place);
}
