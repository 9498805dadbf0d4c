// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"
#include "query/query_text.hpp"
#include "query/term_tree.hpp"
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
                              node.kind == NodeKind::Not;
    CHECK(node.children.empty() != has_children);
    CHECK((node.kind != NodeKind::Filter || !node.values.empty()));
    CHECK(referat::base::find_invalid_utf8(node.text) == std::string_view::npos);
    for (const Node& child : node.children) {
        CHECK((node.kind == NodeKind::Any || child.occur == referat::query::Occur::Should));
        check_node(child, text_size);
    }
}

std::vector<referat::Token> split_at_blanks(std::string_view text) {
    std::vector<referat::Token> tokens;
    std::uint32_t position = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            tokens.push_back({std::string(text.substr(begin, end - begin)), begin, end, position++,
                              referat::TokenKind::Word, false});
        }
        begin = end + 1;
    }
    return tokens;
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
    CHECK_FALSE(to_tree(to_terms(query.root, split_at_blanks)).empty());
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
    constexpr std::array<std::string_view, 48> pieces{"a",
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
