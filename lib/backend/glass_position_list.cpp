// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass_position_list.hpp"

#include "backend/glass_encoding.hpp"

#include <limits>
#include <span>

namespace referat::backend::glass {

namespace {

/// Values between two that are known, `gaps` steps apart.
struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t gaps = 0;

    [[nodiscard]] bool is_possible() const { return last >= first && last - first >= gaps; }
    [[nodiscard]] std::size_t middle() const { return gaps / 2; }
    /// The value in the middle, which stands in front of those left and right of it.
    [[nodiscard]] std::uint32_t read_middle(BitReader& bits) const {
        const auto choices = static_cast<std::uint32_t>(last - first - gaps + 1);
        return first + static_cast<std::uint32_t>(middle()) + bits.read(choices);
    }
};

/// Reads what is in a stretch; false if it cannot be.
bool read_stretch(BitReader& bits, Stretch stretch, std::span<std::uint32_t> between) {
    while (stretch.gaps > 1) {
        if (!stretch.is_possible()) {
            return false;
        }
        const std::size_t middle = stretch.middle();
        const std::uint32_t value = stretch.read_middle(bits);
        between[middle - 1] = value;
        if (!read_stretch(bits, {stretch.first, value, middle}, between.first(middle - 1))) {
            return false;
        }
        stretch = {value, stretch.last, stretch.gaps - middle};
        between = between.subspan(middle);
    }
    return true;
}

/// Passes what is in a stretch; false if it cannot be.
bool skip_stretch(BitReader& bits, Stretch stretch) {
    while (stretch.gaps > 1) {
        if (!stretch.is_possible() || bits.is_past_end()) {
            return false;
        }
        const std::size_t middle = stretch.middle();
        const std::uint32_t value = stretch.read_middle(bits);
        if (middle > 1 && !skip_stretch(bits, {stretch.first, value, middle})) {
            return false;
        }
        stretch = {value, stretch.last, stretch.gaps - middle};
    }
    return true;
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

bool PositionList::read(std::vector<std::uint32_t>& positions) const {
    positions.assign(count_, first_);
    if (count_ == 1) {
        return true;
    }
    positions.back() = last_;
    BitReader bits = between_;
    return read_stretch(bits, {first_, last_, count_ - 1}, std::span(positions).subspan(1, count_ - 2)) &&
           !bits.is_past_end();
}

bool PositionList::has(std::uint32_t position) const {
    if (position <= first_ || position >= last_) {
        return position == first_ || position == last_;
    }
    BitReader bits = between_;
    Stretch stretch{first_, last_, count_ - 1};
    while (stretch.gaps > 1 && stretch.is_possible() && !bits.is_past_end()) {
        const std::size_t middle = stretch.middle();
        const std::uint32_t value = stretch.read_middle(bits);
        if (value == position) {
            return true;
        }
        if (position < value) {
            stretch = {stretch.first, value, middle};
        } else if (middle > 1 && !skip_stretch(bits, {stretch.first, value, middle})) {
            return false;
        } else {
            stretch = {value, stretch.last, stretch.gaps - middle};
        }
    }
    return false;
}

} // namespace referat::backend::glass
