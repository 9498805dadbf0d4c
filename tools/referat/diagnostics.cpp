// SPDX-License-Identifier: GPL-2.0-or-later
#include "diagnostics.hpp"

#include "output.hpp"
#include "safe_text.hpp"

#include <system_error>
#include <unistd.h>

namespace referat::tool {

namespace {

void write_stderr(std::string_view text) {
    Output err(STDERR_FILENO);
    try {
        err.write(text);
        err.flush();
    } catch (const ClosedPipe&) {
    } catch (const std::system_error&) {
    }
}

} // namespace

void Diagnostics::error(std::string_view what, std::string_view detail, std::string_view hint) const {
    tagged(msg::error, detail.empty() ? std::string(what) : std::string(what).append(": ").append(detail));
    if (!hint.empty()) {
        plain(messages_(msg::hint).append(": ").append(hint));
    }
}

void Diagnostics::warning(std::string_view file, std::size_t line, std::string_view message) const {
    tagged(msg::warning, file.empty() ? std::string(message) : place(file, line).append(": ").append(message));
}

void Diagnostics::note(std::string_view message) const {
    tagged(msg::note, message);
}

void Diagnostics::plain(std::string_view text) const {
    write_stderr(escape_line(text).append("\n"));
}

void Diagnostics::status(std::string_view text) const {
    write_stderr(std::string("\r").append(escape_line(text)).append("\x1b[K"));
}

void Diagnostics::tagged(const Phrase& tag, std::string_view text) const {
    plain(std::string("referat: ").append(messages_(tag)).append(": ").append(text));
}

std::string place(std::string_view file, std::size_t line) {
    std::string out(file);
    if (line != 0) {
        out.append(":").append(std::to_string(line));
    }
    return out;
}

} // namespace referat::tool
