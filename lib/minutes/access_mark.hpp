// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace referat::minutes {

/// What a text says of the access to an item, if it says nothing else: "Åben", "(Lukket)", "Lukket punkt", "ÅBEN SAG".
/// @return  "åben", "lukket" or ""
[[nodiscard]] std::string_view access_of(std::string_view text);

/// Takes such a mark off a title: in brackets at either end, "(Åben) Havnen", or in front, "Lukket punkt: Havnen",
/// "Åben - Havnen". @return  "åben", "lukket" or "".
std::string_view take_access_mark(std::string_view& title);

/// The same for a mark in brackets at the start only.
std::string_view take_leading_access_mark(std::string_view& text);

} // namespace referat::minutes
