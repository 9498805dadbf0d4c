// SPDX-License-Identifier: GPL-2.0-or-later
#include "query_notes.hpp"

#include "support/catch.hpp"
#include "support/odd_queries.hpp"

#include <referat/query.hpp>

#include <optional>
#include <set>
#include <string>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;
using referat::Query;
using referat::QuerySyntaxError;
using referat::test::odd_queries;
using referat::test::OddQuery;
using referat::tool::Language;
using referat::tool::Messages;

namespace {

std::string without_place(const std::string& text) {
    return text.substr(0, text.rfind(" (ved byte "));
}

std::optional<QuerySyntaxError> refusal_of(const std::string& query) {
    try {
        static_cast<void>(Query::parse(query, referat::QueryMode::Strict));
    } catch (const QuerySyntaxError& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("every kind of note is worded in Danish with its arguments and its place", "[cli][notes]") {
    const Messages danish(Language::Danish);
    std::set<std::string> texts;
    for (const OddQuery& odd : odd_queries()) {
        const std::string text = note_text(odd.note, danish);
        CAPTURE(text);
        CHECK_THAT(text, EndsWith(" (ved byte " + std::to_string(odd.note.offset) + ")"));
        CHECK(texts.insert(without_place(text)).second);
        CHECK(without_place(text).size() > 10);
        CHECK_THAT(text, ContainsSubstring(odd.note.piece));
        CHECK_THAT(text, ContainsSubstring(odd.note.number == 0 ? "" : danish.number(odd.note.number)));
        for (const std::string foreign : {"{", "expected", "found", "read as", "left out"}) {
            CHECK_THAT(text, !ContainsSubstring(foreign));
        }
    }
}

TEST_CASE("in English a note is what the library says", "[cli][notes]") {
    const Messages english(Language::English);
    for (const OddQuery& odd : odd_queries()) {
        CHECK(note_text(odd.note, english) ==
              odd.note.message() + " (at byte " + std::to_string(odd.note.offset) + ")");
    }
}

TEST_CASE("a refused query is told like its note, without how it would have been read", "[cli][notes][strict]") {
    const Messages danish(Language::Danish);
    const Messages english(Language::English);
    for (const OddQuery& odd : odd_queries()) {
        CAPTURE(odd.text);
        const std::optional<QuerySyntaxError> refusal = refusal_of(odd.text);
        REQUIRE(refusal);
        const std::string text = refusal_text(*refusal, danish);
        CAPTURE(text);
        CHECK_THAT(note_text(refusal->note(), danish), StartsWith(without_place(text) + "; "));
        CHECK_THAT(text, EndsWith(" (ved byte " + std::to_string(refusal->offset()) + ")"));
        CHECK_THAT(refusal_text(*refusal, english), StartsWith(refusal->what()));
        CHECK(refusal_hint(*refusal, english) == refusal->hint());
        const std::string hint = refusal_hint(*refusal, danish);
        CHECK(hint.empty() == refusal->hint().empty());
        CHECK((hint.empty() || hint != refusal->hint()));
    }
}
