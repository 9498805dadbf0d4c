// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/interval.hpp"

#include "query/characters.hpp"

namespace referat::query {

namespace {

std::optional<Interval> read_comparison(std::string_view text, const ReadPeriod& read_period) {
    const bool below = text.front() == '<';
    const bool included = text.substr(1).starts_with('=');
    const std::optional<Interval> period = read_period(trim(text.substr(included ? 2 : 1)));
    if (!period) {
        return std::nullopt;
    }
    if (below) {
        return Interval{std::nullopt, included ? *period->high : *period->low - 1};
    }
    return Interval{included ? *period->low : *period->high + 1, std::nullopt};
}

std::optional<Interval> read_dotted(std::string_view first, std::string_view last, const ReadPeriod& read_period) {
    const std::optional<Interval> from = first.empty() ? Interval{} : read_period(first);
    const std::optional<Interval> to = last.empty() ? Interval{} : read_period(last);
    if (!from || !to || (first.empty() && last.empty())) {
        return std::nullopt;
    }
    if (from->low && to->high && *from->low > *to->high) {
        return Interval{to->low, from->high, true};
    }
    return Interval{from->low, to->high};
}

} // namespace

std::optional<Interval> read_interval(std::string_view text, const ReadPeriod& read_period) {
    text = trim(text);
    if (text.starts_with('<') || text.starts_with('>')) {
        return read_comparison(text, read_period);
    }
    if (std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        while (text.substr(dots + 2).starts_with('.')) {
            ++dots; // of an abbreviation: "1 mio. kr...2 mio. kr."
        }
        return read_dotted(trim(text.substr(0, dots)), trim(text.substr(dots + 2)), read_period);
    }
    return read_period(text);
}

} // namespace referat::query
