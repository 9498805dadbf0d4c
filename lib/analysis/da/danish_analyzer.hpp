// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"
#include "analysis/word_reader.hpp"

#include <referat/analyzer.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis::da {

/// The Danish chain: identifiers, ICU words, suspended hyphens, lemmas, compounds. Design section 3.
///
/// Thread safety: one thread at a time.
class DanishAnalyzer {
public:
    /// Keeps a reference: `words` must outlive the analyzer.
    explicit DanishAnalyzer(WordReader& words);
    DanishAnalyzer(DanishAnalyzer&&) noexcept;
    DanishAnalyzer& operator=(DanishAnalyzer&&) noexcept;
    ~DanishAnalyzer();

    /// Replaces the content of `tokens`. See Analyzer::analyze().
    ///
    /// Every word of the text has one position, also inside identifiers and hyphenated words. The tokens of a position
    /// are sorted by begin, then kind (so a lemma comes after the word), the wider first; their ranges
    /// overlap, and no term is there twice (a Lemma is only equal to a Lemma, a Component to a Component). All of them
    /// begin before those of the next position. Identifiers and hyphenated words cover several positions and stand at
    /// their first one, where their first Part is.
    void analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens);

    /// The identifiers of the text analysed last, in order; valid until the next.
    [[nodiscard]] std::span<const Identifier> identifiers() const noexcept;

    /// Id of the chain but for its word reader: segmentation and stop words.
    [[nodiscard]] static std::string id();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::analysis::da
