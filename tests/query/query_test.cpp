// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/ast.hpp"
#include "support/catch.hpp"

#include <referat/error.hpp>
#include <referat/query.hpp>

#include <utility>

using referat::Query;
using referat::QueryMode;

TEST_CASE("a query keeps its text, its reading and its notes", "[query][api]") {
    const Query query = Query::parse("budget foo:bar");
    CHECK(query.text() == "budget foo:bar");
    CHECK(query.to_string() == "(words budget foo:bar)");
    REQUIRE(query.notes().size() == 1);
    CHECK(query.notes().front().offset == 7);
    CHECK(query.root().kind == referat::query::NodeKind::Words);
    CHECK_THROWS_AS(Query::parse("budget foo:bar", QueryMode::Strict), referat::QuerySyntaxError);
}

TEST_CASE("the empty query and a moved-from one can be used", "[query][api]") {
    CHECK(Query().text().empty());
    CHECK(Query().to_string() == "()");
    Query first = Query::parse("budget");
    const Query second = std::move(first);
    CHECK(second.to_string() == "budget");
    first = Query::parse("klynge");
    CHECK(first.to_string() == "klynge");
    CHECK(second.to_string() == "budget");
}

TEST_CASE("i-dag is a day of this century", "[query][api]") {
    const Query query = Query::parse("dato:i-dag", QueryMode::Strict);
    CHECK(query.root().from == query.root().to);
    CHECK(query.root().from.starts_with("20"));
    CHECK(query.root().from.size() == 8);
}
