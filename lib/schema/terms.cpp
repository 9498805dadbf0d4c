// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/terms.hpp"

#include "base/utf8.hpp"

namespace referat::schema {

std::string make_term(std::string_view prefix, std::string_view term) {
    std::string result(prefix);
    if (!prefix.empty() && !term.empty()) {
        const char first = term.front();
        if ((first >= 'A' && first <= 'Z') || first == ':') {
            result.push_back(':');
        }
    }
    result += base::truncate_utf8(term, max_term_bytes - result.size());
    return result;
}

} // namespace referat::schema
