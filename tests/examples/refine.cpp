// SPDX-License-Identifier: GPL-2.0-or-later
// refine INDEX QUERY: the best answers with their matches marked, what they are about, and the largest cluster alone.
#include <referat/error.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

namespace {

std::string marked(const referat::Snippet& snippet) {
    std::string text = snippet.text;
    for (auto match = snippet.matches.rbegin(); match != snippet.matches.rend(); ++match) {
        text.insert(match->end, "]").insert(match->begin, "[");
    }
    return text;
}

} // namespace

int main(int argc, char** argv) try {
    if (argc != 3) {
        return 2;
    }
    const referat::Searcher searcher(argv[1]);
    referat::SearchOptions options;
    options.limit = 3;
    options.sort = referat::SortOrder::NewestFirst;
    options.facets = {referat::Facet::Kluster, referat::Facet::Year};

    const referat::Query query = referat::Query::parse(argv[2]);
    const referat::SearchResult result = searcher.search(query, options);
    std::cout << result.total << " items for " << query.to_string() << '\n';
    for (const referat::Hit& hit : result.hits) {
        std::cout << hit.item.kilde << ':' << hit.snippet.lines.first << ": " << marked(hit.snippet) << '\n';
    }
    for (const referat::FacetCounts& facet : result.facets) {
        for (const referat::FacetValue& value : facet.values) {
            std::cout << referat::facet_name(facet.facet) << ' ' << value.value << ": " << value.count << '\n';
        }
    }
    const std::vector<referat::FacetValue>& clusters = result.facets[0].values;
    const auto largest = std::ranges::find_if(clusters, [](const auto& value) { return !value.query.empty(); });
    if (largest == clusters.end()) { // nothing was found, or nothing of a cluster
        return 0;
    }
    const std::string& cluster = largest->query;
    const referat::Query refined = referat::Query::parse(query.text() + " +" + cluster);
    std::cout << searcher.search(refined, options).total << " items with " << cluster << '\n';
} catch (const referat::Error& error) {
    std::cerr << error.what() << '\n' << error.hint() << '\n';
    return 1;
}
