// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace referat::schema {

/// Longest term the engine takes, in bytes: Xapian's limit. A zero byte counts as two, because its keys, which may
/// have 255 bytes, write it so.
inline constexpr std::size_t max_term_bytes = 245;

/// The engine's term for `term` under `prefix`. Writer and query both use it, or they would not meet.
///
/// A ':' stands between them when `term` starts with an ASCII capital or ':', so that no term of one prefix can be read
/// as a term of a longer one (Omega's rule for its term prefixes). Terms over max_term_bytes lose their end at a code
/// point boundary: what agrees up to there is one term. `term` is valid UTF-8. Any thread.
[[nodiscard]] std::string make_term(std::string_view prefix, std::string_view term);

// make_term() in steps, for those who make very many.

/// Bytes before `term` in the engine's term: the prefix and perhaps the ':'.
[[nodiscard]] std::size_t prefix_bytes(std::string_view prefix, std::string_view term);
/// So much of `term` as fits behind `prefix_bytes` bytes.
[[nodiscard]] std::string_view truncate_term(std::string_view term, std::size_t prefix_bytes);
/// @param term  as truncate_term() leaves it
void append_term(std::string& out, std::string_view prefix, std::string_view term);

} // namespace referat::schema
