// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "text/utf16.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace referat::text {

/// The charset with one byte per character that `bytes` are most likely in, by its IANA name: ICU's detector on lines
/// that have non-ASCII bytes, or "windows-1252" when that is unsure.
[[nodiscard]] std::string detect_single_byte(std::span<const std::byte> bytes);

/// Converts by a table of the 256 bytes, so any input takes linear time. Bytes that the charset leaves undefined become
/// U+FFFD.
/// @throws Error  `charset` is not known to the conversion library.
[[nodiscard]] Repaired decode_single_byte(std::span<const std::byte> bytes, const std::string& charset);

} // namespace referat::text
