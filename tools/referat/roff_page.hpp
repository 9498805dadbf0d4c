// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::tool {

/// `text` for a manual page, so that what is on the page can be copied: hyphens, quotation marks, carets and
/// backslashes stay the ASCII characters that they are, and nothing becomes a request.
[[nodiscard]] std::string roff_escaped(std::string_view text);

/// One manual page in the man(7) language, as groff and mandoc read it. Texts are UTF-8 and plain: all escaping is done
/// here.
///
/// Thread safety: one thread at a time.
class RoffPage {
public:
    /// @param date     YYYY-MM-DD, or "" where there is none
    /// @param source   program and version
    /// @param manual   name of the manual the page belongs to
    RoffPage(std::string_view name, int section, std::string_view date, std::string_view source,
             std::string_view manual);

    /// The NAME section, which whatis and apropos read.
    void name(std::string_view heading, std::string_view page, std::string_view summary);
    void section(std::string_view heading);
    void paragraph(std::string_view text);
    /// A term in bold and what it takes in italics (either may be ""), and the explanation indented below.
    void definition(std::string_view term, std::string_view value, std::string_view text);
    /// Lines that stay as they are.
    void literal(std::string_view lines);
    /// Text as --help has it: indented lines stay as they are, others are filled, and an empty line ends a paragraph.
    void help_text(std::string_view text);
    /// "referat search [OPTIONS] QUERY...": `words` in bold, then `values`, of which capitals are set in italics.
    void synopsis(std::string_view words, std::string_view values);
    /// References such as "referat-search(1)", as one sentence.
    void see_also(const std::string& references);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    void line(std::string_view text);
    void begin_paragraph();

    std::string text_;
    bool after_heading_ = false; ///< where a paragraph begins by itself
};

} // namespace referat::tool
