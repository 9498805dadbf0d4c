// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/layouts.hpp"
#include "generator/paper.hpp"

namespace referat::bench_corpus {

namespace {

void write_decision(Paper& paper, const Meeting& meeting, const Item& item, const std::string& heading) {
    paper.paragraph(heading);
    paper.paragraphs(item.decision);
    paper.paragraph("Fraværende: " + (meeting.absent.empty() ? std::string("Ingen") : joined(meeting.absent)));
}

void write_body_sections(Paper& paper, const Item& item, std::string_view recommender) {
    if (!item.story.empty()) {
        paper.paragraph("Sagsfremstilling");
        paper.blocks(item.story);
    }
    if (!item.recommendations.empty()) {
        paper.paragraph("Indstilling");
        paper.paragraph(recommender);
        paper.numbered(item.recommendations);
    }
    if (!item.economy.empty()) {
        paper.paragraph("Økonomi");
        paper.paragraph(item.economy);
    }
}

void write_attachments(Paper& paper, const Item& item) {
    if (!item.attachments.empty()) {
        paper.paragraph("Bilag");
        paper.paragraphs(item.attachments);
    }
}

} // namespace

std::string write_municipal(const Meeting& meeting) {
    Paper paper(Paper::Marks::None);
    const Setting& setting = meeting.setting;
    const std::string date = numeric_date(setting.date);
    paper.paragraph("Referat " + setting.body + " " + std::to_string(year_of(setting.date)) + " " + date + " " +
                    meeting.start);
    paper.paragraph("Mødested: " + meeting.place);
    paper.paragraph("Medlemmer: " + joined(meeting.participants));
    paper.paragraph("Indholdsfortegnelse");
    paper.contents(meeting.items, ".");
    int number = 0;
    for (const Item& item : meeting.items) {
        paper.paragraph("Sagsnr. " + item.case_number);
        paper.paragraph(std::to_string(++number) + ". " + item.title);
        write_decision(paper, meeting, item, "Beslutning " + setting.body + " den " + date);
        if (!item.summary.empty()) {
            paper.paragraph("Beslutningstema");
            paper.paragraph(item.summary);
        }
        write_body_sections(paper, item, "Forvaltningen indstiller,");
        write_attachments(paper, item);
    }
    return paper.take();
}

std::string write_plain(const Meeting& meeting) {
    Paper paper(Paper::Marks::None);
    const Setting& setting = meeting.setting;
    paper.paragraph("Referat fra møde i " + setting.body);
    paper.paragraph(weekday_name(setting.date) + " den " + written_date(setting.date) + " kl. " + meeting.start);
    paper.paragraph("Sted: " + meeting.place);
    paper.paragraph("Til stede: " + joined(meeting.participants));
    int number = 0;
    for (const Item& item : meeting.items) {
        paper.paragraph("Punkt " + std::to_string(++number) + "\n" + item.title);
        if (!item.summary.empty()) {
            paper.paragraph("Resumé");
            paper.paragraph(item.summary);
        }
        write_body_sections(paper, item, "Det indstilles, at udvalget:");
        write_decision(paper, meeting, item, "Beslutning");
        write_attachments(paper, item);
    }
    return paper.take();
}

} // namespace referat::bench_corpus
