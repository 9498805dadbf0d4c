// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace referat::minutes {

/// A line without its markdown.
struct MarkdownLine {
    std::string text;
    std::uint8_t heading_level = 0; ///< number of '#' marks
    bool bullet = false;
    bool emphasised = false; ///< emphasis around the whole line
};

/// Takes heading marks, paired emphasis, escapes outside links and rulers off a trimmed line; a bullet of any shape
/// becomes
/// "- ". Kept: links as written, underscores inside names, an asterisk without a partner on the line (a footnote mark,
/// a multiplication sign). Plain text passes unchanged. Linear in the length of the line.
[[nodiscard]] MarkdownLine strip_markdown(std::string_view line);

} // namespace referat::minutes
