// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/danish_analyzer.hpp"

#include "analysis/da/identifier_scanner.hpp"
#include "analysis/da/names.hpp"
#include "analysis/da/suspended_hyphen_filter.hpp"
#include "analysis/hyphen_filter.hpp"
#include "analysis/reading_writer.hpp"
#include "analysis/recent_readings.hpp"
#include "analysis/tokenizer.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "text/danish_dates.hpp"
#include "text/words.hpp"

#include <referat/error.hpp>

namespace referat::analysis {

extern const std::string_view danish_stop_words; // from stopwords.txt

namespace da {

namespace {

/// Raised whenever the code of the chain comes to make other terms.
constexpr std::string_view chain_version = "referat-da/4";

} // namespace

class DanishAnalyzer::Impl {
public:
    explicit Impl(WordReader& words) : words_(words), suspended_hyphens_(words_), readings_(words_) {}

    void analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens) {
        find_identifiers(text, text::from_iso(meeting_date), identifiers_);
        std::erase_if(identifiers_, [&](const Identifier& each) {
            return each.kind == IdentifierKind::Name && is_word_in_capitals(text, each, words_);
        });
        tokenizer_.tokenize(text, identifiers_, list_);
        hyphens_.apply(text, list_);
        suspended_hyphens_.apply(text, list_);
        // Last: readings are of what the others add.
        readings_.write(list_, tokens);
    }

    [[nodiscard]] std::span<const Identifier> identifiers() const noexcept { return identifiers_; }

private:
    RecentReadings words_;
    Tokenizer tokenizer_;
    HyphenFilter hyphens_;
    SuspendedHyphenFilter suspended_hyphens_;
    ReadingWriter readings_;
    std::vector<Identifier> identifiers_;
    TokenList list_;
};

DanishAnalyzer::DanishAnalyzer(WordReader& words) : impl_(std::make_unique<Impl>(words)) {}
DanishAnalyzer::DanishAnalyzer(DanishAnalyzer&&) noexcept = default;
DanishAnalyzer& DanishAnalyzer::operator=(DanishAnalyzer&&) noexcept = default;
DanishAnalyzer::~DanishAnalyzer() = default;

void DanishAnalyzer::analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens) {
    if (const std::size_t bad = base::find_invalid_utf8(text); bad != std::string_view::npos) {
        throw InvalidArgument("text to analyse is not valid UTF-8 at byte " + std::to_string(bad));
    }
    impl_->analyze(text, meeting_date, tokens);
}

std::span<const Identifier> DanishAnalyzer::identifiers() const noexcept {
    return impl_->identifiers();
}

std::string DanishAnalyzer::id() {
    constexpr std::size_t fingerprint_digits = 8;
    std::string id(chain_version);
    id.append(" ").append(text::segmenter_version());
    id.append(" stop:").append(base::fingerprint(danish_stop_words).substr(0, fingerprint_digits));
    return id;
}

} // namespace da
} // namespace referat::analysis
