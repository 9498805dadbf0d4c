// SPDX-License-Identifier: GPL-2.0-or-later
#include "progress_line.hpp"

#include <cmath>
#include <cstdint>

namespace referat::tool {

namespace {

/// Rounded up, and no finer than the guess is.
std::string time_left(double seconds, const Messages& messages) {
    const auto in_steps = [&](double step) { return static_cast<std::uint64_t>(std::ceil(seconds / step)); };
    constexpr double minute = 60;
    constexpr double hour = 3600;
    if (seconds <= 50) {
        return messages(msg::seconds_left, {messages.number(10 * in_steps(10))});
    }
    if (seconds <= 1.5 * hour) {
        return messages(msg::minutes_left, {messages.number(in_steps(minute))});
    }
    return messages(msg::hours_left, {messages.number(in_steps(hour))});
}

} // namespace

std::string progress_line(const IndexProgress& progress, double seconds, const Messages& messages) {
    constexpr double first_guess = 2; // seconds; before that the beginning counts for too much
    const std::string done = messages.number(progress.files_done);
    const std::string files = messages.count(progress.files_total, msg::files);
    const std::string items = messages.count(progress.items_done, msg::items);
    if (progress.stage == IndexProgress::Stage::Writing) {
        std::string line =
            progress.files_total == 0 ? messages(msg::writing_only) : messages(msg::writing, {done, files, items});
        if (progress.written > 0) {
            line += messages(msg::share_written, {messages.number(static_cast<std::uint64_t>(100 * progress.written))});
        }
        return line;
    }
    const auto bytes_done = static_cast<double>(progress.bytes_done);
    const double rate = seconds > 0 ? bytes_done / seconds : 0;
    std::string line = messages(msg::progress, {done, files, messages.decimal(rate / 1e6, 1), items});
    if (seconds >= first_guess && rate > 0 && progress.bytes_total > progress.bytes_done) {
        line += time_left(static_cast<double>(progress.bytes_total - progress.bytes_done) / rate, messages);
    }
    return line;
}

} // namespace referat::tool
