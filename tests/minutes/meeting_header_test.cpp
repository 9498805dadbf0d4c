// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/meeting_header.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <tuple>

using referat::MinutesKind;
using referat::minutes::MeetingHeader;
using referat::minutes::read_meeting_header;

namespace {

MeetingHeader header_of(const std::string& source) {
    const auto lines = lines_of(source);
    return read_meeting_header(lines, lines.size());
}

} // namespace

TEST_CASE("the header names body, date and time in every layout", "[minutes][header]") {
    using Row = std::tuple<std::string, std::string, std::string, std::string>;
    const auto [source, udvalg, dato, tid] = GENERATE(table<std::string, std::string, std::string, std::string>({
        Row{"REFERAT\nSundhedsklynge Vestø\n14-03-2024\nMødetidspunkt: 09.30 - 12.00", "Sundhedsklynge Vestø",
            "2024-03-14", "09:30"},
        Row{"REFERAT Sundhedsklynge Vestø - Politisk niveau d. 14. marts 2024 kl. 9",
            "Sundhedsklynge Vestø - Politisk niveau", "2024-03-14", "09:00"},
        Row{"Referat Havne- og Broudvalget 2024 14-03-2024 16:00", "Havne- og Broudvalget", "2024-03-14", "16:00"},
        Row{"Referat fra møde i Havneudvalget\n\nTorsdag den 14. marts 2024 kl. 8.30-10.00", "Havneudvalget",
            "2024-03-14", "08:30"},
        Row{"Referat\nfra mødet i\nHavneudvalget\nden 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Mødereferat: Havneudvalget\nDato: 14/3-2024\nTid: 16", "Havneudvalget", "2024-03-14", "16:00"},
        Row{"Beslutningsprotokol for Ældrerådet torsdag den 14. marts 2024", "Ældrerådet", "2024-03-14", ""},
        Row{"# **REFERAT**\n\n## Sundhedsklynge Vestø – FSN\n\n**Dato:** 14. marts 2024", "Sundhedsklynge Vestø – FSN",
            "2024-03-14", ""},
        Row{"Havneudvalget - referat 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Udvalg: Havneudvalget\nMødedato: 14.03.2024\nTidspunkt: kl. 17", "Havneudvalget", "2024-03-14", "17:00"},
        Row{"Vestø Kommune\nHavneudvalget\n14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Udkast til referat fra Havneudvalget den 14-03-2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Referat\n\nHavneudvalget\n\nDato\n14. marts 2024\nTidspunkt\n12:15", "Havneudvalget", "2024-03-14",
            "12:15"},
        Row{"Referat\nHavneudvalget", "Havneudvalget", "", ""},
        Row{"En helt anden tekst", "", "", ""},
        Row{"", "", "", ""},
    }));
    CAPTURE(source);
    const MeetingHeader header = header_of(source);
    CHECK(header.udvalg == udvalg);
    CHECK(header.dato == dato);
    CHECK(header.tid == tid);
    CHECK(header.kind == MinutesKind::Referat);
}

TEST_CASE("the header names the place", "[minutes][header]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [line, sted] = GENERATE(table<std::string, std::string>({
        Row{"Mødested: Rådhuset, lokale 4", "Rådhuset, lokale 4"},
        Row{"Sted: Havnevej 3", "Havnevej 3"},
        Row{"Mødelokale\nByrådssalen", "Byrådssalen"},
        Row{"Mødested Havnevej 3", "Havnevej 3"},
        Row{"MØDESTED: Teams", "Teams"},
        Row{"Mødested:\nDeltagere: Ida Holm", ""},
        Row{"Et sted i byen", ""},
    }));
    CAPTURE(line);
    CHECK(header_of("Referat\nHavneudvalget\n\nDato: 14-03-2024\n" + line).sted == sted);
}

TEST_CASE("an agenda calls itself one", "[minutes][header]") {
    const std::string word = GENERATE(as<std::string>{}, "DAGSORDEN", "Dagsorden til møde i",
                                      "Mødeindkaldelse:", "Tillægsdagsorden", "Åben dagsorden", "Mødedagsorden");
    CAPTURE(word);
    const MeetingHeader header = header_of(word + " Havneudvalget den 14. marts 2024");
    CHECK(header.kind == MinutesKind::Dagsorden);
    CHECK(header.udvalg == "Havneudvalget");
    CHECK(header.dato == "2024-03-14");
}

TEST_CASE("the meeting's own date counts before other dates", "[minutes][header]") {
    CHECK(header_of("Udsendt 2. april 2024\nReferat Havneudvalget 14-03-2024\nGodkendt 5. maj 2024").dato ==
          "2024-03-14");
    CHECK(header_of("Referat\nHavneudvalget\nDato: 14. marts 2024\nUdskrevet 2. april 2024").dato == "2024-03-14");
}

TEST_CASE("only lines of the header are read", "[minutes][header]") {
    const auto lines = lines_of("Referat\nHavneudvalget\nDato: 14-03-2024\nMødested: Kajen");
    const MeetingHeader header = read_meeting_header(lines, 2);
    CHECK(header.udvalg == "Havneudvalget");
    CHECK(header.dato.empty());
    CHECK(header.sted.empty());
    CHECK(read_meeting_header(lines, 1000).sted == "Kajen");
}
