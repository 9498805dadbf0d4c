// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "file_reports.hpp"

#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace referat::tool {

namespace {

/// What the names stand for, each once.
struct Named {
    std::vector<std::string> meetings;
    std::vector<std::string> sources;
    std::vector<std::string> unknown;
};

Named look_up(const std::vector<std::string>& names, const Indexer& indexer) {
    Named named;
    std::set<std::string> seen;
    for (const std::string& name : names) {
        if (seen.insert(name).second) {
            (indexer.has_meeting(name)  ? named.meetings
             : indexer.has_source(name) ? named.sources
                                        : named.unknown)
                .push_back(name);
        }
    }
    return named;
}

/// @return  a line for each name
std::vector<std::string> remove(const Named& named, Indexer& indexer, const Phrase& done, const Messages& messages) {
    std::vector<std::string> lines;
    const auto add = [&](const std::string& name, std::optional<std::size_t> items) {
        // None where a name before it took all of it along.
        lines.push_back(messages(done, {name, messages.count(items.value_or(0), msg::items)}));
    };
    for (const std::string& meeting : named.meetings) {
        add(meeting, indexer.remove_meeting(meeting));
    }
    for (const std::string& source : named.sources) {
        add(source, indexer.remove_source(source));
    }
    return lines;
}

} // namespace

ExitCode run(const DeleteRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    static_cast<void>(Searcher(request.index_dir)); // or the Indexer would make one
    Indexer indexer(request.index_dir, request.options);
    const Named named = look_up(request.names, indexer);
    if (!named.unknown.empty()) {
        for (const std::string& name : named.unknown) {
            context.diagnostics.error(messages(msg::not_in_index), name, messages(msg::delete_names));
        }
        context.diagnostics.plain(messages(msg::nothing_deleted));
        return ExitCode::NothingFound;
    }
    const std::vector<std::string> lines =
        remove(named, indexer, request.dry_run ? msg::would_delete : msg::deleted, messages);
    PublishReport report;
    if (!request.dry_run) {
        report = indexer.publish();
        tell_reports(report.reports, IndexRequest::Warnings::All, context);
    }
    for (const std::string& line : lines) {
        context.diagnostics.plain(line);
    }
    if (!request.dry_run) {
        context.diagnostics.plain(index_figures(report, messages));
    }
    return failed_files(report.reports) > 0 ? ExitCode::InputUnreadable : ExitCode::Done;
}

} // namespace referat::tool
