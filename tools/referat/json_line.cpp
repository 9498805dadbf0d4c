// SPDX-License-Identifier: GPL-2.0-or-later
#include "json_line.hpp"

#include "safe_text.hpp"

#include <referat/field.hpp>

#include <utility>

namespace referat::tool {

namespace {

OrderedJson passage(const Snippet& snippet) {
    if (snippet.text.empty()) {
        return nullptr;
    }
    OrderedJson matches = OrderedJson::array();
    for (const ByteRange& match : snippet.matches) {
        matches.push_back({match.begin, match.end});
    }
    return {{"felt", field_info(snippet.field).name},
            {"tekst", snippet.text},
            {"traef", std::move(matches)},
            {"linjer", {snippet.lines.first, snippet.lines.last}}};
}

} // namespace

std::string line_of(const OrderedJson& json) {
    return escape_json(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace)).append("\n");
}

OrderedJson hit_object(const Hit& hit) {
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

OrderedJson facets_object(std::span<const FacetCounts> facets) {
    OrderedJson result = OrderedJson::object();
    for (const FacetCounts& counts : facets) {
        OrderedJson values = OrderedJson::array();
        for (const FacetValue& value : counts.values) {
            values.push_back({{"value", value.value}, {"count", value.count}, {"query", value.query}});
        }
        result[std::string(facet_name(counts.facet))] = std::move(values);
    }
    return result;
}

OrderedJson corrections_array(std::span<const Correction> corrections) {
    OrderedJson array = OrderedJson::array();
    for (const Correction& correction : corrections) {
        array.push_back({{"offset", correction.offset}, {"from", correction.from}, {"to", correction.to}});
    }
    return array;
}

OrderedJson truncations_array(std::span<const TruncationLimit> truncations) {
    OrderedJson array = OrderedJson::array();
    for (const TruncationLimit& limit : truncations) {
        array.push_back(
            {{"offset", limit.offset}, {"text", limit.text}, {"words", limit.words}, {"searched", limit.searched}});
    }
    return array;
}

} // namespace referat::tool
