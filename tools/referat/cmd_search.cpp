// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "join.hpp"
#include "output_json.hpp"
#include "output_reports.hpp"
#include "output_rows.hpp"
#include "output_text.hpp"
#include "query_changes.hpp"
#include "query_notes.hpp"
#include "safe_text.hpp"

#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace referat::tool {

namespace {

constexpr std::size_t most_omissions = 5;   ///< more are no help
constexpr std::size_t most_like_words = 10; ///< the others hardly weigh

template <typename Value>
std::span<const Value> at_most(const std::vector<Value>& values, std::size_t most) {
    return std::span(values).first(std::min(values.size(), most));
}

/// What was searched for in place of what was asked for.
/// @param answer  a SearchResult or Comparison
template <typename Answer>
void tell_changes(const SearchRequest& request, const Answer& answer, const Context& context) {
    const auto tell = [&](const std::string& text) {
        if (request.format == SearchFormat::Text) {
            context.diagnostics.plain(text); // part of the heading
        } else {
            context.diagnostics.note(text);
        }
    };
    for (const std::string& text : change_texts(answer.corrections, answer.truncations, context.messages)) {
        tell(text);
    }
    if (answer.any_parts) {
        tell(context.messages(msg::any_parts));
    }
}

/// What was searched for, as the reader knows it.
std::string asked(const SearchRequest& request, const Messages& messages) {
    const SearchOptions& options = request.options;
    if (options.like.empty()) {
        return shortened(request.query);
    }
    return request.query.empty() ? messages(msg::like, {options.like})
                                 : messages(msg::like_within, {options.like, shortened(request.query)});
}

/// The heading of text output; it goes to stderr, so that stdout holds hits only.
void tell_result(const SearchRequest& request, const SearchResult& result, const Context& context) {
    const Messages& messages = context.messages;
    const std::string query = asked(request, messages);
    const std::size_t total = result.meetings.value_or(result.total);
    std::string found = messages.count(result.total, msg::items);
    if (result.meetings) {
        found = messages(msg::in_meetings, {found, messages.count(*result.meetings, msg::meetings)});
    }
    if (result.total == 0) {
        context.diagnostics.plain(messages(msg::found_none, {query}));
    } else if (result.hits.size() == total) {
        context.diagnostics.plain(messages(msg::found, {found, query}));
    } else if (!result.hits.empty()) {
        context.diagnostics.plain(messages(msg::found_page, {found, query, messages.number(result.hits.front().rank),
                                                             messages.number(result.hits.back().rank)}));
    } else {
        context.diagnostics.plain(messages(msg::found, {found, query}));
        if (request.options.limit > 0) {
            context.diagnostics.note(messages(msg::beyond_end, {found}));
        }
    }
    if (!request.options.like.empty() && result.like_words.empty()) {
        context.diagnostics.plain(messages(msg::like_nothing));
    } else if (!result.like_words.empty()) {
        context.diagnostics.plain(messages(msg::like_words, {join(at_most(result.like_words, most_like_words))}));
    }
}

/// "sundhed 12, budget 3"
std::string counted(std::span<const QueryPart> parts, const Messages& messages) {
    std::vector<std::string> texts;
    for (const QueryPart& part : parts) {
        texts.push_back(part.text + " " + messages.number(part.items));
    }
    return join(texts);
}

/// What each part of the query finds alone, and what to leave out.
void tell_no_hits(const NoHits& help, const Context& context) {
    const Messages& messages = context.messages;
    if (!help.parts.empty()) {
        context.diagnostics.plain(messages(msg::alone));
    }
    for (const QueryPart& part : help.parts) {
        const std::string parts = part.parts.empty() ? "" : " (" + counted(part.parts, messages) + ")";
        context.diagnostics.plain("  " + part.text + ": " + messages.count(part.items, msg::items) + parts);
    }
    for (const Omission& omission : at_most(help.omissions, most_omissions)) {
        context.diagnostics.plain(
            messages(msg::without, {join(omission.texts), messages.count(omission.items, msg::items)}));
    }
}

void write_text(const SearchRequest& request, const SearchResult& result, const Context& context) {
    const Pager pager(result.total == 0 ? PagerWhen::Never : request.pager);
    Output out(pager.fd());
    TextPage page(out, context.messages, use_colour(request.colour), text_width(STDOUT_FILENO));
    const char* gap = "";
    const std::size_t rank_width = result.hits.empty() ? 0 : std::to_string(result.hits.back().rank).size();
    for (const Hit& hit : result.hits) {
        out.write(gap);
        page.hit(hit, rank_width);
        gap = "\n";
    }
    if (result.total > 0 && !result.facets.empty()) {
        out.write(gap);
        page.facets(result.facets);
    }
    out.flush();
}

/// A table that is piped on is no wider than its contents, and its lines stay lines.
constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

ExitCode compare(const SearchRequest& request, const Query& query, const Comparison& comparison,
                 const Context& context) {
    const Messages& messages = context.messages;
    const Facet facet = *request.compare;
    const std::string found = messages.count(comparison.total, msg::items);
    if (request.format == SearchFormat::Text || comparison.total == 0) {
        context.diagnostics.plain(comparison.total == 0 ? messages(msg::found_none, {shortened(request.query)})
                                                        : messages(msg::found, {found, shortened(request.query)}));
    }
    switch (request.format) {
    case SearchFormat::Json:
        context.out.write(comparison_line(query, facet, comparison));
        break;
    case SearchFormat::JsonLines:
        context.out.write(comparison_lines(comparison));
        break;
    case SearchFormat::Csv:
        context.out.write(comparison_csv(facet, comparison));
        break;
    default:
        if (comparison.total > 0) {
            const std::size_t width = is_terminal(STDOUT_FILENO) ? text_width(STDOUT_FILENO) : unlimited;
            context.out.write(comparison_table(comparison, facet, messages, width, use_colour(request.colour)));
        }
    }
    return comparison.total == 0 ? ExitCode::NothingFound : ExitCode::Done;
}

void tell_notes(const Query& query, const Context& context) {
    for (const QueryNote& note : query.notes()) {
        context.diagnostics.note(note_text(note, context.messages));
    }
}

void tell_lost_facets(const SearchRequest& request, const Context& context) {
    const bool shown = request.format == SearchFormat::Text || request.format == SearchFormat::Json;
    if (!shown && !request.options.facets.empty()) {
        context.diagnostics.note(context.messages(msg::no_place_for_facets));
    }
}

} // namespace

