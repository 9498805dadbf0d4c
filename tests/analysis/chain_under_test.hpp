// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/da/danish_analyzer.hpp"
#include "analysis/da/danish_word_reader.hpp"
#include "analysis/split_overrides.hpp"
#include "analysis/stemmer.hpp"
#include "lexicon/locate.hpp"

#include <referat/analyzer.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Drops one common ending: enough to see which words are stemmed. The real stemmer lives in the backend room.
class EndingStemmer final : public referat::analysis::Stemmer {
public:
    void stem(std::string_view word, std::string& out) override {
        out.assign(word);
        for (const std::string_view ending : {"erne", "er", "en", "e"}) {
            if (out.size() > ending.size() + 1 && out.ends_with(ending)) {
                out.resize(out.size() - ending.size());
                return;
            }
        }
    }
    [[nodiscard]] std::string id() const override { return "ending-1"; }
};

/// The Danish chain over the shipped lexicon, with that stemmer.
class ChainUnderTest {
public:
    explicit ChainUnderTest(std::string_view overrides = {}) : overrides_(overrides, "splits.txt") {}

    std::vector<referat::Token> analyze(std::string_view text, std::string_view meeting_date = {}) {
        std::vector<referat::Token> tokens;
        analyzer_.analyze(text, meeting_date, tokens);
        return tokens;
    }

    /// Tokens but lemmas and components as "position kind term", kind by its first letter, joined by " | ".
    std::string places(std::string_view text, std::string_view meeting_date = {}) {
        std::string result;
        for (const referat::Token& token : analyze(text, meeting_date)) {
            if (token.kind == referat::TokenKind::Lemma || token.kind == referat::TokenKind::Component) {
                continue;
            }
            result += result.empty() ? "" : " | ";
            result += std::to_string(token.position) + " ";
            result += "WINPJ"[static_cast<std::size_t>(token.kind)];
            result += " " + token.term;
        }
        return result;
    }

    /// Terms of one kind, joined by spaces.
    std::string terms(std::string_view text, referat::TokenKind kind, std::string_view meeting_date = {}) {
        std::string result;
        for (const referat::Token& token : analyze(text, meeting_date)) {
            if (token.kind == kind) {
                result += (result.empty() ? "" : " ") + token.term;
            }
        }
        return result;
    }

    referat::analysis::WordReading read(std::string_view word) {
        referat::analysis::WordReading reading;
        words_.read(word, reading);
        return reading;
    }

    bool lists(std::string_view word) { return words_.lists(word); }

private:
    referat::analysis::SplitOverrides overrides_;
    EndingStemmer stemmer_;
    std::shared_ptr<const referat::lexicon::Lexicon> lexicon_ = referat::lexicon::shared_lexicon();
    referat::analysis::da::DanishWordReader words_{*lexicon_, stemmer_, overrides_};
    referat::analysis::da::DanishAnalyzer analyzer_{words_};
};
