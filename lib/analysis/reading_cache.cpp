// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/reading_cache.hpp"

#include "analysis/folded_term.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace referat::analysis {

namespace {

template <class Integer>
Integer load(const char* bytes) noexcept {
    Integer value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// Bytes of a word of less than eight, each at least once.
std::uint64_t load_short(std::string_view word) noexcept {
    const char* const bytes = word.data();
    const std::size_t size = word.size();
    if (size >= sizeof(std::uint32_t)) {
        return std::uint64_t{load<std::uint32_t>(bytes)} << 32U |
               load<std::uint32_t>(bytes + size - sizeof(std::uint32_t));
    }
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(bytes[i])}; };
    return size == 0 ? 0 : byte(0) << 16U | byte(size / 2) << 8U | byte(size - 1);
}

bool same_lemma(const std::vector<std::string>& lemmas, std::size_t i) {
    const auto end = lemmas.begin() + static_cast<std::ptrdiff_t>(i);
    return std::find(lemmas.begin(), end, lemmas[i]) != end;
}

bool same_part(const std::vector<WordPart>& parts, std::size_t i) {
    return std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i), [&](const WordPart& earlier) {
        return earlier.begin == parts[i].begin && earlier.lemma == parts[i].lemma;
    });
}

} // namespace

ReadingCache::ReadingCache(WordReader& reader)
    : reader_(reader), sets_(set_count), ring_(std::size_t{ring_cells} * cell_bytes) {}

/// Words are short: eight bytes at a time, each step a multiplication whose upper half is folded in.
std::uint64_t ReadingCache::hash_of(std::string_view word) noexcept {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15; // 2^64 / golden ratio, as in Fibonacci hashing
    constexpr std::size_t step = sizeof(std::uint64_t);
    std::uint64_t hash = word.size() * odd;
    const auto mix = [&](std::uint64_t bits) {
        hash = (hash ^ bits) * odd;
        hash ^= hash >> 32U;
    };
    if (word.size() < step) {
        mix(load_short(word));
        return hash * odd;
    }
    for (std::size_t at = 0; at + step < word.size(); at += step) {
        mix(load<std::uint64_t>(word.data() + at));
    }
    mix(load<std::uint64_t>(word.data() + word.size() - step));
    return hash * odd;
}

void ReadingCache::fetch_reading(std::uint64_t hash) const noexcept {
    const std::uint32_t tag = tag_of(hash);
    for (const Slot& slot : sets_[hash % set_count]) {
        if (slot.tag == tag) {
            __builtin_prefetch(&ring_[place_of(slot.cell)]);
        }
    }
}

PackedReading ReadingCache::find(std::string_view word, std::uint64_t hash) {
    Set& set = sets_[hash % set_count];
    const std::uint32_t tag = tag_of(hash);
    for (const Slot& slot : set) {
        if (slot.tag != tag || is_overwritten(slot.cell)) {
            continue;
        }
        const char* const entry = &ring_[place_of(slot.cell)];
        Header header;
        std::memcpy(&header, entry, sizeof header);
        const char* const bytes = entry + sizeof header;
        if (header.word_size == word.size() && std::memcmp(bytes, word.data(), word.size()) == 0) {
            return {{bytes + word.size(), header.records_size}, header.is_stop_word};
        }
    }
    return read(word, set, tag);
}

PackedReading ReadingCache::read(std::string_view word, Set& set, std::uint32_t tag) {
    reader_.read(word, reading_);
    pack();
    // The slot whose entry is gone or will be first: the one furthest behind the next cell.
    Slot& oldest = *std::ranges::max_element(set, {}, [this](const Slot& slot) {
        return slot.tag == 0 ? std::numeric_limits<std::uint32_t>::max() : next_cell_ - slot.cell;
    });
    oldest = Slot{tag, store(word)};
    return {packed_, reading_.is_stop_word};
}

/// Returns the cell at which the entry begins.
std::uint32_t ReadingCache::store(std::string_view word) {
    const Header header{static_cast<std::uint16_t>(packed_.size()), static_cast<unsigned char>(word.size()),
                        reading_.is_stop_word};
    const std::size_t size = sizeof header + word.size() + packed_.size();
    const auto cells = static_cast<std::uint32_t>((size + cell_bytes - 1) / cell_bytes);
    if (next_cell_ > std::numeric_limits<std::uint32_t>::max() - 2 * ring_cells) {
        std::ranges::fill(sets_, Set{}); // before the count begins anew, and old cells look young
        next_cell_ = 0;
    }
    if (next_cell_ % ring_cells + cells > ring_cells) {
        next_cell_ += ring_cells - next_cell_ % ring_cells; // entries lie in one piece
    }
    const std::uint32_t cell = next_cell_;
    next_cell_ += cells;
    char* const entry = &ring_[place_of(cell)];
    std::memcpy(entry, &header, sizeof header);
    std::ranges::copy(packed_, std::ranges::copy(word, entry + sizeof header).out);
    return cell;
}

void ReadingCache::pack() {
    packed_.clear();
    const auto write = [&](std::size_t begin, std::size_t end, std::string_view lemma) {
        lemma = cut_term(lemma);
        packed_.push_back(static_cast<char>(begin));
        packed_.push_back(static_cast<char>(end));
        packed_.push_back(static_cast<char>(lemma.size()));
        packed_.append(lemma);
    };
    for (std::size_t i = 0; i < reading_.lemmas.size(); ++i) {
        if (!same_lemma(reading_.lemmas, i)) {
            write(0, 0, reading_.lemmas[i]);
        }
    }
    std::vector<WordPart>& parts = reading_.parts;
    std::stable_sort(parts.begin(), parts.end(), [](const WordPart& a, const WordPart& b) {
        return std::tie(a.begin, b.end) < std::tie(b.begin, a.end);
    });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!same_part(parts, i)) {
            write(parts[i].begin, parts[i].end, parts[i].lemma);
        }
    }
}

} // namespace referat::analysis
