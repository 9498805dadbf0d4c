// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::lexicon {

/// One arc of an Automaton as it lies in the file.
///
/// From the low bit: label (8), in use (1), a word ends here (1), label of the next arc of its state or 0 (8), words
/// of its state that go through arcs with smaller labels (23), row of the target state (23).
class Arc {
public:
    static constexpr unsigned row_bits = 23;
    static constexpr std::uint32_t max_row = (1U << row_bits) - 1;
    static constexpr std::uint32_t max_words = max_row;

    struct Parts {
        unsigned char label = 0;
        unsigned char next = 0;
        bool is_word = false;
        std::uint32_t skipped = 0;
        std::uint32_t target = 0;
    };

    constexpr explicit Arc(std::uint64_t bits) noexcept : bits_(bits) {}
    constexpr Arc(const Parts& parts) noexcept
        : bits_(parts.label | in_use_bit | (parts.is_word ? word_bit : 0) | std::uint64_t{parts.next} << next_shift |
                std::uint64_t{parts.skipped} << skipped_shift | std::uint64_t{parts.target} << target_shift) {}

    [[nodiscard]] constexpr std::uint64_t bits() const noexcept { return bits_; }
    [[nodiscard]] constexpr bool is_in_use() const noexcept { return (bits_ & in_use_bit) != 0; }
    [[nodiscard]] constexpr bool has_label(unsigned char label) const noexcept {
        return (bits_ & (in_use_bit | 0xFF)) == (in_use_bit | label);
    }
    [[nodiscard]] constexpr bool is_word() const noexcept { return (bits_ & word_bit) != 0; }
    [[nodiscard]] constexpr unsigned char next() const noexcept {
        return static_cast<unsigned char>(bits_ >> next_shift);
    }
    [[nodiscard]] constexpr std::uint32_t skipped() const noexcept {
        return static_cast<std::uint32_t>(bits_ >> skipped_shift) & max_words;
    }
    [[nodiscard]] constexpr std::uint32_t target() const noexcept {
        return static_cast<std::uint32_t>(bits_ >> target_shift);
    }
    /// The arc as the array's first element, which no state owns: it leads to the start, and skips all words.
    [[nodiscard]] constexpr Arc as_entry() const noexcept { return Arc(bits_ & ~in_use_bit); }

private:
    static constexpr std::uint64_t in_use_bit = 1U << 8;
    static constexpr std::uint64_t word_bit = 1U << 9;
    static constexpr unsigned next_shift = 10;
    static constexpr unsigned skipped_shift = 18;
    static constexpr unsigned target_shift = skipped_shift + row_bits;
    static_assert(target_shift + row_bits == 64);

    std::uint64_t bits_;
};

/// A set of words, numbered in byte order: reads a minimal acyclic automaton that lies elsewhere, in mapped memory say.
///
/// Words are any bytes. AutomatonBuilder makes the array: n slots of one Arc each, then n bytes, eight to an element.
/// A state is a row, a place in the array: its arc with label c lies in slot row + c, so a step costs one read and no
/// search. No two states share a row, which makes the label proof enough that an arc is the state's own (rows displaced
/// into one array: Tarjan and Yao, Storing a Sparse Table, 1979). Byte r of the tail is the first label of row r, and
/// arcs name the label after theirs, so that words can be listed too. Every arc leads to a higher row, or to row 0,
/// which has no arcs. Numbers add up along the way (Lucchesi and Kowaltowski, Applications of finite automata
/// representing large vocabularies, 1993). Elements are in the byte order of the machine.
///
/// Thread safety: any number of threads. The array must outlive the automaton.
class Automaton {
public:
    /// Where a path of bytes from the start leads.
    struct State {
        std::uint32_t row = 0;
        std::uint32_t number = 0; ///< how many words sort before the path: its own number if it is a word
        bool is_word = false;
    };

    /// The empty set.
    Automaton() noexcept;
    /// An array that the builder did not make in this process wants is_valid() before anything else.
    explicit Automaton(std::span<const std::uint64_t> array) noexcept : array_(array) {}

    /// Whether every path stays within the array and ends, and every number is right, so that no other function reads
    /// out of bounds, loops or lists other than size() words. Linear, with 4 bytes of memory a slot.
    [[nodiscard]] bool is_valid() const;

    [[nodiscard]] std::uint32_t size() const noexcept { return arc(0).skipped(); }
    [[nodiscard]] State start() const noexcept { return {arc(0).target(), 0, arc(0).is_word()}; }

    /// Goes on by one byte; false, and `state` as it was, if no word goes on so.
    [[nodiscard]] bool step(State& state, char byte) const noexcept {
        const auto label = static_cast<unsigned char>(byte);
        const Arc taken = arc(state.row + label);
        if (!taken.has_label(label)) {
            return false;
        }
        state.number += taken.skipped() + (state.is_word ? 1 : 0);
        state.row = taken.target();
        state.is_word = taken.is_word();
        return true;
    }

    /// How many words of the set are smaller than `word`, if it is one of them.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view word) const noexcept {
        State state = start();
        for (const char byte : word) {
            if (!step(state, byte)) {
                return std::nullopt;
            }
        }
        return state.is_word ? std::optional(state.number) : std::nullopt;
    }

    /// Replaces `out` by the word with this number. @throws InvalidArgument  number >= size().
    void word(std::uint32_t number, std::string& out) const;

    /// Calls visit(std::string_view word, std::uint32_t number) for the words that begin with `prefix`, in byte order.
    template <typename Visit>
    void for_each(std::string_view prefix, Visit&& visit) const {
        State state = start();
        for (const char byte : prefix) {
            if (!step(state, byte)) {
                return;
            }
        }
        std::string word(prefix);
        std::vector<State> path;
        do {
            if (state.is_word) {
                visit(std::string_view(word), state.number);
            }
        } while (go_on(state, path, word));
    }

private:
    [[nodiscard]] std::size_t slot_count() const noexcept { return array_.size() / 9 * 8; }
    [[nodiscard]] Arc arc(std::size_t slot) const noexcept { return Arc(array_[slot]); }
    [[nodiscard]] unsigned char first_label(std::uint32_t row) const noexcept {
        return static_cast<unsigned char>(array_[slot_count() + row / 8] >> row % 8 * 8);
    }
    /// The path after `word` in byte order, within the subtree that `path`, the states before its last bytes, spans.
    bool go_on(State& state, std::vector<State>& path, std::string& word) const;

    std::span<const std::uint64_t> array_;
};

} // namespace referat::lexicon
