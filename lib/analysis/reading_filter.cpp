// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/reading_filter.hpp"

#include "analysis/characters.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

namespace referat::analysis {

namespace {

bool is_read(TokenKind kind) {
    return kind == TokenKind::Word || kind == TokenKind::Part || kind == TokenKind::Joined;
}

void append_lemma(Draft draft, std::string_view lemma, TokenList& tokens) {
    draft.kind = TokenKind::Lemma;
    tokens.append(draft, lemma);
}

void append_component(Draft draft, std::size_t begin, std::size_t end, std::string_view lemma, TokenList& tokens) {
    const bool has_letters = draft.kind != TokenKind::Joined && draft.end - draft.begin == draft.term_size;
    if (has_letters) {
        draft.end = draft.begin + end;
        draft.begin += begin;
    }
    draft.kind = TokenKind::Component;
    tokens.append(draft, lemma);
}

/// Of Entry::size; readings take less than 128 bytes.
constexpr unsigned stop_bit = 0x80;

/// A record of a cached reading: how it is told from the next one.
struct Record {
    unsigned char begin = 0;
    unsigned char end = 0; ///< 0: a lemma
    unsigned char size = 0;
};

} // namespace

ReadingFilter::ReadingFilter(WordReader& reader) : reader_(reader), sets_(set_count), entries_(set_count * ways) {}

const ReadingFilter::Entry* ReadingFilter::find(std::string_view term) {
    const std::size_t hash = std::hash<std::string_view>{}(term);
    const std::size_t place = hash % set_count;
    Set& set = sets_[place];
    Entry* const entries = &entries_[place * ways];
    const std::uint32_t tag = static_cast<std::uint32_t>(hash >> 32U) | 1U;
    for (std::size_t way = 0; way < ways; ++way) {
        const Entry& entry = entries[way];
        if (set.tags[way] == tag && entry.term_size == term.size() &&
            std::memcmp(entry.bytes.data(), term.data(), term.size()) == 0) {
            return &entry;
        }
    }
    reader_.read(term, reading_);
    Entry& oldest = entries[set.next];
    if (!store(term, oldest)) {
        return nullptr;
    }
    set.tags[set.next] = tag;
    set.next = (set.next + 1) % ways;
    return &oldest;
}

bool ReadingFilter::store(std::string_view term, Entry& entry) const {
    std::size_t size = term.size();
    for (const std::string& lemma : reading_.lemmas) {
        size += sizeof(Record) + lemma.size();
    }
    for (const WordPart& part : reading_.parts) {
        size += sizeof(Record) + part.lemma.size();
    }
    if (size > Entry::capacity) {
        return false;
    }
    char* out = std::ranges::copy(term, entry.bytes.begin()).out;
    const auto write = [&](std::size_t begin, std::size_t end, std::string_view lemma) {
        const Record record{static_cast<unsigned char>(begin), static_cast<unsigned char>(end),
                            static_cast<unsigned char>(lemma.size())};
        std::memcpy(out, &record, sizeof record);
        out = std::ranges::copy(lemma, out + sizeof record).out;
    };
    for (const std::string& lemma : reading_.lemmas) {
        write(0, 0, lemma);
    }
    for (const WordPart& part : reading_.parts) {
        write(part.begin, part.end, part.lemma);
    }
    entry.term_size = static_cast<unsigned char>(term.size());
    entry.size = static_cast<unsigned char>(size | (reading_.is_stop_word ? stop_bit : 0U));
    return true;
}

void ReadingFilter::append_cached(const Entry& entry, const Draft& word, TokenList& tokens) const {
    const std::size_t end = entry.size & ~stop_bit;
    for (std::size_t i = entry.term_size; i < end;) {
        Record record;
        std::memcpy(&record, &entry.bytes[i], sizeof record);
        const std::string_view lemma(&entry.bytes[i] + sizeof record, record.size);
        if (record.end == 0) {
            append_lemma(word, lemma, tokens);
        } else {
            append_component(word, record.begin, record.end, lemma, tokens);
        }
        i += sizeof record + record.size;
    }
}

void ReadingFilter::append_reading(const Draft& word, TokenList& tokens) const {
    for (const std::string& lemma : reading_.lemmas) {
        append_lemma(word, lemma, tokens);
    }
    for (const WordPart& part : reading_.parts) {
        append_component(word, part.begin, part.end, part.lemma, tokens);
    }
}

void ReadingFilter::apply(std::string_view, TokenList& tokens) {
    const std::size_t size = tokens.size();
    for (std::size_t i = 0; i < size; ++i) {
        Draft& word = tokens[i];
        const std::string_view term = tokens.term(word);
        if (!is_read(word.kind) || std::ranges::any_of(term, is_digit)) {
            continue;
        }
        const Entry* const entry = find(term);
        const bool stops = entry != nullptr ? (entry->size & stop_bit) != 0 : reading_.is_stop_word;
        word.stop_word = stops && word.kind != TokenKind::Joined;
        const Draft marked = word; // tokens may move
        if (entry != nullptr) {
            append_cached(*entry, marked, tokens);
        } else {
            append_reading(marked, tokens);
        }
    }
}

} // namespace referat::analysis
