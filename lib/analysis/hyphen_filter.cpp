// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/hyphen_filter.hpp"

#include "analysis/characters.hpp"
#include "analysis/folded_term.hpp"

#include <algorithm>

namespace referat::analysis {

namespace {

/// The one letter that Danish sets before nouns as a prefix and that is no word of its own: electronic.
constexpr std::string_view open_prefix = "e";

bool is_one_letter(std::string_view term) {
    return !term.empty() && !is_digit(term.front()) && alnum_size(term, 0) == term.size();
}

bool has_digit(std::string_view term) {
    return std::ranges::any_of(term, is_digit);
}

bool are_joined(std::string_view text, const Draft& a, const Draft& b) {
    const std::size_t hyphen = hyphen_size(text, a.end);
    return hyphen != 0 && a.end + hyphen == b.begin && a.owner == b.owner && a.hyphenates;
}

} // namespace

void HyphenFilter::join_chain(std::size_t first, std::size_t last, TokenList& tokens) {
    if (tokens[last].end - tokens[first].begin > max_term_bytes) {
        return;
    }
    const std::size_t parts = last - first + 1;
    Draft whole = tokens[first];
    term_.assign(tokens.term(tokens[first]));
    for (std::size_t i = first + 1; i <= last; ++i) {
        if (i == last && parts > 2) {
            Draft modifier = whole;
            modifier.kind = TokenKind::Part;
            modifier.end = tokens[last - 1].end;
            tokens.append(modifier, term_);
        }
        term_.push_back('-');
        term_.append(tokens.term(tokens[i]));
    }
    whole.end = tokens[last].end;
    tokens.append(whole, term_);
    if (parts == 2 && is_one_letter(tokens.term(tokens[first])) && !has_digit(term_)) {
        term_.assign(tokens.term(tokens[first]));
        term_.append(tokens.term(tokens[last]));
        whole.kind = TokenKind::Joined;
        tokens.append(whole, term_);
    }
    for (std::size_t i = first; i <= last; ++i) {
        tokens[i].kind = TokenKind::Part;
    }
}

void HyphenFilter::join_open_prefix(std::string_view text, std::size_t word, TokenList& tokens) {
    const Draft& prefix = tokens[word];
    const Draft& next = tokens[word + 1];
    const bool adjacent = next.begin == prefix.end + 1 && text[prefix.end] == ' ';
    if (prefix.kind != TokenKind::Word || next.owner != 0 || !adjacent || has_digit(tokens.term(next)) ||
        is_one_letter(tokens.term(next))) {
        return;
    }
    Draft joined = prefix;
    joined.kind = TokenKind::Joined;
    joined.end = next.end;
    term_.assign(tokens.term(prefix));
    term_.append(tokens.term(next));
    tokens.append(joined, term_);
}

void HyphenFilter::apply(std::string_view text, TokenList& tokens) {
    const std::size_t words = tokens.word_count();
    for (std::size_t i = 0; i + 1 < words;) {
        std::size_t last = i;
        while (last + 1 < words && are_joined(text, tokens[last], tokens[last + 1])) {
            ++last;
        }
        if (last > i) {
            join_chain(i, last, tokens);
        } else if (text[tokens[i].begin] == open_prefix[0] && tokens[i].end == tokens[i].begin + open_prefix.size()) {
            join_open_prefix(text, i, tokens);
        }
        i = last + 1;
    }
}

} // namespace referat::analysis
