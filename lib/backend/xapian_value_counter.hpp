// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_set.hpp"
#include "backend/xapian_values.hpp"
#include "schema/fields.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>

#include <xapian.h>

namespace referat::backend {

/// Adds `count` to each label of a list, or to "".
void count_labels(const std::string& value, std::size_t count, std::map<std::string, std::size_t>& counts);

/// Counts the values of one slot over a result; each label of a list counts by itself, no value counts as "".
class XapianValueCounter {
public:
    explicit XapianValueCounter(schema::Slot slot) : slot_(slot_number(slot)) {}

    /// Counts `documents` of `database`: the values of a slot lie in the order of documents, so that reading them in
    /// one go is cheaper than asking for each.
    void add(const Xapian::Database& database, const DocumentSet& documents);
    [[nodiscard]] std::map<std::string, std::size_t> counts() const;

private:
    Xapian::valueno slot_;
    std::unordered_map<std::string, std::size_t> values_; ///< lists as they are
};

} // namespace referat::backend
