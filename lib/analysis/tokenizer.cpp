// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tokenizer.hpp"

#include "analysis/characters.hpp"
#include "analysis/folded_term.hpp"
#include "text/danish_dates.hpp"

#include <algorithm>

namespace referat::analysis {

namespace {

constexpr std::size_t no_word = std::string_view::npos;

/// The longest piece of an abbreviation such as "f.eks", "o.lign", "d.d", in bytes.
constexpr std::size_t max_abbreviation_piece = 4;

/// Of "2025-05-04".
constexpr std::size_t iso_date_size = 10;

bool is_letter_before(std::string_view text, std::size_t offset) {
    return is_alnum_before(text, offset) && !is_digit(text[offset - 1]);
}

/// Signs that ICU, by version and locale, takes for the inside of a word.
bool is_separator(char c) {
    return c == '_' || c == ':' || c == '@';
}

/// A full stop next to a letter; those between digits belong to a number.
bool is_inner_stop(std::string_view piece, std::size_t i) {
    return piece[i] == '.' && (is_letter_before(piece, i) || (is_alnum_at(piece, i + 1) && !is_digit(piece[i + 1])));
}

/// Short pieces without capitals behind the first ("f.eks", "m.v"), or initials ("U.S.A").
bool is_abbreviation(std::string_view piece) {
    bool initials = true;
    bool abbreviated = true;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= piece.size(); ++i) {
        if (i < piece.size() && piece[i] != '.') {
            continue;
        }
        const std::size_t size = i - begin;
        initials = initials && size == std::max<std::size_t>(1, capital_size(piece, begin));
        abbreviated = abbreviated && size <= max_abbreviation_piece && (begin == 0 || capital_size(piece, begin) == 0);
        begin = i + 1;
    }
    return initials || abbreviated;
}

bool may_hyphenate(const Identifier& identifier) {
    return identifier.kind == IdentifierKind::Address || identifier.kind == IdentifierKind::FileName;
}

/// Adds text[range] as words, cut where the tokenizer cuts further than ICU.
void add_pieces(std::string_view text, ByteRange range, Draft draft, TokenList& tokens) {
    const std::string_view piece = text.substr(range.begin, range.end - range.begin);
    const bool keep_stops = draft.owner == 0 && piece.find('.') != std::string_view::npos && is_abbreviation(piece);
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= piece.size(); ++i) {
        const bool cut = i == piece.size() || is_separator(piece[i]) || (!keep_stops && is_inner_stop(piece, i));
        if (!cut) {
            continue;
        }
        if (i > begin) {
            draft.begin = range.begin + begin;
            draft.end = range.begin + i;
            tokens.add_word(draft, piece.substr(begin, i - begin));
        }
        begin = i + 1;
    }
}

} // namespace

void Tokenizer::add_segment(std::string_view text, const text::Segment& segment,
                            std::span<const Identifier> identifiers, std::size_t& next, TokenList& tokens) {
    for (std::size_t begin = segment.bytes.begin; begin < segment.bytes.end;) {
        while (next < identifiers.size() && identifiers[next].bytes.end <= begin) {
            ++next;
        }
        const bool inside = next < identifiers.size() && identifiers[next].bytes.begin <= begin;
        std::size_t end = segment.bytes.end;
        if (next < identifiers.size()) {
            end = std::min(end, inside ? identifiers[next].bytes.end : identifiers[next].bytes.begin);
        }
        ByteRange range{begin, end};
        begin = end;
        Draft draft;
        if (inside) {
            const Identifier& identifier = identifiers[next];
            range = {std::max(range.begin, identifier.parts.begin), std::min(range.end, identifier.parts.end)};
            draft.kind = TokenKind::Part;
            draft.owner = static_cast<std::uint32_t>(next + 1);
            draft.hyphenates = may_hyphenate(identifier);
        }
        if (range.begin >= range.end) {
            continue;
        }
        const std::size_t words_before = tokens.word_count();
        add_pieces(text, range, draft, tokens);
        if (inside && first_words_[next] == no_word && tokens.word_count() > words_before) {
            first_words_[next] = words_before;
        }
    }
}

