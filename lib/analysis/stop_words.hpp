// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_set>

namespace referat::analysis {

/// Words that are too common to rank by.
class StopWords {
public:
    /// @param table  one folded word a line, "#" begins a comment line; must outlive the set.
    explicit StopWords(std::string_view table);
    [[nodiscard]] bool contains(std::string_view word) const;

private:
    std::unordered_set<std::string_view> words_;
    std::size_t longest_ = 0;
};

} // namespace referat::analysis
