// SPDX-License-Identifier: GPL-2.0-or-later
#include "json_line.hpp"
#include "output_json.hpp"
#include "output_reports.hpp"

#include <utility>

namespace referat::tool {

namespace {

OrderedJson changed_hits(std::span<const Hit> fresh, std::span<const Hit> changed) {
    OrderedJson list = OrderedJson::array();
    for (const auto& [change, hits] : {std::pair("new", fresh), std::pair("changed", changed)}) {
        for (const Hit& hit : hits) {
            OrderedJson object = hit_object(hit);
            object["change"] = change;
            list.push_back(std::move(object));
        }
    }
    return list;
}

} // namespace

std::string watch_line(std::string_view name, std::string_view query, std::span<const Hit> fresh,
                       std::span<const Hit> changed) {
    return line_of(
        {{"name", name}, {"query", query}, {"hits", changed_hits(fresh, changed)}, {"version", schema_version}});
}

std::string watch_lines(std::span<const Hit> fresh, std::span<const Hit> changed) {
    std::string lines;
    for (const OrderedJson& hit : changed_hits(fresh, changed)) {
        lines += line_of(hit);
    }
    return lines;
}

std::string watches_line(std::span<const Watch> watches) {
    OrderedJson list = OrderedJson::array();
    for (const Watch& watch : watches) {
        list.push_back({{"name", watch.name},
                        {"query", watch.query},
                        {"strict", watch.mode == QueryMode::Strict},
                        {"index", watch.index_dir.string()},
                        {"seen", watch.seen.size()}});
    }
    return line_of({{"watches", std::move(list)}, {"version", schema_version}});
}

} // namespace referat::tool
