// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

/// An unfinished command line, read as Bash and Readline read it.
struct ShellLine {
    std::vector<std::string> words; ///< without quoting; the last one, perhaps "", is being typed
    std::string kept;               ///< how the last word begins that Readline leaves alone; unquoted
    char open_quote = '\0';         ///< the quotation mark that the cursor is within, ' or "
};

/// Reads `line`, what stands before the cursor. Any bytes are a line; nothing is expanded but a leading "~/".
///
/// Readline replaces only what follows the last unquoted one of `breaks` ($COMP_WORDBREAKS, with ':' and '=' by
/// default), or the quotation mark that is open (rl_completer_quote_characters in its manual).
///
/// @param home  the folder that "~" stands for; "" to leave it
[[nodiscard]] ShellLine read_shell_line(std::string_view line, std::string_view breaks, std::string_view home);

/// `text` as the shell has to be given it within `open_quote`, or outside of quotes for '\0'.
[[nodiscard]] std::string quote_for_shell(std::string_view text, char open_quote);

} // namespace referat::tool
