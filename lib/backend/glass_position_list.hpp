// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace referat::backend::glass {

/// Bits, the low ones first, whatever the bytes are.
class BitReader {
public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    /// One of `count` values, at least 1, as append_positions() codes them.
    std::uint32_t read(std::uint32_t count);

    /// Whether more was read than there is.
    [[nodiscard]] bool is_past_end() const { return is_past_end_; }

private:
    void take(unsigned bits);
    void refill();

    std::string_view bytes_;
    std::size_t next_ = 0;
    std::uint64_t pending_ = 0;
    unsigned ready_ = 0;
    bool is_past_end_ = false;
};

/// A list of positions as append_positions() writes it, read as far as somebody wants to know.
class PositionList {
public:
    /// Keeps a view. Nothing if the bytes are none, as far as their head tells.
    [[nodiscard]] static std::optional<PositionList> open(std::string_view bytes);

    [[nodiscard]] std::size_t size() const { return count_; }

    /// All of them, ascending; false if the bytes are damaged.
    [[nodiscard]] bool read(std::vector<std::uint32_t>& positions) const;

    /// Whether `position` is one of them. Reads what comes before it, which is half of a list on the average. Of
    /// damaged bytes it may say either.
    [[nodiscard]] bool has(std::uint32_t position) const;

private:
    PositionList(std::uint32_t first, std::uint32_t last, std::size_t count, BitReader between)
        : first_(first), last_(last), count_(count), between_(between) {}

    std::uint32_t first_;
    std::uint32_t last_;
    std::size_t count_;
    BitReader between_; ///< at what lies between the first and the last
};

} // namespace referat::backend::glass
