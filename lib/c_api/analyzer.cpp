// SPDX-License-Identifier: GPL-2.0-or-later
#include "c_api/guard.hpp"

#include <referat/analyzer.hpp>

#include <memory>

namespace c_api = referat::c_api;

struct referat_analyzer {
    referat::Analyzer analyzer;
};

struct referat_tokens {
    std::vector<referat::Token> tokens;
};

namespace {

constexpr bool same(referat_token_kind kind, referat::TokenKind of) {
    return static_cast<int>(kind) == static_cast<int>(of);
}
static_assert(same(REFERAT_TOKEN_WORD, referat::TokenKind::Word) &&
              same(REFERAT_TOKEN_IDENTIFIER, referat::TokenKind::Identifier) &&
              same(REFERAT_TOKEN_NORMAL, referat::TokenKind::Normal) &&
              same(REFERAT_TOKEN_PART, referat::TokenKind::Part) &&
              same(REFERAT_TOKEN_JOINED, referat::TokenKind::Joined) &&
              same(REFERAT_TOKEN_LEMMA, referat::TokenKind::Lemma) &&
              same(REFERAT_TOKEN_COMPONENT, referat::TokenKind::Component));

} // namespace

referat_status referat_analyzer_open(referat_analyzer** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        *out = new referat_analyzer;
    });
}

referat_status referat_analyze(referat_analyzer* analyzer, const char* text, std::size_t size, const char* meeting_date,
                               referat_tokens** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        c_api::require(analyzer, "analyzer");
        c_api::require(text, "text");
        auto tokens = std::make_unique<referat_tokens>();
        analyzer->analyzer.analyze({text, size}, c_api::or_empty(meeting_date), tokens->tokens);
        *out = tokens.release();
    });
}

void referat_analyzer_free(referat_analyzer* analyzer) {
    delete analyzer;
}

std::size_t referat_tokens_size(const referat_tokens* tokens) {
    return tokens == nullptr ? 0 : tokens->tokens.size();
}

int referat_tokens_get(const referat_tokens* tokens, std::size_t i, referat_token* token) {
    if (tokens == nullptr || token == nullptr || i >= tokens->tokens.size()) {
        return 0;
    }
    const referat::Token& from = tokens->tokens[i];
    *token = {from.term.c_str(),     from.begin, from.end, from.position, static_cast<referat_token_kind>(from.kind),
              from.stop_word ? 1 : 0};
    return 1;
}

void referat_tokens_free(referat_tokens* tokens) {
    delete tokens;
}
