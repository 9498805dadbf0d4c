// SPDX-License-Identifier: GPL-2.0-or-later
#include "output_json.hpp"

#include "json_line.hpp"
#include "safe_text.hpp"

#include <referat/field.hpp>

#include <algorithm>
#include <utility>

namespace referat::tool {

namespace {

OrderedJson parts_list(std::span<const QueryPart> parts) {
    OrderedJson list = OrderedJson::array();
    for (const QueryPart& part : parts) {
        list.push_back({{"text", part.text}, {"items", part.items}, {"parts", parts_list(part.parts)}});
    }
    return list;
}

OrderedJson no_hits_object(const NoHits& help) {
    OrderedJson omissions = OrderedJson::array();
    for (const Omission& omission : help.omissions) {
        omissions.push_back({{"texts", omission.texts}, {"items", omission.items}});
    }
    return {{"parts", parts_list(help.parts)}, {"omissions", std::move(omissions)}};
}

void append_number(std::string& out, std::string_view key, std::size_t value) {
    out.append(",\"").append(key).append("\":").append(std::to_string(value));
}

/// A list of the terms of the kinds wanted, each once.
template <typename IsWanted>
void append_terms(std::string& out, std::string_view key, const TokenGroup& group, IsWanted is_wanted) {
    out.append(",\"").append(key).append("\":[");
    const char* comma = "";
    for (std::size_t i = 0; i < group.tokens.size(); ++i) {
        const Token& token = *group.tokens[i];
        const auto repeats = [&](const Token* other) { return is_wanted(other->kind) && other->term == token.term; };
        if (is_wanted(token.kind) && std::ranges::none_of(group.tokens.first(i), repeats)) {
            out.append(comma);
            append_json_string(out, token.term);
            comma = ",";
        }
    }
    out.push_back(']');
}

} // namespace

std::string record_line(const AgendaItem& item, RecordKeys keys) {
    return escape_json(to_json(item, keys)).append("\n");
}

std::string hit_line(const Hit& hit) {
    return line_of(hit_object(hit));
}

std::string result_line(const Query& query, const SearchResult& result, std::string_view like, const NoHits* no_hits) {
    OrderedJson hits = OrderedJson::array();
    for (const Hit& hit : result.hits) {
        hits.push_back(hit_object(hit));
    }
    return line_of({{"query", query.text()},
                    {"read_as", query.to_string()},
                    {"total", result.total},
                    {"hits", std::move(hits)},
                    {"facets", facets_object(result.facets)},
                    {"corrections", corrections_array(result.corrections)},
                    {"truncations", truncations_array(result.truncations)},
                    {"any_parts", result.any_parts},
                    {"meetings", result.meetings ? OrderedJson(*result.meetings) : OrderedJson()},
                    {"like", like.empty() ? OrderedJson() : OrderedJson{{"id", like}, {"words", result.like_words}}},
                    {"no_hits", no_hits == nullptr ? OrderedJson() : no_hits_object(*no_hits)},
                    {"version", schema_version}});
}

std::string items_line(std::span<const AgendaItem> items, std::span<const std::string> missing) {
    OrderedJson records = OrderedJson::array();
    for (const AgendaItem& item : items) {
        records.push_back(OrderedJson::parse(to_json(item, RecordKeys::WithSource)));
    }
    return line_of({{"items", std::move(records)}, {"missing", missing}, {"version", schema_version}});
}

std::string fields_line() {
    OrderedJson list = OrderedJson::array();
    for (const FieldInfo& info : fields()) {
        OrderedJson kinds = OrderedJson::array();
        for (const auto& [used, kind] : {std::pair{info.use.text, "text"}, std::pair{info.use.exact, "exact"},
                                         std::pair{info.use.range, "range"}, std::pair{info.use.facet, "facet"}}) {
            if (used) {
                kinds.push_back(kind);
            }
        }
        list.push_back({{"name", info.name},
                        {"aliases", info.aliases},
                        {"kinds", std::move(kinds)},
                        {"help", {{"da", info.help_da}, {"en", info.help_en}}}});
    }
    return line_of({{"fields", std::move(list)}, {"version", schema_version}});
}

std::string token_line(std::string_view text, const TokenGroup& group, std::size_t line) {
    // A text has many tokens: written straight, this takes a tenth of what a JSON object takes.
    std::string out = "{\"token\":";
    append_json_string(out, text.substr(group.range.begin, group.range.end - group.range.begin));
    append_number(out, "start", group.range.begin);
    append_number(out, "end", group.range.end);
    append_terms(out, "terms", group, [](TokenKind kind) { return kind != TokenKind::Lemma; });
    append_terms(out, "lemmas", group, [](TokenKind kind) { return kind == TokenKind::Lemma; });
    out.append(",\"split\":");
    append_json_string(out, join_pieces(split_pieces(group)));
    if (line != 0) {
        append_number(out, "line", line);
    }
    return out.append("}\n");
}

} // namespace referat::tool
