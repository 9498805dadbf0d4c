// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace referat::backend {

/// The lengths of a database's documents by their numbers, and what Bm25 makes of them; what is not there has 0. There
/// is room for whole windows.
struct DocumentLengths {
    std::vector<std::uint32_t> lengths;
    std::vector<double> norms;

    /// What is scored of a count: a term that stands twice among its synonyms counts twice, as far as the document
    /// goes.
    [[nodiscard]] std::uint32_t counted(std::uint32_t document, std::uint32_t count) const {
        return std::min(count, lengths[document]);
    }
};

} // namespace referat::backend
