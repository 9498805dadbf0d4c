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
        Row{"Sundhedsklynge Vestø – Politisk niveau\nDagsorden med referat\nMødedato: 14. marts 2024",
            "Sundhedsklynge Vestø – Politisk niveau", "2024-03-14", ""},
        Row{"Havneudvalget\nMødereferat fra 14. marts 2024, kl. 10:00", "Havneudvalget", "2024-03-14", "10:00"},
        Row{"REFERAT\nSundhedsklynge Vestø\nPolitisk Forum\nDen 14. marts 2024 kl. 10-12",
            "Sundhedsklynge Vestø Politisk Forum", "2024-03-14", "10:00"},
        Row{"REFERAT\nFra:\tHavneudvalget\nDato:\t14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Referat\nUdvalg: Havneudvalget\nDato: 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Referat\nFra: Ida Holm\n\nHavneudvalget\nDato: 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Referat Koordinationsgruppen for Vestø\nMødetid: 14. marts 2024 kl. 10.00",
            "Koordinationsgruppen for Vestø", "2024-03-14", "10:00"},
        Row{"Åbent referat\n\nHavneudvalget\nTorsdag den 14. marts 2024 kl. 14:00", "Havneudvalget", "2024-03-14",
            "14:00"},
        Row{"Beslutningsprotokol\nfor\nHavneudvalget\n\nMøde nr. 6\nTorsdag den 14. marts 2024 kl. 10.00 i lokale 5",
            "Havneudvalget", "2024-03-14", "10:00"},
        Row{"Havneudvalget\nReferat\nVestø Kommune\n\nDato: 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Sundhedsklynge Vestø\nPolitisk Forum\n\nREFERAT\n\n14. marts 2024", "Sundhedsklynge Vestø Politisk Forum",
            "2024-03-14", ""},
        Row{"Sundhedsklynge Vestø\nFagligt strategisk niveau\n\nReferat af møde 14. marts 2024",
            "Sundhedsklynge Vestø Fagligt strategisk niveau", "2024-03-14", ""},
        Row{"Sundhedsklynge Vestø\nPolitisk orientering\n\nReferat af møde 14. marts 2024", "Sundhedsklynge Vestø",
            "2024-03-14", ""},
        Row{"Mødereferat\n\nEmne: Møde i Havneudvalget\nDato: 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Referat nr. 3 2024\nHavneudvalget\n\nDato: 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Referat\nHavneudvalget\n14. marts 2024\nkl. 10.00 i lokale 5", "Havneudvalget", "2024-03-14", "10:00"},
        Row{"Referat\nFra: Ida Holm\nUdvalg: Havneudvalget\nDato: 14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"Rådhuset, Vestø\n\nHavneudvalget\n14. marts 2024", "Havneudvalget", "2024-03-14", ""},
        Row{"# Referat\n\n**Havneudvalget**\n\n| Mødedato | 14. marts 2024 |\n|---|---|\n| Tidspunkt | 14.30 – 16.00 |",
            "Havneudvalget", "2024-03-14", "14:30"},
        Row{"# Referat\n\n| Udvalg | Dato | Tid |\n|---|---|---|\n| Havneudvalget | 14. marts 2024 | 14.30 |",
            "Havneudvalget", "2024-03-14", "14:30"},
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
        Row{"Mødested\nLokale 4", "Lokale 4"},
        Row{"| Sted | Lokale 4 |", "Lokale 4"},
        Row{"| Sted | Tid |\n|---|---|\n| Kajen | 9.30 |", "Kajen"},
        Row{"| Sted | |\n| Deltagere | Ida Holm |", ""},
        Row{"Et sted i byen", ""},
    }));
    CAPTURE(line);
    CHECK(header_of("Referat\nHavneudvalget\n\nDato: 14-03-2024\n" + line).sted == sted);
}

TEST_CASE("a place without a label stands beside the date or below it", "[minutes][header]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [lines, sted] = GENERATE(table<std::string, std::string>({
        Row{"Torsdag den 14. marts 2024 kl. 10-12\nByrådssalen, Rådhuset", "Byrådssalen, Rådhuset"},
        Row{"14. marts 2024 kl. 10.00 i lokale 5", "lokale 5"},
        Row{"Dato: 14. marts 2024 | 10:00-12:00 | Sygehus Vestø", "Sygehus Vestø"},
        Row{"14. marts 2024\nkl. 10.00 i lokale 5", "lokale 5"},
        Row{"14. marts 2024\nKl. 10-12\nVia Teams", "Via Teams"},
        Row{"14. marts 2024\nBo Kjær\nVestø Rådhus", ""},
        Row{"14. marts 2024\ni Multisalen, Kulturhuset", "Multisalen, Kulturhuset"},
        Row{"14. marts 2024\nIda Holm, Sygehus Vestø", ""},
        Row{"14. marts 2024\n\nRådhuset er lukket", ""},
        Row{"14. marts 2024\nRådhuset\nMødested: Kajen", "Kajen"},
        Row{"14. marts 2024\nRådhuset\nMødested", ""},
        Row{"14. marts 2024\n\nUdsendt 2. april 2024 fra Rådhuset", ""},
    }));
    CAPTURE(lines);
    CHECK(header_of("Referat\nHavneudvalget\n" + lines).sted == sted);
}

TEST_CASE("a time beside another date is not the meeting's", "[minutes][header]") {
    const std::string line =
        GENERATE(as<std::string>{}, "Udskrevet 14-03-2024 09:12", "Udsendt den 2. april 2024 kl. 9");
    CAPTURE(line);
    CHECK(header_of("Referat Havneudvalget 14-03-2024\n\n" + line).tid.empty());
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
    CHECK(header_of("Udsendt 2. april 2024\n\nHavneudvalget\n\nTorsdag den 14. marts 2024").dato == "2024-03-14");
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
