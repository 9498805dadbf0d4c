// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/word_prefixes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// The terms of some documents, as words under prefixes, numbered from 0 as they are first asked for. Only words are
/// looked up and sorted, a third as many as there are terms.
///
/// Thread safety: one thread at a time.
class RunVocabulary {
public:
    using Word = std::uint32_t;
    using Term = std::uint32_t;

    /// @param most_words  how often word() is called at most
    explicit RunVocabulary(std::size_t most_words);

    /// Asks for memory that word() will read, which is far apart: before many calls of it.
    void expect(std::uint32_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
    /// @param bytes  must stay where they are
    /// @param hash   the same for the same bytes
    [[nodiscard]] Word word(std::string_view bytes, std::uint32_t hash);
    void expect_terms(Word word) const { __builtin_prefetch(&terms_of_words_[word * prefixes_.size()]); }
    [[nodiscard]] Term term(Word word, schema::WordPrefix prefix);

    [[nodiscard]] std::size_t size() const { return terms_.size(); }
    /// Of the bytes of a term.
    [[nodiscard]] std::size_t size_of(Term term) const { return terms_[term].size; }
    /// @return  where the next byte goes
    char* put(char* at, Term term) const;

    /// All terms in the order of their bytes, of which no two are the same.
    [[nodiscard]] std::vector<Term> sorted() const;

private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    struct Slot {
        std::uint32_t hash = 0;
        Word word = none;
    };
    struct KnownTerm {
        Word word = 0;
        std::uint16_t prefix = 0;
        std::uint16_t size = 0;
    };
    /// Terms of one prefix, sorted.
    struct Group {
        std::vector<Term> terms;
        std::size_t next = 0;
    };

    [[nodiscard]] std::vector<Word> sorted_words() const;
    [[nodiscard]] std::vector<Group> groups() const;
    [[nodiscard]] std::string text(Term term) const;

    std::span<const std::string> prefixes_ = schema::word_prefixes();
    std::vector<Slot> slots_; ///< of words_; the size is a power of two
    std::vector<std::string_view> words_;
    std::vector<Term> terms_of_words_; ///< a row for each word: its terms, by their prefix
    std::vector<KnownTerm> terms_;
};

} // namespace referat::backend
