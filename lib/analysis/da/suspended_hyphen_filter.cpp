// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/suspended_hyphen_filter.hpp"

#include "analysis/characters.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace referat::analysis::da {

namespace {

/// Shortest head that is cut off a word that is no compound, in bytes: "år".
constexpr std::size_t min_head_bytes = 3;

constexpr std::array<std::string_view, 3> conjunctions{"og", "eller", "samt"};

bool is_one_of(std::string_view term, std::span<const std::string_view> terms) {
    return std::ranges::find(terms, term) != terms.end();
}

/// Where the hyphen behind X ends if nothing hangs on it; X.end if there is none.
std::size_t suspended_end(std::string_view text, const Draft& word) {
    const std::size_t end = word.end + hyphen_size(text, word.end);
    return end != word.end && !is_alnum_at(text, end) && hyphen_size(text, end) == 0 ? end : word.end;
}

/// True if between the offsets stand blanks only (at least one), after a comma if `comma` allows it.
bool is_gap(std::string_view text, std::size_t begin, std::size_t end, bool comma) {
    if (comma && begin < end && text[begin] == ',') {
        ++begin;
    }
    constexpr std::size_t longest = 3; // a line break with blanks around it
    return begin < end && end - begin <= longest &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.begin() + static_cast<std::ptrdiff_t>(end), is_blank);
}

bool is_slash(std::string_view text, std::size_t begin, std::size_t end) {
    return end == begin + 1 && text[begin] == '/';
}

/// The word W behind the conjunction that follows the hyphen ending at `end`, where word `next` comes next;
/// word_count() if there is none.
std::size_t word_after_conjunction(std::string_view text, const TokenList& tokens, std::size_t end, std::size_t next) {
    const std::size_t none = tokens.word_count();
    if (next >= none) {
        return none;
    }
    if (is_slash(text, end, tokens[next].begin)) {
        return next;
    }
    if (!is_gap(text, end, tokens[next].begin, false) || !is_one_of(tokens.term(tokens[next]), conjunctions)) {
        return none;
    }
    std::size_t last = next;
    if (last + 1 < none && is_slash(text, tokens[last].end, tokens[last + 1].begin) &&
        is_one_of(tokens.term(tokens[last + 1]), conjunctions)) {
        ++last; // og/eller
    }
    const std::size_t word = last + 1;
    return word < none && is_gap(text, tokens[last].end, tokens[word].begin, false) ? word : none;
}

bool is_all_capitals(std::string_view text, const Draft& word) {
    for (std::size_t i = word.begin; i < word.end;) {
        const std::size_t size = capital_size(text, i);
        if (size == 0) {
            return false;
        }
        i += size;
    }
    return true;
}

} // namespace

bool SuspendedHyphenFilter::knows(std::string_view first, std::string_view last) {
    joined_.assign(first).append(last);
    return words_.keep(joined_).is_known;
}

bool SuspendedHyphenFilter::lists(std::string_view first, std::string_view last) {
    joined_.assign(first).append(last);
    return words_.lists(joined_);
}

std::string SuspendedHyphenFilter::head_for(std::string_view prefix, std::string_view whole) {
    reading_ = words_.keep(whole);
    std::string last;
    for (auto part = reading_.parts.rbegin(); part != reading_.parts.rend(); ++part) {
        if (part->is_joint || part->begin == 0) {
            continue;
        }
        std::string head(whole.substr(part->begin));
        if (prefix.ends_with(head)) {
            return {};
        }
        if (knows(prefix, head)) {
            return head;
        }
        if (last.empty()) {
            last = std::move(head);
        }
    }
    if (!last.empty()) {
        // "ud- og indskrivningssamtale": what X takes the place of is only the beginning of the first part.
        const std::size_t first_end = reading_.parts.front().end;
        for (std::size_t cut = 1; cut < first_end; ++cut) {
            if (base::is_boundary(whole, cut) && words_.lists(whole.substr(0, cut)) &&
                knows(prefix, whole.substr(cut))) {
                return std::string(whole.substr(cut));
            }
        }
        return last;
    }
    for (std::size_t cut = 1; cut + min_head_bytes <= whole.size(); ++cut) {
        const std::string_view head = whole.substr(cut);
        if (base::is_boundary(whole, cut) && !prefix.ends_with(head) && words_.lists(head) && lists(prefix, head)) {
            return std::string(head);
        }
    }
    return {};
}

void SuspendedHyphenFilter::complete(std::size_t first, std::size_t last, std::size_t word, std::string_view text,
                                     TokenList& tokens) {
    std::size_t chain_end = word; // last part of a hyphenated W
    while (chain_end + 1 < tokens.word_count() && tokens[chain_end + 1].kind == TokenKind::Part &&
           tokens[chain_end].kind == TokenKind::Part && tokens[chain_end].owner == tokens[chain_end + 1].owner &&
           tokens[chain_end].end + hyphen_size(text, tokens[chain_end].end) == tokens[chain_end + 1].begin) {
        ++chain_end;
    }
    const bool hyphenated = chain_end > word;
    if (!hyphenated && tokens[word].kind != TokenKind::Word) {
        return;
    }
    for (std::size_t x = first; x <= last; ++x) {
        const std::string_view prefix = tokens.term(tokens[x]);
        const std::string head =
            hyphenated ? std::string(tokens.term(tokens[chain_end])) : head_for(prefix, tokens.term(tokens[word]));
        if (head.empty() || prefix.ends_with(head)) {
            continue;
        }
        joined_.assign(prefix);
        if (hyphenated || is_all_capitals(text, tokens[x])) {
            joined_.push_back('-');
        }
        joined_.append(head);
        Draft joined = tokens[x];
        joined.kind = TokenKind::Joined;
        tokens.append(joined, joined_);
    }
}

void SuspendedHyphenFilter::apply(std::string_view text, TokenList& tokens) {
    for (std::size_t first = 0; first < tokens.word_count();) {
        std::size_t last = first;
        std::size_t end = suspended_end(text, tokens[first]);
        if (end == tokens[first].end || tokens[first].kind != TokenKind::Word) {
            ++first;
            continue;
        }
        while (last + 1 < tokens.word_count() && tokens[last + 1].kind == TokenKind::Word &&
               is_gap(text, end, tokens[last + 1].begin, true) &&
               suspended_end(text, tokens[last + 1]) != tokens[last + 1].end) {
            ++last;
            end = suspended_end(text, tokens[last]);
        }
        const std::size_t word = word_after_conjunction(text, tokens, end, last + 1);
        if (word < tokens.word_count()) {
            complete(first, last, word, text, tokens);
        }
        first = last + 1;
    }
}

} // namespace referat::analysis::da
