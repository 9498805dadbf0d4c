// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/danish_dates.hpp"

#include "text/scan.hpp"

#include <algorithm>
#include <array>

namespace referat::text {

namespace {

/// Between these are no hours and minutes but parts of something longer: 12.30.15, 1.50,25.
constexpr std::string_view clock_joints = ".,:/";

/// "kl." or "klokken" and the blanks behind it; false and no step if there is neither.
bool skip_clock_word(Scan& scan) noexcept {
    Scan ahead = scan;
    const std::string_view word = ahead.letters();
    constexpr std::array<std::string_view, 6> clock_words{"kl", "Kl", "KL", "klokken", "Klokken", "KLOKKEN"};
    if (std::ranges::find(clock_words, word) == clock_words.end()) {
        return false;
    }
    ahead.character('.');
    ahead.blanks();
    scan = ahead;
    return true;
}

} // namespace

std::optional<FoundTime> time_at(std::string_view utf8, std::size_t offset) noexcept {
    if (offset >= utf8.size() || begins_inside(utf8, offset, clock_joints)) {
        return std::nullopt;
    }
    Scan scan(utf8, offset);
    const bool named = skip_clock_word(scan);
    std::optional<int> hour = scan.number(1, 2);
    int minute = 0;
    if (hour && is_digit_at(utf8, scan.at() + 1) && (scan.character('.') || scan.character(':'))) {
        const std::optional<int> minutes = scan.number(2, 2);
        if (!minutes) {
            return std::nullopt;
        }
        minute = *minutes;
    } else if (!named) {
        return std::nullopt;
    } else if (!hour) {
        const std::optional<int> joined = scan.number(4, 4); // kl. 1300
        if (!joined) {
            return std::nullopt;
        }
        hour = *joined / 100;
        minute = *joined % 100;
    }
    const bool exists = minute < 60 && (*hour < 24 || (*hour == 24 && minute == 0));
    if (!exists || goes_on(utf8, scan.at(), clock_joints)) {
        return std::nullopt;
    }
    return FoundTime{*hour, minute, {offset, scan.at()}};
}

} // namespace referat::text
