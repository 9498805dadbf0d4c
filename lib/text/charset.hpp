// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace referat::text {

/// A document converted to UTF-8, and how.
struct Decoded {
    std::string utf8;
    std::string charset; ///< IANA name
    std::vector<Warning> warnings;
};

/// True for bytes that are no text in any charset known here: NUL bytes outside UTF-16, or many control characters.
[[nodiscard]] bool looks_binary(std::span<const std::byte> bytes);

/// Finds the charset and converts. A byte order mark decides; else valid UTF-8 is UTF-8; else UTF-16 by its pattern of NUL
/// bytes; else text with more valid multi-byte UTF-8 sequences than broken bytes is damaged UTF-8, whose broken bytes become
/// U+FFFD with a warning that names the first one's line; else a single-byte charset by ICU's detector, Windows-1252 if it is
/// unsure. Every guess but plain UTF-8 and byte order marks is a warning. A byte order mark stays in the text as U+FEFF in
/// UTF-8 (so offsets are the file's), and is dropped in UTF-16.
[[nodiscard]] Decoded decode(std::span<const std::byte> bytes);

} // namespace referat::text
