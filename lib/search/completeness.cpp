// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/completeness.hpp"

#include "backend/meeting.hpp"
#include "search/heading_lines.hpp"
#include "text/collation.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>

namespace referat::search {

namespace {

bool has_decision(const AgendaItem& item) {
    return item.beslutning.find_first_not_of(" .-\n\t") != std::string::npos;
}

} // namespace

void CompletenessReport::add(const AgendaItem& item) {
    Body& body = bodies_[text::fold_value(item.udvalg)];
    if (body.meetings.empty()) {
        body.udvalg = item.udvalg;
    }
    body.meetings[{item.dato, backend::meeting_key(item)}].push_back(
        {item.punkt, item.id, item.kilde, has_decision(item)});
    for (std::string& heading : heading_lines(item)) {
        Heading& seen = body.headings[std::move(heading)];
        seen.id = seen.count == 0 ? item.id : std::min(seen.id, item.id);
        ++seen.count;
    }
}

void CompletenessReport::report_meeting(const std::string& date, std::vector<Item> items, bool starts_at_one,
                                        BodyCompleteness& report) {
    std::ranges::sort(items, [](const Item& a, const Item& b) {
        return std::pair(a.punkt, std::string_view(a.id)) < std::pair(b.punkt, std::string_view(b.id));
    });
    int last = starts_at_one ? 0 : items.front().punkt;
    for (const Item& item : items) {
        if (std::int64_t{item.punkt} - last > 1) { // numbers of other parsers may be the greatest there are
            report.missing.push_back({date, item.kilde, last + 1, item.punkt - 1});
        }
        last = std::max(last, item.punkt);
    }
    if (std::ranges::none_of(items, &Item::decided)) {
        report.undecided.push_back({date, items.front().kilde, items.size()});
        return;
    }
    for (Item& item : items) {
        if (!item.decided) {
            report.items_without_decision.push_back(std::move(item.id));
        }
    }
}

BodyCompleteness CompletenessReport::report_body(const Body& body) {
    BodyCompleteness report;
    report.udvalg = body.udvalg;
    report.meetings = body.meetings.size();
    // A council numbers on from meeting to meeting, a cluster begins with 1 each time: what most meetings do is the
    // rule.
    std::size_t beginning_with_one = 0;
    for (const auto& [meeting, items] : body.meetings) {
        beginning_with_one += std::ranges::find(items, 1, &Item::punkt) == items.end() ? 0U : 1U;
    }
    const bool starts_at_one = 2 * beginning_with_one > body.meetings.size();
    for (const auto& [meeting, items] : body.meetings) {
        const std::string& date = meeting.first;
        if (!date.empty()) {
            report.first_date = report.first_date.empty() ? date : report.first_date;
            report.last_date = date;
        }
        report.items += items.size();
        report_meeting(date, items, starts_at_one, report);
    }
    for (const auto& [text, heading] : body.headings) {
        report.headings.push_back({text, heading.count, heading.id});
    }
    std::ranges::stable_sort(report.headings, std::greater<>{}, &UnknownHeading::count);
    return report;
}

std::vector<BodyCompleteness> CompletenessReport::finish() const {
    std::vector<BodyCompleteness> reports;
    for (const auto& [folded, body] : bodies_) {
        reports.push_back(report_body(body));
    }
    std::ranges::stable_sort(reports, [](const BodyCompleteness& a, const BodyCompleteness& b) {
        return text::compare_danish(a.udvalg, b.udvalg) < 0;
    });
    return reports;
}

} // namespace referat::search
