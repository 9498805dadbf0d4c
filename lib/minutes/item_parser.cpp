// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/item_parser.hpp"

#include "minutes/absent.hpp"
#include "minutes/attachments.hpp"
#include "minutes/case_lines.hpp"
#include "minutes/outcome.hpp"
#include "minutes/section_headings.hpp"
#include "minutes/section_text.hpp"
#include "schema/fields.hpp"
#include "text/danish_dates.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace referat::minutes {

namespace {

class ItemParser {
public:
    ItemParser(const SourceLines& lines, const ItemHeading& heading, std::size_t end, const MeetingHeader& meeting)
        : lines_(lines), heading_(heading), end_(end), meeting_(meeting) {}

    AgendaItem run() {
        read_heading();
        for (std::size_t i = heading_.body_begin; i < end_; ++i) {
            read_line(i);
        }
        finish();
        return std::move(item_);
    }

private:
    void read_heading() {
        item_.punkt = heading_.number;
        item_.adgang = heading_.access;
        item_.titel = heading_.title;
        for (std::size_t i = heading_.begin; i < heading_.line; ++i) {
            take_case_data(lines_.text(i));
        }
        const std::size_t last = std::max(end_, heading_.begin + 1) - 1;
        item_.bytes = {lines_[heading_.begin].byte_begin, lines_[last].byte_end};
        item_.lines = {lines_[heading_.begin].number, lines_[last].number};
        SectionText title_source;
        for (std::size_t i = heading_.line; i < heading_.body_begin && i < lines_.size(); ++i) {
            title_source.append(lines_[i], lines_.text(i));
        }
        SectionSource source = title_source.source(Field::Titel);
        source.marks.clear();
        for (const TitleLine& part : heading_.title_lines) {
            source.marks.push_back({static_cast<std::uint32_t>(part.offset), lines_[part.line].number});
        }
        item_.sources.push_back(std::move(source));
    }

    void read_line(std::size_t i) {
        const std::string_view line = lines_.text(i);
        if (!lines_[i].bullet) {
            if (const auto heading = match_section_heading(line); heading && !is_quoted_decision(*heading, line)) {
                open_section(heading->field);
                append(i, heading->text_begin);
                return;
            }
        }
        if (ends_before_part(section_) && lines_[i].blank_before && is_part_heading(line, heading_.number)) {
            section_ = Field::Indledning;
        }
        if (before_sections_ && is_repeated_heading(i)) {
            // Attachments may be listed above the repeated heading; what follows it is no attachment.
            section_ = Field::Indledning;
            return;
        }
        append(i, 0);
    }

    void open_section(Field field) {
        section_ = field;
        attachments_.end_section();
        absent_.end_section();
        before_sections_ = before_sections_ && field == Field::Bilag;
    }

    /// Sections that a part of the item with a number of its own, "2.1 ...", is no text of.
    static bool ends_before_part(Field section) {
        return section == Field::Bilag || section == Field::Beslutning || section == Field::Fravaerende;
    }

    /// A decision of another day quoted among the earlier decisions stays there.
    [[nodiscard]] bool is_quoted_decision(const SectionHeading& heading, std::string_view line) const {
        if (section_ != Field::TidligereBeslutninger || heading.field != Field::Beslutning) {
            return false;
        }
        const auto date = text::find_date(line);
        return date && date->date.year != 0 && text::to_iso(date->date) != meeting_.dato;
    }

    /// Case data, the body's name, or the heading once more, as Region Sjælland's minutes have them under the heading.
    bool is_repeated_heading(std::size_t i) {
        const std::string_view line = lines_.text(i);
        const bool first = i == heading_.body_begin;
        if (first || section_ == Field::Bilag || repeated_ || is_labelled_case_line(line)) {
            const bool bare_number_allowed = first;
            if (is_labelled_case_line(line) || (bare_number_allowed && is_case_line(line))) {
                take_case_data(line);
                repeated_ = true;
                return true;
            }
        }
        if (const auto heading = match_item_heading(line); heading && heading->number == heading_.number) {
            if (!heading->access.empty() || text::fold_value(heading->title) == text::fold_value(item_.titel)) {
                item_.adgang = heading->access.empty() ? item_.adgang : std::string(heading->access);
                repeated_ = true;
                return true;
            }
        }
        const bool is_body = line.size() <= meeting_.udvalg.size() + 4 && !meeting_.udvalg.empty() &&
                             text::fold_value(line) == text::fold_value(meeting_.udvalg);
        repeated_ = repeated_ || is_body;
        return is_body;
    }

    void take_case_data(std::string_view line) {
        CaseData data = read_case_line(line);
        if (item_.sagsnr.empty()) {
            item_.sagsnr = std::move(data.sagsnr);
        }
        if (item_.dokid.empty()) {
            item_.dokid = std::move(data.dokid);
        }
        if (item_.adgang.empty()) {
            item_.adgang = std::move(data.adgang);
        }
    }

    void append(std::size_t i, std::size_t from) {
        const std::string_view line = lines_.text(i);
        switch (section_) {
        case Field::Bilag:
            attachments_.append(lines_[i], line, from);
            break;
        case Field::Fravaerende:
            if (!absent_.append(lines_[i], line, from)) {
                section_ = Field::Indledning;
                append(i, 0);
            }
            break;
        default:
            texts_[static_cast<std::size_t>(section_)].append(lines_[i], line, from);
        }
    }

    void finish() {
        for (const schema::Row& row : schema::rows()) {
            const Field field = row.info.field;
            const SectionText& text = texts_[static_cast<std::size_t>(field)];
            if (field == Field::Bilag) {
                item_.bilag = attachments_.titles();
                if (!item_.bilag.empty()) {
                    item_.sources.push_back(attachments_.source());
                }
            } else if (field == Field::Fravaerende) {
                item_.fravaerende = absent_.names();
                if (!item_.fravaerende.empty()) {
                    item_.sources.push_back(absent_.source());
                }
            } else if (!text.empty()) {
                if (const auto* member = std::get_if<schema::TextMember>(&row.member)) {
                    item_.*(*member) = text.text();
                }
                item_.sources.push_back(text.source(field));
            }
        }
        item_.udfald = judge_outcome(item_.beslutning, item_.indstilling, meeting_.udvalg);
    }

    const SourceLines& lines_;
    const ItemHeading& heading_;
    std::size_t end_;
    const MeetingHeader& meeting_;
    AgendaItem item_;
    std::array<SectionText, field_count> texts_;
    AttachmentList attachments_;
    AbsentList absent_;
    Field section_ = Field::Indledning;
    bool before_sections_ = true; ///< no section but Bilag has begun
    bool repeated_ = false;       ///< case data or the heading once more have been seen
};

} // namespace

AgendaItem parse_item(const SourceLines& lines, const ItemHeading& heading, std::size_t end,
                      const MeetingHeader& meeting) {
    return ItemParser(lines, heading, end, meeting).run();
}

} // namespace referat::minutes
