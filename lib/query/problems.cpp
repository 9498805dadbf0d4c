// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/problems.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <utility>

namespace referat::query {

void Problems::report(std::size_t offset, const std::string& expected, const std::string& reading,
                      const std::string& hint) {
    if (mode_ == QueryMode::Strict) {
        throw QuerySyntaxError(expected, offset, hint);
    }
    if (notes_.size() < max_notes) {
        notes_.push_back({expected + "; " + reading, offset});
    } else {
        ++left_out_;
    }
}

std::vector<QueryNote> Problems::take() {
    std::ranges::stable_sort(notes_, {}, &QueryNote::offset);
    if (left_out_ > 0) {
        notes_.push_back({"and " + std::to_string(left_out_) + " more like these", notes_.back().offset});
    }
    return std::exchange(notes_, {});
}

} // namespace referat::query
