// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/query.hpp>
#include <referat/referat.h>
#include <referat/searcher.hpp>

#include <map>
#include <string>
#include <utility>

/// A result, and the texts made of it when they are asked for: lists and numbers of its items, what is worked out of
/// them, records, and notes on its query.
struct referat_result {
    referat::SearchResult result;
    referat::Query query;
    mutable std::map<std::pair<std::size_t, referat::Field>, std::string> fields;
    mutable std::map<std::size_t, std::string> records;
    mutable std::map<std::size_t, std::string> notes;
};
