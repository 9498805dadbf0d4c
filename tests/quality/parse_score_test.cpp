// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/parse_score.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using Catch::Matchers::WithinAbs;
using referat::AgendaItem;
using referat::Field;

namespace {

AgendaItem item_with(int punkt, std::string titel, std::string beslutning) {
    AgendaItem item;
    item.kilde = "havn.txt";
    item.punkt = punkt;
    item.titel = std::move(titel);
    item.beslutning = std::move(beslutning);
    return item;
}

const std::vector<AgendaItem> gold{item_with(1, "Havnen", "Planen blev godkendt enstemmigt."),
                                   item_with(2, "Broen", "Udsat.")};

double field_score(const ParseScore& score, Field field) {
    const auto& value = score.fields[static_cast<std::size_t>(field)];
    REQUIRE(value.has_value());
    return *value;
}

} // namespace

TEST_CASE("equal items score one", "[quality][score]") {
    const ParseScore score = score_items(gold, gold);
    CHECK(score.precision == 1.0);
    CHECK(score.recall == 1.0);
    CHECK(score.overall_nonempty == 1.0);
    CHECK(score.differences.empty());
    CHECK_FALSE(score.fields[static_cast<std::size_t>(Field::Resume)].has_value());
}

TEST_CASE("blanks and folders do not matter", "[quality][score]") {
    auto produced = gold;
    produced[0].kilde = "arkiv/havn.txt";
    produced[0].beslutning = "  Planen blev\u00A0 godkendt\n enstemmigt. ";
    CHECK(score_items(gold, produced).overall_nonempty == 1.0);
}

TEST_CASE("a dropped item lowers recall and fields", "[quality][score]") {
    const ParseScore score = score_items(gold, {gold[0]});
    CHECK(score.precision == 1.0);
    CHECK(score.recall == 0.5);
    CHECK(field_score(score, Field::Titel) == 0.5);
    CHECK(score.overall_nonempty == 0.5);
    CHECK(score.differences == std::vector<std::string>{"missed havn.txt punkt 2"});
}

TEST_CASE("an item too many lowers precision only", "[quality][score]") {
    auto produced = gold;
    produced.push_back(item_with(3, "Lyset", "Ja."));
    produced.push_back(gold[0]); // the same item twice
    const ParseScore score = score_items(gold, produced);
    CHECK(score.precision == 0.5);
    CHECK(score.recall == 1.0);
    CHECK(score.overall_nonempty == 1.0);
    CHECK(score.differences == std::vector<std::string>{"spurious havn.txt punkt 3"});
}

TEST_CASE("a wrong short field scores nothing for its item", "[quality][score]") {
    auto produced = gold;
    produced[0].titel = "Havnen i byen";
    const ParseScore score = score_items(gold, produced);
    CHECK(field_score(score, Field::Titel) == 0.5);
    CHECK(score.overall_nonempty == 0.75);
    CHECK(score.differences.size() == 1);
}

TEST_CASE("a wrong text scores the F1 of its words", "[quality][score]") {
    auto produced = gold;
    produced[0].beslutning = "Planen blev ikke godkendt"; // 3 of 4 words are right on both sides
    CHECK_THAT(field_score(score_items(gold, produced), Field::Beslutning), WithinAbs((0.75 + 1.0) / 2, 1e-12));
}

TEST_CASE("a wrong list scores the F1 of its elements", "[quality][score]") {
    auto wanted = gold;
    auto produced = gold;
    wanted[0].bilag = {"Plan", "Kort", "Kort"};
    produced[0].bilag = {"Kort", "Notat"};
    wanted[0].udfald = {"godkendt"};
    produced[0].udfald = {"godkendt", "godkendt"}; // labels are a set
    const ParseScore score = score_items(wanted, produced);
    CHECK_THAT(field_score(score, Field::Bilag), WithinAbs(0.4, 1e-12));
    CHECK(field_score(score, Field::Udfald) == 1.0);
}

TEST_CASE("text where gold has none scores nothing", "[quality][score]") {
    auto produced = gold;
    produced[1].resume = "Noget andet.";
    CHECK(field_score(score_items(gold, produced), Field::Resume) == 0.0);
}
