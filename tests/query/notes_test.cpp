// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/odd_queries.hpp"

#include <referat/error.hpp>
#include <referat/query.hpp>

#include <set>

using Catch::Matchers::ContainsSubstring;
using referat::Query;
using referat::QueryMode;
using referat::QueryNoteKind;

TEST_CASE("there is an odd query for every kind of note", "[query][notes]") {
    std::size_t kind = 0;
    for (const referat::test::OddQuery& odd : referat::test::odd_queries()) {
        CAPTURE(odd.text);
        CHECK(static_cast<std::size_t>(odd.note.kind) == kind++);
    }
    CHECK(kind == static_cast<std::size_t>(QueryNoteKind::MoreNotes) + 1);
}

TEST_CASE("a note says by kind and arguments what is odd", "[query][notes]") {
    for (const referat::test::OddQuery& odd : referat::test::odd_queries()) {
        CAPTURE(odd.text);
        const Query query = Query::parse(odd.text);
        REQUIRE_FALSE(query.notes().empty());
        const referat::QueryNote& note = query.notes().back();
        CAPTURE(note.message());
        CHECK(static_cast<int>(note.kind) == static_cast<int>(odd.note.kind));
        CHECK(note.offset == odd.note.offset);
        CHECK(note.piece == odd.note.piece);
        CHECK(note.number == odd.note.number);
    }
}

TEST_CASE("every kind of note has a message of its own with its arguments", "[query][notes]") {
    std::set<std::string> messages;
    for (const referat::test::OddQuery& odd : referat::test::odd_queries()) {
        const std::string message = odd.note.message();
        CHECK_FALSE(message.empty());
        CHECK(messages.insert(message).second);
        CHECK_THAT(message, ContainsSubstring(odd.note.piece));
        CHECK_THAT(message, ContainsSubstring(odd.note.number == 0 ? "" : std::to_string(odd.note.number)));
        CHECK_THAT(message, !ContainsSubstring("{"));
    }
}

TEST_CASE("strict reading throws with the note that lenient reading makes", "[query][notes][strict]") {
    for (const referat::test::OddQuery& odd : referat::test::odd_queries()) {
        CAPTURE(odd.text);
        const referat::QueryNote first = Query::parse(odd.text).notes().front();
        try {
            const Query query = Query::parse(odd.text, QueryMode::Strict);
            FAIL("read as " << query.to_string());
        } catch (const referat::QuerySyntaxError& error) {
            CHECK(error.note() == first);
            CHECK(error.offset() == first.offset);
            CHECK_THAT(first.message(), Catch::Matchers::StartsWith(error.what()));
        }
    }
}
