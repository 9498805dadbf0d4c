// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/attachments.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <tuple>
#include <vector>

using referat::minutes::AttachmentList;

namespace {

using Titles = std::vector<std::string>;

AttachmentList attachments_of(const std::string& source) {
    const auto lines = lines_of(source);
    AttachmentList list;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        list.append(lines[i], lines.text(i));
    }
    return list;
}

} // namespace

TEST_CASE("attachments are one per paragraph, number or bullet", "[minutes][bilag]") {
    using Row = std::tuple<std::string, Titles>;
    const auto [source, titles] = GENERATE(table<std::string, Titles>({
        Row{"Havneplan\n\nKort over havnen", {"Havneplan", "Kort over havnen"}},
        Row{"1. Havneplan\n2. Kort over havnen", {"Havneplan", "Kort over havnen"}},
        Row{"1) Havneplan\n12) Kort", {"Havneplan", "Kort"}}, Row{"- Havneplan\n• Kort", {"Havneplan", "Kort"}},
        Row{"Havneplan for byens\nvestlige del", {"Havneplan for byens vestlige del"}},
        Row{"Plan.pdf\nKort.DOCX\nNotat", {"Plan.pdf", "Kort.DOCX", "Notat"}},
        Row{"1. Havneplan\n(DokID: 104755)\n2. Kort", {"Havneplan (DokID: 104755)", "Kort"}},
        Row{"1. Havneplan\n\n(DokID: 104755)", {"Havneplan (DokID: 104755)"}},
        Row{"Bilag 1 - Havneplan\nBilag 2 - Kort", {"Bilag 1 - Havneplan", "Bilag 2 - Kort"}},
        Row{"Havneplan\n\nHavneplan", {"Havneplan"}},
        Row{"Havneplan\n\nHavneplan.pdf\n\nhavneplan", {"Havneplan", "Havneplan.pdf", "havneplan"}}, Row{".", {}},
        Row{"Ingen", {}}, Row{"Ingen bilag.", {}}, Row{"Handle\u00AD\nplan for havnen", {"Handleplan for havnen"}},
        Row{"2024. Et år i tal", {"2024. Et år i tal"}}, // a year numbers nothing
    }));
    CAPTURE(source);
    CHECK(attachments_of(source).titles() == titles);
}

TEST_CASE("a second list of attachments begins an entry of its own", "[minutes][bilag]") {
    const auto lines = lines_of("Havneplan\nKort\nHavneplan");
    AttachmentList list;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        list.append(lines[i], lines.text(i));
        list.end_section();
    }
    CHECK(list.titles() == Titles{"Havneplan", "Kort"});
}

TEST_CASE("an attachment on the heading's line begins behind the heading", "[minutes][bilag]") {
    const auto lines = lines_of("Bilag: 1. Havneplan");
    AttachmentList list;
    list.append(lines[0], lines.text(0), 7);
    CHECK(list.titles() == Titles{"Havneplan"});
}

TEST_CASE("attachments know where they stand", "[minutes][bilag]") {
    const std::string source = "\n1. Blå plan\n2. Kort\n1. Blå plan\n3. Notat\n";
    const auto list = attachments_of(source);
    CHECK(list.titles() == Titles{"Blå plan", "Kort", "Notat"});
    const referat::SectionSource place = list.source();
    CHECK(place.field == referat::Field::Bilag);
    CHECK(place.lines == referat::LineRange{2, 5});
    CHECK(source_bytes(source, place.bytes) == "1. Blå plan\n2. Kort\n1. Blå plan\n3. Notat");
    CHECK(place.marks == std::vector<referat::LineMark>{{0, 2}, {10, 3}, {15, 5}});
}

TEST_CASE("every line of an attachment's title is known", "[minutes][bilag]") {
    const auto list = attachments_of("Havneplan\nfor byens\nvestlige del\n\n1. Kort\n(DokID: 104755)\n");
    CHECK(list.titles() == Titles{"Havneplan for byens vestlige del", "Kort (DokID: 104755)"});
    CHECK(list.source().marks == std::vector<referat::LineMark>{{0, 1}, {10, 2}, {20, 3}, {33, 5}, {38, 6}});
    const auto broken = attachments_of("Handle\u00AD\nplan for havnen");
    CHECK(broken.source().marks == std::vector<referat::LineMark>{{0, 1}, {6, 2}});
}

TEST_CASE("an empty list of attachments is empty", "[minutes][bilag]") {
    CHECK(AttachmentList().empty());
    CHECK(attachments_of(".").empty());
    CHECK_FALSE(attachments_of("Plan").empty());
}
