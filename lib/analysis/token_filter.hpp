// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/token_list.hpp"

#include <string_view>

namespace referat::analysis {

/// One step of a chain: marks tokens or appends further ones at the places of words.
///
/// Filters may keep buffers and caches: one thread at a time.
class TokenFilter {
public:
    TokenFilter() = default;
    TokenFilter(const TokenFilter&) = delete;
    TokenFilter& operator=(const TokenFilter&) = delete;
    virtual ~TokenFilter() = default;

    /// @param text  the analysed text, into which the tokens' ranges point.
    virtual void apply(std::string_view text, TokenList& tokens) = 0;
};

} // namespace referat::analysis
