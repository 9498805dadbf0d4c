// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/token_filter.hpp"

#include <string_view>
#include <unordered_set>

namespace referat::analysis {

/// Flags words that are too common to rank by. They keep their tokens and positions, so phrases still match.
class StopFilter final : public TokenFilter {
public:
    /// @param table  one folded word a line, "#" begins a comment line; must outlive the filter.
    explicit StopFilter(std::string_view table);
    void apply(std::string_view text, TokenList& tokens) override;

private:
    [[nodiscard]] bool contains(std::string_view term) const;

    std::unordered_set<std::string_view> words_;
    std::size_t longest_ = 0;
};

} // namespace referat::analysis
