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

/// What tells that bytes are no text in any charset known here, such as "NUL byte at offset 4": a NUL outside UTF-16,
/// or many control characters. Empty for text.
[[nodiscard]] std::string binary_evidence(std::span<const std::byte> bytes);

[[nodiscard]] inline bool looks_binary(std::span<const std::byte> bytes) {
    return !binary_evidence(bytes).empty();
}

/// Finds the charset and converts. A byte order mark decides; else UTF-16 by its pattern of NUL bytes (without letters
/// beyond ASCII it would pass for UTF-8); else valid UTF-8 is UTF-8; else text with more valid multi-byte UTF-8
/// sequences than broken bytes is damaged UTF-8; else a single-byte charset by ICU's detector, Windows-1252 if it is
/// unsure. Broken or undefined bytes become U+FFFD, with a warning that says how many and names the first one's line.
/// Every guess but plain UTF-8 and byte order marks is a warning. A byte order mark stays in the text as U+FEFF in
/// UTF-8 (so offsets are the file's), and is dropped in UTF-16. Never fails on bytes, binary ones included; linear
/// time.
[[nodiscard]] Decoded decode(std::span<const std::byte> bytes);

} // namespace referat::text
