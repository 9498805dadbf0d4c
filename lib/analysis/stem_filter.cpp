// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/stem_filter.hpp"

#include "analysis/characters.hpp"

#include <algorithm>
#include <functional>

namespace referat::analysis {

namespace {

bool takes_stem(TokenKind kind) {
    return kind == TokenKind::Word || kind == TokenKind::Part || kind == TokenKind::Joined;
}

} // namespace

StemFilter::StemFilter(Stemmer& stemmer, LookupForm lookup_form)
    : stemmer_(stemmer), lookup_form_(lookup_form), cache_(entry_count) {}

std::string_view StemFilter::stem_of(std::string_view term) {
    Entry* entry = nullptr;
    if (term.size() <= Entry::capacity) {
        entry = &cache_[std::hash<std::string_view>{}(term) % entry_count];
        if (std::string_view(entry->word.data(), entry->word_size) == term) {
            return {entry->stem.data(), entry->stem_size};
        }
    }
    lookup_form_(term, form_);
    stemmer_.stem(form_, stem_);
    if (entry != nullptr && stem_.size() <= Entry::capacity) {
        std::ranges::copy(term, entry->word.begin());
        std::ranges::copy(stem_, entry->stem.begin());
        entry->word_size = static_cast<unsigned char>(term.size());
        entry->stem_size = static_cast<unsigned char>(stem_.size());
    }
    return stem_;
}

void StemFilter::apply(std::string_view, TokenList& tokens) {
    const std::size_t size = tokens.size();
    for (std::size_t i = 0; i < size; ++i) {
        Draft draft = tokens[i];
        const std::string_view term = tokens.term(draft);
        if (!takes_stem(draft.kind) || std::ranges::any_of(term, is_digit)) {
            continue;
        }
        draft.kind = TokenKind::Stem;
        tokens.append(draft, stem_of(term));
    }
}

} // namespace referat::analysis
