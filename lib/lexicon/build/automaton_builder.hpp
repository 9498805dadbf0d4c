// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::lexicon {

/// The states of an automaton before they have places in an array.
struct AutomatonStates {
    struct Edge {
        std::uint32_t target = 0;
        unsigned char label = 0;
        bool is_word = false;
        friend bool operator==(const Edge&, const Edge&) = default;
    };

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(begins.size() - 1); }
    [[nodiscard]] std::span<const Edge> edges_of(std::uint32_t state) const {
        return std::span(edges).subspan(begins[state], begins[state + 1] - begins[state]);
    }

    std::vector<Edge> edges;                 ///< state by state, labels rising; targets are smaller than their source
    std::vector<std::uint32_t> begins{0, 0}; ///< of each state's edges; state 0 has none
};

/// Makes the array that an Automaton reads, from words in byte order.
///
/// Keeps the automaton minimal while words arrive: a state that no later word can change becomes the equal one met
/// before (Daciuk, Mihov, Watson and Watson, Incremental Construction of Minimal Acyclic Finite-State Automata, 2000).
/// That a word ends belongs to the arc, not to the state, so states after "hund" and "hunde" can be one.
/// The same words give the same array. Thread safety: one thread at a time.
class AutomatonBuilder {
public:
    /// @throws InvalidArgument  `word` is not greater than the one before, and is left out; or the set outgrows what an
    ///                          Arc can number or address, which ends the builder's use.
    void add(std::string_view word);

    /// @throws InvalidArgument  the set outgrows what an Arc can address.
    [[nodiscard]] std::vector<std::uint64_t> finish() &&;

private:
    using Edge = AutomatonStates::Edge;

    /// Closes the states of the last word that lie deeper than `depth` bytes.
    void close(std::size_t depth);
    /// The state with these edges: an old one if there is one.
    std::uint32_t intern(std::span<const Edge> edges);
    /// Where these edges are in the register, or would go.
    [[nodiscard]] std::size_t find_entry(std::span<const Edge> edges) const;
    void grow_register();

    std::string last_;
    std::uint32_t word_count_ = 0;
    bool has_empty_word_ = false;
    std::vector<std::vector<Edge>> open_ =
        std::vector<std::vector<Edge>>(1); ///< per depth, the edges so far of the state on the path of last_
    AutomatonStates closed_;
    std::vector<std::uint32_t> register_ = std::vector<std::uint32_t>(1U << 10); ///< open addressing; 0 is free
};

} // namespace referat::lexicon
