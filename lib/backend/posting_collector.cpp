// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/posting_collector.hpp"

#include "schema/terms.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace referat::backend {

namespace {

constexpr std::size_t first_table_size = 2048; // most agenda items have fewer than 1000 distinct words

constexpr std::size_t most_kept_slots = 16 * first_table_size;

/// Words of more bytes may be too long for the engine behind some prefix; zero bytes count twice there.
constexpr std::size_t always_fits = (schema::max_term_bytes - PostingCollector::max_prefix_bytes - 1) / 2;

std::uint32_t hash_of(std::string_view text) {
    const std::uint64_t hash = std::hash<std::string_view>{}(text);
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

std::uint32_t hash_of_term(std::uint32_t prefix_hash, std::uint32_t word_hash) {
    const std::uint64_t hash = (prefix_hash ^ word_hash) * std::uint64_t{0x9E37'79B9'7F4A'7C15};
    return static_cast<std::uint32_t>(hash >> 32);
}

} // namespace

PostingCollector::PostingCollector(std::vector<std::string> prefixes) : slots_(first_table_size) {
    for (std::string& prefix : prefixes) {
        const std::uint32_t hash = hash_of(prefix);
        prefixes_.push_back({std::move(prefix), hash});
    }
}

PostingCollector::Word PostingCollector::word(std::string_view word) {
    const std::uint32_t hash = hash_of(word);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        Slot& known = slots_[slot];
        if (known.word == none) {
            const auto number = static_cast<Word>(words_.size());
            words_.push_back(
                {static_cast<std::uint32_t>(word_bytes_.size()), static_cast<std::uint32_t>(word.size()), hash, none});
            word_bytes_.append(word);
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

std::uint32_t PostingCollector::find_term(Prefix prefix, Word word) {
    if (words_[word].size > always_fits) {
        word = cut(word, prefixes_[prefix].bytes);
    }
    for (std::uint32_t term = words_[word].first_term; term != none; term = terms_[term].next) {
        if (terms_[term].prefix == prefix) {
            return term;
        }
    }
    const auto number = static_cast<std::uint32_t>(terms_.size());
    terms_.push_back({prefix, word, std::exchange(words_[word].first_term, number), 0, 0, 0});
    return number;
}

void PostingCollector::add_posting(Prefix prefix, Word word, std::uint32_t position, std::uint32_t wdf) {
    const std::uint32_t number = find_term(prefix, word);
    Term& term = terms_[number];
    term.wdf += wdf;
    if (term.positions > 0 && term.last_position == position) {
        return;
    }
    ++term.positions;
    term.last_position = position;
    postings_.push_back({number, position});
}

void PostingCollector::add_places(Prefix prefix, Word word, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t number = find_term(prefix, word);
    for (std::uint32_t position = first; position <= last; ++position) {
        postings_.push_back({number, position});
    }
    terms_[number].positions += last - first + 1;
    terms_[number].last_position = last;
}

void PostingCollector::finish(PreparedDocument& document) {
    document.bytes.clear();
    document.bytes.reserve(2 * word_bytes_.size() + terms_.size() * (max_prefix_bytes / 2));
    document.terms.clear();
    document.terms.reserve(terms_.size());
    next_.clear();
    std::uint32_t total = 0;
    for (const Term& term : terms_) {
        const KnownPrefix& prefix = prefixes_[term.prefix];
        const KnownWord& word = words_[term.word];
        const std::size_t begin = document.bytes.size();
        schema::append_term(document.bytes, prefix.bytes, text(word));
        document.terms.push_back({static_cast<std::uint32_t>(begin), hash_of_term(prefix.hash, word.hash), term.wdf,
                                  total, term.positions, static_cast<std::uint32_t>(document.bytes.size() - begin)});
        next_.push_back(total);
        total += term.positions;
    }
    // Counting sort: each term gets its run of positions, filled in the order they came.
    document.positions.resize(total);
    for (const Posting& posting : postings_) {
        document.positions[next_[posting.term]++] = posting.position;
    }
    word_bytes_.clear();
    words_.clear();
    terms_.clear();
    postings_.clear();
    if (slots_.size() > most_kept_slots) {
        slots_ = std::vector<Slot>(first_table_size); // one huge item does not slow down all others
    } else {
        std::ranges::fill(slots_, Slot{});
    }
}

} // namespace referat::backend
