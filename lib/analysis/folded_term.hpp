// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace referat::analysis {

/// Longest term in bytes. The engine takes 245 with every prefix and zero byte counted twice; this leaves room for
/// both.
inline constexpr std::size_t max_term_bytes = 200;

/// `term` cut to max_term_bytes, between code points. The one place where terms are cut.
[[nodiscard]] std::string_view cut_term(std::string_view term) noexcept;

/// Appends the term of `raw`, a piece of valid UTF-8: text::fold_case(), typographic hyphens and apostrophes as "-" and
/// "'", invisible characters (soft hyphen, joiners, byte order mark) dropped, runs of blanks as one space, cut as
/// cut_term().
void append_folded(std::string_view raw, std::string& out);

/// The same for ASCII letters and digits and the letters of U+00C0 to U+00FF alone, in less time.
void append_folded_letters(std::string_view raw, std::string& out);

} // namespace referat::analysis
