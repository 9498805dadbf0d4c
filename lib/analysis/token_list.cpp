// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/token_list.hpp"

#include "analysis/folded_term.hpp"

#include <algorithm>
#include <tuple>

namespace referat::analysis {

namespace {

/// Tokens are compared within words as written, lemmas and components.
int family(const Draft& draft) {
    return draft.kind == TokenKind::Lemma ? 1 : draft.kind == TokenKind::Component ? 2 : 0;
}

} // namespace

void TokenList::clear() {
    drafts_.clear();
    terms_.clear();
    word_count_ = 0;
}

bool TokenList::add_word(Draft draft, std::string_view raw) {
    draft.term_begin = terms_.size();
    append_folded(raw, terms_);
    draft.term_size = static_cast<std::uint16_t>(terms_.size() - draft.term_begin);
    if (draft.term_size == 0) {
        return false;
    }
    draft.position = static_cast<std::uint32_t>(word_count_++);
    drafts_.push_back(draft);
    return true;
}

void TokenList::append(Draft draft, std::string_view term) {
    term = cut_term(term);
    draft.term_begin = terms_.size();
    draft.term_size = static_cast<std::uint16_t>(term.size());
    terms_.append(term);
    drafts_.push_back(draft);
}

/// Counting sort: positions are dense and a place has few tokens.
void TokenList::sort_by_place() {
    place_ends_.assign(word_count_ + 1, 0);
    for (const Draft& draft : drafts_) {
        ++place_ends_[draft.position + 1];
    }
    for (std::size_t i = 1; i < place_ends_.size(); ++i) {
        place_ends_[i] += place_ends_[i - 1];
    }
    order_.resize(drafts_.size());
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        order_[place_ends_[drafts_[i].position]++] = static_cast<std::uint32_t>(i);
    }
}

bool TokenList::repeats_earlier(std::size_t place_begin, std::size_t i) const {
    const Draft& draft = drafts_[order_[i]];
    return std::any_of(order_.begin() + static_cast<std::ptrdiff_t>(place_begin),
                       order_.begin() + static_cast<std::ptrdiff_t>(i), [&](std::uint32_t earlier) {
                           const Draft& other = drafts_[earlier];
                           return family(other) == family(draft) && term(other) == term(draft) &&
                                  (draft.kind != TokenKind::Component || other.begin == draft.begin);
                       });
}

void TokenList::write_to(std::vector<Token>& tokens) {
    sort_by_place();
    const auto comes_first = [this](std::uint32_t a, std::uint32_t b) {
        const Draft& x = drafts_[a];
        const Draft& y = drafts_[b];
        return std::tie(x.begin, x.kind, y.end, a) < std::tie(y.begin, y.kind, x.end, b); // wider first
    };
    std::size_t used = 0;
    std::size_t begin = 0;
    for (std::size_t place = 0; place < word_count_; ++place) {
        const std::size_t end = place_ends_[place];
        if (end - begin > 1) {
            std::sort(order_.begin() + static_cast<std::ptrdiff_t>(begin),
                      order_.begin() + static_cast<std::ptrdiff_t>(end), comes_first);
        }
        for (std::size_t i = begin; i < end; ++i) {
            if (repeats_earlier(begin, i)) {
                continue;
            }
            if (used == tokens.size()) {
                tokens.emplace_back();
            }
            const Draft& draft = drafts_[order_[i]];
            Token& token = tokens[used++];
            token.term.assign(term(draft));
            token.begin = draft.begin;
            token.end = draft.end;
            token.position = draft.position;
            token.kind = draft.kind;
            token.stop_word = draft.stop_word;
        }
        begin = end;
    }
    tokens.resize(used);
}

} // namespace referat::analysis
