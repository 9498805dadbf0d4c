// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_language.hpp"
#include "query/truncation_terms.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

const TermCounts& index() {
    static const TermCounts terms{
        {"klynge", 5},      {"klyngen", 9},         {"klyngemøde", 2},   {"storklynge", 1}, {"aalborg", 3},
        {"ålborg", 1},      {"bådåen", 1},          {"21/30117", 1},     {"Zklynge", 14},   {"Zsundhedsklynge", 7},
        {"Zstorklynge", 1}, {"sundhedsklyngen", 7}, {"XPklynge", 7},     {"Sklyngen", 4},   {"XBESklynge", 2},
        {"XKLUfyn", 6},     {"XKLUnykoebing", 1},   {"XSAG21 30117", 1}, {"XSAG213", 1},    {"ZSklynge", 4},
    };
    return terms;
}

} // namespace

TEST_CASE("a truncated word is the words of the index, the most frequent first", "[query][terms][truncation]") {
    const std::vector<std::pair<std::string_view, std::string_view>> rows{
        {"Klyng*", "expansion Klyng*\n  klyngen 1.00\n  klynge 1.00\n  klyngemøde 1.00\n"},
        {"titel:klyng*", "expansion titel:klyng*\n  Sklyngen 1.00\n"},
        {"*dåen", "expansion *dåen\n  bådåen 1.00\n"},
        {"*klynge*", "expansion *klynge*\n  klyngen 1.00\n  sundhedsklyngen 1.00\n  klynge 1.00\n  klyngemøde 1.00\n  "
                     "storklynge 1.00\n"},
        {"ål*", "expansion ål*\n  aalborg 1.00\n  ålborg 1.00\n"},
        {"aal*", "expansion aal*\n  aalborg 1.00\n  ålborg 1.00\n"},
        {"21/3*", "expansion 21/3*\n  21/30117 1.00\n"},
        {"findes*", "expansion findes*\n"},
        {"kluster:NYKØ*", "expansion kluster:NYKØ*\n  XKLUnykoebing 0.00\n"},
        {"kluster:*yn", "expansion kluster:*yn\n  XKLUfyn 0.00\n"},
        {"sagsnr:21/*", "expansion sagsnr:21/*\n  XSAG21 30117 0.00\n"},
        {"sagsnr:21*", "expansion sagsnr:21*\n  XSAG21 30117 0.00\n  XSAG213 0.00\n"},
    };
    for (const auto& [query, tree] : rows) {
        CAPTURE(query);
        const FakeTerms terms = fake_terms(query, index());
        CHECK(terms.tree == tree);
        CHECK(terms.truncations.empty());
    }
}

TEST_CASE("an end that is a word is also the head of compounds, in any inflection", "[query][terms][truncation]") {
    // The fake language takes "sundhedsklyngen" apart, but neither lemma: only words that have the head are forms of
    // it.
    CHECK(fake_terms("*klynge", index()).tree ==
          "expansion *klynge\n  Zklynge 1.00\n  klynge 1.00\n  storklynge 1.00\n");
    CHECK(fake_terms("*lynge", index()).tree == "expansion *lynge\n  klynge 1.00\n  storklynge 1.00\n");
}

TEST_CASE("a truncated word has a bounded number of words, and says so", "[query][terms][truncation]") {
    TermCounts many;
    for (std::size_t i = 0; i < referat::query::max_expanded_words + 500; ++i) {
        many["ord" + std::to_string(10'000 + i)] = 1 + i % 3;
    }
    const FakeTerms terms = fake_terms("by titel:x ord1*", many);
    REQUIRE(terms.truncations.size() == 1);
    CHECK(terms.truncations.front() ==
          referat::TruncationLimit{11, "ord1*", many.size(), referat::query::max_expanded_words});
    CHECK(terms.tree.find("and 980 more") != std::string::npos);
}

TEST_CASE("the words that a truncated word is cut to are the most frequent", "[query][terms][truncation]") {
    TermCounts many;
    for (std::size_t i = 0; i < referat::query::max_expanded_words; ++i) {
        many["ord" + std::to_string(10'000 + 2 * i)] = 1;
        many["ord" + std::to_string(10'001 + 2 * i)] = 2;
    }
    FakeLanguage language;
    FakeVocabulary vocabulary(many);
    std::vector<referat::Correction> corrections;
    referat::query::WordContext context{.language = language, .vocabulary = vocabulary, .corrections = corrections};
    referat::query::Node node;
    node.kind = referat::query::NodeKind::Truncation;
    node.text = "ord1";
    node.open_back = true;
    const referat::query::TermNode expansion = truncation_to_terms(node, context);
    REQUIRE(expansion.children.size() == referat::query::max_expanded_words);
    CHECK(std::ranges::all_of(expansion.children, [&](const referat::query::TermNode& word) {
        return word.op == referat::query::TermOp::Term && many.at(word.term) == 2;
    }));
}
