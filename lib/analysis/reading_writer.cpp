// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/reading_writer.hpp"

#include <algorithm>
#include <tuple>

namespace referat::analysis {

namespace {

/// Words between asking for slots and for the reading, and between this and writing it: some time to fetch each.
constexpr std::size_t near = 4;
constexpr std::size_t far = 2 * near;

bool is_read(const Draft& draft) {
    return !draft.has_digit &&
           (draft.kind == TokenKind::Word || draft.kind == TokenKind::Part || draft.kind == TokenKind::Joined);
}

/// True if the term's bytes stand for the text's, one by one.
bool has_own_letters(const Draft& draft) {
    return draft.kind != TokenKind::Joined && draft.end - draft.begin == draft.term_size;
}

/// Tokens are compared within words as written, lemmas and components.
int family(const Draft& draft) {
    return draft.kind == TokenKind::Lemma ? 1 : draft.kind == TokenKind::Component ? 2 : 0;
}

bool comes_first(const Draft& a, const Draft& b) {
    return std::tie(a.begin, a.kind, b.end) < std::tie(b.begin, b.kind, a.end); // wider first
}

} // namespace

void ReadingWriter::hash_words(const TokenList& tokens) {
    const std::size_t count = tokens.word_count();
    hashes_.resize(count + far);
    for (std::size_t word = 0; word < count; ++word) {
        hashes_[word] = ReadingCache::hash_of(tokens.term(tokens[word]));
    }
    std::fill(hashes_.begin() + static_cast<std::ptrdiff_t>(count), hashes_.end(), std::uint64_t{0});
}

void ReadingWriter::write_word(const Draft& word, std::string_view term, std::uint64_t hash,
                               std::vector<Token>& result) {
    const auto write = [&](TokenKind kind, std::size_t begin, std::size_t end, std::string_view written, bool stops) {
        Token& token = next(result);
        token.term.assign(written);
        token.begin = begin;
        token.end = end;
        token.position = word.position;
        token.kind = kind;
        token.stop_word = stops;
    };
    if (!is_read(word)) {
        write(word.kind, word.begin, word.end, term, false);
        return;
    }
    const PackedReading reading = cache_.find(term, hash);
    const bool stops = reading.is_stop_word();
    write(word.kind, word.begin, word.end, term, stops);
    reading.for_each([&](PackedReading::Record record, std::string_view lemma) {
        if (record.end == 0) {
            write(TokenKind::Lemma, word.begin, word.end, lemma, stops);
        } else {
            write(TokenKind::Component, word.begin + record.begin, word.begin + record.end, lemma, stops);
        }
    });
}

void ReadingWriter::add_reading(TokenList& tokens, Draft word) {
    const PackedReading reading = cache_.find(tokens.term(word));
    word.stop_word = reading.is_stop_word() && word.kind != TokenKind::Joined;
    drafts_.back().stop_word = word.stop_word;
    const bool own_letters = has_own_letters(word);
    reading.for_each([&](PackedReading::Record record, std::string_view lemma) {
        Draft draft = word;
        draft.kind = record.end == 0 ? TokenKind::Lemma : TokenKind::Component;
        if (record.end != 0 && own_letters) {
            draft.begin = word.begin + record.begin;
            draft.end = word.begin + record.end;
        }
        tokens.set_term(draft, lemma);
        drafts_.push_back(draft);
    });
}

bool ReadingWriter::repeats_earlier(const TokenList& tokens, std::size_t i) const {
    const Draft& draft = drafts_[i];
    return std::any_of(drafts_.begin(), drafts_.begin() + static_cast<std::ptrdiff_t>(i), [&](const Draft& earlier) {
        return family(earlier) == family(draft) && tokens.term(earlier) == tokens.term(draft) &&
               (draft.kind != TokenKind::Component || earlier.begin == draft.begin);
    });
}

void ReadingWriter::write_place(TokenList& tokens, std::size_t place, std::span<const std::uint32_t> extras,
                                std::vector<Token>& result) {
    drafts_.clear();
    const auto add = [&](const Draft& draft) {
        drafts_.push_back(draft);
        if (is_read(draft)) {
            add_reading(tokens, draft);
        }
    };
    add(tokens[place]);
    for (const std::uint32_t extra : extras) {
        add(tokens.extra(extra));
    }
    std::stable_sort(drafts_.begin(), drafts_.end(), comes_first);
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
        if (repeats_earlier(tokens, i)) {
            continue;
        }
        const Draft& draft = drafts_[i];
        Token& token = next(result);
        token.term.assign(tokens.term(draft));
        token.begin = draft.begin;
        token.end = draft.end;
        token.position = draft.position;
        token.kind = draft.kind;
        token.stop_word = draft.stop_word;
    }
}

void ReadingWriter::write(TokenList& tokens, std::vector<Token>& result) {
    used_ = 0;
    const std::span<const std::uint32_t> extras = tokens.extras_by_place();
    std::size_t begin = 0;
    hash_words(tokens);
    for (std::size_t place = 0; place < tokens.word_count(); ++place) {
        cache_.fetch_slots(hashes_[place + far]);
        cache_.fetch_reading(hashes_[place + near]);
        std::size_t end = begin;
        while (end < extras.size() && tokens.extra(extras[end]).position == place) {
            ++end;
        }
        const Draft& word = tokens[place];
        if (begin == end && has_own_letters(word)) {
            write_word(word, tokens.term(word), hashes_[place], result);
        } else {
            write_place(tokens, place, extras.subspan(begin, end - begin), result);
        }
        begin = end;
    }
    result.resize(used_);
}

} // namespace referat::analysis
