// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace referat::minutes {

/// Whether an unlabelled line is the place of a meeting: "Byrådssalen, Rådhuset", "Havnevej 3", "Online".
[[nodiscard]] bool names_place(std::string_view text);

/// The place behind a date and its times: "lokale 5" of " kl. 10.00-12.00 i lokale 5"; "" if none is named there.
[[nodiscard]] std::string_view place_after_time(std::string_view text);

} // namespace referat::minutes
