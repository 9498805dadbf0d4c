// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace referat::backend {

/// What a PostingCache keeps of a word.
class CachedList {
public:
    virtual ~CachedList() = default;

    /// So many it takes in memory.
    [[nodiscard]] virtual std::size_t bytes() const = 0;

protected:
    CachedList() = default;
    CachedList(const CachedList&) = default;
    CachedList(CachedList&&) = default;
    CachedList& operator=(const CachedList&) = default;
    CachedList& operator=(CachedList&&) = default;
};

} // namespace referat::backend
