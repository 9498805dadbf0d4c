// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/chain.hpp"
#include "backend/database_reader.hpp"
#include "query/language.hpp"
#include "search/word_lists.hpp"

namespace referat::search {

/// The language of an index: its chain, and the lexicon behind that.
class IndexLanguage final : public query::Language {
public:
    /// Keeps a reference.
    explicit IndexLanguage(backend::Chain& chain) : chain_(chain) {}

    /// Bytes that are not UTF-8 are read as U+FFFD.
    [[nodiscard]] std::vector<Token> analyze(std::string_view text) override;
    [[nodiscard]] analysis::WordReading read(std::string_view word) override;
    [[nodiscard]] std::vector<query::RelatedWord> related(std::string_view lemma) override;
    [[nodiscard]] std::vector<std::string> compounds(std::string_view modifier, std::string_view head) override;

private:
    backend::Chain& chain_;
};

/// The words of an index.
class IndexVocabulary final : public query::Vocabulary {
public:
    /// Keeps references; `words` are those of `reader`.
    IndexVocabulary(const backend::DatabaseReader& reader, WordLists& words) : reader_(reader), words_(words) {}

    [[nodiscard]] std::size_t frequency(std::string_view term) override;
    void for_each_term(std::string_view prefix,
                       const std::function<void(std::string_view term, std::size_t frequency)>& visit) override;
    void for_each_word(const std::string& prefix,
                       const std::function<void(std::string_view word, std::size_t frequency)>& visit) override;

private:
    const backend::DatabaseReader& reader_;
    WordLists& words_;
};

} // namespace referat::search
