// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_remote_proximity.hpp"

#include "backend/xapian_query.hpp"
#include "query/combine.hpp"
#include "query/field_places.hpp"
#include "shards/shard_folders.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"

#include <referat/error.hpp>

#include <functional>
#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using referat::backend::RemoteProximity;
using referat::query::TermNode;
using referat::query::TermOp;

namespace {

TermNode side(std::vector<TermNode> alternatives, unsigned distance) {
    TermNode node;
    node.op = TermOp::Side;
    node.window = distance;
    node.children = std::move(alternatives);
    return node;
}

TermNode phrase(const std::string& first, const std::string& second) {
    TermNode node;
    node.op = TermOp::Phrase;
    node.window = 2;
    node.children = {referat::query::make_leaf(first, 1.0), referat::query::make_leaf(second, 1.0)};
    return node;
}

/// "nyt budget" within five words of "plan", or of the word alone.
TermNode proximity(bool with_phrase) {
    TermNode node;
    node.op = TermOp::Proximity;
    node.children = {side({with_phrase ? phrase("nyt", "budget") : referat::query::make_leaf("budget", 1.0)}, 0),
                     side({referat::query::make_leaf("plan", 1.0)}, 5)};
    return node;
}

/// "nyt budget" in the presentation of the case.
TermNode phrase_in_field() {
    return referat::query::with_places(phrase("XSFRnyt", "XSFRbudget"),
                                       referat::query::term_prefixes(referat::Field::Sagsfremstilling));
}

} // namespace

TEST_CASE("places are fetched of a bounded number of items, and only where the engine has no such operator",
          "[shards][proximity]") {
    const TemporaryFolder folder;
    std::vector<referat::AgendaItem> items;
    for (int number = 1; number <= 5; ++number) {
        items.push_back(sample_item(number, number == 5 ? "budget nyt plan" : "nyt budget og plan"));
        items.back().sagsfremstilling = number < 4 ? "nyt budget" : "budget nyt";
    }
    items[3].beslutning = "nyt budget";
    static_cast<void>(publish(folder.path(), {sample_minutes(items)}));
    const Xapian::Database database(referat::test::current_database(folder.path()).string());
    const auto count = [&](const TermNode& tree, Xapian::doccount most) {
        RemoteProximity filter(database, most);
        Xapian::Enquire enquire(database);
        enquire.set_query(referat::backend::compile(tree, std::ref(filter)));
        return enquire.get_mset(0, 10, 10).size();
    };
    CHECK(count(proximity(true), 5) == 4); // the fifth has the words and not the phrase
    CHECK(count(proximity(false), 0) == 5);
    CHECK(count(phrase_in_field(), 0) == 3); // the fourth has the phrase in its decision
    CHECK_THROWS_AS(count(proximity(true), 3), referat::IndexError);
    try {
        static_cast<void>(count(proximity(true), 3));
    } catch (const referat::IndexError& error) {
        CHECK_THAT(error.what(), ContainsSubstring("more than 3 items"));
        CHECK_FALSE(error.hint().empty());
    }
}
