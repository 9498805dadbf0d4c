// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::text {

/// Canonical composition (NFC). Valid UTF-8 in and out; text that is NFC already is copied as it is.
[[nodiscard]] std::string nfc(std::string_view utf8);

/// NFC and lower case by Danish rules; æ, ø, å stay letters of their own. The form every term has.
[[nodiscard]] std::string fold_case(std::string_view utf8);

/// The form in which exact values and filter arguments meet: NFC, lower case, æ/ä -> ae, ø/ö -> oe, å -> aa, other
/// marks and invisible characters (soft hyphen) stripped, every run of other than letters and digits one space,
/// trimmed. "Nykøbing  Falster" -> "nykoebing falster".
[[nodiscard]] std::string fold_value(std::string_view utf8);

/// fold_value() with hyphens for spaces: "Sundhedsklynge Fyn - FSN" -> "sundhedsklynge-fyn-fsn".
[[nodiscard]] std::string slug(std::string_view utf8);

} // namespace referat::text
