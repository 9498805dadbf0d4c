// SPDX-License-Identifier: GPL-2.0-or-later
// refused: ignoring return value
// A search without a reader is a bug.
#include <referat/searcher.hpp>

std::size_t count(const referat::Searcher& searcher, const referat::Query& query) {
#ifdef MISUSE
    searcher.search(query);
    return 0;
#else
    return searcher.search(query).total;
#endif
}
