// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/split_overrides.hpp"
#include "analysis/stemmer.hpp"
#include "analysis/stop_words.hpp"
#include "analysis/word_reader.hpp"
#include "lexicon/compound_splitter.hpp"
#include "lexicon/lexicon.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis::da {

/// Reads Danish words by the lexicon.
///
/// A known form has the lemmas of the lexicon. Else its spelling is varied: aa and accents always, ae and oe where only
/// that gives a word ("laege"). Else it is a compound, and its lemma what stands before the head and the head's lemma;
/// or else Snowball stems it. A word with hyphens has the lemma of what stands behind the last one.
class DanishWordReader final : public WordReader {
public:
    /// Keeps references: all must outlive the reader.
    DanishWordReader(const lexicon::Lexicon& lexicon, Stemmer& stemmer, const SplitOverrides& overrides);
    void read(std::string_view word, WordReading& reading) override;
    [[nodiscard]] bool lists(std::string_view word) override;

private:
    using Parts = std::span<const lexicon::CompoundPart>;
    using Lemmas = std::span<const lexicon::LemmaId>;
    struct KnownForm {
        std::string_view form; ///< the word itself, or in folded_ or digraphs_
        Lemmas lemmas;         ///< empty if the lexicon has no spelling of the word
    };

    [[nodiscard]] KnownForm find_known(std::string_view word);
    [[nodiscard]] bool has_word(Lemmas lemmas) const;
    [[nodiscard]] bool read_spellings(std::string_view word, WordReading& reading);
    void read_known(const KnownForm& known, WordReading& reading);
    [[nodiscard]] bool read_modifier(std::string_view form, WordReading& reading);
    [[nodiscard]] bool read_compound(std::string_view form, WordReading& reading);
    void read_hyphenated(std::string_view word, std::size_t hyphen, WordReading& reading);
    void add_parts(std::string_view form, Parts parts, WordReading& reading);
    void add_joint_parts(std::string_view form, Parts parts, WordReading& reading);
    void override_parts(std::string_view word, WordReading& reading) const;
    [[nodiscard]] std::string lemma_of_part(std::string_view part) const;

    const lexicon::Lexicon& lexicon_;
    Stemmer& stemmer_;
    const SplitOverrides& overrides_;
    StopWords stop_words_;
    lexicon::CompoundSplitter splitter_;
    std::string folded_;
    std::string digraphs_;
    std::string prefix_;
};

} // namespace referat::analysis::da
