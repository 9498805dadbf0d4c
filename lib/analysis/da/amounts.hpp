// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::analysis::da {

/// The amount or percentage that begins at `offset`: digits grouped by full stops (6.547.550), or any number with a
/// unit behind it: ",-", kr, kroner, DKK, mio., mia., tkr., "%", procent, pct. With money behind them digits may also
/// be grouped by single spaces, no-break ones too (6 547 550 kr.), unless another number stands before them.
///
/// The normal form is the plain number in ones, with a decimal comma if it is not whole: "40 mio. kr." is "40000000",
/// "2.356.000,- kr." is "2356000", "1,7 mio." is "1700000"; percentages end in "%": "95 procent" is "95%".
/// A bare number such as 6547550 or 4,06 is no amount but the word it is. The full stop of a last abbreviation is left
/// out.
[[nodiscard]] std::optional<Identifier> amount_at(std::string_view text, std::size_t offset);

} // namespace referat::analysis::da
