// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::text {

/// Danish alphabetical order (Aabenraa with Åbenrå, last): negative, zero or positive, as strcmp. Any thread.
[[nodiscard]] int compare_danish(std::string_view a, std::string_view b);

/// A key whose byte order is that of compare_danish(), without zero bytes and "" for ""; texts that differ only in what
/// a reader does not see have one key. Keys hold for one version of ICU: stored ones need it stored too. Its beginning
/// decides most, so it may be cut. Any thread.
[[nodiscard]] std::string danish_sort_key(std::string_view text);

} // namespace referat::text
