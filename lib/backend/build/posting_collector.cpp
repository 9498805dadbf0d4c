// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/posting_collector.hpp"

#include "schema/terms.hpp"

#include <algorithm>
#include <functional>

namespace referat::backend {

namespace {

constexpr std::size_t first_table_size = 2048; // most agenda items have fewer than 1000 distinct words

constexpr std::size_t most_kept_slots = 16 * first_table_size;

/// Words of more bytes may be too long for the engine behind some prefix; zero bytes count twice there.
constexpr std::size_t always_fits = (schema::max_term_bytes - schema::max_word_prefix_bytes - 1) / 2;

std::uint32_t hash_of(std::string_view text) {
    const std::uint64_t hash = std::hash<std::string_view>{}(text);
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

} // namespace

PostingCollector::PostingCollector() : slots_(first_table_size) {}

PostingCollector::Word PostingCollector::word(std::string_view word) {
    const std::uint32_t hash = hash_of(word);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        Slot& known = slots_[slot];
        if (known.word == none) {
            const auto number = static_cast<Word>(words_.size());
            words_.push_back(
                {static_cast<std::uint32_t>(word_bytes_.size()), static_cast<std::uint32_t>(word.size()), hash});
            word_bytes_.append(word);
            terms_of_words_.resize(terms_of_words_.size() + prefix_count_, none);
            known = {hash, number};
            if (2 * words_.size() > slots_.size()) {
                grow();
            }
            return number;
        }
        if (known.hash == hash && text(words_[known.word]) == word) {
            return known.word;
        }
    }
}

void PostingCollector::grow() {
    slots_.assign(2 * slots_.size(), {});
    const std::size_t mask = slots_.size() - 1;
    for (Word word = 0; word < words_.size(); ++word) {
        std::size_t slot = words_[word].hash & mask;
        while (slots_[slot].word != none) {
            slot = (slot + 1) & mask;
        }
        slots_[slot] = {words_[word].hash, word};
    }
}

/// So much of a word as the engine can take, so that words which agree up to there are one term.
PostingCollector::Word PostingCollector::cut(Word word, std::string_view prefix) {
    const std::string whole(text(words_[word])); // where it stands may move
    return this->word(schema::truncate_term(whole, schema::prefix_bytes(prefix, whole)));
}

PreparedTerm& PostingCollector::find_term(Prefix prefix, Word word) {
    if (words_[word].size > always_fits) {
        word = cut(word, schema::word_prefixes()[prefix]);
    }
    std::uint32_t& number = terms_of_words_[word * prefix_count_ + prefix];
    if (number == none) {
        number = static_cast<std::uint32_t>(terms_.size());
        terms_.push_back({word, prefix, 0, 0, 0});
    }
    return terms_[number];
}

void PostingCollector::add_position(PreparedTerm& term, std::uint32_t position) {
    ++term.position_count;
    term.first_position = position;
    postings_.push_back({static_cast<std::uint32_t>(&term - terms_.data()), position});
}

void PostingCollector::add_posting(Prefix prefix, Word word, std::uint32_t position, std::uint32_t wdf) {
    PreparedTerm& term = find_term(prefix, word);
    term.wdf += wdf;
    if (term.position_count == 0 || term.first_position != position) {
        add_position(term, position);
    }
}

void PostingCollector::add_places(Prefix prefix, Word word, std::uint32_t first, std::uint32_t last) {
    PreparedTerm& term = find_term(prefix, word);
    for (std::uint32_t position = first; position <= last; ++position) {
        add_position(term, position);
    }
}

void PostingCollector::finish(PreparedDocument& document) {
    next_.clear();
    std::uint32_t total = 0;
    for (PreparedTerm& term : terms_) {
        term.first_position = total;
        next_.push_back(total);
        total += term.position_count;
    }
    // Counting sort: each term gets its run of positions, filled in the order they came.
    document.positions.resize(total);
    for (const Posting& posting : postings_) {
        document.positions[next_[posting.term]++] = posting.position;
    }
    document.bytes = word_bytes_;
    document.words = words_;
    document.terms = terms_;
    word_bytes_.clear();
    words_.clear();
    terms_of_words_.clear();
    terms_.clear();
    postings_.clear();
    if (slots_.size() > most_kept_slots) {
        slots_ = std::vector<Slot>(first_table_size); // one huge item does not slow down all others
    } else {
        std::ranges::fill(slots_, Slot{});
    }
}

} // namespace referat::backend
