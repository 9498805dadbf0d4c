// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/letter_model.hpp"

#include <cmath>
#include <cstdint>

namespace referat::lexicon::build {

namespace {

constexpr std::size_t alphabet_size = std::size_t{1} << letter_bits;

/// Counts of grams of n letters, and how often and before how many different letters each history stands.
class Counts {
public:
    explicit Counts(std::size_t n)
        : mask_((std::size_t{1} << (letter_bits * n)) - 1), grams_(mask_ + 1), totals_((mask_ + 1) / alphabet_size),
          kinds_(totals_.size()) {}

    void add(std::uint32_t gram) {
        std::uint32_t& count = grams_[gram & mask_];
        const std::size_t history = (gram & mask_) >> letter_bits;
        kinds_[history] += count == 0 ? 1 : 0;
        ++count;
        ++totals_[history];
    }

    [[nodiscard]] double probability(std::uint32_t gram, double shorter) const {
        const std::size_t history = (gram & mask_) >> letter_bits;
        const double kinds = kinds_[history];
        const double total = totals_[history] + kinds;
        return total == 0 ? shorter : (grams_[gram & mask_] + kinds * shorter) / total;
    }

private:
    std::size_t mask_;
    std::vector<std::uint32_t> grams_;
    std::vector<std::uint32_t> totals_;
    std::vector<std::uint32_t> kinds_;
};

} // namespace

std::vector<float> train_letters(std::span<const std::string> words) {
    std::vector<Counts> orders;
    for (std::size_t n = 1; n <= letter_gram_size; ++n) {
        orders.emplace_back(n);
    }
    LetterString letters;
    for (const std::string& word : words) {
        letters.assign(word);
        letters.letters.push_back(edge_letter);
        for (std::size_t i = 1; i <= letters.letters.size(); ++i) {
            for (Counts& counts : orders) {
                counts.add(letters.gram_before(i));
            }
        }
    }
    std::vector<float> surprises(letter_gram_count);
    for (std::uint32_t gram = 0; gram < letter_gram_count; ++gram) {
        double probability = 1.0 / static_cast<double>(alphabet_size);
        for (const Counts& counts : orders) {
            probability = counts.probability(gram, probability);
        }
        surprises[gram] = static_cast<float>(-std::log(probability));
    }
    return surprises;
}

float surprise(const LetterString& word, std::span<const float> letters) {
    float sum = 0;
    for (std::size_t i = 1; i <= word.letters.size(); ++i) {
        sum += letters[word.gram_before(i)];
    }
    const std::uint32_t end = word.gram_before(word.letters.size());
    return sum + letters[(end << letter_bits | edge_letter) & (letter_gram_count - 1)];
}

} // namespace referat::lexicon::build
