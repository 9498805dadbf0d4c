// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/stop_filter.hpp"

#include <algorithm>

namespace referat::analysis {

StopFilter::StopFilter(std::string_view table) {
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

bool StopFilter::contains(std::string_view term) const {
    return term.size() <= longest_ && words_.contains(term);
}

void StopFilter::apply(std::string_view, TokenList& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Draft& draft = tokens[i];
        if (draft.kind == TokenKind::Word || draft.kind == TokenKind::Part) {
            draft.stop_word = contains(tokens.term(draft));
        }
    }
}

} // namespace referat::analysis
