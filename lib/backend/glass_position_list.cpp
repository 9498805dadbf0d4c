// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass_position_list.hpp"

#include <limits>

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

/// Reads what lies between values[0] and values[gaps].
void read_between(BitReader& bits, std::uint32_t* values, std::size_t gaps) {
    while (gaps > most_planned_gaps) {
        const std::size_t middle = gaps / 2;
        values[middle] = read_middle(bits, values[0], values[gaps], gaps, middle);
        read_between(bits, values, middle);
        values += middle;
        gaps -= middle;
    }
    for (const PositionStep step : position_plans.steps(gaps)) {
        static_cast<void>(read_step(bits, values, step));
    }
}

} // namespace

std::optional<PositionList> PositionList::open(std::string_view bytes) {
    constexpr std::size_t most = std::size_t{1} << 28; // more than any text has, so that damage asks for no such memory
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    std::uint64_t number = 0;
    if (!read_number(at, end, number) || number > std::numeric_limits<std::uint32_t>::max()) {
        return std::nullopt;
    }
    const auto last = static_cast<std::uint32_t>(number);
    BitReader bits({at, static_cast<std::size_t>(end - at)});
    if (at == end) {
        return PositionList(last, last, 1, bits);
    }
    const std::uint32_t first = last == 0 ? 0 : bits.read(last);
    if (first >= last) {
        return std::nullopt;
    }
    const std::size_t count = std::size_t{bits.read(last - first)} + 2;
    if (count > std::size_t{last} - first + 1 || count > most || bits.is_past_end()) {
        return std::nullopt;
    }
    return PositionList(first, last, count, bits);
}

BitReader PositionList::begin(std::vector<std::uint32_t>& positions) const {
    positions.resize(count_);
    positions.front() = first_;
    positions.back() = last_;
    return between_;
}

bool PositionList::read(std::vector<std::uint32_t>& positions) const {
    BitReader bits = begin(positions);
    if (count_ > 2) {
        read_between(bits, positions.data(), count_ - 1);
    }
    return !bits.is_past_end();
}

void PositionSearch::open(const PositionList& list) {
    bits_ = list.begin(positions_);
    next_ = {};
    at_ = 0;
    const std::size_t gaps = list.size() - 1;
    if (gaps > most_planned_gaps) {
        read_between(bits_, positions_.data(), gaps);
    } else if (gaps > 1) {
        next_ = position_plans.steps(gaps);
    }
}

bool PositionSearch::has(std::uint32_t position) {
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
