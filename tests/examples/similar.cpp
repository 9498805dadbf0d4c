// SPDX-License-Identifier: GPL-2.0-or-later
// similar INDEX QUERY: what is like the best answer, one item a meeting.
#include <referat/error.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <iostream>

int main(int argc, char** argv) try {
    if (argc != 3) {
        return 2;
    }
    const referat::Searcher searcher(argv[1]);
    referat::SearchOptions options;
    options.limit = 1;
    options.snippets = false;
    const referat::SearchResult best = searcher.search(referat::Query::parse(argv[2]), options);
    if (best.hits.empty()) {
        return 1;
    }
    options.like = best.hits[0].item.id;
    options.limit = 5;
    options.collapse = true;
    const referat::SearchResult similar = searcher.search(referat::Query(), options);
    std::cout << "like " << best.hits[0].item.titel << ", by";
    for (const std::string& word : similar.like_words) {
        std::cout << ' ' << word;
    }
    std::cout << '\n';
    for (const referat::Hit& hit : similar.hits) {
        std::cout << hit.item.dato << ' ' << hit.item.titel << " (and " << hit.more << " more)\n";
    }
} catch (const referat::Error& error) {
    std::cerr << error.what() << '\n' << error.hint() << '\n';
    return 1;
}
