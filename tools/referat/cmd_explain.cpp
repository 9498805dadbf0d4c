// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "output_text.hpp"
#include "query_changes.hpp"
#include "query_notes.hpp"

#include <referat/error.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

namespace referat::tool {

namespace {

/// As the index would run it; without an index, as far as the words alone go.
Explanation explain(const Query& query, const ExplainRequest& request, const Context& context) {
    try {
        return Searcher(request.index_dir, request.index_options).explain(query);
    } catch (const IndexNotFound&) {
        if (request.without_index == ExplainRequest::WithoutIndex::Error) {
            throw;
        }
    }
    context.diagnostics.note(context.messages(msg::no_index_explain, {request.index_dir.string()}));
    return {query.text(), query.to_string(), "", "", query.notes(), {}, {}};
}

} // namespace

ExitCode run(const ExplainRequest& request, const Context& context) {
    const Messages& messages = context.messages;
    const Query query = Query::parse(request.query, request.mode);
    const Explanation explanation = explain(query, request, context);
    std::string corrections;
    for (const std::string& text : change_texts(explanation.corrections, {}, messages)) {
        corrections += text + "\n";
    }
    std::string notes;
    for (const QueryNote& note : explanation.notes) {
        notes += note_text(note, messages) + "\n";
    }
    for (const std::string& text : change_texts({}, explanation.truncations, messages)) {
        notes += text + "\n";
    }

    TextPage page(context.out, messages, use_colour(ColourWhen::Auto), text_width(STDOUT_FILENO));
    struct Part {
        Phrase heading;
        std::string_view text;
    };
    for (const Part& part : {Part{msg::query, explanation.query}, Part{msg::syntax, explanation.syntax_tree},
                             Part{msg::terms, explanation.term_tree}, Part{msg::engine, explanation.engine_query},
                             Part{msg::corrections, corrections}, Part{msg::notes, notes}}) {
        if (!part.text.empty()) {
            page.block(messages(part.heading), part.text);
        }
    }
    return ExitCode::Done;
}

} // namespace referat::tool
