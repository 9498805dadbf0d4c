// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/error.hpp>
#include <referat/indexer.hpp>
#include <referat/searcher.hpp>

#include <filesystem>
#include <iostream>

// example INDEX MINUTES QUERY: indexes a folder of minutes and prints the best answers.
int main(int argc, char** argv) try {
    if (argc != 4) {
        return 2;
    }
    const std::filesystem::path minutes[] = {argv[2]};
    referat::Indexer indexer(argv[1]);
    indexer.add_paths(minutes);
    indexer.publish();

    const referat::Searcher searcher(argv[1]);
    for (const referat::Hit& hit : searcher.search(referat::Query::parse(argv[3])).hits) {
        std::cout << hit.item.dato << "  " << hit.item.titel << "\n    " << hit.snippet.text << '\n';
    }
} catch (const referat::Error& error) {
    std::cerr << error.what() << '\n' << error.hint() << '\n';
    return 1;
}
