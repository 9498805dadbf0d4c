// SPDX-License-Identifier: GPL-2.0-or-later
#include "command_line.hpp"
#include "commands.hpp"
#include "errors.hpp"

#include <csignal>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using namespace referat::tool;

/// A program started with stdin, stdout or stderr closed would get an index file under that number. What is opened here
/// cannot be written, so output to a closed stdout is still an error.
void occupy_standard_descriptors() {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) == -1) {
            // The lowest free number is this one.
            (void)::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

ExitCode execute(const Request& request, const Context& context) {
    return std::visit(
        [&](const auto& wanted) {
            if constexpr (std::is_same_v<std::decay_t<decltype(wanted)>, InfoRequest>) {
                context.out.write(wanted.text);
                return ExitCode::Done;
            } else {
                return run(wanted, context);
            }
        },
        request);
}

} // namespace

int main(int argc, char** argv) {
    occupy_standard_descriptors();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe arrives as EPIPE, see ClosedPipe
    const Messages messages(message_language());
    const Diagnostics diagnostics(messages);
    Output out(STDOUT_FILENO);
    ExitCode code = ExitCode::Done;
    try {
        const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
        code = execute(parse_command_line(arguments, messages), {messages, diagnostics, out});
        out.flush();
    } catch (...) {
        code = report_current_exception(diagnostics, messages);
    }
    return static_cast<int>(code);
}
