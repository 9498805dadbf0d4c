// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/terms.hpp"

#include "base/utf8.hpp"

namespace referat::schema {

std::size_t prefix_bytes(std::string_view prefix, std::string_view term) {
    const bool needs_colon =
        !prefix.empty() && !term.empty() && ((term.front() >= 'A' && term.front() <= 'Z') || term.front() == ':');
    return prefix.size() + (needs_colon ? 1U : 0U);
}

std::string_view truncate_term(std::string_view term, std::size_t prefix_bytes) {
    const std::size_t room = max_term_bytes - prefix_bytes;
    if (term.size() <= room / 2) {
        return term; // whatever its bytes
    }
    std::size_t used = 0;
    for (std::size_t size = 0; size < term.size(); ++size) {
        used += term[size] == '\0' ? 2 : 1;
        if (used > room) {
            return base::truncate_utf8(term, size);
        }
    }
    return term;
}

void append_term(std::string& out, std::string_view prefix, std::string_view term) {
    out.append(prefix);
    if (prefix_bytes(prefix, term) > prefix.size()) {
        out.push_back(':');
    }
    out.append(term);
}

std::string make_term(std::string_view prefix, std::string_view term) {
    std::string result;
    append_term(result, prefix, truncate_term(term, prefix_bytes(prefix, term)));
    return result;
}

} // namespace referat::schema
