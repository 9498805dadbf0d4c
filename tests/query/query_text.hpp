// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/parser.hpp"

#include <string>
#include <string_view>

/// The day on which the queries of these tests are typed.
inline constexpr referat::text::Date test_today{2025, 3, 14};

inline referat::query::ParsedQuery read_lenient(std::string_view text) {
    return referat::query::parse(text, referat::QueryMode::Lenient, test_today);
}

/// How a query without any oddity is read.
inline std::string read_strict(std::string_view text) {
    return to_string(referat::query::parse(text, referat::QueryMode::Strict, test_today).root);
}
