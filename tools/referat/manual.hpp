// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "command_info.hpp"
#include "messages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

struct ManualPage {
    std::string name;
    int section = 1;
    std::string text; ///< in the man(7) language, UTF-8
};

/// The manual in the language of `messages`: referat(1), one page per command, and referat-query(7).
///
/// All of it comes from tables that other parts read too: the command line, the texts of --help, fields(),
/// query_syntax().
///
/// @param date  YYYY-MM-DD, or "" for pages without a date
[[nodiscard]] std::vector<ManualPage> make_manual(const Messages& messages, std::string_view date);

} // namespace referat::tool
