// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/layouts.hpp"
#include "generator/paper.hpp"

namespace referat::bench_corpus {

namespace {

std::string kind_word(const Meeting& meeting) {
    return meeting.agenda ? "DAGSORDEN" : "REFERAT";
}

void write_header(Paper& paper, const Meeting& meeting) {
    const Setting& setting = meeting.setting;
    paper.heading(kind_word(meeting) + " " + setting.body + " d. " + numeric_date(setting.date), 1);
    paper.labelled("Mødedato",
                   weekday_name(setting.date) + " d. " + written_date(setting.date) + " kl. " + meeting.start);
    paper.labelled("Mødested", meeting.place);
}

std::string participants_with_absence(const Meeting& meeting) {
    std::vector<std::string> people = meeting.participants;
    for (std::string& person : people) {
        for (const std::string& absent : meeting.absent) {
            if (person == absent) {
                person += " (Fravær)";
                break;
            }
        }
    }
    return joined(people);
}

/// The layouts of the newer kind differ in their marks and in how an item's heading begins.
void write_new_items(Paper& paper, const Meeting& meeting, std::string_view before_number,
                     std::string_view after_number) {
    int number = 0;
    for (const Item& item : meeting.items) {
        paper.heading(std::string(before_number) + std::to_string(++number) + std::string(after_number) + item.title,
                      1);
        if (!item.introduction.empty()) {
            paper.paragraph(item.introduction);
        }
        if (!item.summary.empty()) {
            paper.heading("RESUMÉ", 2);
            paper.paragraph(item.summary);
        }
        if (!item.story.empty()) {
            paper.heading("SAGSFREMSTILLING", 2);
            paper.blocks(item.story);
        }
        if (!item.economy.empty()) {
            paper.heading("ØKONOMI", 2);
            paper.paragraph(item.economy);
        }
        if (!item.recommendations.empty()) {
            paper.heading("INDSTILLING", 2);
            paper.paragraph("Det indstilles, at " + meeting.setting.body + ":");
            paper.bullets(item.recommendations);
        }
        if (!item.decision.empty()) {
            paper.heading("Beslutning", 2);
            paper.paragraphs(item.decision);
        }
        if (!item.attachments.empty()) {
            paper.heading("Bilag", 2);
            paper.paragraphs(item.attachments);
        }
    }
}

} // namespace

std::string write_region_old(const Meeting& meeting) {
    Paper paper(Paper::Marks::None);
    write_header(paper, meeting);
    paper.labelled("Mødedeltagere", participants_with_absence(meeting));
    paper.paragraph("Indholdsfortegnelse");
    paper.contents(meeting.items, "");
    const std::string decision_heading =
        "Beslutning i " + meeting.setting.body + " den " + numeric_date(meeting.setting.date);
    int number = 0;
    for (const Item& item : meeting.items) {
        paper.paragraph("Punkt " + std::to_string(++number) + ": " + item.title);
        paper.paragraph(item.case_number);
        if (!item.summary.empty()) {
            paper.paragraph("Resumé");
            paper.paragraph(item.summary);
        }
        if (!item.story.empty()) {
            paper.paragraph("Sagsfremstilling");
            paper.blocks(item.story);
        }
        if (!item.recommendations.empty()) {
            paper.paragraph("Indstilling");
            paper.paragraph("Det indstilles, at politisk niveau i " + meeting.setting.body + ":");
            paper.paragraphs(item.recommendations);
        }
        if (!item.decision.empty()) {
            paper.paragraph(decision_heading);
            paper.bullets(item.decision);
        }
        if (!item.attachments.empty()) {
            paper.paragraph("Bilag");
            paper.paragraphs(item.attachments);
        }
        if (!meeting.absent.empty() && !meeting.agenda) {
            paper.paragraph("Fraværende " + joined(meeting.absent));
        }
    }
    return paper.take();
}

std::string write_region_new(const Meeting& meeting) {
    Paper paper(Paper::Marks::None);
    write_header(paper, meeting);
    paper.paragraph("Indholdsfortegnelse");
    paper.contents(meeting.items, "");
    write_new_items(paper, meeting, "Punkt ", ": ");
    return paper.take();
}

std::string write_markdown(const Meeting& meeting) {
    Paper paper(Paper::Marks::Markdown);
    write_header(paper, meeting);
    paper.heading("**Indholdsfortegnelse**", 2);
    paper.contents(meeting.items, "");
    write_new_items(paper, meeting, "Punkt ", ": ");
    return paper.take();
}

std::string write_pdf(const Meeting& meeting) {
    Paper paper(Paper::Marks::None);
    write_header(paper, meeting);
    paper.paragraph("Indholdsfortegnelse");
    paper.contents(meeting.items, "Pkt. ");
    write_new_items(paper, meeting, "Pkt. ", " - ");
    return into_pages(paper.take(), meeting.setting.body + "          " + written_date(meeting.setting.date));
}

} // namespace referat::bench_corpus
