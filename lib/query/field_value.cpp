// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/field_value.hpp"

#include "analysis/da/sums.hpp"
#include "query/bounds.hpp"
#include "query/characters.hpp"
#include "query/date_range.hpp"
#include "query/interval.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace referat::query {

namespace {

/// Names of files and items may hold commas of their own; in an amount a comma parts off the decimals.
bool may_hold_commas(Field field) {
    return field == Field::Kilde || field == Field::Id || field == Field::Belob;
}

/// Cuts a list at its commas, those in quotation marks aside, which are taken off.
std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> values;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        const std::string value = without_quotation_marks(list.substr(begin, end - begin));
        if (const std::string_view trimmed = trim(value); !trimmed.empty()) {
            values.emplace_back(trimmed);
        }
        begin = end + 1;
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        const QuotationMark mark = quotation_mark_at(list, i);
        if (mark.size > 0) {
            const std::size_t closing = find_closing(list, i + mark.size, mark.family);
            i = closing == std::string_view::npos ? i + mark.size - 1
                                                  : closing + quotation_mark_at(list, closing).size - 1;
        } else if (list[i] == ',') {
            add(i);
        }
    }
    add(list.size());
    return values;
}

/// Numbers of at most nine digits; no agenda has more items.
std::optional<Interval> read_number(std::string_view text) {
    if (!is_number(text) || text.size() > 9) {
        return std::nullopt;
    }
    long value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return Interval{value, value};
}

std::optional<Interval> read_amount(std::string_view text) {
    const std::optional<std::int64_t> kroner = analysis::da::read_sum(text);
    return kroner ? std::optional(Interval{*kroner, *kroner}) : std::nullopt;
}

constexpr QueryNoteKind bad_value(Field field) {
    return field == Field::Dato    ? QueryNoteKind::BadDate
           : field == Field::Belob ? QueryNoteKind::BadAmount
                                   : QueryNoteKind::BadNumber;
}

struct RangeReader {
    Field field;
    ByteRange source;
    const text::Date& today;
    Problems& problems;

    std::optional<Node> read(std::string_view value) const {
        Node node;
        node.kind = NodeKind::Range;
        node.field = field;
        node.source = source;
        if (field == Field::Dato && is_latest(value)) {
            node.latest = true;
            return node;
        }
        const std::optional<Interval> interval =
            field == Field::Dato ? read_dates(value, today)
                                 : read_interval(value, field == Field::Belob ? read_amount : read_number);
        if (!interval || (field != Field::Dato && interval->high.value_or(0) < 0)) {
            problems.report(bad_value(field), source.begin, value);
            return std::nullopt;
        }
        if (interval->exchanged) {
            problems.report(QueryNoteKind::ReversedRange, source.begin, value);
        }
        const auto format = [&](const std::optional<long>& end) {
            return !end ? std::string() : field == Field::Dato ? compact_date(*end) : std::to_string(*end);
        };
        node.from = format(interval->low);
        node.to = format(interval->high);
        return node;
    }
};

/// Values as they are, and those with a star.
Node whole_values(Field field, const std::vector<std::string>& values, ByteRange source, TruncationReader& stars) {
    Node plain;
    plain.kind = NodeKind::Filter;
    plain.field = field;
    plain.source = source;
    Node any;
    any.kind = NodeKind::Or;
    any.source = source;
    for (const std::string& value : values) {
        if (std::optional<Node> truncated = stars.read(value, source.begin)) {
            truncated->field = field;
            truncated->source = source;
            any.children.push_back(std::move(*truncated));
        } else {
            plain.values.push_back(value);
        }
    }
    if (any.children.empty()) {
        return plain;
    }
    if (!plain.values.empty()) {
        any.children.push_back(std::move(plain));
    }
    return any.children.size() == 1 ? std::move(any.children.front()) : any;
}

} // namespace

bool has_words(Field field) noexcept {
    return field_info(field).use.text;
}

std::optional<Node> make_filter(Field field, std::string_view value, Quoting quoting, ByteRange source,
                                const text::Date& today, Problems& problems, TruncationReader& stars) {
    std::vector<std::string> values;
    if (quoting == Quoting::Bare && !may_hold_commas(field)) {
        values = split(value);
    } else if (!trim(value).empty()) {
        values.push_back(quoting == Quoting::Quoted ? std::string(trim(value)) : without_quotation_marks(trim(value)));
    }
    if (values.empty()) {
        problems.report(QueryNoteKind::EmptyValue, source.begin, field_info(field).name);
        return std::nullopt;
    }
    if (field_info(field).use.exact) {
        return whole_values(field, values, source, stars);
    }
    Node node;
    node.source = source;
    const RangeReader reader{field, source, today, problems};
    for (const std::string& one : values) {
        std::optional<Node> range = reader.read(one);
        if (!range) {
            return std::nullopt;
        }
        node.children.push_back(std::move(*range));
    }
    join_bounds(node.children);
    if (node.children.size() == 1) {
        return std::move(node.children.front());
    }
    node.kind = NodeKind::Or;
    return node;
}

} // namespace referat::query
