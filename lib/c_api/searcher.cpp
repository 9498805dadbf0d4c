// SPDX-License-Identifier: GPL-2.0-or-later
#include "c_api/guard.hpp"
#include "c_api/options.hpp"
#include "c_api/result.hpp"

#include <referat/minutes.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace c_api = referat::c_api;

struct referat_searcher {
    referat::Searcher searcher;
};

namespace {

/// Appends a line of columns. What is typed may have line ends and tabs of its own: they become blanks.
void append_line(std::string& lines, std::string_view kind, std::size_t items, const std::vector<std::string>& texts) {
    lines.append(kind).append("\t").append(std::to_string(items));
    for (std::string text : texts) {
        std::ranges::replace_if(
            text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        lines.append("\t").append(text);
    }
    lines.push_back('\n');
}

std::string as_lines(const referat::NoHits& help) {
    std::string lines;
    for (const referat::QueryPart& part : help.parts) {
        append_line(lines, "part", part.items, {part.text});
        for (const referat::QueryPart& inner : part.parts) {
            append_line(lines, "inner", inner.items, {inner.text});
        }
    }
    for (const referat::Omission& omission : help.omissions) {
        append_line(lines, "without", omission.items, omission.texts);
    }
    return lines;
}

const referat_options& or_default(const referat_options* options) {
    static const referat_options defaults;
    return options == nullptr ? defaults : *options;
}

} // namespace

referat_status referat_searcher_open(const char* index_dir, const char* synonyms, referat_searcher** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        c_api::require(index_dir, "index_dir");
        const referat::SearcherOptions options{c_api::or_empty(synonyms)};
        *out = new referat_searcher{referat::Searcher(index_dir, options)};
    });
}

referat_status referat_searcher_reopen(referat_searcher* searcher, int* changed) {
    return c_api::guarded([&] {
        c_api::require(searcher, "searcher");
        const bool moved = searcher->searcher.reopen();
        if (changed != nullptr) {
            *changed = moved ? 1 : 0;
        }
    });
}

void referat_searcher_free(referat_searcher* searcher) {
    delete searcher;
}

referat_status referat_search(const referat_searcher* searcher, const char* query, const referat_options* options,
                              referat_result** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        c_api::require(searcher, "searcher");
        c_api::require(query, "query");
        const referat_options& used = or_default(options);
        auto result = std::make_unique<referat_result>();
        result->query = referat::Query::parse(query, used.mode);
        result->result = searcher->searcher.search(result->query, used.search);
        *out = result.release();
    });
}

referat_status referat_explain(const referat_searcher* searcher, const char* query, char** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        c_api::require(searcher, "searcher");
        c_api::require(query, "query");
        const referat::Explanation explanation = searcher->searcher.explain(referat::Query::parse(query));
        *out = c_api::copy_string(explanation.syntax_tree + explanation.term_tree + explanation.engine_query + "\n");
    });
}

referat_status referat_diagnose(const referat_searcher* searcher, const char* query, const referat_options* options,
                                char** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        c_api::require(searcher, "searcher");
        c_api::require(query, "query");
        const referat_options& used = or_default(options);
        const referat::Query parsed = referat::Query::parse(query, used.mode);
        *out = c_api::copy_string(as_lines(searcher->searcher.diagnose(parsed, used.search)));
    });
}

referat_status referat_find(const referat_searcher* searcher, const char* id, char** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        c_api::require(searcher, "searcher");
        c_api::require(id, "id");
        if (const std::optional<referat::AgendaItem> item = searcher->searcher.find(id)) {
            *out = c_api::copy_string(referat::to_json(*item, referat::RecordKeys::WithSource));
        }
    });
}
