// SPDX-License-Identifier: GPL-2.0-or-later
// refused: ignoring return value
// Query::parse makes a query, it changes none.
#include <referat/query.hpp>

referat::Query read(const char* text) {
    referat::Query query;
#ifdef MISUSE
    query.parse(text);
#else
    query = referat::Query::parse(text);
#endif
    return query;
}
