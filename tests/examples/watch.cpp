// SPDX-License-Identifier: GPL-2.0-or-later
// watch INDEX MINUTES QUERY: indexes more minutes and shows what of the answers is new or changed by them.
#include <referat/error.hpp>
#include <referat/indexer.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <array>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>

int main(int argc, char** argv) try {
    if (argc != 4) {
        return 2;
    }
    const referat::Query query = referat::Query::parse(argv[3]);
    referat::Searcher searcher(argv[1]);
    std::map<std::string, std::string> seen;
    searcher.fingerprints(query, [&](const referat::ItemFingerprint& item) { seen[item.id] = item.fingerprint; });

    referat::Indexer indexer(argv[1]);
    const std::array<std::filesystem::path, 1> more{argv[2]};
    indexer.add_paths(more);
    indexer.publish();
    if (!searcher.reopen()) {
        return 1;
    }
    referat::SearchOptions options;
    searcher.fingerprints(query, [&](const referat::ItemFingerprint& item) {
        const auto before = seen.find(item.id);
        if (before == seen.end() || before->second != item.fingerprint) {
            options.ids.push_back(item.id);
        }
    });
    if (options.ids.empty()) {
        return 1;
    }
    options.limit = options.ids.size();
    options.sort = referat::SortOrder::Agenda;
    for (const referat::Hit& hit : searcher.search(query, options).hits) {
        std::cout << (seen.contains(hit.item.id) ? "changed " : "new ") << hit.item.dato << ' ' << hit.item.titel
                  << '\n';
    }
} catch (const referat::Error& error) {
    std::cerr << error.what() << '\n' << error.hint() << '\n';
    return 1;
}
