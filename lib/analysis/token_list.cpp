// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/token_list.hpp"

#include "analysis/characters.hpp"
#include "analysis/folded_term.hpp"

#include <algorithm>
#include <numeric>

namespace referat::analysis {

void TokenList::clear() {
    words_.clear();
    extras_.clear();
    terms_.clear();
}

bool TokenList::add_word(Draft draft, std::string_view raw) {
    draft.term_begin = terms_.size();
    append_folded(raw, terms_);
    draft.term_size = static_cast<std::uint16_t>(terms_.size() - draft.term_begin);
    if (draft.term_size == 0) {
        return false;
    }
    draft.has_digit = std::ranges::any_of(term(draft), is_digit);
    push_word(draft);
    return true;
}

void TokenList::add_plain_word(Draft draft, std::string_view raw, bool is_number) {
    draft.term_begin = terms_.size();
    append_folded_letters(raw, terms_);
    draft.term_size = static_cast<std::uint16_t>(terms_.size() - draft.term_begin);
    draft.has_digit = is_number;
    push_word(draft);
}

void TokenList::push_word(Draft& draft) {
    draft.position = static_cast<std::uint32_t>(words_.size());
    words_.push_back(draft);
}

void TokenList::set_term(Draft& draft, std::string_view term) {
    term = cut_term(term);
    draft.term_begin = terms_.size();
    draft.term_size = static_cast<std::uint16_t>(term.size());
    draft.has_digit = std::ranges::any_of(term, is_digit);
    terms_.append(term);
}

void TokenList::append(Draft draft, std::string_view term) {
    set_term(draft, term);
    extras_.push_back(draft);
}

std::span<const std::uint32_t> TokenList::extras_by_place() {
    order_.resize(extras_.size());
    std::iota(order_.begin(), order_.end(), std::uint32_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return extras_[a].position < extras_[b].position; });
    return order_;
}

} // namespace referat::analysis
