// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/searcher.hpp>

#include <string>

/// "2023-05-01/1 2024-01-10/2": date and number of the hits, in their order.
inline std::string hit_list(const referat::SearchResult& result) {
    std::string list;
    for (const referat::Hit& hit : result.hits) {
        list += (list.empty() ? "" : " ") + hit.item.dato + "/" + std::to_string(hit.item.punkt);
    }
    return list;
}
