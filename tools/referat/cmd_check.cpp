// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "safe_text.hpp"

#include <referat/check.hpp>
#include <referat/rebuild.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <system_error>

namespace referat::tool {

namespace {

std::string fault_line(const IndexFault& fault) {
    return escape_line(fault.file.empty() ? fault.what : fault.file.string() + ": " + fault.what) + "\n";
}

std::string summary(const CheckReport& report, double seconds, const Messages& messages) {
    const std::string size = messages.decimal(static_cast<double>(report.bytes) / 1e6, 1);
    const std::string faults =
        report.faults.empty() ? messages(msg::no_faults) : messages.count(report.faults.size(), msg::faults);
    return messages.count(report.items, msg::items) + ", " + messages.count(report.files, msg::files) + ", " +
           messages(msg::megabytes, {size}) + "; " + faults + "; " +
           messages(msg::seconds, {messages.decimal(seconds, 1)});
}

std::string next_step(const std::filesystem::path& index, const CheckReport& report, const Messages& messages) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(index, ignored)) {
        return messages(msg::rebuild_each_hint);
    }
    return report.files > 0 ? messages(msg::rebuild_hint, {index.string()}) : messages(msg::index_anew_hint);
}

ExitCode rebuild(const CheckRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    const RebuildReport report = rebuild_index(request.index_dir);
    for (const LostItems& lost : report.lost) {
        const std::string what = messages(msg::lost_items, {messages.count(lost.items, msg::items), lost.meeting});
        context.diagnostics.warning(lost.source.string(), 0, what);
    }
    if (report.items_doubtful > 0) {
        context.diagnostics.note(messages(msg::doubtful_items, {messages.count(report.items_doubtful, msg::items)}));
    }
    if (report.sources_lost) {
        context.diagnostics.note(messages(msg::sources_lost));
    }
    if (report.items_lost + report.items_doubtful > 0 || report.sources_lost) {
        context.diagnostics.note(messages(msg::index_again));
    }
    context.diagnostics.plain(
        messages(msg::rebuilt, {messages.count(report.items, msg::items), messages.number(report.items_lost),
                                messages.number(report.generation)}));
    return report.items_lost > 0 || report.sources_lost ? ExitCode::InputUnreadable : ExitCode::Done;
}

} // namespace

ExitCode run(const CheckRequest& request, const Context& context) {
    const auto start = std::chrono::steady_clock::now();
    const CheckReport report = check_index(request.index_dir);
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
    for (const IndexFault& fault : report.faults) {
        context.out.write(fault_line(fault));
    }
    context.out.flush(); // before what is said of them
    for (const std::string& server : report.servers) {
        context.diagnostics.note(context.messages(msg::server_not_checked, {server}));
    }
    context.diagnostics.plain(summary(report, spent.count(), context.messages));
    if (report.faults.empty()) {
        return ExitCode::Done;
    }
    if (request.rebuild) {
        return rebuild(request, context);
    }
    context.diagnostics.error(context.messages(msg::index_damaged), request.index_dir.string(),
                              next_step(request.index_dir, report, context.messages));
    return ExitCode::Damaged;
}

} // namespace referat::tool
