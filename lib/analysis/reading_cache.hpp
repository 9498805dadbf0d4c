// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/word_reader.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// What a word adds to the tokens at its place, as the cache keeps it: its lemmas, then its components by begin, the
/// wider first, each once.
class PackedReading {
public:
    /// How a lemma or component is told from the next one.
    struct Record {
        unsigned char begin = 0;
        unsigned char end = 0; ///< 0: a lemma
        unsigned char size = 0;
    };

    PackedReading(std::string_view records, bool is_stop_word) : records_(records), is_stop_word_(is_stop_word) {}

    [[nodiscard]] bool is_stop_word() const noexcept { return is_stop_word_; }

    /// Calls `visit(record, lemma)` for each.
    template <class Visit>
    void for_each(Visit visit) const {
        for (std::size_t i = 0; i < records_.size();) {
            Record record;
            std::memcpy(&record, records_.data() + i, sizeof record);
            i += sizeof record;
            visit(record, std::string_view(records_.data() + i, record.size));
            i += record.size;
        }
    }

private:
    std::string_view records_;
    bool is_stop_word_;
};

/// The readings of words, cached in a fixed amount of memory: running text repeats its words, and a hit costs a hash
/// and a comparison.
///
/// What is read is written, packed, into a ring of bytes, over what was read longest ago; a word finds its place there
/// through one of four slots that its hash names. So a thousand common words take less than a core's first cache, and
/// a long compound is kept like any other word.
///
/// Thread safety: one thread at a time.
class ReadingCache {
public:
    /// Keeps a reference: `reader` must outlive the cache.
    explicit ReadingCache(WordReader& reader);

    [[nodiscard]] static std::uint64_t hash_of(std::string_view word) noexcept;

    /// The reading of `word`, which is NFC, lower case and not empty. Valid until the next call.
    [[nodiscard]] PackedReading find(std::string_view word) { return find(word, hash_of(word)); }
    [[nodiscard]] PackedReading find(std::string_view word, std::uint64_t hash);

    // The cache is larger than what lies close to a core. Who knows the next words asks for their slots a few words
    // ahead, and then, with fewer words to go, for their readings, so that find() need not wait for memory.
    void fetch_slots(std::uint64_t hash) const noexcept { __builtin_prefetch(&sets_[hash % set_count]); }
    void fetch_reading(std::uint64_t hash) const noexcept;

private:
    /// Before the bytes of a word and the records behind them.
    struct Header {
        std::uint16_t records_size = 0;
        unsigned char word_size = 0;
        bool is_stop_word = false;
    };
    /// Entries begin at whole cells of the ring. Cells are counted on and on: cell n lies at n modulo the ring's size.
    struct Slot {
        std::uint32_t tag = 0; ///< from the hash of the word; 0: free
        std::uint32_t cell = 0;
    };
    static constexpr std::size_t cell_bytes = 8;
    static constexpr std::uint32_t ring_cells = std::uint32_t{1} << 19; ///< 4 MB, some 120 000 words
    static constexpr std::size_t set_count = std::size_t{1} << 15;
    static constexpr std::size_t ways = 4;
    struct alignas(sizeof(Slot) * ways) Set : std::array<Slot, ways> {}; ///< in one cache line

    PackedReading read(std::string_view word, Set& set, std::uint32_t tag);
    void pack();
    std::uint32_t store(std::string_view word);
    [[nodiscard]] bool is_overwritten(std::uint32_t cell) const noexcept { return next_cell_ - cell > ring_cells; }
    [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) noexcept {
        return static_cast<std::uint32_t>(hash >> 32U) | 1U;
    }
    [[nodiscard]] static std::size_t place_of(std::uint32_t cell) noexcept { return cell % ring_cells * cell_bytes; }

    WordReader& reader_;
    std::vector<Set> sets_;
    std::vector<char> ring_;
    std::uint32_t next_cell_ = 0;
    WordReading reading_;
    std::string packed_;
};

} // namespace referat::analysis
