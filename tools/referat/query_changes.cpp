// SPDX-License-Identifier: GPL-2.0-or-later
#include "query_changes.hpp"

namespace referat::tool {

std::vector<std::string> change_texts(std::span<const Correction> corrections,
                                      std::span<const TruncationLimit> truncations, const Messages& messages) {
    std::vector<std::string> texts;
    for (const Correction& correction : corrections) {
        texts.push_back(messages(msg::corrected, {correction.to, correction.from}));
    }
    for (const TruncationLimit& limit : truncations) {
        texts.push_back(messages(msg::truncation_limit,
                                 {limit.text, messages.number(limit.words), messages.number(limit.searched)}));
    }
    return texts;
}

} // namespace referat::tool
