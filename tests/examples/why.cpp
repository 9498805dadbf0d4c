// SPDX-License-Identifier: GPL-2.0-or-later
// why INDEX QUERY: how a query is read and run, and what to leave out if it finds nothing.
#include <referat/error.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <iostream>

int main(int argc, char** argv) try {
    if (argc != 3) {
        return 2;
    }
    const referat::Searcher searcher(argv[1]);
    const referat::Query query = referat::Query::parse(argv[2]);
    for (const referat::QueryNote& note : query.notes()) {
        std::cout << "at byte " << note.offset << ": " << note.message() << '\n';
    }
    const referat::Explanation explanation = searcher.explain(query);
    std::cout << explanation.syntax_tree << explanation.term_tree;
    if (searcher.search(query).total > 0) {
        return 0;
    }
    const referat::NoHits help = searcher.diagnose(query);
    for (const referat::QueryPart& part : help.parts) {
        std::cout << part.text << " alone: " << part.items << '\n';
    }
    for (const referat::Omission& omission : help.omissions) {
        std::cout << "without " << omission.texts[0] << ": " << omission.items << '\n';
    }
} catch (const referat::Error& error) {
    std::cerr << error.what() << '\n' << error.hint() << '\n';
    return 1;
}
