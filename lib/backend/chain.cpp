// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/chain.hpp"

#include "analysis/da/danish_word_reader.hpp"
#include "backend/user_table.hpp"
#include "backend/xapian_stemmer.hpp"
#include "base/hash.hpp"
#include "lexicon/locate.hpp"

#include <algorithm>
#include <utility>

namespace referat::backend {

namespace {

constexpr std::size_t fingerprint_digits = 8;

} // namespace

struct Chain::Links {
    explicit Links(analysis::SplitOverrides given)
        : overrides(std::move(given)), lexicon(lexicon::shared_lexicon()), words(*lexicon, stemmer, overrides),
          analyzer(words) {}

    analysis::SplitOverrides overrides;
    std::shared_ptr<const lexicon::Lexicon> lexicon;
    XapianStemmer stemmer;
    analysis::da::DanishWordReader words;
    analysis::da::DanishAnalyzer analyzer;
};

Chain::Chain(analysis::SplitOverrides overrides) : links_(std::make_unique<Links>(std::move(overrides))) {}
Chain::Chain(Chain&&) noexcept = default;
Chain& Chain::operator=(Chain&&) noexcept = default;
Chain::~Chain() = default;

void Chain::analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens) {
    links_->analyzer.analyze(text, meeting_date, tokens);
}

std::span<const analysis::Identifier> Chain::identifiers() const noexcept {
    return links_->analyzer.identifiers();
}

analysis::WordReader& Chain::words() noexcept {
    return links_->words;
}

const lexicon::Lexicon& Chain::lexicon() const noexcept {
    return *links_->lexicon;
}

std::string Chain::id(const analysis::SplitOverrides& overrides) {
    std::string id = analysis::da::DanishAnalyzer::id();
    id.append(" lexicon:").append(lexicon::shared_lexicon()->fingerprint().substr(0, fingerprint_digits));
    id.append(" ").append(XapianStemmer().id());
    if (!overrides.empty()) {
        id.append(" splits:").append(base::fingerprint(overrides.to_string()).substr(0, fingerprint_digits));
    }
    return id;
}

} // namespace referat::backend

namespace referat::inline v0 {

class REFERAT_NO_EXPORT Analyzer::Impl {
public:
    explicit Impl(analysis::SplitOverrides splits) : chain(std::move(splits)) {}

    backend::Chain chain;
};

Analyzer::Analyzer() : Analyzer(AnalyzerOptions{}) {}
Analyzer::Analyzer(const AnalyzerOptions& options)
    : impl_(std::make_unique<Impl>(backend::read_splits(options.splits))) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

std::vector<Token> Analyzer::analyze(std::string_view text, std::string_view meeting_date) {
    constexpr std::size_t bytes_per_token = 3; // in minutes
    constexpr std::size_t most = 4096;         // beyond these, growing costs little
    std::vector<Token> tokens;
    tokens.reserve(std::min(text.size() / bytes_per_token, most));
    analyze(text, meeting_date, tokens);
    return tokens;
}

void Analyzer::analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens) {
    impl_->chain.analyze(text, meeting_date, tokens);
}

std::string Analyzer::id() {
    return backend::Chain::id();
}

} // namespace referat::inline v0
