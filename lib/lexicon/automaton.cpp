// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/automaton.hpp"

#include <referat/error.hpp>

#include <array>

namespace referat::lexicon {

namespace {

/// Room for row 0 and its 256 slots, all free; the smallest array there is.
constexpr std::array<std::uint64_t, 256 + 256 / 8> empty_set{};

} // namespace

Automaton::Automaton() noexcept : array_(empty_set) {}

bool Automaton::is_valid() const {
    if (array_.size() % 9 != 0 || array_.size() < empty_set.size() || arc(0).is_in_use()) {
        return false;
    }
    const auto last_row = static_cast<std::uint32_t>(slot_count() - 256);
    std::size_t unexplained = 0;
    for (std::size_t slot = 0; slot < slot_count(); ++slot) {
        if (arc(slot).target() > last_row) {
            return false;
        }
        unexplained += arc(slot).is_in_use() ? 1 : 0;
    }
    // From the last row to the first: a target's words are counted before they are wanted, and one that does not lie
    // behind its arc's row has none yet.
    std::vector<std::uint32_t> words(std::size_t{last_row} + 1);
    for (std::uint32_t row = last_row; row > 0; --row) {
        unsigned char label = first_label(row);
        if (!arc(row + label).has_label(label)) {
            continue; // no state lies here
        }
        std::uint32_t count = 0;
        do {
            const Arc taken = arc(row + label);
            const std::uint32_t behind = words[taken.target()];
            const bool is_dead_end = taken.target() == 0 ? !taken.is_word() : behind == 0;
            const bool is_last = taken.next() == 0;
            if (!taken.has_label(label) || is_dead_end || taken.skipped() != count ||
                (!is_last && taken.next() <= label)) {
                return false;
            }
            count += behind + (taken.is_word() ? 1 : 0);
            --unexplained;
            label = taken.next();
        } while (label != 0);
        if (count > Arc::max_words) {
            return false;
        }
        words[row] = count;
    }
    const std::uint32_t behind = words[arc(0).target()];
    return unexplained == 0 && (arc(0).target() == 0 || behind > 0) && size() == behind + (arc(0).is_word() ? 1 : 0);
}

void Automaton::word(std::uint32_t number, std::string& out) const {
    if (number >= size()) {
        throw InvalidArgument("no word has number " + std::to_string(number));
    }
    out.clear();
    State state = start();
    while (!state.is_word || state.number != number) {
        const std::uint32_t left = number - state.number - (state.is_word ? 1 : 0);
        unsigned char label = first_label(state.row);
        for (unsigned char next = arc(state.row + label).next(); next != 0 && arc(state.row + next).skipped() <= left;
             next = arc(state.row + label).next()) {
            label = next;
        }
        static_cast<void>(step(state, static_cast<char>(label)));
        out.push_back(static_cast<char>(label));
    }
}

bool Automaton::go_on(State& state, std::vector<State>& path, std::string& word) const {
    unsigned char label = 0;
    if (state.row != 0) {
        path.push_back(state);
        label = first_label(state.row);
    } else {
        while (label == 0) {
            if (path.empty()) {
                return false;
            }
            label = arc(path.back().row + static_cast<unsigned char>(word.back())).next();
            word.pop_back();
            if (label == 0) {
                path.pop_back();
            }
        }
        state = path.back();
    }
    word.push_back(static_cast<char>(label));
    return step(state, static_cast<char>(label));
}

} // namespace referat::lexicon
