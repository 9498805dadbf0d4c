// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/da/danish_analyzer.hpp"
#include "analysis/stemmer.hpp"

#include <referat/analyzer.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// The analysis chain that indexing and searching open: the Danish analyzer with Xapian's stemmer.
///
/// Thread safety: one thread at a time; open one per thread.
class Chain {
public:
    Chain();

    /// Replaces the content of `tokens`. See Analyzer::analyze().
    void analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens);

    /// Id of the chain, as manifests store it.
    [[nodiscard]] static std::string id();

private:
    std::unique_ptr<analysis::Stemmer> stemmer_;
    analysis::da::DanishAnalyzer analyzer_;
};

} // namespace referat::backend
