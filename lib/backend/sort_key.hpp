// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/fields.hpp"

#include <referat/searcher.hpp>

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace referat::backend {

/// What an item has in a slot; "" if nothing.
using ValueOf = std::function<std::string(schema::Slot)>;

/// The slots that the keys of an order are made of.
[[nodiscard]] std::vector<schema::Slot> slots_of(SortOrder order);

/// Keys whose byte order is an order of hits. They end with the item id, so no two are equal; what an item lacks sorts
/// after all that others have.
///
/// Titles are collated at indexing, since each is another; the few names of bodies and clusters when a query wants
/// them.
class SortKey {
public:
    /// @param order  any but Relevance, which goes by score
    explicit SortKey(SortOrder order) : order_(order) {}

    /// The key of an item with these values, those of slots_of().
    [[nodiscard]] std::string of(const ValueOf& value_of) const;

private:
    void append_name(std::string& key, const std::string& name) const;
    void append_agenda(std::string& key, const ValueOf& value_of) const;

    SortOrder order_;
    mutable std::unordered_map<std::string, std::string> name_keys_;
};

} // namespace referat::backend
