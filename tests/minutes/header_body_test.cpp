// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/header_body.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using namespace referat::minutes;
using referat::MinutesKind;

TEST_CASE("a line says what the document is", "[minutes][header]") {
    using Row = std::tuple<std::string, MinutesKind, std::string>;
    const auto [line, kind, rest] = GENERATE(table<std::string, MinutesKind, std::string>({
        Row{"REFERAT Havneudvalget", MinutesKind::Referat, " Havneudvalget"},
        Row{"Udkast til referat: Havneudvalget", MinutesKind::Referat, ": Havneudvalget"},
        Row{"Åben dagsorden", MinutesKind::Dagsorden, ""},
        Row{"Dagsorden med referat", MinutesKind::Referat, ""},
        Row{"Dagsorden og beslutningsprotokol for Havneudvalget", MinutesKind::Referat, " for Havneudvalget"},
        Row{"Dagsorden med beslutninger", MinutesKind::Referat, ""},
        Row{"Dagsorden med bilag", MinutesKind::Dagsorden, " med bilag"},
    }));
    CAPTURE(line);
    const auto document = read_document_line(line);
    REQUIRE(document);
    CHECK(document->kind == kind);
    CHECK(document->rest == rest);
    CHECK_FALSE(read_document_line("Referatet er sendt ud"));
}

TEST_CASE("the word for the document may stand behind the body", "[minutes][header]") {
    const auto document = read_trailing_document_line("Havneudvalget - mødedagsorden 3. juni 2024");
    REQUIRE(document);
    CHECK(document->kind == MinutesKind::Dagsorden);
    CHECK(document->rest == "Havneudvalget - ");
    CHECK_FALSE(read_trailing_document_line("Mødereferat fra 3. juni 2024")); // a word, not a part of one
    CHECK_FALSE(read_trailing_document_line("Referatskabelon for Havneudvalget"));
}

TEST_CASE("a body's name stands between the words about it", "[minutes][header]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [text, body] = GENERATE(table<std::string, std::string>({
        Row{" fra ordinært møde i Havneudvalget, torsdag den ", "Havneudvalget"},
        Row{" Havneudvalget Den ", "Havneudvalget"},
        Row{": MØDE I HAVNEUDVALGET - D. ", "HAVNEUDVALGET"},
        Row{" fra: Havneudvalget", "Havneudvalget"},
        Row{" Forum for Havne 2024 ", "Forum for Havne"},
        Row{" Havneudvalget's møde ", "Havneudvalget"},
        Row{" af 3. ordinære møde i Havneudvalget", "Havneudvalget"},
        Row{" fra det konstituerende møde i Havneudvalget", "Havneudvalget"},
        Row{" Det Rådgivende Havneråd", "Det Rådgivende Havneråd"},
        Row{" nr. 3 2024 Havneudvalget", "Havneudvalget"},
        Row{" 17.4-udvalget for Havne", "17.4-udvalget for Havne"},
        Row{" fra den ", ""},
    }));
    CAPTURE(text);
    CHECK(trim_body(text) == body);
}

TEST_CASE("bodies are known by their nouns", "[minutes][header]") {
    CHECK(has_body_noun("Klyngestyregruppen Vestø"));
    CHECK(has_body_noun("Social- og Sundhedsudvalget's møde"));
    CHECK(has_body_noun("Ældreråd"));
    CHECK(has_body_noun("Sundhedsklyngens politiske niveau"));
    CHECK(has_body_noun("Havneudvalgets møde"));
    CHECK_FALSE(has_body_noun("Rådhuset, Byrådssalen"));
    CHECK_FALSE(has_body_noun(""));
    CHECK(may_name_body("politisk niveau i sundhedsklynge Vestø"));
    CHECK(may_name_body("Havn og Vej"));
    CHECK_FALSE(may_name_body("med bilag"));
    CHECK_FALSE(may_name_body(""));
}
