// SPDX-License-Identifier: GPL-2.0-or-later
// reports INDEX QUERY: a query compared by cluster, and how complete the minutes are.
#include <referat/error.hpp>
#include <referat/query.hpp>
#include <referat/reports.hpp>
#include <referat/searcher.hpp>

#include <iostream>

int main(int argc, char** argv) try {
    if (argc != 3) {
        return 2;
    }
    const referat::Searcher searcher(argv[1]);
    const referat::Comparison comparison = searcher.compare(referat::Query::parse(argv[2]), referat::Facet::Kluster);
    for (const referat::ComparedValue& cluster : comparison.values) {
        std::cout << cluster.value << ": " << cluster.all.items;
        for (const referat::ComparedCount& outcome : cluster.all.outcomes) {
            if (outcome.count > 0 && !outcome.outcome.empty()) {
                std::cout << ' ' << outcome.outcome << '=' << outcome.count;
            }
        }
        std::cout << '\n';
    }
    for (const referat::BodyCompleteness& body : searcher.completeness()) {
        std::cout << body.udvalg << ", " << body.first_date << " to " << body.last_date << ": " << body.items
                  << " items, " << body.items_without_decision.size() << " without a decision\n";
    }
} catch (const referat::Error& error) {
    std::cerr << error.what() << '\n' << error.hint() << '\n';
    return 1;
}