ExitCode run(const SearchRequest& request, const Context& context) {
    const Query query = Query::parse(request.query, request.mode);
    SearcherOptions index_options = request.index_options;
    if (!request.compare) {
        index_options.cache_bytes = 0; // one query asks for nothing again
    }
    const Searcher searcher(request.index_dir, index_options);
    if (request.compare) {
        const Comparison comparison = searcher.compare(query, *request.compare);
        tell_notes(query, context);
        tell_changes(request, comparison, context);
        return compare(request, query, comparison, context);
    }
    const SearchResult result = searcher.search(query, request.options);
    const std::optional<NoHits> no_hits =
        result.total == 0 ? std::optional(searcher.diagnose(query, request.options)) : std::nullopt;
    tell_notes(query, context);
    tell_lost_facets(request, context);
    tell_changes(request, result, context);
    if (request.format == SearchFormat::Text || result.total == 0) {
        tell_result(request, result, context);
    }
    if (no_hits) {
        tell_no_hits(*no_hits, context);
    }
    switch (request.format) {
    case SearchFormat::Text:
        write_text(request, result, context);
        break;
    case SearchFormat::Json:
        context.out.write(result_line(query, result, request.options.like, no_hits ? &*no_hits : nullptr));
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
    case SearchFormat::Ids:
        for (const Hit& hit : result.hits) {
            context.out.write(id_line(hit));
        }
        break;
    }
    return result.total == 0 ? ExitCode::NothingFound : ExitCode::Done;
}

} // namespace referat::tool
