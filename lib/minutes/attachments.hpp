// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

#include <referat/minutes.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// Attachment titles: one per paragraph, numbered line or bullet; exact repeats once. Gathered over all Bilag sections
/// of an item.
class AttachmentList {
public:
    /// Adds a line of a Bilag section, from byte `from` of its text on.
    void append(const SourceLine& line, std::string_view text, std::size_t from = 0);
    /// A new section begins: the next line is an entry of its own.
    void end_section() noexcept { open_ = false; }

    /// The titles, and where each of their lines stands; offsets of the marks are into the titles joined by '\n'.
    [[nodiscard]] std::vector<std::string> titles() const;
    [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }
    [[nodiscard]] SectionSource source() const;

private:
    struct Entry {
        std::string title;
        std::vector<LineMark> marks; ///< offsets into title
    };
    [[nodiscard]] std::vector<const Entry*> distinct() const;

    std::vector<Entry> entries_;
    ByteRange bytes_;
    LineRange lines_;
    bool open_ = false;       ///< the last entry may go on in the next line
    bool joins_next_ = false; ///< the last line ended in a soft hyphen
};

} // namespace referat::minutes
