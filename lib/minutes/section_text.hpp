// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

#include <referat/minutes.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// Text of one field gathered line by line, remembering where each line stood.
class SectionText {
public:
    /// Appends the text of `line` from byte `from` on, after a space (after nothing if a soft hyphen broke the word).
    void append(const SourceLine& line, std::string_view text, std::size_t from = 0);

    /// True if nothing was appended but full stops: "." stands for an empty field.
    [[nodiscard]] bool empty() const noexcept;
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] SectionSource source(Field field) const;

private:
    std::string text_;
    ByteRange bytes_;
    LineRange lines_;
    std::vector<LineMark> marks_;
    bool joins_next_ = false;
};

} // namespace referat::minutes
