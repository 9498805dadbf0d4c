// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/case_lines.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::minutes::is_case_line;
using referat::minutes::is_labelled_case_line;
using referat::minutes::read_case_line;

TEST_CASE("lines of case data are read", "[minutes][case]") {
    using Row = std::tuple<std::string, std::string, std::string, std::string, bool>;
    const auto [line, sagsnr, dokid, adgang, labelled] =
        GENERATE(table<std::string, std::string, std::string, std::string, bool>({
            Row{"24/5107", "24/5107", "", "", false},
            Row{"2024/51", "2024/51", "", "", false},
            Row{"EMN-2023-00417", "EMN-2023-00417", "", "", false},
            Row{"27.00.00-A00-3-24", "27.00.00-A00-3-24", "", "", false},
            Row{"27.57.00-Ø54-1-24", "27.57.00-Ø54-1-24", "", "", false},
            Row{"1-31-72-88-24", "1-31-72-88-24", "", "", false},
            Row{"Sagsnr. 24/5107", "24/5107", "", "", true},
            Row{"Sagsnr.: 24/5107", "24/5107", "", "", true},
            Row{"Sagsnr.:24/5107", "24/5107", "", "", true},
            Row{"SAGSNUMMER 24/5107", "24/5107", "", "", true},
            Row{"Sags ID: EMN-2023-00417", "EMN-2023-00417", "", "", true},
            Row{"Sag nr. 299835", "299835", "", "", true},
            Row{"J.nr. 27.00.00-A00-3-24", "27.00.00-A00-3-24", "", "", true},
            Row{"Journalnummer: 24/5107", "24/5107", "", "", true},
            Row{"Dok ID: 10475512", "", "10475512", "", true},
            Row{"DokID 10475512", "", "10475512", "", true},
            Row{"Sagsnr.: 330-2021-75 Dok.nr.: 330-2021-41200 Åbent", "330-2021-75", "330-2021-41200", "åben", true},
            Row{"Sagsnr. 24/5107, Sagsbehandler: MKL", "24/5107", "", "", true},
            Row{"Åbent punkt", "", "", "åben", true},
            Row{"ÅBEN", "", "", "åben", true},
            Row{"Lukket sag", "", "", "lukket", true},
            Row{"Lukket dagsordenspunkt", "", "", "lukket", true},
            Row{"(Lukket)", "", "", "lukket", true},
        }));
    CAPTURE(line);
    const auto data = read_case_line(line);
    CHECK(data.sagsnr == sagsnr);
    CHECK(data.dokid == dokid);
    CHECK(data.adgang == adgang);
    CHECK_FALSE(data.empty());
    CHECK(is_case_line(line));
    CHECK(is_labelled_case_line(line) == labelled);
}

TEST_CASE("other lines hold no case data", "[minutes][case]") {
    const std::string line =
        GENERATE(as<std::string>{}, //
                 "", "12", "2024", "299835", "3/5", "12-03-2024", "2024-03-12", "10.30-12.00", "1.944.443", "A/B",
                 "Sagsnr.", "Sagsnr: følger", "Sagen er åben", "Åbent hus i klyngen", "Åbningstider", "Lukket i juli",
                 "Jens Nord deltog", "Sag om havnen 24/5107", "Dok ID:", "24/5107 og 24/5108", "https://a.dk/24/5107",
                 "Beslutning", "Initialer: MKL");
    CAPTURE(line);
    CHECK(read_case_line(line).empty());
    CHECK_FALSE(is_case_line(line));
    CHECK_FALSE(is_labelled_case_line(line));
}

TEST_CASE("a line longer than any case data is none", "[minutes][case]") {
    CHECK_FALSE(is_case_line("Sagsnr. 24/5107 " + std::string(400, 'x')));
}
