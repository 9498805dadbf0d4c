// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>

#include <compare>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace referat::inline v0 {

/// Half-open range of bytes.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    auto operator<=>(const ByteRange&) const = default;
};

/// Closed range of 1-based line numbers; 0..0 when unknown.
struct LineRange {
    std::size_t first = 0;
    std::size_t last = 0;
    auto operator<=>(const LineRange&) const = default;
};

/// Something odd that was read all the same.
struct Warning {
    std::string message;
    std::size_t line = 0; ///< 1-based line of the source; 0: the whole of it
};

/// A document as UTF-8, line structure and letters as in the source.
struct Text {
    /// Valid UTF-8. For a UTF-8 source these are the file's own bytes (broken ones become U+FFFD), so ranges into it
    /// are ranges into the file; for other charsets it is the file converted.
    std::string utf8;
    std::string charset;           ///< IANA name of the charset found, such as "UTF-8" or "windows-1252"
    std::string name;              ///< file name or path for messages and records; "" for input from memory
    std::vector<Warning> warnings; ///< guesses and repairs made while decoding
};

/// What the bytes are. Auto looks at the first bytes.
enum class MediaType { Auto, PlainText, Markdown, Pdf, Html };

/// Largest input that is read, in bytes: twice the largest minutes the design speaks of.
inline constexpr std::size_t max_input_bytes = std::size_t{200} << 20;

/// Decodes a document: finds its charset (UTF-8, UTF-16, Windows-1252, Latin-1 ...) and converts it to UTF-8.
///
/// Thread safety: any thread.
/// @param name  kept as Text::name and named in errors.
/// @throws InputError  the bytes are no text (NUL bytes, control characters), too many, or of a media type this build
///                     does not read.
[[nodiscard]] REFERAT_EXPORT Text extract(std::span<const std::byte> bytes, MediaType type = MediaType::Auto,
                                          std::string name = {});

/// Reads `path` and extracts its text; Text::name is the path as given.
/// @throws InputError  missing, a folder, unreadable, empty, or as extract() says.
[[nodiscard]] REFERAT_EXPORT Text read_text(const std::filesystem::path& path);

} // namespace referat::inline v0
