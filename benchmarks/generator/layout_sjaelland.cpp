// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/layouts.hpp"
#include "generator/paper.hpp"

namespace referat::bench_corpus {

namespace {

/// A section that stands there even when there is nothing to say.
void write_section(Paper& paper, std::string_view heading, std::string_view text) {
    paper.paragraph(heading);
    paper.paragraph(text.empty() ? "." : text);
}

void write_item(Paper& paper, const Meeting& meeting, const Item& item, int number) {
    paper.paragraph("Punkt " + std::to_string(number) + ": " + item.title);
    paper.paragraph(item.case_number);
    paper.paragraph(std::to_string(number) + (item.closed ? " (Lukket) " : " (Åben) ") + item.title);
    paper.paragraph(meeting.setting.body);
    paper.paragraph("Sags ID: " + item.case_number);
    write_section(paper, "Resumé", item.summary);
    paper.paragraph("Indstilling");
    if (item.recommendations.empty()) {
        paper.paragraph("Det indstilles, at dagsordenen godkendes.");
    } else {
        paper.paragraph("Det indstilles, at " + meeting.setting.body + ":");
        paper.numbered(item.recommendations);
    }
    paper.paragraph("Sagsfremstilling");
    if (item.story.empty()) {
        paper.paragraph(".");
    }
    paper.blocks(item.story);
    write_section(paper, "Økonomi", item.economy);
    write_section(paper, "Koordinering med andre afdelinger", "");
    write_section(paper, "Godkendt af", "");
    write_section(paper, "Tidligere beslutninger", "");
    paper.paragraph("Beslutning");
    paper.paragraphs(item.decision);
    write_section(paper, "Fraværende", joined(meeting.absent));
    if (item.attachments.empty()) {
        write_section(paper, "Bilag", "");
    } else {
        paper.paragraph("Bilag");
        paper.numbered(item.attachments);
    }
}

} // namespace

std::string write_sjaelland(const Meeting& meeting) {
    Paper paper(Paper::Marks::None);
    const Setting& setting = meeting.setting;
    paper.paragraph("REFERAT " + setting.body + " d. " + numeric_date(setting.date));
    paper.labelled("Mødedato",
                   weekday_name(setting.date) + " d. " + written_date(setting.date) + " kl. " + meeting.start);
    paper.labelled("Mødested", meeting.place);
    paper.paragraph("Indholdsfortegnelse");
    paper.contents(meeting.items, "");
    int number = 0;
    for (const Item& item : meeting.items) {
        write_item(paper, meeting, item, ++number);
    }
    return paper.take();
}

} // namespace referat::bench_corpus
