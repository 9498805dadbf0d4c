// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/position_list.hpp"

#include <limits>
#include <optional>

namespace referat::backend::glass {

namespace {

/// Reads the value `middle` steps behind the first of a stretch of `gaps` steps, both of whose ends are known. Whatever
/// the bits are, there is room on both sides of it for the values still to come.
std::uint32_t read_middle(BitReader& bits, std::uint32_t first, std::uint32_t last, std::size_t gaps,
                          std::size_t middle) {
    return first + static_cast<std::uint32_t>(middle) + bits.read(last - first - static_cast<std::uint32_t>(gaps) + 1);
}

/// Reads the value of a step, whose neighbours are known.
std::uint32_t read_step(BitReader& bits, std::uint32_t* values, PositionStep step) {
    const std::uint32_t value =
        read_middle(bits, values[step.first], values[step.last], static_cast<std::size_t>(step.last - step.first),
                    static_cast<std::size_t>(step.middle - step.first));
    values[step.middle] = value;
    return value;
}

/// Reads what lies between values[0] and values[gaps], with most_planned_gaps at most.
void read_planned(BitReader& bits, std::uint32_t* values, std::size_t gaps) {
    for (const PositionStep step : position_plans.steps(gaps)) {
        static_cast<void>(read_step(bits, values, step));
    }
}

/// Reads what lies between values[0] and values[gaps].
void read_between(BitReader& bits, std::uint32_t* values, std::size_t gaps) {
    while (gaps > most_planned_gaps && !bits.is_past_end()) {
        const std::size_t middle = gaps / 2;
        values[middle] = read_middle(bits, values[0], values[gaps], gaps, middle);
        read_between(bits, values, middle);
        values += middle;
        gaps -= middle;
    }
    if (bits.is_past_end()) {
        return; // damaged: there is nothing behind
    }
    read_planned(bits, values, gaps);
}

/// What a list says of itself in front of its values.
struct Head {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t gaps = 0; ///< from the first to the last; at most as many as there is room for
    BitReader between;    ///< at what lies between the two
};

/// The head of a list; nothing if there is none.
std::optional<Head> read_head(std::string_view bytes) {
    constexpr std::size_t most = std::size_t{1} << 27; // more than a text of max_input_bytes has
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    std::uint64_t number = 0;
    if (!read_number(at, end, number) || number > std::numeric_limits<std::uint32_t>::max()) {
        return std::nullopt;
    }
    const auto last = static_cast<std::uint32_t>(number);
    BitReader bits({at, static_cast<std::size_t>(end - at)});
    if (at == end) {
        return Head{last, last, 0, bits};
    }
    const std::uint32_t first = last == 0 ? 0 : bits.read(last);
    if (first >= last) {
        return std::nullopt;
    }
    const std::size_t gaps = std::size_t{bits.read(last - first)} + 1;
    if (gaps > std::size_t{last} - first || gaps >= most || bits.is_past_end()) {
        return std::nullopt;
    }
    return Head{first, last, gaps, bits};
}

} // namespace

bool read_positions(std::string_view bytes, std::vector<std::uint32_t>& positions) {
    std::optional<Head> head = read_head(bytes);
    if (!head) {
        return false;
    }
    positions.resize(head->gaps + 1);
    positions.front() = head->first;
    positions.back() = head->last;
    if (head->gaps > 1) {
        read_between(head->between, positions.data(), head->gaps);
    }
    return !head->between.is_past_end();
}

bool PositionSearch::open(std::string_view bytes) {
    std::optional<Head> head = read_head(bytes);
    if (!head) {
        return false;
    }
    is_short_ = head->gaps < few_.size();
    if (is_short_) {
        few_.fill(head->last);
        few_.front() = head->first;
        if (head->gaps > 1) {
            read_planned(head->between, few_.data(), head->gaps);
        }
        return true;
    }
    positions_.resize(head->gaps + 1);
    positions_.front() = head->first;
    positions_.back() = head->last;
    next_ = {};
    at_ = 0;
    if (head->gaps > most_planned_gaps) {
        read_between(head->between, positions_.data(), head->gaps);
    } else {
        next_ = position_plans.steps(head->gaps);
    }
    bits_ = head->between;
    return !bits_.is_past_end();
}

bool PositionSearch::has_in_long(std::uint32_t position) {
    std::uint32_t* const values = positions_.data();
    BitReader bits = bits_; // where the compiler keeps it in registers
    std::size_t step = 0;
    bool is_found = false;
    for (; step < next_.size() && !is_found && values[next_[step].first] < position; ++step) {
        is_found = read_step(bits, values, next_[step]) == position;
    }
    bits_ = bits;
    next_ = next_.subspan(step);
    if (is_found) {
        return true;
    }
    // Those before the next step are known.
    while (at_ + 1 < positions_.size() && values[at_] < position) {
        ++at_;
    }
    return values[at_] == position;
}

} // namespace referat::backend::glass
