// SPDX-License-Identifier: GPL-2.0-or-later
#include "join.hpp"
#include "json_line.hpp"
#include "output_json.hpp"
#include "output_reports.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace referat::tool {

namespace {

constexpr std::size_t most_shown = 8;
constexpr std::size_t label_column = 20;

std::string numbers(const MissingNumbers& missing) {
    const std::string first = std::to_string(missing.first);
    return missing.first == missing.last ? first : first + "-" + std::to_string(missing.last);
}

/// The last two parts of "<body>/<date>/<number>": the body stands above.
std::string_view short_id(std::string_view id) {
    const std::size_t number = id.rfind('/');
    const std::size_t date = number == std::string_view::npos ? number : id.rfind('/', number - 1);
    return date == std::string_view::npos ? id : id.substr(date + 1);
}

/// "a, b and 3 more".
template <typename List, typename Write>
std::string listed(const List& list, const Messages& messages, Write write) {
    const std::size_t shown = std::min(list.size(), most_shown);
    std::vector<std::string> texts;
    std::transform(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(shown), std::back_inserter(texts), write);
    const std::size_t more = list.size() - shown;
    return more == 0 ? join(texts) : join(texts) + " " + messages.count(more, msg::more_values);
}

std::string where(const std::string& date, const std::string& source) {
    return date.empty() ? source : date;
}

OrderedJson body_object(const BodyCompleteness& body) {
    OrderedJson missing = OrderedJson::array();
    for (const MissingNumbers& gap : body.missing) {
        missing.push_back({{"dato", gap.dato}, {"kilde", gap.kilde}, {"first", gap.first}, {"last", gap.last}});
    }
    OrderedJson undecided = OrderedJson::array();
    for (const UndecidedMeeting& meeting : body.undecided) {
        undecided.push_back({{"dato", meeting.dato}, {"kilde", meeting.kilde}, {"items", meeting.items}});
    }
    OrderedJson headings = OrderedJson::array();
    for (const UnknownHeading& heading : body.headings) {
        headings.push_back({{"text", heading.text}, {"count", heading.count}, {"id", heading.id}});
    }
    return {{"udvalg", body.udvalg},
            {"first_date", body.first_date},
            {"last_date", body.last_date},
            {"meetings", body.meetings},
            {"items", body.items},
            {"missing", std::move(missing)},
            {"undecided_meetings", std::move(undecided)},
            {"items_without_decision", body.items_without_decision},
            {"unknown_headings", std::move(headings)}};
}

/// What one item of the whole index has is rather a short line than a section that the parser should know.
std::set<std::string_view> repeated_headings(std::span<const BodyCompleteness> bodies) {
    std::map<std::string_view, std::size_t> counts;
    for (const BodyCompleteness& body : bodies) {
        for (const UnknownHeading& heading : body.headings) {
            counts[heading.text] += heading.count;
        }
    }
    std::set<std::string_view> repeated;
    for (const auto& [text, count] : counts) {
        if (count > 1) {
            repeated.insert(text);
        }
    }
    return repeated;
}

} // namespace

void write_completeness(TextPage& page, const Messages& messages, std::span<const BodyCompleteness> bodies) {
    const std::set<std::string_view> repeated = repeated_headings(bodies);
    for (const BodyCompleteness& body : bodies) {
        page.blank_line();
        page.block(body.udvalg.empty() ? messages(msg::no_body) : body.udvalg, "");
        const auto row = [&](const Phrase& label, const std::string& text) {
            if (!text.empty()) {
                page.row("  " + messages(label), text, label_column);
            }
        };
        std::string content =
            messages.count(body.meetings, msg::meetings) + ", " + messages.count(body.items, msg::items);
        if (!body.first_date.empty()) {
            content += ", " + body.first_date + " .. " + body.last_date;
        }
        row(msg::content, content);
        row(msg::missing_numbers, listed(body.missing, messages, [](const MissingNumbers& missing) {
                return where(missing.dato, missing.kilde) + ": " + numbers(missing);
            }));
        row(msg::undecided_meetings, listed(body.undecided, messages, [](const UndecidedMeeting& meeting) {
                return where(meeting.dato, meeting.kilde);
            }));
        row(msg::items_without_decision, listed(body.items_without_decision, messages,
                                                [](const std::string& id) { return std::string(short_id(id)); }));
        std::vector<UnknownHeading> headings;
        std::ranges::copy_if(body.headings, std::back_inserter(headings),
                             [&](const UnknownHeading& heading) { return repeated.contains(heading.text); });
        row(msg::unknown_headings, listed(headings, messages, [&](const UnknownHeading& heading) {
                return heading.text + (heading.count > 1 ? " " + messages.number(heading.count) : std::string());
            }));
    }
}

std::string status_line(const std::filesystem::path& index_dir, const IndexStatus& status,
                        const std::optional<std::vector<BodyCompleteness>>& bodies) {
    OrderedJson object{{"index", index_dir.string()},
                       {"generation", status.generation},
                       {"format", status.format},
                       {"analysis", status.analysis},
                       {"items", status.items},
                       {"meetings", status.meetings},
                       {"sources", status.sources},
                       {"bytes", status.bytes},
                       {"first_date", status.first_date},
                       {"last_date", status.last_date},
                       {"facets", facets_object(status.facets)}};
    if (bodies) {
        OrderedJson list = OrderedJson::array();
        for (const BodyCompleteness& body : *bodies) {
            list.push_back(body_object(body));
        }
        object["bodies"] = std::move(list);
    }
    object["version"] = schema_version;
    return line_of(object);
}

} // namespace referat::tool
