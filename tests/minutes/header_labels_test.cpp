// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/header_labels.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

using referat::minutes::HeaderLabel;
using referat::minutes::is_table_ruler;
using referat::minutes::read_label;
using referat::minutes::table_cells;

TEST_CASE("a label is read with its value", "[minutes][header]") {
    using Row = std::tuple<std::string, HeaderLabel, std::string>;
    const auto [line, label, value] = GENERATE(table<std::string, HeaderLabel, std::string>({
        Row{"Mødedato: 3. juni 2024", HeaderLabel::Date, "3. juni 2024"},
        Row{"Dato og tidspunkt: 3. juni 2024 kl. 9", HeaderLabel::Date, "3. juni 2024 kl. 9"},
        Row{"Mødetid: kl. 9", HeaderLabel::Time, "kl. 9"},
        Row{"Mødetid kl. 9", HeaderLabel::Time, "kl. 9"},
        Row{"STED", HeaderLabel::Place, ""},
        Row{"Mødelokale: 4", HeaderLabel::Place, "4"},
        Row{"Lokale 4", HeaderLabel::Place, "Lokale 4"},
        Row{"Fra: Havneudvalget", HeaderLabel::Body, "Havneudvalget"},
        Row{"Forum for Havne", HeaderLabel::None, ""}, // a name
        Row{"Udvalg", HeaderLabel::Body, ""},
        Row{"Dato og tid", HeaderLabel::Date, ""},
        Row{"Sluttidspunkt: 12.00", HeaderLabel::Other, "12.00"},
        Row{"sted i byen", HeaderLabel::None, ""},
    }));
    CAPTURE(line);
    CHECK(read_label(line).label == label);
    CHECK(read_label(line).value == value);
}

TEST_CASE("rows of a table are cut into cells", "[minutes][header]") {
    using Cells = std::vector<std::string_view>;
    CHECK(table_cells("| Sted | Kajen |") == Cells{"Sted", "Kajen"});
    CHECK(table_cells("|Sted||") == Cells{"Sted", ""});
    CHECK(table_cells("| Sted") == Cells{"Sted"});
    CHECK(table_cells("Sted | Kajen").empty());
    CHECK(table_cells("|").empty());
    CHECK(is_table_ruler("|---|:-:|"));
    CHECK_FALSE(is_table_ruler("| - | 3 |"));
    CHECK_FALSE(is_table_ruler("| |"));
}
