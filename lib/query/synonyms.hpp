// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace referat::query {

/// The table that comes with the library: known_acronyms.txt.
extern const std::string_view known_acronyms;

/// A word of a query as synonyms are compared.
struct SynonymWord {
    std::string folded; ///< as the analysis writes its term
    std::vector<std::string> lemmas;
};

/// Words in their order, folded.
using SynonymPhrase = std::vector<std::string>;

/// Words of a query that have synonyms.
struct SynonymMatch {
    std::size_t word_count = 0;
    std::vector<SynonymPhrase> alternatives; ///< what means the same, in the order of the tables, each once
    bool operator==(const SynonymMatch&) const = default;
};

/// Words and phrases that mean the same.
///
/// Tables are text, one group a line: "PLO = Praktiserende Lægers Organisation" has two alternatives, of which each
/// finds the other; with "a > b" a query for a also finds b, but not the other way. Words are separated by blanks,
/// commas, slashes, dashes, quotation marks or brackets; a hyphenated word is one. "#" begins a comment.
///
/// Words meet by their folded form or a lemma, so a long form is known in every inflection. An acronym, which is one
/// word of capitals, only meets itself, perhaps with an ending behind an apostrophe: a query for mus (mice) is none for
/// MUS.
///
/// Groups that share an alternative stay two groups: what means the same as one alternative of the one is not looked up
/// in the other.
///
/// Thread safety: any number of threads, but for add().
class Synonyms {
public:
    /// Lemmas of a folded word, for the words of the tables.
    using LemmasOf = std::function<std::vector<std::string>(std::string_view)>;

    Synonyms() = default;
    /// As add() to an empty one.
    Synonyms(std::string_view table, const std::filesystem::path& name, const LemmasOf& lemmas_of = {});

    /// Adds the groups of a table.
    /// @param name       stands in errors
    /// @param lemmas_of  without it the words of the table meet as written or as lemmas of the query's words
    /// @throws InputError  a line (with its number) is not UTF-8, or has one alternative only, an empty one, or ">" and
    ///                     another sign; nothing of the table is added then.
    void add(std::string_view table, const std::filesystem::path& name, const LemmasOf& lemmas_of = {});

    /// Adds a group of an acronym and its long form, both folded and not empty.
    void add_acronym(std::string acronym, SynonymPhrase long_form, const LemmasOf& lemmas_of = {});

    /// The longest alternative that begins at word `first`; of equally long ones those with the words as written, and
    /// if there are several (in different groups) all. Nothing if none begins there.
    [[nodiscard]] std::optional<SynonymMatch> find(std::span<const SynonymWord> words, std::size_t first) const;

    [[nodiscard]] bool empty() const noexcept { return alternatives_.empty(); }

private:
    struct Alternative {
        std::vector<SynonymWord> words;
        bool is_acronym = false;
        bool is_target = false; ///< what a one-way row adds; is not looked for itself
        std::size_t group_begin = 0;
        std::size_t group_end = 0;
    };
    using Group = std::vector<Alternative>;

    [[nodiscard]] static Group parse_line(std::string_view line, const std::filesystem::path& name, std::size_t number);
    void add_group(Group group, const LemmasOf& lemmas_of);
    void index(const std::string& word, std::size_t alternative);
    [[nodiscard]] std::vector<std::size_t> beginning_with(const SynonymWord& word) const;

    std::vector<Alternative> alternatives_; ///< those of a group stand together
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

} // namespace referat::query
