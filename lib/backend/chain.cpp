// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/chain.hpp"

#include "backend/xapian_stemmer.hpp"

namespace referat::backend {

Chain::Chain() : stemmer_(std::make_unique<XapianStemmer>()), analyzer_(*stemmer_) {}

void Chain::analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens) {
    analyzer_.analyze(text, meeting_date, tokens);
}

std::string Chain::id() {
    return analysis::da::DanishAnalyzer::id(XapianStemmer());
}

} // namespace referat::backend

namespace referat::inline v0 {

class REFERAT_NO_EXPORT Analyzer::Impl {
public:
    backend::Chain chain;
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

std::vector<Token> Analyzer::analyze(std::string_view text, std::string_view meeting_date) {
    std::vector<Token> tokens;
    impl_->chain.analyze(text, meeting_date, tokens);
    return tokens;
}

std::string Analyzer::id() {
    return backend::Chain::id();
}

} // namespace referat::inline v0
