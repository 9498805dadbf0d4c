// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/absent.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <tuple>
#include <vector>

using referat::minutes::AbsentList;
using referat::minutes::read_names;

namespace {

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("absent persons are named without party and affiliation", "[minutes][absent]") {
    using Row = std::tuple<std::string, Names>;
    const auto [text, names] = GENERATE(table<std::string, Names>({
        Row{"Ida Holm", {"Ida Holm"}},
        Row{"Ida Holm, Bo Lund og Åse Krog", {"Ida Holm", "Bo Lund", "Åse Krog"}},
        Row{"Ida Holm (V), Bo Lund (Ø)", {"Ida Holm", "Bo Lund"}},
        Row{"Ida Holm, V, Bo Lund, Ø", {"Ida Holm", "Bo Lund"}},
        Row{"Ida Holm (SF) og Bo Lund, Å", {"Ida Holm", "Bo Lund"}},
        Row{"Ida Holm, PLO; Bo Lund, Vestø Kommune", {"Ida Holm", "Bo Lund"}},
        Row{"- Ida Holm - Bo Lund", {"Ida Holm", "Bo Lund"}},
        Row{"Ane-Marie Sø-Lund", {"Ane-Marie Sø-Lund"}},
        Row{"Bo K. Lund, Ida von Holm", {"Bo K. Lund", "Ida von Holm"}},
        Row{"borgmester Ida Holm", {"Ida Holm"}},
        Row{"Ida Holm.", {"Ida Holm"}},
        Row{"Borgmester Ida Holm, Kommunaldirektør Mads Ås", {"Ida Holm", "Mads Ås"}},
        Row{"- Lægefaglig direktør Mads Ås", {"Mads Ås"}},
        Row{"Ida Holm, Konstitueret sygeplejefaglig direktør, Bo Lund", {"Ida Holm", "Bo Lund"}},
        Row{"Ida Holm, Formand og Bo Lund", {"Ida Holm", "Bo Lund"}},
        Row{"Ida Holm direktør", {"Ida Holm"}},
        Row{"Ida Holm, chef for Sundhed", {"Ida Holm"}},
        Row{"Chef for akutområdet Ida Holm", {"Ida Holm"}},
        Row{"Praktiserende læge Ida Holm, PLO", {"Ida Holm"}},
        Row{"Dr. Ida Holm", {"Ida Holm"}},
        Row{"Ida Holm, Venstre, Bo Lund, Løsgænger", {"Ida Holm", "Bo Lund"}},
        Row{"Ida Holm, Vestø Regionskommune", {"Ida Holm"}},
        Row{"Ida Holm fra kl. 14, Bo Lund", {"Ida Holm", "Bo Lund"}},
        Row{"Ida Holm, KL", {"Ida Holm"}},
        Row{"Ingen", {}},
        Row{"ingen.", {}},
        Row{".", {}},
        Row{"", {}},
    }));
    CAPTURE(text);
    CHECK(read_names(text) == names);
}

TEST_CASE("the absent stand in one text or one a line, and text below them is no name", "[minutes][absent]") {
    using Row = std::tuple<std::string, Names, std::size_t>; // the last: lines that are the list's
    const auto [source, names, taken] = GENERATE(table<std::string, Names, std::size_t>({
        Row{"Ida Holm (V)\nBo Lund (A)", {"Ida Holm", "Bo Lund"}, 2},
        Row{"Ida Holm (V)\n\nBo Lund (A)", {"Ida Holm", "Bo Lund"}, 2},
        Row{"Ida Holm\nBo Lund\nÅse Ø. Krog", {"Ida Holm", "Bo Lund", "Åse Ø. Krog"}, 3},
        Row{"Ida Holm, PLO\nLægefaglig direktør Mads Ås", {"Ida Holm", "Mads Ås"}, 2},
        Row{"Ida Holm, Bo Lund,\nÅse Krog", {"Ida Holm", "Bo Lund", "Åse Krog"}, 2},
        Row{"Ida Holm og\nBo Lund", {"Ida Holm", "Bo Lund"}, 2},
        Row{"Ida Holm (Vestø\nKommune)\nBo Lund (A)", {"Ida Holm", "Bo Lund"}, 3},
        Row{"- Ida Holm\n- Direktør Bo Lund, Vestø Kommune", {"Ida Holm", "Bo Lund"}, 2},
        Row{"Ida Holm\nSagen handler om kajen.", {"Ida Holm"}, 1},
        Row{"Ida Holm\n\nSagen handler om kajen.", {"Ida Holm"}, 1},
        Row{"Ida Holm\n\nBo Lund", {"Ida Holm"}, 1}, // may be who signed
        Row{"Ida Holm\nBaggrund", {"Ida Holm"}, 1},
        Row{"Ida Holm\nBudget 2024", {"Ida Holm"}, 1},
        Row{"Ida Holm\nRegion Vestø", {"Ida Holm"}, 1},
        Row{"Ida Holm\nBo Lund kom senere.", {"Ida Holm"}, 1},
        Row{"- Ida Holm\n- Kajen skal males", {"Ida Holm"}, 1},
        Row{"medlemmer fra to kommuner", {}, 0},
    }));
    CAPTURE(source);
    const auto lines = lines_of(source);
    AbsentList list;
    std::size_t count = 0;
    while (count < lines.size() && list.append(lines[count], lines.text(count))) {
        ++count;
    }
    CHECK(count == taken);
    CHECK(list.names() == names);
}

TEST_CASE("the absent of two sections are one list", "[minutes][absent]") {
    const auto lines = lines_of("Fraværende: Ida Holm\nBo Lund");
    AbsentList list;
    CHECK(list.append(lines[0], lines.text(0), 13));
    list.end_section();
    CHECK(list.append(lines[1], lines.text(1)));
    CHECK(list.names() == Names{"Ida Holm", "Bo Lund"});
    CHECK(list.source().lines == referat::LineRange{1, 2});
}
