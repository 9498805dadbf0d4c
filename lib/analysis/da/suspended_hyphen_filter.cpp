// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/suspended_hyphen_filter.hpp"

#include "analysis/characters.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace referat::analysis::da {

namespace {

/// Shortest X or W that is read, and shortest head and stem of W that a linking s may part.
constexpr std::size_t min_letters = 3;

constexpr std::array<std::string_view, 3> conjunctions{"og", "eller", "samt"};

/// Endings with their linking s.
constexpr std::array<std::string_view, 6> linking_endings{"heds", "ings", "elses", "skabs", "tions", "tets"};

// Longer before shorter where one begins the other.
constexpr std::array<std::string_view, 24> particles{
    "over", "under", "efter", "frem", "tilbage", "hjemme", "inden", "uden", "mellem", "mod", "med", "ned",
    "ind",  "for",   "fra",   "til",  "ud",      "op",     "på",    "af",   "nord",   "syd", "øst", "vest"};

bool is_one_of(std::string_view term, std::span<const std::string_view> terms) {
    return std::ranges::find(terms, term) != terms.end();
}

std::string_view head_after_particle(std::string_view word) {
    for (const std::string_view particle : particles) {
        if (word.starts_with(particle) && word.size() >= particle.size() + min_letters) {
            return word.substr(particle.size());
        }
    }
    return {};
}

std::string_view head_after_linking_s(std::string_view word) {
    std::size_t cut = 0;
    for (const std::string_view ending : linking_endings) {
        const std::size_t at = word.rfind(ending, word.size() - std::min(word.size(), ending.size() + min_letters));
        if (at != std::string_view::npos && at >= min_letters && at + ending.size() + min_letters <= word.size()) {
            cut = std::max(cut, at + ending.size());
        }
    }
    return cut == 0 ? std::string_view() : word.substr(cut);
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
        const std::string_view whole = tokens.term(tokens[word]);
        std::string_view head = hyphenated ? tokens.term(tokens[chain_end]) : std::string_view();
        if (!hyphenated) {
            head = is_one_of(prefix, particles) ? head_after_particle(whole) : head_after_linking_s(whole);
        }
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
