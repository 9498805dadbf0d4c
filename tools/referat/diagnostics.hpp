// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace referat::tool {

/// Everything the program says beside its data: one line each on stderr, with controls made visible.
///
/// A stderr that cannot be written is not an error: there is nobody left to tell.
class Diagnostics {
public:
    explicit Diagnostics(const Messages& messages) : messages_(messages) {}

    /// "referat: error: what: detail", and "hint: ..." below unless `hint` is empty.
    void error(std::string_view what, std::string_view detail, std::string_view hint = {}) const;
    /// "referat: warning: file:line: message"; the line is left out when it is 0.
    void warning(std::string_view file, std::size_t line, std::string_view message) const;
    /// "referat: note: message".
    void note(std::string_view message) const;
    /// A line without a tag: a heading or a summary.
    void plain(std::string_view text) const;
    /// Writes over the current line of the terminal; "" clears it.
    void status(std::string_view text) const;

private:
    void tagged(const Phrase& tag, std::string_view text) const;

    const Messages& messages_;
};

/// "file:line", or "file" when the line is 0.
[[nodiscard]] std::string place(std::string_view file, std::size_t line);

} // namespace referat::tool
