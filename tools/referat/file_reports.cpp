// SPDX-License-Identifier: GPL-2.0-or-later
#include "file_reports.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace referat::tool {

namespace {

/// Reports of one file, which stand together: errors each, warnings as one line and a count unless all are wanted.
void tell_file(std::span<const FileReport> reports, IndexRequest::Warnings wanted, const Context& context) {
    std::size_t warnings = 0;
    for (const FileReport& report : reports) {
        const std::string path = report.path.string();
        if (report.failed) {
            context.diagnostics.error(context.messages(msg::cannot_read),
                                      place(path, report.line) + ": " + report.message, report.hint);
        } else if (warnings++ == 0 || wanted == IndexRequest::Warnings::All) {
            context.diagnostics.warning(path, report.line, report.message);
        }
    }
    if (warnings > 1 && wanted == IndexRequest::Warnings::Summarised) {
        const std::string more = context.messages.count(warnings - 1, msg::further_warnings);
        context.diagnostics.warning(reports.front().path.string(), 0, context.messages(msg::more_warnings, {more}));
    }
}

} // namespace

void tell_reports(const std::vector<FileReport>& reports, IndexRequest::Warnings wanted, const Context& context) {
    for (auto begin = reports.begin(); begin != reports.end();) {
        const auto end = std::find_if(begin, reports.end(), [&](const FileReport& r) { return r.path != begin->path; });
        tell_file(std::span(begin, end), wanted, context);
        begin = end;
    }
}

std::string index_figures(const PublishReport& report, const Messages& messages) {
    return messages(msg::index_items, {messages.number(report.items_total), messages.number(report.items_added),
                                       messages.number(report.items_removed)}) +
           "; " +
           messages(report.published ? msg::index_generation : msg::index_same, {messages.number(report.generation)});
}

std::size_t failed_files(const std::vector<FileReport>& reports) {
    std::size_t count = 0;
    const FileReport* last = nullptr;
    for (const FileReport& report : reports) {
        if (report.failed && (last == nullptr || last->path != report.path)) {
            ++count;
            last = &report;
        }
    }
    return count;
}

} // namespace referat::tool
