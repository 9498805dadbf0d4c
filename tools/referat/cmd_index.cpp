// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "file_reports.hpp"
#include "progress_line.hpp"
#include "terminal.hpp"

#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <chrono>
#include <unistd.h>

namespace referat::tool {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::string summary(const PublishReport& report, std::size_t failed, double seconds, const Messages& messages) {
    std::string text = messages(msg::index_files, {messages.number(report.files_read),
                                                   messages.number(report.files_unchanged), messages.number(failed)});
    if (report.files_pruned > 0) {
        text += messages(msg::index_pruned, {messages.number(report.files_pruned)});
    }
    return text + "; " + index_figures(report, messages) + "; " +
           messages(msg::seconds, {messages.decimal(seconds, 1)});
}

} // namespace

ExitCode run(const IndexRequest& request, const Context& context) {
    const Clock::time_point start = Clock::now();
    const bool show_progress = is_terminal(STDERR_FILENO);
    IndexOptions options = request.options;
    if (show_progress) {
        options.on_progress = [&](const IndexProgress& progress) {
            context.diagnostics.status(progress_line(progress, seconds_since(start), context.messages));
        };
    }
    if (request.paths.empty()) {
        static_cast<void>(Searcher(request.index_dir)); // what is only to be merged must be there
    }
    Indexer indexer(request.index_dir, std::move(options));
    indexer.add_paths(request.paths);
    const PublishReport report = indexer.publish();
    if (show_progress) {
        context.diagnostics.status("");
    }

    tell_reports(report.reports, request.warnings, context);
    const std::size_t failed = failed_files(report.reports);
    context.diagnostics.plain(summary(report, failed, seconds_since(start), context.messages));
    if (failed > 0) {
        return ExitCode::InputUnreadable;
    }
    if (request.paths.empty()) {
        return ExitCode::Done;
    }
    const bool anything = report.files_read + report.files_unchanged + report.files_pruned > 0;
    if (!anything) {
        for (const std::filesystem::path& path : request.paths) {
            context.diagnostics.warning(path.string(), 0, context.messages(msg::no_minutes));
        }
    }
    return anything ? ExitCode::Done : ExitCode::NothingFound;
}

} // namespace referat::tool
