// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::query {

/// Finds the word of a vocabulary that a misspelt Danish word most likely stands for.
///
/// It knows no index: the caller offers the words, in any order, and best() depends only on which words they were.
/// Words are folded: NFC, lower case. An edit is a letter too many, too few or wrong, two neighbours swapped, or a
/// Danish letter written as two (aa, ae, oe); there may be two if either word has 8 letters or more, else one.
/// Edits that Danes make often cost less than others, see speller.cpp. A word with a digit is neither mended nor
/// offered: numbers have no likely neighbours.
///
/// Thread safety: one thread at a time.
class Speller {
public:
    struct Correction {
        std::string word;
        double cost = 0;           ///< 1 is an ordinary edit; below 3
        std::size_t frequency = 0; ///< as offered
    };

    /// Any text is taken; nothing is ever found for one that is no UTF-8, has a digit, under 4 or over 100 letters.
    explicit Speller(std::string_view misspelt);

    /// Offers a word of the vocabulary, UTF-8, which stands in `frequency` items, at least 1.
    ///
    /// The misspelt word itself is passed over: whether it is right is the caller's question. A word offered twice
    /// counts with the greater frequency. Words that are far off cost a look at their letters and no allocation.
    void offer(std::string_view word, std::size_t frequency);

    /// The nearest word; of words about as near, the most frequent; of equals, the first by bytes.
    [[nodiscard]] const std::optional<Correction>& best() const noexcept { return best_; }

    /// The first letters a correction may have, as UTF-8, likeliest first; empty if nothing can be found.
    ///
    /// A sorted vocabulary is best offered by these prefixes in this order, until is_sure().
    [[nodiscard]] std::vector<std::string> first_letters() const;

    /// True if best() begins with the first of first_letters() and is a likely edit away: a word with another first
    /// letter is rarely meant then.
    [[nodiscard]] bool is_sure() const noexcept;

private:
    static constexpr std::size_t max_letters = 100; ///< twice the longest Danish compounds in use

    /// A word as numbers: 0 to 28 are a to z, æ, ø, å; others follow in the order of Unicode.
    struct Letters {
        std::array<std::uint32_t, max_letters + 2>
            at; ///< not initialised beyond `size`; a word offered may be 2 longer
        std::size_t size = 0;
        std::uint64_t present = 0; ///< bit n: the letter n is there; bit 32 + n: more than once; n = 31: any other
    };

    [[nodiscard]] static bool read(std::string_view word, std::size_t most_letters, Letters& letters) noexcept;
    [[nodiscard]] bool may_be_near(const Letters& word, std::size_t edits) const noexcept;

    Letters misspelt_;
    std::size_t max_edits_ = 0; ///< for long words; 0: nothing can be found
    std::optional<Correction> best_;
    double best_score_ = 0; ///< of best_; the lower, the better
};

} // namespace referat::query
