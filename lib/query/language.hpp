// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/word_reader.hpp"
#include "query/synonyms.hpp"

#include <referat/analyzer.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::query {

/// A lemma of another word class.
struct RelatedWord {
    std::string lemma;
    bool is_same = true; ///< a verb and its noun; false for an adjective, which often names something else
};

/// What turning a query into terms asks of the analysis that the index was built with. One thread at a time.
class Language {
public:
    Language() = default;
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    virtual ~Language() = default;

    [[nodiscard]] virtual std::vector<Token> analyze(std::string_view text) = 0;
    /// @param word  folded
    [[nodiscard]] virtual analysis::WordReading read(std::string_view word) = 0;
    /// Lemmas that say the same in another word class, "drøftelse" of "drøfte", or something near, "medicinsk" of
    /// "medicin".
    [[nodiscard]] virtual std::vector<RelatedWord> related(std::string_view lemma) = 0;
    /// Lemmas that "patient" and "inddragelse" may make as one word; not all of them need exist.
    [[nodiscard]] virtual std::vector<std::string> compounds(std::string_view modifier, std::string_view head) = 0;
};

/// Other ways to say words of a query: synonyms, and acronyms with what they stand for.
class Expansions {
public:
    Expansions() = default;
    Expansions(const Expansions&) = delete;
    Expansions& operator=(const Expansions&) = delete;
    virtual ~Expansions() = default;

    /// What means the same as the words that begin at `first`; nothing if none do.
    [[nodiscard]] virtual std::optional<SynonymMatch> find(std::span<const SynonymWord> words, std::size_t first) = 0;
};

/// The words that an index has. One thread at a time.
class Vocabulary {
public:
    Vocabulary() = default;
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary& operator=(const Vocabulary&) = delete;
    virtual ~Vocabulary() = default;

    /// Number of items with this term.
    [[nodiscard]] virtual std::size_t frequency(std::string_view term) = 0;
    /// Calls visit for the terms that begin with `prefix`, in byte order.
    virtual void for_each_term(std::string_view prefix,
                               const std::function<void(std::string_view term, std::size_t frequency)>& visit) = 0;
    /// Calls visit for all terms of `prefix` and of no longer one, without the prefix.
    virtual void for_each_word(const std::string& prefix,
                               const std::function<void(std::string_view word, std::size_t frequency)>& visit) = 0;
};

} // namespace referat::query
