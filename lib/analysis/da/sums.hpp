// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"

#include <referat/text.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace referat::analysis::da {

/// More than the kingdom turns over in a century; larger sums count as this.
inline constexpr std::int64_t max_kroner = 999'999'999'999'999;

/// A sum of money that a text mentions.
struct Sum {
    ByteRange bytes;
    std::int64_t kroner = 0; ///< 0..max_kroner; øre are cut off
    bool operator==(const Sum&) const = default;
};

/// Appends the sums among `identifiers` to `found`, in their order.
///
/// An amount is a sum if it names a currency ("40 mio. kr.", "500,-"), or if nothing says that it counts something
/// else: "6.547.550", "1,7 mio. i 2024", but not "1,7 mio. borgere" and no percentage. A sign before it is not looked
/// at: minutes write savings both ways.
/// @param identifiers  of `text`, as find_identifiers() gives them.
void find_sums(std::string_view text, std::span<const Identifier> identifiers, std::vector<Sum>& found);

/// The sum that all of `text` is, in kroner: any amount that amount_at() reads but a percentage, and also a bare number
/// and "kr. 500"; nothing if it is none or more than max_kroner.
[[nodiscard]] std::optional<std::int64_t> read_sum(std::string_view text);

} // namespace referat::analysis::da
