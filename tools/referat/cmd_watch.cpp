// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "output_reports.hpp"
#include "output_text.hpp"
#include "query_changes.hpp"
#include "query_notes.hpp"
#include "watch_file.hpp"

#include <referat/error.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace referat::tool {

namespace {

/// What a watch finds now, beside what it had shown.
struct News {
    std::vector<std::string> fresh;
    std::vector<std::string> changed;
    std::map<std::string, std::string> seen; ///< after these are shown; what is gone stays, should it come back
};

News compare(const Watch& watch, const Query& query, const Searcher& searcher) {
    News news{{}, {}, watch.seen};
    searcher.fingerprints(query, [&](const ItemFingerprint& item) {
        const auto known = watch.seen.find(item.id);
        if (known == watch.seen.end()) {
            news.fresh.push_back(item.id);
        } else if (known->second != item.fingerprint) {
            news.changed.push_back(item.id);
        }
        news.seen[item.id] = item.fingerprint;
    });
    return news;
}

std::vector<Hit> hits_of(const std::vector<std::string>& ids, const Query& query, const Searcher& searcher) {
    if (ids.empty()) {
        return {};
    }
    SearchOptions options;
    options.ids = ids;
    options.limit = ids.size();
    options.sort = SortOrder::NewestFirst;
    return searcher.search(query, options).hits;
}

/// What a watch follows in place of what its query asks for.
void tell_changes(const Query& query, const Searcher& searcher, const Context& context) {
    const Explanation explanation = searcher.explain(query);
    for (const std::string& text : change_texts(explanation.corrections, explanation.truncations, context.messages)) {
        context.diagnostics.note(text);
    }
}

void write_text(const WatchRequest& request, const std::vector<Hit>& fresh, const std::vector<Hit>& changed,
                const Context& context) {
    const Messages& messages = context.messages;
    const Pager pager(request.pager);
    Output out(pager.fd());
    TextPage page(out, messages, use_colour(request.colour), text_width(STDOUT_FILENO));
    const char* gap = "";
    for (const auto& [heading, hits] : {std::pair(msg::watch_new, &fresh), std::pair(msg::watch_changed, &changed)}) {
        if (hits->empty()) {
            continue;
        }
        out.write(gap);
        page.block(messages(heading), "");
        for (const Hit& hit : *hits) {
            page.blank_line();
            page.hit(hit, std::to_string(hits->back().rank).size());
        }
        gap = "\n";
    }
    out.flush();
}

Watch find_watch(const WatchRequest& request, const Messages& messages) {
    std::optional<Watch> watch = read_watch(request.state_dir, request.name, messages);
    if (!watch) {
        throw UsageError(messages(msg::watch_unknown, {request.name}), messages(msg::watch_unknown_hint));
    }
    return *std::move(watch);
}

ExitCode report(const WatchRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    Watch watch = find_watch(request, messages);
    const Query query = Query::parse(watch.query, watch.mode);
    const Searcher searcher(request.index_dir.empty() ? watch.index_dir : request.index_dir);
    News news = compare(watch, query, searcher);
    const std::vector<Hit> fresh = hits_of(news.fresh, query, searcher);
    const std::vector<Hit> changed = hits_of(news.changed, query, searcher);
    const bool nothing = fresh.empty() && changed.empty();
    if (!nothing) { // else silent: cron mails whatever is written
        tell_changes(query, searcher, context);
    }
    if (request.format == SearchFormat::Text && !nothing) {
        context.diagnostics.plain(
            messages(msg::watch_found, {messages.number(fresh.size()), messages.number(changed.size()), watch.query}));
        write_text(request, fresh, changed, context);
    } else if (request.format == SearchFormat::Json) {
        context.out.write(watch_line(watch.name, watch.query, fresh, changed));
    } else if (request.format == SearchFormat::JsonLines) {
        context.out.write(watch_lines(fresh, changed));
    }
    context.out.flush(); // before it counts as seen
    if (request.advance && news.seen != watch.seen) {
        watch.seen = std::move(news.seen);
        write_watch(request.state_dir, watch);
    }
    return nothing ? ExitCode::NothingFound : ExitCode::Done;
}

ExitCode save(const WatchRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    Watch watch{request.name, request.query, request.mode, std::filesystem::absolute(request.index_dir), {}};
    const Query query = Query::parse(watch.query, watch.mode);
    for (const QueryNote& note : query.notes()) {
        context.diagnostics.note(note_text(note, messages));
    }
    const Searcher searcher(watch.index_dir);
    watch.seen = compare(watch, query, searcher).seen;
    tell_changes(query, searcher, context);
    const bool replaces = has_watch(request.state_dir, watch.name);
    write_watch(request.state_dir, watch);
    context.diagnostics.plain(messages(replaces ? msg::watch_replaced : msg::watch_saved,
                                       {watch.name, messages.count(watch.seen.size(), msg::items)}));
    return ExitCode::Done;
}

ExitCode list(const WatchRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    std::vector<Watch> watches;
    ExitCode code = ExitCode::Done;
    for (const std::string& name : watch_names(request.state_dir)) {
        try {
            if (std::optional<Watch> watch = read_watch(request.state_dir, name, messages)) {
                watches.push_back(*std::move(watch));
            }
        } catch (const InputError& error) { // the others are listed all the same
            context.diagnostics.warning(error.path().string(), error.line(), error.what());
            code = ExitCode::InputUnreadable;
        }
    }
    if (request.format != SearchFormat::Text) {
        context.out.write(watches_line(watches));
        return code;
    }
    constexpr std::size_t name_column = 16;
    TextPage page(context.out, messages, use_colour(request.colour), text_width(STDOUT_FILENO));
    for (const Watch& watch : watches) {
        page.row(watch.name + "  ",
                 watch.query + " (" + messages(msg::watch_seen, {messages.count(watch.seen.size(), msg::items)}) +
                     ", " + watch.index_dir.string() + ")",
                 name_column);
    }
    if (watches.empty() && code == ExitCode::Done) {
        context.diagnostics.plain(messages(msg::watch_none));
    }
    return code;
}

} // namespace

ExitCode run(const WatchRequest& request, const Context& context) {
    switch (request.action) {
    case WatchAction::Save:
        return save(request, context);
    case WatchAction::List:
        return list(request, context);
    case WatchAction::Remove:
        if (!remove_watch(request.state_dir, request.name)) {
            throw UsageError(context.messages(msg::watch_unknown, {request.name}),
                             context.messages(msg::watch_unknown_hint));
        }
        context.diagnostics.plain(context.messages(msg::watch_removed, {request.name}));
        return ExitCode::Done;
    case WatchAction::Report:
        break;
    }
    return report(request, context);
}

} // namespace referat::tool
