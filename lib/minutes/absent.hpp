// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/section_text.hpp"
#include "minutes/source_lines.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// The persons of a "Fraværende" line: names only, without party letters, titles and affiliations. "Ingen" gives none.
[[nodiscard]] std::vector<std::string> read_names(std::string_view text);

/// The absent of an item, gathered over its Fraværende sections: names on the heading's line or below it, in one text
/// or one a line.
class AbsentList {
public:
    /// Takes a line of a Fraværende section, from byte `from` of its text on; false if the line is no more of the list
    /// but begins ordinary text.
    [[nodiscard]] bool append(const SourceLine& line, std::string_view text, std::size_t from = 0);
    /// A new section begins.
    void end_section() noexcept { begun_ = false; }

    [[nodiscard]] std::vector<std::string> names() const { return read_names(names_); }
    [[nodiscard]] SectionSource source() const { return text_.source(Field::Fravaerende); }

private:
    [[nodiscard]] bool belongs(const SourceLine& line, std::string_view text) const;
    /// The last line ended in a comma, in "og" or inside brackets, so that the list goes on in the next line.
    [[nodiscard]] bool is_open() const;

    SectionText text_;
    std::string names_;        ///< the lines, with ';' between those that end an entry
    std::size_t brackets_ = 0; ///< opened in names_ and not closed
    bool begun_ = false;       ///< the section has shown a name
    bool joins_next_ = false;  ///< the last line ended in a soft hyphen
};

} // namespace referat::minutes
