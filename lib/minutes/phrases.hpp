// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// True if the text begins with a capital letter of the Danish alphabet or another Latin one with an accent.
[[nodiscard]] bool begins_upper(std::string_view text);

/// The text cut into sentences: at '.', '!' or '?' before a space and a capital, a bullet or a digit that begins one,
/// and before bullets. Abbreviations, initials and ordinals ("d. 3. maj", "ca.", "Kl.") do not end a sentence.
[[nodiscard]] std::vector<std::string_view> split_sentences(std::string_view text);

/// Lower-case words of a sentence, for matching phrases of Danish minutes. Letters and digits make words, all else
/// parts them.
class Words {
public:
    explicit Words(std::string_view sentence);

    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
    [[nodiscard]] bool empty() const noexcept { return words_.empty(); }
    [[nodiscard]] const std::string& operator[](std::size_t i) const noexcept { return words_[i]; }

    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    /// Index of the first place from `from` on where the words of `phrase` stand side by side; npos if nowhere. A word
    /// of the phrase that ends in '*' stands for any word that begins so; '|' parts alternatives of one word.
    [[nodiscard]] std::size_t find(std::string_view phrase, std::size_t from = 0) const;
    [[nodiscard]] bool has(std::string_view phrase) const { return find(phrase) != npos; }
    /// Whether `phrase` matches at word `i`.
    [[nodiscard]] bool matches_at(std::size_t i, std::string_view phrase) const;
    /// Whether one of the words of `alternatives` ("a|b|c*") stands among the `window` words before word `i`.
    [[nodiscard]] bool has_before(std::size_t i, std::string_view alternatives, std::size_t window) const;
    /// The same for the words after word `i`.
    [[nodiscard]] bool has_after(std::size_t i, std::string_view alternatives, std::size_t window) const;

private:
    std::vector<std::string> words_;
};

} // namespace referat::minutes
