// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/da/danish_analyzer.hpp"
#include "analysis/identifier.hpp"
#include "analysis/split_overrides.hpp"
#include "analysis/stemmer.hpp"
#include "analysis/word_reader.hpp"
#include "lexicon/lexicon.hpp"

#include <referat/analyzer.hpp>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// The analysis chain that indexing and searching open: the Danish analyzer over the lexicon, with Xapian's stemmer for
/// words that nothing else explains.
///
/// Thread safety: one thread at a time; open one per thread. They share the lexicon.
class Chain {
public:
    /// @throws LexiconError  the lexicon is missing or damaged.
    explicit Chain(analysis::SplitOverrides overrides = {});
    Chain(Chain&&) noexcept;
    Chain& operator=(Chain&&) noexcept;
    ~Chain();

    /// Replaces the content of `tokens`. See Analyzer::analyze().
    void analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens);

    /// The identifiers of the text analysed last, in order; valid until the next.
    [[nodiscard]] std::span<const analysis::Identifier> identifiers() const noexcept;

    [[nodiscard]] analysis::WordReader& words() noexcept;
    [[nodiscard]] const lexicon::Lexicon& lexicon() const noexcept;

    /// Id of the chain with these overrides, as manifests store it. @throws LexiconError
    [[nodiscard]] static std::string id(const analysis::SplitOverrides& overrides = {});

private:
    struct Links;
    std::unique_ptr<Links> links_; ///< in one place, since they hold references to each other
};

} // namespace referat::backend
