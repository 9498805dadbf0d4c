// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/contents.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <string_view>
#include <vector>

using referat::minutes::Contents;
using referat::minutes::find_contents;
using referat::minutes::has_leaders;

TEST_CASE("leaders are dots before a page number", "[minutes][contents]") {
    for (const std::string_view line :
         {"Velkomst ........ 3", "Velkomst...12", "Velkomst . . . . 7", "Velkomst … 3", "Velkomst…3"}) {
        CAPTURE(line);
        CHECK(has_leaders(line));
    }
    for (const std::string_view line : {"", "Velkomst 3", "Velkomst ...", "Pris: 1.200.300", "Se side 4. 5", "12"}) {
        CAPTURE(line);
        CHECK_FALSE(has_leaders(line));
    }
}

TEST_CASE("titles of the table of contents are read without numbers and pages", "[minutes][contents]") {
    const std::string heading = GENERATE(as<std::string>{}, "Indholdsfortegnelse", "INDHOLDSFORTEGNELSE:", "## Indhold",
                                         "Punktoversigt", "Oversigt over punkter");
    CAPTURE(heading);
    const Contents contents = find_contents(
        lines_of("Referat\n\n" + heading +
                 "\n\nPunkt 1: Velkomst ........ 2\n2. Økonomi for året 4\n3 (Åben) Nye døre … 5\nEventuelt ..... 6\n\n"
                 "Punkt 1: Velkomst\nTekst."));
    CHECK(contents.titles == std::vector<std::string>{"velkomst", "oekonomi for aaret", "nye doere", "eventuelt"});
    CHECK(contents.begin == 1);
    CHECK(contents.end == 6);
    CHECK(contents.contains_line(5));
    CHECK_FALSE(contents.contains_line(6));
}

TEST_CASE("an entry may go on in the next line", "[minutes][contents]") {
    const Contents contents = find_contents(lines_of(
        "Indhold\nEn meget lang titel om samarbejde\nmellem alle parter ........ 4\nKort titel ..... 5\n\nBrødtekst."));
    CHECK(contents.titles ==
          std::vector<std::string>{"en meget lang titel om samarbejde mellem alle parter", "kort titel"});
}

TEST_CASE("a document without a table of contents has none", "[minutes][contents]") {
    const std::string source = GENERATE(as<std::string>{}, "", "Punkt 1: Velkomst\nTekst.",
                                        "Indhold og form drøftes på mødet i udvalget.\nPunkt 1: Velkomst");
    CAPTURE(source);
    const Contents contents = find_contents(lines_of(source));
    CHECK(contents.begin == contents.end);
    CHECK(contents.titles.empty());
}

TEST_CASE("a title is listed whole or cut short", "[minutes][contents]") {
    Contents contents;
    contents.titles = {"status", "temadroeftelse om forebyg"};
    CHECK(contents.lists("Status"));
    CHECK_FALSE(contents.lists("Status på projektet")); // six letters cut short say too little
    CHECK(contents.lists("Temadrøftelse om forebyggelse"));
    CHECK_FALSE(contents.lists("Temadrøftelse"));
    CHECK(contents.lists_joined("Temadrøftelse", "om forebyggelse"));
    CHECK_FALSE(contents.lists_joined("Temadrøftelse", "om noget andet"));
}
