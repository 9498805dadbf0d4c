// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// True if the text begins with a capital letter of the Danish alphabet or another Latin one with an accent.
[[nodiscard]] bool begins_upper(std::string_view text);

/// The text cut into sentences: at '.', '!' or '?' before a space and a capital, a bullet or a digit that begins one,
/// and before bullets. Abbreviations, initials and ordinals ("d. 3. maj", "ca.", "Kl.") do not end a sentence.
[[nodiscard]] std::vector<std::string_view> split_sentences(std::string_view text);

/// Words side by side, as Words are searched for them.
///
/// A word that ends in '*' stands for any word that begins so; '|' parts alternatives of one word. Most words of a
/// sentence are told apart from all of a vocabulary by one bit. Refers to `text`.
class Phrase {
public:
    constexpr Phrase(std::string_view text) noexcept : text_(text) {
        std::string_view first = text.substr(0, text.find(' '));
        while (true) {
            const std::string_view alternative = first.substr(0, first.find('|'));
            may_begin_ |= alternative.empty() || alternative.back() == '*' ? ~std::uint64_t{0} : mark_of(alternative);
            if (alternative.size() == first.size()) {
                break;
            }
            first.remove_prefix(alternative.size() + 1);
        }
    }
    /// A literal, prepared when it is compiled.
    template <std::size_t size>
    consteval Phrase(const char (&text)[size]) noexcept : Phrase(std::string_view(text, size - 1)) {}

    [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }
    /// False if no word of those with these marks, one or several of them, can be its first.
    [[nodiscard]] constexpr bool may_begin_with(std::uint64_t marks) const noexcept {
        return (may_begin_ & marks) != 0;
    }

    /// One of 64 bits, by the size and the outer letters of a word.
    [[nodiscard]] static constexpr std::uint64_t mark_of(std::string_view word) noexcept {
        const auto front = static_cast<unsigned char>(word.front());
        const auto back = static_cast<unsigned char>(word.back());
        return std::uint64_t{1} << (word.size() * 3 + front * std::size_t{5} + back * std::size_t{11}) % 64;
    }

private:
    std::string_view text_;
    std::uint64_t may_begin_ = 0;
};

/// Lower-case words of a sentence, for matching phrases of Danish minutes. Letters and digits make words, all else
/// parts them.
class Words {
public:
    explicit Words(std::string_view sentence);

    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
    [[nodiscard]] bool empty() const noexcept { return words_.empty(); }
    [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
        return std::string_view(folded_).substr(words_[i].begin, words_[i].size);
    }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    /// Index of the first place from `from` on where `phrase` stands; npos if nowhere.
    [[nodiscard]] std::size_t find(const Phrase& phrase, std::size_t from = 0) const;
    [[nodiscard]] bool has(const Phrase& phrase) const { return find(phrase) != npos; }
    /// Whether `phrase` matches at word `i`.
    [[nodiscard]] bool matches_at(std::size_t i, const Phrase& phrase) const;
    /// Whether one of the words of `alternatives` ("a|b|c*") stands among the `window` words before word `i`; false
    /// for npos.
    [[nodiscard]] bool has_before(std::size_t i, const Phrase& alternatives, std::size_t window) const;
    /// The same for the words after word `i`.
    [[nodiscard]] bool has_after(std::size_t i, const Phrase& alternatives, std::size_t window) const;

private:
    struct Word {
        std::size_t begin = 0; ///< into folded_
        std::size_t size = 0;
        std::uint64_t mark = 0;
    };

    /// Whether one of `alternatives` stands among the words from `first` up to `last`, `last` left out.
    [[nodiscard]] bool has_among(std::size_t first, std::size_t last, const Phrase& alternatives) const;

    std::string folded_;
    std::vector<Word> words_;
    std::uint64_t marks_ = 0; ///< of all words
};

} // namespace referat::minutes
