// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "file_reports.hpp"

#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <optional>
#include <string>

namespace referat::tool {

ExitCode run(const DeleteRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    static_cast<void>(Searcher(request.index_dir)); // or the Indexer would make one
    Indexer indexer(request.index_dir, request.options);
    bool all_known = true;
    for (const std::string& name : request.names) {
        std::optional<std::size_t> items = indexer.remove_meeting(name);
        if (!items) {
            items = indexer.remove_source(name);
        }
        if (items) {
            const Phrase& done = request.dry_run ? msg::would_delete : msg::deleted;
            context.diagnostics.plain(messages(done, {name, messages.count(*items, msg::items)}));
        } else {
            context.diagnostics.error(messages(msg::not_in_index), name, messages(msg::delete_names));
            all_known = false;
        }
    }
    if (!all_known) {
        context.diagnostics.plain(messages(msg::nothing_deleted));
        return ExitCode::NothingFound;
    }
    if (request.dry_run) {
        return ExitCode::Done;
    }
    const PublishReport report = indexer.publish();
    tell_reports(report.reports, IndexRequest::Warnings::All, context);
    context.diagnostics.plain(
        messages(msg::index_items, {messages.number(report.items_total), messages.number(report.items_added),
                                    messages.number(report.items_removed)}) +
        "; " + messages(msg::index_generation, {messages.number(report.generation)}));
    return failed_files(report.reports) > 0 ? ExitCode::InputUnreadable : ExitCode::Done;
}

} // namespace referat::tool
