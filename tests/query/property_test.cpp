// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"
#include "query/fake_language.hpp"
#include "query/lexer.hpp"
#include "query/query_text.hpp"
#include "support/catch.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <random>

using referat::query::Node;
using referat::query::NodeKind;

namespace {

void check_node(const Node& node, std::size_t text_size) {
    CHECK(node.source.begin <= node.source.end);
    CHECK(node.source.end <= text_size);
    const bool has_children = node.kind == NodeKind::Any || node.kind == NodeKind::And || node.kind == NodeKind::Or ||
                              node.kind == NodeKind::Not || node.kind == NodeKind::Near;
    CHECK(node.children.empty() != has_children);
    CHECK((node.kind != NodeKind::Filter || !node.values.empty()));
    CHECK(referat::base::find_invalid_utf8(node.text) == std::string_view::npos);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const bool linked = node.kind == NodeKind::Near && i > 0;
        CHECK(linked == (node.children[i].distance > 0));
        CHECK(node.children[i].distance <= referat::query::max_distance);
        CHECK((linked || !node.children[i].ordered));
    }
    for (const Node& child : node.children) {
        CHECK((node.kind == NodeKind::Any || child.occur == referat::query::Occur::Should));
        check_node(child, text_size);
    }
}

/// Nothing for a text with a problem, whose offset must lie in the text.
std::optional<std::string> strict_reading(const std::string& text) {
    try {
        return read_strict(text);
    } catch (const referat::QuerySyntaxError& error) {
        CHECK(error.offset() <= text.size());
        return std::nullopt;
    }
}

void check_terms(const std::string& text) {
    const TermCounts index{{"Zbudget", 3}, {"Zklynge", 9}, {"XPklynge", 4}, {"Zbudgetklynge", 2}};
    for (const referat::query::Reach reach : {referat::query::Reach::Meaning, referat::query::Reach::AnyParts}) {
        const FakeTerms terms = fake_terms(text, index, reach);
        CHECK_FALSE(terms.tree.empty());
        for (const referat::Correction& correction : terms.corrections) {
            CAPTURE(correction.offset, correction.from, correction.to);
            CHECK(correction.from != correction.to);
            // Bytes that are not UTF-8 are read as another character.
            if (referat::base::find_invalid_utf8(text) == std::string::npos) {
                CHECK(text.find(correction.from, correction.offset) != std::string::npos);
            }
        }
    }
}

void check_query(const std::string& text) {
    CAPTURE(text);
    const auto query = read_lenient(text);
    check_node(query.root, text.size());
    const std::string reading = to_string(query.root);
    CHECK(to_string(read_lenient(text).root) == reading);
    CHECK(referat::base::find_invalid_utf8(reading) == std::string_view::npos);
    CHECK(reading.find('\n') == std::string::npos);
    for (const referat::QueryNote& note : query.notes) {
        CHECK(note.offset <= text.size());
    }
    const std::optional<std::string> strict = strict_reading(text);
    CHECK(strict.has_value() == query.notes.empty());
    CHECK(strict.value_or(reading) == reading);
    check_terms(text);
}

constexpr unsigned seed = 20250314;
constexpr int rounds = 3000;

} // namespace

TEST_CASE("any bytes are a query", "[query][property]") {
    std::mt19937 random(seed);
    for (int round = 0; round < rounds; ++round) {
        std::string text(random() % 60, '\0');
        for (char& c : text) {
            c = static_cast<char>(random() & 0xFF);
        }
        check_query(text);
    }
}

TEST_CASE("any pieces of the language in any order are a query", "[query][property]") {
    constexpr std::array<std::string_view, 58> pieces{"a",
                                                      "klynhe",
                                                      "klyngen",
                                                      "sundhedsklyngen",
                                                      "af",
                                                      "budget",
                                                      "2. april 2025",
                                                      "30/4",
                                                      "OG",
                                                      "ELLER",
                                                      "IKKE",
                                                      "NOT",
                                                      "+",
                                                      "-",
                                                      "(",
                                                      ")",
                                                      "\"",
                                                      "„",
                                                      "“",
                                                      "»",
                                                      "«",
                                                      "titel:",
                                                      "foo:",
                                                      "kluster:",
                                                      "dato:",
                                                      "punkt:",
                                                      "udfald:",
                                                      "2023",
                                                      "2023-12",
                                                      "..",
                                                      ">=",
                                                      "<",
                                                      "i-år",
                                                      "seneste",
                                                      "NÆR/3",
                                                      "FØR",
                                                      "NEAR/77",
                                                      "BEFORE/",
                                                      "*klynge",
                                                      "2024-K2",
                                                      "seneste-3-uger",
                                                      "*",
                                                      ":",
                                                      ",",
                                                      "/",
                                                      "\\",
                                                      "\xE5",
                                                      " ",
                                                      " ",
                                                      " ",
                                                      "\xC2\xA0",
                                                      "\n",
                                                      "\xE2\x80\x8B",
                                                      "fyn",
                                                      "mailto:",
                                                      "21/30117",
                                                      "klynge*",
                                                      "tid:"};
    std::mt19937 random(seed);
    for (int round = 0; round < rounds; ++round) {
        std::string text;
        for (std::size_t left = random() % 20; left > 0; --left) {
            text += pieces[random() % pieces.size()];
            if (random() % 3 == 0) {
                text.push_back(' ');
            }
        }
        check_query(text);
    }
}
