// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::text {

/// Danish alphabetical order (Aabenraa with Åbenrå, last): negative, zero or positive, as strcmp. Any thread.
[[nodiscard]] int compare_danish(std::string_view a, std::string_view b);

} // namespace referat::text
