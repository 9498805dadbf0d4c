// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/value_counter.hpp"

#include "backend/build/prepared_document.hpp"

namespace referat::backend {

void count_labels(const std::string& value, std::size_t count, std::map<std::string, std::size_t>& counts) {
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = value.find(label_separator, begin);
        counts[value.substr(begin, end - begin)] += count;
        if (end == std::string::npos) {
            return;
        }
        begin = end + 1;
    }
}

std::map<std::string, std::size_t> ValueCounter::counts() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& [value, count] : values_) {
        count_labels(value, count, counts);
    }
    return counts;
}

} // namespace referat::backend
