// SPDX-License-Identifier: GPL-2.0-or-later
#include "json_line.hpp"

#include "safe_text.hpp"

#include <referat/field.hpp>

#include <utility>

namespace referat::tool {

namespace {

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

} // namespace

std::string line_of(const Json& json) {
    return escape_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)).append("\n");
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
            {"passage", passage(hit.snippet)},
            {"beslutning", passage(hit.decision)},
            {"more", hit.more}};
}

Json facets_object(std::span<const FacetCounts> facets) {
    Json result = Json::object();
    for (const FacetCounts& counts : facets) {
        Json values = Json::array();
        for (const FacetValue& value : counts.values) {
            values.push_back({{"value", value.value}, {"count", value.count}, {"query", value.query}});
        }
        result[std::string(facet_name(counts.facet))] = std::move(values);
    }
    return result;
}

Json corrections_array(std::span<const Correction> corrections) {
    Json array = Json::array();
    for (const Correction& correction : corrections) {
        array.push_back({{"offset", correction.offset}, {"from", correction.from}, {"to", correction.to}});
    }
    return array;
}

Json truncations_array(std::span<const TruncationLimit> truncations) {
    Json array = Json::array();
    for (const TruncationLimit& limit : truncations) {
        array.push_back(
            {{"offset", limit.offset}, {"text", limit.text}, {"words", limit.words}, {"searched", limit.searched}});
    }
    return array;
}

} // namespace referat::tool
