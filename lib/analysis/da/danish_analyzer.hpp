// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/stemmer.hpp"

#include <referat/analyzer.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis::da {

/// The Danish chain: identifiers, ICU words, letters, suspended hyphens, stems. Design section 3.
///
/// Thread safety: one thread at a time.
class DanishAnalyzer {
public:
    /// Keeps a reference: `stemmer` must outlive the analyzer.
    explicit DanishAnalyzer(Stemmer& stemmer);
    DanishAnalyzer(DanishAnalyzer&&) noexcept;
    DanishAnalyzer& operator=(DanishAnalyzer&&) noexcept;
    ~DanishAnalyzer();

    /// Replaces the content of `tokens`. See Analyzer::analyze().
    ///
    /// Every word of the text has one position, also inside identifiers and hyphenated words. The tokens of a position
    /// are sorted by begin, then kind (so a stem comes after what it is the stem of), the wider first; their ranges
    /// overlap, and no term is there twice (a Stem is only equal to a Stem). All of them begin before those of the next
    /// position. Identifiers and hyphenated words cover several positions and stand at their first one, where their
    /// first Part is.
    void analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens);

    /// Id of the chain with this stemmer.
    [[nodiscard]] static std::string id(const Stemmer& stemmer);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::analysis::da
