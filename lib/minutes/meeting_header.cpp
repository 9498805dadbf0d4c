// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/meeting_header.hpp"

#include "base/ascii.hpp"
#include "minutes/body.hpp"
#include "minutes/header_body.hpp"
#include "minutes/header_labels.hpp"
#include "minutes/header_place.hpp"
#include "minutes/phrases.hpp"
#include "text/danish_dates.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <vector>

namespace referat::minutes {

namespace {

class HeaderReader {
public:
    HeaderReader(const SourceLines& lines, std::size_t end) : lines_(lines), end_(end) {}

    MeetingHeader run() {
        read_labels();
        if (!read_document_lines() && !read_trailing_document_lines()) {
            read_body_line();
        }
        if (header_.dato.empty()) {
            read_date();
        }
        read_beside_date();
        return header_;
    }

private:
    void take_date(std::string_view text) {
        const auto found = text::find_date(text);
        if (found && found->date.year != 0 && header_.dato.empty()) {
            header_.dato = text::to_iso(found->date);
        }
    }

    /// The first clock time of `text` outside its dates.
    void take_time(std::string_view text, bool bare_hour) {
        auto date = text::find_date(text);
        for (std::size_t i = 0; i < text.size() && header_.tid.empty();) {
            if (date && i >= date->bytes.begin) {
                i = date->bytes.end;
                date = text::find_date(text, i);
                continue;
            }
            const auto time = text::time_at(text, i);
            const bool own_word = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(';
            if (time && own_word) {
                set_time(time->hour, time->minute);
                return;
            }
            ++i;
        }
        if (bare_hour && header_.tid.empty() && !text.empty() && text[0] >= '0' && text[0] <= '9') {
            const auto time = text::time_at("kl. " + std::string(text), 0);
            if (time) {
                set_time(time->hour, time->minute);
            }
        }
    }

    void set_time(int hour, int minute) {
        std::array<char, 8> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", hour, minute);
        header_.tid = buffer.data();
    }

    /// The value of the label on line `i`, or of the line below when the label stands alone there.
    [[nodiscard]] std::string_view value_of(const LabelledLine& label, std::size_t i) const {
        if (!label.value.empty() || i + 1 >= end_) {
            return label.value;
        }
        const std::string_view next = lines_.text(i + 1);
        const bool taken = read_label(next).label != HeaderLabel::None || read_document_line(next).has_value() ||
                           lines_[i + 1].heading_level > 0 || is_table_row(next);
        return taken || next.size() > 160 ? std::string_view() : next;
    }

    void read_labels() {
        for (std::size_t i = 0; i < end_; ++i) {
            if (is_table_row(lines_.text(i))) {
                read_row(i);
            } else if (const LabelledLine label = read_label(lines_.text(i)); label.label != HeaderLabel::None) {
                take_value(label.label, value_of(label, i));
            }
        }
    }

    /// The labels of a row of a table; a value stands in the next cell or, where that is a label too, below.
    void read_row(std::size_t i) {
        const std::vector<std::string_view> cells = table_cells(lines_.text(i));
        std::vector<std::string_view> below;
        for (std::size_t k = i + 1; k < end_ && below.empty() && is_table_row(lines_.text(k)); ++k) {
            if (!is_table_ruler(lines_.text(k))) {
                below = table_cells(lines_.text(k));
            }
        }
        for (std::size_t c = 0; c < cells.size(); ++c) {
            const LabelledLine label = read_label(cells[c]);
            if (label.label == HeaderLabel::None) {
                continue;
            }
            const auto is_value = [](const std::vector<std::string_view>& row, std::size_t cell) {
                return cell < row.size() && (read_label(row[cell]).label == HeaderLabel::None ||
                                             !read_label(row[cell]).value.empty()); // "Lokale 5"
            };
            std::string_view value = label.value;
            if (value.empty() && is_value(cells, c + 1)) {
                value = cells[++c];
            } else if (value.empty() && is_value(below, c)) {
                value = below[c];
            }
            take_value(label.label, value);
        }
    }

    void take_value(HeaderLabel label, std::string_view value) {
        switch (label) {
        case HeaderLabel::Date:
        case HeaderLabel::Time:
            take_date(value);
            take_time(value, label == HeaderLabel::Time);
            break;
        case HeaderLabel::Place:
            place_labelled_ = true;
            if (header_.sted.empty()) {
                header_.sted = value;
            }
            break;
        case HeaderLabel::Body:
            if (labelled_body_.empty() || (!has_body_noun(labelled_body_) && has_body_noun(value))) {
                labelled_body_ = value; // "Fra:" may name a person, and "Udvalg:" the body
            }
            break;
        case HeaderLabel::Other:
        case HeaderLabel::None:
            break;
        }
    }

    /// "REFERAT <body> d. <date>", the parts on one line or on up to five.
    bool read_document_lines() {
        for (std::size_t i = 0; i < end_; ++i) {
            const auto document = read_document_line(lines_.text(i));
            if (!document) {
                continue;
            }
            header_.kind = document->kind;
            std::string joined(document->rest);
            constexpr std::size_t most_lines = 5;
            for (std::size_t k = i + 1;
                 k < end_ && k < i + most_lines && !text::find_date(joined) && continues(joined, k); ++k) {
                joined += ' ';
                joined += lines_.text(k);
            }
            return take_body(joined, i);
        }
        return false;
    }

    /// Whether line `k` is still part of "Referat / til / mødet i X / den 4. juni".
    [[nodiscard]] bool continues(std::string_view so_far, std::size_t k) const {
        const std::string_view line = lines_.text(k);
        if (read_label(line).label != HeaderLabel::None || line.size() > 160 || is_table_row(line)) {
            return false;
        }
        return trim_body(so_far).empty() || text::find_date(line).has_value() || !lines_[k].blank_before;
    }

    /// Takes the name out of what follows the words for the document on line `i`.
    bool take_body(std::string_view rest, std::size_t i) {
        const auto date = text::find_date(rest);
        const std::string_view body = trim_body(date ? rest.substr(0, date->bytes.begin) : rest);
        if (date) {
            take_header_date(rest, *date);
        }
        if (!may_name_body(body) || (!has_body_noun(body) && body_above(i))) {
            return false;
        }
        header_.udvalg = body;
        return true;
    }

    /// Whether one of the lines before line `i` names a body: "Havneudvalget / Referat / Vestø Kommune".
    [[nodiscard]] bool body_above(std::size_t i) const {
        while (i > 0 && !is_body_line(i - 1)) {
            --i;
        }
        return i > 0;
    }

    [[nodiscard]] bool is_body_line(std::size_t i) const {
        const std::string_view line = lines_.text(i);
        return line.size() <= 120 && !is_table_row(line) && read_label(line).label == HeaderLabel::None &&
               has_body_noun(line);
    }

    /// "Politisk Forum" or "Fagligt strategisk niveau" under a cluster's name.
    [[nodiscard]] bool is_level_line(std::size_t i) const {
        const std::string_view line = lines_.text(i);
        return !level_of(line).empty() && (is_body_line(i) || (line.size() <= 60 && line.ends_with("niveau")));
    }

    /// The date beside the body's name counts before a label's.
    void take_header_date(std::string_view rest, const text::FoundDate& date) {
        if (date.date.year != 0) {
            header_.dato = text::to_iso(date.date);
        }
        if (header_.tid.empty()) {
            take_time(rest.substr(date.bytes.end), false);
        }
    }

    /// "<Body> - referat 25. oktober 2016".
    bool read_trailing_document_lines() {
        for (std::size_t i = 0; i < end_; ++i) {
            const std::string_view line = lines_.text(i);
            const auto document = read_document_line(line) ? std::nullopt : read_trailing_document_line(line);
            const auto date = document ? text::find_date(line, document->rest.size()) : std::nullopt;
            if (!date) {
                continue;
            }
            const std::string_view body = trim_body(document->rest);
            if (!begins_upper(body)) {
                continue;
            }
            take_header_date(line, *date);
            header_.kind = document->kind;
            header_.udvalg = body;
            return true;
        }
        return false;
    }

    /// No line says REFERAT and a name: "Udvalg: X", or a line that names a body.
    void read_body_line() {
        if (has_body_noun(labelled_body_) && take_named(labelled_body_)) {
            return;
        }
        for (std::size_t i = 0; i < end_; ++i) {
            const std::string_view line = lines_.text(i);
            if (!line.starts_with("Møde i ") && !is_body_line(i)) {
                continue;
            }
            std::string joined(line); // "Sundhedsklynge Vestø / Politisk Forum"
            if (!text::find_date(line) && i + 1 < end_ && !lines_[i + 1].blank_before && is_level_line(i + 1)) {
                joined += ' ';
                joined += lines_.text(i + 1);
            }
            if (take_named(joined)) {
                return;
            }
        }
        take_named(labelled_body_);
    }

    bool take_named(std::string_view line) {
        const auto date = text::find_date(line);
        const std::string_view body = trim_body(date ? line.substr(0, date->bytes.begin) : line);
        if (!may_name_body(body)) {
            return false;
        }
        if (date) {
            take_header_date(line, *date);
        }
        header_.udvalg = body;
        return true;
    }

    /// Whether the words before a date on a header line make it the meeting's: none but "Mandag den", the body, or
    /// "Møde nr. 6"; "Udskrevet 3. juni 2024" has another.
    [[nodiscard]] static bool is_meeting_date(std::string_view before) {
        const HeaderLabel label = read_label(before).label;
        return label == HeaderLabel::Date || label == HeaderLabel::Time || trim_body(before).empty() ||
               text::fold_value(before).starts_with("moede") || has_body_noun(before) || read_document_line(before);
    }

    /// No label and no name has a date beside it: a line that is a date, or else the first date.
    void read_date() {
        for (std::size_t i = 0; i < end_ && header_.dato.empty(); ++i) {
            const std::string_view line = lines_.text(i);
            if (const auto date = text::find_date(line); date && is_meeting_date(line.substr(0, date->bytes.begin))) {
                take_date(line);
            }
        }
        for (std::size_t i = 0; i < end_ && header_.dato.empty(); ++i) {
            take_date(lines_.text(i));
        }
    }

    /// Time and place where no label announces them: beside the meeting's date, the place also on the line below.
    void read_beside_date() {
        for (std::size_t i = 0; i < end_ && !header_.dato.empty(); ++i) {
            const std::string_view line = lines_.text(i);
            const auto date = text::find_date(line);
            if (!date || text::to_iso(date->date) != header_.dato ||
                !is_meeting_date(line.substr(0, date->bytes.begin))) {
                continue;
            }
            if (header_.tid.empty()) {
                take_time(line, false);
            }
            if (header_.sted.empty() && !place_labelled_) {
                header_.sted = place_after_time(line.substr(date->bytes.end));
            }
            for (std::size_t k = i + 1; k < end_ && !lines_[k].blank_before; ++k) {
                if (header_.sted.empty() && !place_labelled_) {
                    header_.sted = place_of_line(lines_.text(k));
                }
                if (read_label(lines_.text(k)).label != HeaderLabel::Time) {
                    break; // only the time stands between date and place
                }
            }
        }
    }

    /// The place that an unlabelled line, or one with the time, names: "Byrådssalen", "kl. 10.00 i lokale 5".
    [[nodiscard]] static std::string_view place_of_line(std::string_view line) {
        const HeaderLabel label = read_label(line).label;
        const bool begins_place = begins_upper(line) || base::is_digit(line[0]) || line.starts_with("i ") ||
                                  line.starts_with("på ") || label == HeaderLabel::Time;
        const bool other_label = label != HeaderLabel::None && label != HeaderLabel::Time;
        return begins_place && !other_label && !text::find_date(line) ? place_after_time(line) : std::string_view();
    }

    std::string_view labelled_body_;
    bool place_labelled_ = false;
    const SourceLines& lines_;
    std::size_t end_;
    MeetingHeader header_;
};

} // namespace

MeetingHeader read_meeting_header(const SourceLines& lines, std::size_t end) {
    return HeaderReader(lines, std::min(end, lines.size())).run();
}

} // namespace referat::minutes
