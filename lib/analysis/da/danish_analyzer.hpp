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

    /// Replaces the content of `tokens`. Sorted by position, then begin; the Word, Identifier or first Part of a place comes
    /// before its Stem. See Analyzer::analyze() for the rest.
    void analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens);

    /// Id of the chain with this stemmer.
    [[nodiscard]] static std::string id(const Stemmer& stemmer);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::analysis::da
