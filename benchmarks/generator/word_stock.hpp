// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/random.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace referat::bench_corpus {

enum class WordClass { Noun, Verb, Adjective, Adverb };

/// Which form of a word a sentence wants. The first ones follow the order of the endings in words.txt.
enum class WordForm {
    Base,           ///< noun: with its article; adverb: as it is
    Definite,       ///< noun
    Plural,         ///< noun, adjective
    PluralDefinite, ///< noun
    FirstPart,      ///< noun, as the first part of a compound with a suspended hyphen
    Infinitive,
    Present,
    Past,
    Participle,
    Passive, ///< present
};

/// The word stock of words.txt: draws Danish words by Zipf's law, inflected, now and then a compound made on the spot,
/// so that a larger corpus keeps meeting new words.
///
/// Thread safety: const, any thread.
class WordStock {
public:
    /// Reads a table of the format that words.txt describes. @throws std::runtime_error  it is not of that format.
    explicit WordStock(std::string_view table);

    /// Appends one word (a noun's Base: two, article and noun) in `form`.
    void append(std::string& text, WordClass word_class, WordForm form, Random& random) const;

    /// Number of different stems.
    [[nodiscard]] std::size_t size() const;

private:
    struct Group {
        std::string_view article;
        std::array<std::string_view, 4> endings;
        std::string_view link;
    };
    struct Stem {
        std::string_view letters;
        std::size_t group = 0;
        std::size_t place = 0; ///< in its group
        std::size_t group_size = 0;
    };
    using Stems = std::vector<Stem>;

    void read_header(std::string_view line, WordClass& word_class);
    void rank_stems();
    void append_noun(std::string& text, WordForm form, Random& random) const;
    void append_link(std::string& text, const Stem& stem) const;
    [[nodiscard]] const Stem& draw(WordClass word_class, Random& random) const;

    std::vector<Group> groups_;
    std::array<Stems, 4> stems_; ///< per class, the most frequent first
    std::vector<Zipf> ranks_;    ///< per class
};

} // namespace referat::bench_corpus
