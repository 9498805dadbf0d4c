// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"

#include <referat/split.hpp>

namespace referat::tool {

ExitCode run(const SplitRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    const SplitReport report = split_index(request.index_dir, request.shards, request.out);
    for (const SplitShard& shard : report.shards) {
        context.diagnostics.plain(shard.database.string() + ": " + messages.count(shard.items, msg::items));
    }
    context.diagnostics.plain(messages(msg::split_list, {report.list.string()}));
    return ExitCode::Done;
}

} // namespace referat::tool
