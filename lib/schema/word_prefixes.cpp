// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/word_prefixes.hpp"

#include <algorithm>
#include <vector>

namespace referat::schema {

std::span<const std::string> word_prefixes() {
    static const std::vector<std::string> prefixes = [] {
        std::vector<std::string> all{"", std::string(lemma_mark), std::string(part_mark)};
        for (const Row& row : rows()) {
            if (!row.text_prefix.empty()) {
                all.insert(all.end(), {std::string(row.text_prefix), lemma_prefix(row), part_prefix(row)});
            }
        }
        return all;
    }();
    return prefixes;
}

WordPrefix field_words(const Row& row) {
    const std::span<const std::string> prefixes = word_prefixes();
    return static_cast<WordPrefix>(std::ranges::find(prefixes, row.text_prefix) - prefixes.begin());
}

} // namespace referat::schema
