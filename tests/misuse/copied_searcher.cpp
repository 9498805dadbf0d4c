// SPDX-License-Identifier: GPL-2.0-or-later
// refused: (deleted|implicitly-deleted)
// A Searcher belongs to one thread and owns files: it moves, it does not copy.
#include <referat/searcher.hpp>

#include <utility>

referat::Searcher hand_over(referat::Searcher& searcher) {
#ifdef MISUSE
    return searcher;
#else
    return std::move(searcher);
#endif
}
