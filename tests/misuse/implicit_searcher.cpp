// SPDX-License-Identifier: GPL-2.0-or-later
// refused: (could not convert|no viable conversion|no matching function|invalid initialization|conversion from)
// Opening an index is said out loud: a path does not become a Searcher by itself.
#include <referat/searcher.hpp>

std::size_t count_items(const referat::Searcher& searcher);

std::size_t count_items(const std::filesystem::path& path) {
    const auto count = static_cast<std::size_t (*)(const referat::Searcher&)>(count_items);
#ifdef MISUSE
    return count(path);
#else
    return count(referat::Searcher(path));
#endif
}
