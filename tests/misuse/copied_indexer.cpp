// SPDX-License-Identifier: GPL-2.0-or-later
// refused: (deleted|implicitly-deleted)
// An Indexer holds the lock of its folder: two of them cannot.
#include <referat/indexer.hpp>

#include <utility>

referat::Indexer hand_over(referat::Indexer& indexer) {
#ifdef MISUSE
    return indexer;
#else
    return std::move(indexer);
#endif
}
