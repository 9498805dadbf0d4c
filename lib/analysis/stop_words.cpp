// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/stop_words.hpp"

#include <algorithm>

namespace referat::analysis {

StopWords::StopWords(std::string_view table) {
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        if (!line.empty() && !line.starts_with('#')) {
            words_.insert(line);
            longest_ = std::max(longest_, line.size());
        }
    }
}

bool StopWords::contains(std::string_view word) const {
    return word.size() <= longest_ && words_.contains(word);
}

} // namespace referat::analysis
