// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/fields.hpp"
#include "schema/terms.hpp"

#include <referat/analyzer.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace referat::search {

/// Prefixes under which a word of a field was indexed; at most two.
class Spaces {
public:
    Spaces(const schema::Row& row, std::string_view mark) {
        if (row.weight > 0) {
            prefixes_[count_++] = mark;
        }
        if (!row.text_prefix.empty()) {
            prefixes_[count_++] = std::string(mark) + std::string(row.text_prefix);
        }
    }
    [[nodiscard]] const std::string* begin() const { return prefixes_.data(); }
    [[nodiscard]] const std::string* end() const { return prefixes_.data() + count_; }

private:
    std::array<std::string, 2> prefixes_;
    std::size_t count_ = 0;
};

/// Calls visit for the terms with places that `token` was indexed by; parts of compounds have none.
template <typename Visit>
void for_each_placed_term(const Token& token, const Spaces& words, const Spaces& lemmas, Visit&& visit) {
    if (token.kind == TokenKind::Component) {
        return;
    }
    for (const std::string& prefix : token.kind == TokenKind::Lemma ? lemmas : words) {
        visit(schema::make_term(prefix, token.term));
    }
}

} // namespace referat::search
