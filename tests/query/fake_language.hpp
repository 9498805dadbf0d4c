// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/language.hpp"
#include "query/term_tree.hpp"
#include "query/word_terms.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A language small enough to foresee.
///
/// Pieces between blanks are words, but for pieces of marks alone; "og", "i" and "af" are stop words. "a-b" is the word
/// with its parts on positions of their own; "n/m" the same as an identifier; "n/m" before a year is a date with a
/// normal form; "unge-" stands for "ungereform" too. Words and what they are made of stand in the table of
/// fake_language.cpp; any other is unknown and its own lemma.
class FakeLanguage final : public referat::query::Language {
public:
    std::vector<referat::Token> analyze(std::string_view text) override;
    referat::analysis::WordReading read(std::string_view word) override;
    /// "drøfte" and "drøftelse" say the same; "medicinsk" is near "medicin".
    std::vector<referat::query::RelatedWord> related(std::string_view lemma) override;
    /// Without link and with s.
    std::vector<std::string> compounds(std::string_view modifier, std::string_view head) override;
};

/// Terms of an index with the number of items that have each.
using TermCounts = std::map<std::string, std::size_t, std::less<>>;

class FakeVocabulary final : public referat::query::Vocabulary {
public:
    explicit FakeVocabulary(TermCounts terms) : terms_(std::move(terms)) {}

    std::size_t frequency(std::string_view term) override;
    void for_each_term(std::string_view prefix,
                       const std::function<void(std::string_view term, std::size_t frequency)>& visit) override;
    void for_each_word(const std::string& prefix,
                       const std::function<void(std::string_view word, std::size_t frequency)>& visit) override;

private:
    TermCounts terms_;
};

/// Weights of these tests' own, so that tuning the real ones leaves the trees alone.
inline constexpr referat::query::WordWeights fake_weights{.exact_form = 0.25,
                                                          .part = 0.5,
                                                          .open_spelling = 0.7,
                                                          .all_parts = 0.6,
                                                          .some_parts = 0.2,
                                                          .same_said = 0.8,
                                                          .related = 0.4,
                                                          .other_letters = 0.1,
                                                          .near = 0.25,
                                                          .synonym = 0.8,
                                                          .synonym_words = 0.12,
                                                          .written_as_one = 0.9};

/// What a query becomes.
struct FakeTerms {
    std::string tree;
    std::vector<referat::Correction> corrections;
    std::vector<referat::TruncationLimit> truncations;
};

/// Reads `query` leniently and turns it into terms of an index that has these.
[[nodiscard]] FakeTerms fake_terms(std::string_view query, TermCounts index = {},
                                   referat::query::Reach reach = referat::query::Reach::Meaning);

/// Writes out the plain words of an expected tree: the line "<budget>" stands for all ways to meet the word "budget",
/// "[budget]" for the word alone, both of a word that is its own lemma.
[[nodiscard]] std::string with_words(std::string_view tree);
