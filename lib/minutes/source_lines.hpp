// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// One line of the source that holds text. Blank lines have no entry of their own: a document may be all blank lines.
struct SourceLine {
    std::uint32_t text_begin = 0; ///< into the arena of SourceLines
    std::uint32_t text_size = 0;
    std::uint32_t byte_begin = 0; ///< into Text::utf8, the line end excluded
    std::uint32_t byte_end = 0;
    std::uint32_t number = 0;       ///< 1-based
    std::uint8_t heading_level = 0; ///< markdown '#' marks
    bool blank_before = false;      ///< a blank line, or the beginning, stands before
    bool page_break = false;        ///< the first line of a page that a form feed began
    bool bullet = false;
    bool emphasised = false; ///< the whole line was bold or italic in markdown
    bool joins_next = false; ///< ended in a soft hyphen: its last word goes on in the next line
};

/// What parts the text of a line from the text of the `next`: a space, or nothing if `joins` (SourceLine::joins_next)
/// and the next text can go on with the word; NFC stays NFC.
[[nodiscard]] std::string_view gap_before(std::string_view next, bool joins);

/// The lines of a document with their text cleaned: NFC, spaces folded to one, soft hyphens, zero-width and control
/// characters gone, markdown marks and emphasis gone, bullets as "- ".
class SourceLines {
public:
    explicit SourceLines(const Text& text);

    [[nodiscard]] std::size_t size() const noexcept { return lines_.size(); }
    [[nodiscard]] const SourceLine& operator[](std::size_t i) const noexcept { return lines_[i]; }
    [[nodiscard]] SourceLine& operator[](std::size_t i) noexcept { return lines_[i]; }
    [[nodiscard]] std::string_view text(std::size_t i) const noexcept {
        return std::string_view(arena_).substr(lines_[i].text_begin, lines_[i].text_size);
    }

    /// Lines [begin, end) alone.
    [[nodiscard]] SourceLines part(std::size_t begin, std::size_t end) const;

    /// Takes out the lines whose flag in `removed` (one per line) is set.
    void remove(const std::vector<bool>& removed);

private:
    SourceLines() = default;

    void add_line(std::string_view source, std::size_t begin, std::size_t end);

    std::string arena_;
    std::vector<SourceLine> lines_;
    std::uint32_t number_ = 1;
    bool blank_seen_ = true;
    bool page_break_seen_ = false;
};

} // namespace referat::minutes
