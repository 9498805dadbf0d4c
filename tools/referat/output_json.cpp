// SPDX-License-Identifier: GPL-2.0-or-later
#include "output_json.hpp"

#include "safe_text.hpp"

#include <referat/field.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace referat::tool {

namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const Json& json) {
    return escape_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)).append("\n");
}

Json passage(const Snippet& snippet) {
    if (snippet.text.empty()) {
        return nullptr;
    }
    Json matches = Json::array();
    for (const ByteRange& match : snippet.matches) {
        matches.push_back({match.begin, match.end});
    }
    return {{"felt", field_info(snippet.field).name},
            {"tekst", snippet.text},
            {"traef", std::move(matches)},
            {"linjer", {snippet.lines.first, snippet.lines.last}}};
}

Json hit_object(const Hit& hit) {
    const AgendaItem& item = hit.item;
    return {{"rank", hit.rank},
            {"score", hit.score},
            {"id", item.id},
            {"kilde", item.kilde},
            {"udvalg", item.udvalg},
            {"kluster", item.kluster},
            {"niveau", item.niveau},
            {"dato", item.dato},
            {"punkt", item.punkt},
            {"titel", item.titel},
            {"sagsnr", item.sagsnr},
            {"udfald", item.udfald},
            {"passage", passage(hit.snippet)}};
}

Json facets_object(std::span<const FacetCounts> facets) {
    Json result = Json::object();
    for (const FacetCounts& counts : facets) {
        Json values = Json::array();
        for (const FacetValue& value : counts.values) {
            values.push_back({{"value", value.value}, {"count", value.count}});
        }
        result[std::string(facet_name(counts.facet))] = std::move(values);
    }
    return result;
}

} // namespace

std::string record_line(const AgendaItem& item, RecordKeys keys) {
    return escape_json(to_json(item, keys)).append("\n");
}

std::string hit_line(const Hit& hit) {
    return line_of(hit_object(hit));
}

std::string result_line(const Query& query, const SearchResult& result) {
    Json hits = Json::array();
    for (const Hit& hit : result.hits) {
        hits.push_back(hit_object(hit));
    }
    return line_of({{"query", query.text()},
                    {"read_as", query.to_string()},
                    {"total", result.total},
                    {"hits", std::move(hits)},
                    {"facets", facets_object(result.facets)},
                    {"corrections", Json::array()},
                    {"version", schema_version}});
}

std::string items_line(std::span<const AgendaItem> items, std::span<const std::string> missing) {
    Json records = Json::array();
    for (const AgendaItem& item : items) {
        records.push_back(Json::parse(to_json(item, RecordKeys::WithSource)));
    }
    return line_of({{"items", std::move(records)}, {"missing", missing}, {"version", schema_version}});
}

std::string status_line(const std::filesystem::path& index_dir, const IndexStatus& status) {
    return line_of({{"index", index_dir.string()},
                    {"generation", status.generation},
                    {"format", status.format},
                    {"analysis", status.analysis},
                    {"items", status.items},
                    {"meetings", status.meetings},
                    {"sources", status.sources},
                    {"bytes", status.bytes},
                    {"first_date", status.first_date},
                    {"last_date", status.last_date},
                    {"facets", facets_object(status.facets)},
                    {"version", schema_version}});
}

std::string fields_line() {
    Json list = Json::array();
    for (const FieldInfo& info : fields()) {
        Json kinds = Json::array();
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
    Json terms = Json::array();
    Json lemmas = Json::array();
    for (const Token& token : group.tokens) {
        Json& list = token.kind == TokenKind::Stem ? lemmas : terms;
        if (std::ranges::find(list, Json(token.term)) == list.end()) {
            list.push_back(token.term);
        }
    }
    Json object = {{"token", text.substr(group.range.begin, group.range.end - group.range.begin)},
                   {"start", group.range.begin},
                   {"end", group.range.end},
                   {"terms", std::move(terms)},
                   {"lemmas", std::move(lemmas)},
                   {"split", ""}};
    if (line != 0) {
        object["line"] = line;
    }
    return line_of(object);
}

} // namespace referat::tool
