// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/field.hpp>

#include <string>
#include <string_view>

namespace referat::query {

/// The engine's term for the whole value of a field that is filtered by. Writer and query both use it.
///
/// Values meet whatever their case, spaces, hyphens and spelling of æ, ø, å ("Nykøbing Falster", "nykoebing  falster").
/// Ids are told apart by every character; they meet in NFC and lower case only.
/// @param value  valid UTF-8
/// @throws InvalidArgument  `field` is not filtered by its whole value
[[nodiscard]] std::string exact_term(Field field, std::string_view value);

/// What is left of a folded value without blanks, dots and rings, so that "sonderjylland" and "nykøbingfalster" meet
/// what they stand for.
[[nodiscard]] std::string bare_letters(std::string_view folded);

} // namespace referat::query
