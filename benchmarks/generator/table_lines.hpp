// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace referat::bench_corpus {

/// The pieces of `text` between separators, without spaces around them; empty ones are left out.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The lines of an embedded table without empty ones and comments ("# ...").
[[nodiscard]] std::vector<std::string_view> table_lines(std::string_view table);

} // namespace referat::bench_corpus
