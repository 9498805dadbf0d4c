// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/section_headings.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::Field;
using referat::minutes::looks_like_names;
using referat::minutes::match_section_heading;

TEST_CASE("a line that is only a heading heads its section", "[minutes][sections]") {
    using Row = std::tuple<std::string, Field>;
    const auto [line, field] = GENERATE(table<std::string, Field>({
        Row{"Resumé", Field::Resume},
        Row{"RESUMÉ", Field::Resume},
        Row{"RESUMÈ", Field::Resume},
        Row{"Resume", Field::Resume},
        Row{"resumé:", Field::Resume},
        Row{"Sagsfremstilling", Field::Sagsfremstilling},
        Row{"SAGSFREMSTILLING :", Field::Sagsfremstilling},
        Row{"Indstilling", Field::Indstilling},
        Row{"I N D S T I L L I N G", Field::Indstilling},
        Row{"Beslutning", Field::Beslutning},
        Row{"beslutning.", Field::Beslutning},
        Row{"Beslutning i Sundhedsklynge Vestø den 3. maj 2023", Field::Beslutning},
        Row{"Beslutning Havneudvalget den 03-05-2023:", Field::Beslutning},
        Row{"BESLUTNING I ÆLDRERÅDET DEN 3. MAJ 2023", Field::Beslutning},
        Row{"Bilag", Field::Bilag},
        Row{"BILAG:", Field::Bilag},
        Row{"Fraværende", Field::Fravaerende},
        Row{"Økonomi", Field::Okonomi},
        Row{"ØKONOMI:", Field::Okonomi},
        Row{"Koordinering med andre afdelinger", Field::Koordinering},
        Row{"Godkendt af", Field::GodkendtAf},
        Row{"Tidligere beslutninger:", Field::TidligereBeslutninger},
    }));
    CAPTURE(line);
    const auto heading = match_section_heading(line);
    REQUIRE(heading.has_value());
    CHECK(heading->field == field);
    CHECK(line.find_first_not_of(" ", heading->text_begin) == std::string::npos);
}

TEST_CASE("text may follow a heading and its colon", "[minutes][sections]") {
    using Row = std::tuple<std::string, Field, std::string>;
    const auto [line, field, text] = GENERATE(table<std::string, Field, std::string>({
        Row{"resumé: Kort fortalt.", Field::Resume, "Kort fortalt."},
        Row{"Beslutning:   Godkendt: alle.", Field::Beslutning, "Godkendt: alle."},
        Row{"Økonomi: Ingen.", Field::Okonomi, "Ingen."},
        Row{"Fraværende: Ida Holm", Field::Fravaerende, "Ida Holm"},
        Row{"Fraværende Ida Holm (V), Bo Lund", Field::Fravaerende, "Ida Holm (V), Bo Lund"},
        Row{"Fraværende Ida Holm og Bo Lund", Field::Fravaerende, "Ida Holm og Bo Lund"},
    }));
    CAPTURE(line);
    const auto heading = match_section_heading(line);
    REQUIRE(heading.has_value());
    CHECK(heading->field == field);
    CHECK(line.substr(heading->text_begin) == text);
}

TEST_CASE("other lines head nothing", "[minutes][sections]") {
    const std::string line =
        GENERATE(as<std::string>{}, //
                 "", " ", "Beslutning om ny bro", "Beslutninger fra sidste møde", "Beslutning vedrørende havnen",
                 "Beslutningstema", "Beslutning om havnen den 3. maj 2023", "Beslutning i udvalget",
                 "Bilag 1 og 2 forventes læst inden mødet", "Bilag 1", "Økonomi for handleplanerne 2024",
                 "Økonomisk fundament", "Proces", "Baggrund:", "Program", "Resuméet blev vist", "Indstillingen følges",
                 "Fraværende blev orienteret pr. brev", "fraværende medlemmer", "Godkendt af udvalget", "Koordinering",
                 "Tidligere beslutninger om havnen", "Sag", "Ø", "Oe", "B e s l u t n i n g s t e m a",
                 "Det blev besluttet den 3. maj 2023", "Lovgrundlag", "Høring");
    CAPTURE(line);
    CHECK_FALSE(match_section_heading(line).has_value());
}

TEST_CASE("lists of names are told from sentences", "[minutes][sections]") {
    for (const std::string_view names : {"Ida Holm", "Ida Holm, Bo Lund (V) og Åse Ø. Krog", "Ida Holm,", "Ingen"}) {
        CAPTURE(names);
        CHECK(looks_like_names(names));
    }
    for (const std::string_view names :
         {"", "medlemmer fra to kommuner", "Ida Holm, som var syg", "Ida deltog ikke. Bo deltog fra kl. 10",
          "Alle de fremmødte fra klyngens fire kommuner var enige om planen"}) {
        CAPTURE(names);
        CHECK_FALSE(looks_like_names(names));
    }
}
