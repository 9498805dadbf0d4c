// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/grammar.hpp"

#include <string>
#include <vector>

namespace referat::bench_corpus {

/// How a body's minutes look on paper.
enum class Layout {
    RegionOld, ///< Region Syddanmark: participants, case number under the title, "Beslutning i ... den ..."
    RegionNew, ///< Region Syddanmark: introduction, capital section headings
    Markdown,  ///< RegionNew as markdown
    Pdf,       ///< wrapped lines, page headers, page numbers and form feeds, "Pkt. 3 - ..."
    Sjaelland, ///< Region Sjælland: "3 (Åben) ...", "Sags ID", empty sections as "."
    Municipal, ///< "Sagsnr. ..." above "3. ...", the decision first
    Plain,     ///< "Referat fra møde i ...", the title on the line below "Punkt 3"
};

struct Body {
    std::string name;
    Layout layout = Layout::RegionOld;
};

enum class BlockKind { Paragraph, Heading, Bullet };

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    std::string text;
};

/// One agenda item; absent texts are empty.
struct Item {
    std::string title;
    std::string case_number;
    std::string introduction;
    std::string summary;
    std::vector<Block> story;
    std::vector<std::string> recommendations;
    std::string economy;
    std::vector<std::string> decision;
    std::vector<std::string> attachments;
    bool closed = false;
};

/// What a meeting is about, before any layout.
struct Meeting {
    Setting setting;
    Layout layout = Layout::RegionOld;
    bool agenda = false; ///< no decisions yet
    std::string place;
    std::string start; ///< "09:30"
    std::vector<std::string> participants;
    std::vector<std::string> absent; ///< some of the participants
    std::vector<Item> items;
};

/// Makes up the meeting of `body` on `date`.
[[nodiscard]] Meeting plan_meeting(const Body& body, Day date, const Grammar& grammar, Random& random);

} // namespace referat::bench_corpus
