// SPDX-License-Identifier: GPL-2.0-or-later
// refused: (incomplete|forward declaration)
// The syntax tree is for the library's own rooms; others see it as text.
#include <referat/query.hpp>

#include <string>

std::string describe(const referat::Query& query) {
#ifdef MISUSE
    return query.root().text;
#else
    return query.to_string();
#endif
}
