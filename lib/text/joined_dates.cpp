// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/danish_dates.hpp"

#include "text/scan.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace referat::text {

namespace {

/// A course of a week and a half; bounds what a look ahead costs.
constexpr std::size_t most_days = 8;

/// One digit or two with a full stop or what may be a hyphen behind them: no other number costs more than this.
bool may_begin(std::string_view text, std::size_t offset) noexcept {
    const std::size_t behind = offset + (is_digit_at(text, offset + 1) ? 2 : 1);
    return behind < text.size() && (text[behind] == '.' || text[behind] == '-' || text[behind] == '\xE2') &&
           is_digit_at(text, offset);
}

/// What stands between two days: a hyphen, and behind a full stop also a comma, a slash or a word. False and no step if
/// it is something else.
bool skip_joint(Scan& scan, bool dotted) noexcept {
    Scan ahead = scan;
    const bool apart = dotted && ahead.blanks() > 0;
    if (ahead.hyphen() || (dotted && (ahead.character(',') || ahead.character('/')))) {
        if (dotted) {
            ahead.blanks();
        }
    } else {
        constexpr std::array<std::string_view, 4> words{"og", "eller", "samt", "til"};
        if (!apart || std::ranges::find(words, ahead.letters()) == words.end() || ahead.blanks() == 0) {
            return false;
        }
    }
    scan = ahead;
    return true;
}

/// The date at `offset` if its day comes first and is no piece of 06-05-2025, which stands alone.
std::optional<FoundDate> last_date_at(std::string_view text, std::size_t offset) noexcept {
    Scan scan(text, offset);
    return scan.number(1, 2) && !scan.hyphen() ? date_at(text, offset) : std::nullopt;
}

} // namespace

std::optional<JoinedDates> joined_dates_at(std::string_view utf8, std::size_t offset) {
    if (!may_begin(utf8, offset)) {
        return std::nullopt;
    }
    std::array<int, most_days> days{};
    Scan scan(utf8, offset);
    for (std::size_t count = 0; count + 1 < most_days;) {
        const std::optional<int> day = scan.number(1, 2);
        if (!day || *day == 0 || (count > 0 && *day <= days[count - 1]) || !skip_joint(scan, scan.character('.'))) {
            return std::nullopt;
        }
        days[count++] = *day;
        if (const std::optional<FoundDate> last = last_date_at(utf8, scan.at())) {
            if (*day >= last->date.day || begins_inside(utf8, offset, hyphened_date_joints)) {
                return std::nullopt;
            }
            JoinedDates joined{{}, {offset, last->bytes.end}};
            std::transform(days.begin(), days.begin() + static_cast<std::ptrdiff_t>(count),
                           std::back_inserter(joined.dates), [&](int earlier) {
                               return Date{last->date.year, last->date.month, earlier};
                           });
            joined.dates.push_back(last->date);
            return joined;
        }
    }
    return std::nullopt;
}

} // namespace referat::text
