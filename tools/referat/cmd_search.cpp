// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "output_json.hpp"
#include "output_rows.hpp"
#include "output_text.hpp"

#include <referat/query.hpp>
#include <referat/searcher.hpp>

namespace referat::tool {

namespace {

/// What was searched for in place of what was asked for.
void tell_changes(const SearchRequest& request, const SearchResult& result, const Context& context) {
    const auto tell = [&](const std::string& text) {
        if (request.format == SearchFormat::Text) {
            context.diagnostics.plain(text); // part of the heading
        } else {
            context.diagnostics.note(text);
        }
    };
    for (const Correction& correction : result.corrections) {
        tell(context.messages(msg::corrected, {correction.to, correction.from}));
    }
    for (const TruncationLimit& limit : result.truncations) {
        tell(context.messages(msg::truncation_limit, {limit.text, context.messages.number(limit.words),
                                                      context.messages.number(limit.searched)}));
    }
    if (result.any_parts) {
        tell(context.messages(msg::any_parts));
    }
}

/// The heading of text output; it goes to stderr, so that stdout holds hits only.
void tell_result(const SearchRequest& request, const SearchResult& result, const Context& context) {
    const Messages& messages = context.messages;
    const std::string found = messages.count(result.total, msg::items);
    if (result.total == 0) {
        context.diagnostics.plain(messages(msg::found_none, {request.query}));
    } else if (result.hits.size() == result.total) {
        context.diagnostics.plain(messages(msg::found, {found, request.query}));
    } else if (!result.hits.empty()) {
        context.diagnostics.plain(
            messages(msg::found_page, {found, request.query, messages.number(result.hits.front().rank),
                                       messages.number(result.hits.back().rank)}));
    } else {
        context.diagnostics.plain(messages(msg::found, {found, request.query}));
        if (request.options.limit > 0) {
            context.diagnostics.note(messages(msg::beyond_end, {found}));
        }
    }
}

void write_text(const SearchRequest& request, const SearchResult& result, const Context& context) {
    const Pager pager(result.total == 0 ? PagerWhen::Never : request.pager);
    Output out(pager.fd());
    TextPage page(out, context.messages, use_colour(request.colour), text_width(STDOUT_FILENO));
    const char* gap = "";
    for (const Hit& hit : result.hits) {
        out.write(gap);
        page.hit(hit);
        gap = "\n";
    }
    if (result.total > 0 && !result.facets.empty()) {
        out.write(gap);
        page.facets(result.facets);
    }
    out.flush();
}

} // namespace

ExitCode run(const SearchRequest& request, const Context& context) {
    const Query query = Query::parse(request.query, request.mode);
    const Searcher searcher(request.index_dir, request.index_options);
    const SearchResult result = searcher.search(query, request.options);
    for (const QueryNote& note : query.notes()) {
        context.diagnostics.note(context.messages(msg::at_byte, {note.message, std::to_string(note.offset)}));
    }
    tell_changes(request, result, context);
    if (request.format == SearchFormat::Text || result.total == 0) {
        tell_result(request, result, context);
    }
    switch (request.format) {
    case SearchFormat::Text:
        write_text(request, result, context);
        break;
    case SearchFormat::Json:
        context.out.write(result_line(query, result));
        break;
    case SearchFormat::JsonLines:
        for (const Hit& hit : result.hits) {
            context.out.write(hit_line(hit));
        }
        break;
    case SearchFormat::Csv:
        context.out.write(csv_header());
        for (const Hit& hit : result.hits) {
            context.out.write(csv_row(hit));
        }
        break;
    case SearchFormat::Trec:
        for (const Hit& hit : result.hits) {
            context.out.write(trec_line(hit, request.query_id));
        }
        break;
    }
    return result.total == 0 ? ExitCode::NothingFound : ExitCode::Done;
}

} // namespace referat::tool