/// The day of a year is found by who leaves the year out, as a part, because who names it means no other.
void Tokenizer::append_days_without_year(const Identifier& date, Draft draft, TokenList& tokens) {
    draft.kind = TokenKind::Part;
    draft.begin = date.bytes.begin;
    draft.end = date.bytes.end;
    const auto append = [&](std::string_view day) {
        if (day.size() == iso_date_size) {
            tokens.append(draft, text::without_year(day));
        }
    };
    append(date.normal);
    std::ranges::for_each(date.more_days, append);
}

/// "kl" before a time becomes "kl.", with or without a stop in the text.
void Tokenizer::mark_clock_word(std::string_view text, std::size_t time, TokenList& tokens) {
    if (time == 0 || tokens.term(tokens[time - 1]) != "kl") {
        return;
    }
    Draft& word = tokens[time - 1];
    tokens.set_term(word, "kl.");
    word.end += text[word.end] == '.' ? 1 : 0;
}

void Tokenizer::add_identifier(std::string_view text, const Identifier& identifier, std::size_t first_word,
                               TokenList& tokens) {
    Draft draft;
    draft.position = tokens[first_word].position;
    const auto append = [&](TokenKind kind, ByteRange bytes, std::string_view term) {
        draft.kind = kind;
        draft.begin = bytes.begin;
        draft.end = bytes.end;
        tokens.append(draft, term);
    };
    const auto folded = [&](ByteRange bytes) -> std::string& {
        term_.clear();
        append_folded(text.substr(bytes.begin, bytes.end - bytes.begin), term_);
        return term_;
    };
    std::string& whole = folded(identifier.bytes);
    // "40 mio. kr" and "40 mio kr" are one: the full stop of an abbreviation goes.
    for (std::size_t i = 1; i + 1 < whole.size(); ++i) {
        if (whole[i] == '.' && whole[i + 1] == ' ' && is_ascii_letter(whole[i - 1])) {
            whole.erase(i, 1);
        }
    }
    append(TokenKind::Identifier, identifier.bytes, whole);
    if (!identifier.normal.empty()) {
        append(TokenKind::Normal, identifier.bytes, identifier.normal);
    }
    for (const std::string& day : identifier.more_days) {
        append(TokenKind::Normal, identifier.bytes, day);
    }
    if (identifier.kind == IdentifierKind::Date) {
        append_days_without_year(identifier, draft, tokens);
    }
    std::size_t word = first_word;
    while (word < tokens.word_count() && tokens[word].begin < identifier.host.begin) {
        ++word;
    }
    if (word < tokens.word_count() && tokens[word].begin < identifier.host.end) {
        draft.position = static_cast<std::uint32_t>(word);
        append(TokenKind::Part, identifier.host, folded(identifier.host));
    }
}

void Tokenizer::tokenize(std::string_view text, std::span<const Identifier> identifiers, TokenList& tokens) {
    tokens.clear();
    first_words_.assign(identifiers.size(), no_word);
    segmenter_.segment(text, segments_);
    std::size_t next = 0;
    for (const text::Segment& segment : segments_) {
        if (segment.kind == text::SegmentKind::Other) {
            continue;
        }
        const bool is_free = next == identifiers.size() || segment.bytes.end <= identifiers[next].bytes.begin;
        if (is_free && segment.is_plain) {
            Draft draft;
            draft.begin = segment.bytes.begin;
            draft.end = segment.bytes.end;
            tokens.add_plain_word(draft, text.substr(draft.begin, draft.end - draft.begin),
                                  segment.kind == text::SegmentKind::Number);
        } else {
            add_segment(text, segment, identifiers, next, tokens);
        }
    }
    for (std::size_t i = 0; i < identifiers.size(); ++i) {
        if (first_words_[i] != no_word) {
            add_identifier(text, identifiers[i], first_words_[i], tokens);
            if (identifiers[i].has_clock_word) {
                mark_clock_word(text, first_words_[i], tokens);
            }
        }
    }
}

} // namespace referat::analysis
