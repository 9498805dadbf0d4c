// SPDX-License-Identifier: GPL-2.0-or-later
// refused: ignoring return value
// Parsing reports by its return value alone.
#include <referat/minutes.hpp>

std::size_t count_items(const referat::Text& text) {
#ifdef MISUSE
    referat::parse_minutes(text);
    return 0;
#else
    return referat::parse_minutes(text).items.size();
#endif
}
