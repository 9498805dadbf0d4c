// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::text {

/// Danish alphabetical order (Aabenraa with Åbenrå, last): negative, zero or positive, as strcmp. Any thread.
[[nodiscard]] int compare_danish(std::string_view a, std::string_view b);

/// A key whose byte order is that of compare_danish(), without zero bytes. Of this ICU version only: never to be
/// stored. For what is compared more than once or twice. Any thread.
[[nodiscard]] std::string danish_sort_key(std::string_view text);

} // namespace referat::text
