// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "safe_text.hpp"

#include <referat/check.hpp>

#include <chrono>
#include <string>

namespace referat::tool {

namespace {

std::string fault_line(const IndexFault& fault) {
    return escape_line(fault.file.empty() ? fault.what : fault.file.string() + ": " + fault.what) + "\n";
}

} // namespace

ExitCode run(const CheckRequest& request, const Context& context) {
    const auto start = std::chrono::steady_clock::now();
    const Messages& messages = context.messages;
    const CheckReport report = check_index(request.index_dir);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    for (const IndexFault& fault : report.faults) {
        context.out.write(fault_line(fault));
    }
    context.out.flush(); // before what is said of them
    for (const std::string& server : report.servers) {
        context.diagnostics.note(messages(msg::server_not_checked, {server}));
    }
    const std::string faults =
        report.faults.empty() ? messages(msg::no_faults) : messages.count(report.faults.size(), msg::faults);
    context.diagnostics.plain(messages.count(report.items, msg::items) + ", " +
                              messages.count(report.files, msg::files) + ", " +
                              messages(msg::megabytes, {messages.decimal(static_cast<double>(report.bytes) / 1e6, 1)}) +
                              "; " + faults + "; " + messages(msg::seconds, {messages.decimal(spent.count(), 1)}));
    if (report.faults.empty()) {
        return ExitCode::Done;
    }
    context.diagnostics.error(messages(msg::index_damaged), request.index_dir.string(), messages(msg::check_hint));
    return ExitCode::Damaged;
}

} // namespace referat::tool
