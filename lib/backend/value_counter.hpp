// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/score/document_set.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace referat::backend {

/// Adds `count` to each label of a list, or to "".
void count_labels(const std::string& value, std::size_t count, std::map<std::string, std::size_t>& counts);

/// Counts the values of one slot over a result; each label of a list counts by itself, no value counts as "".
class ValueCounter {
public:
    /// @param values  a reader of values: of(document) is called for ascending documents
    template <typename Values>
    void add(Values& values, const DocumentSet& documents) {
        documents.for_each([&](std::uint32_t document) { ++count_of(values.of(document)); });
    }
    [[nodiscard]] std::map<std::string, std::size_t> counts() const;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    [[nodiscard]] std::size_t& count_of(std::string_view value) {
        const auto known = values_.find(value);
        return known != values_.end() ? known->second : values_[std::string(value)];
    }

    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> values_; ///< lists as they are
};

} // namespace referat::backend
