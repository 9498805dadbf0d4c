// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_language.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using referat::Correction;
using referat::query::Reach;

namespace {

const TermCounts index_of_minutes{{"Zklynge", 9}, {"klyngen", 9}, {"XPklynge", 4}, {"Zsønderborg", 5},
                                  {"Zmøde", 7},   {"Zbudget", 3}, {"ZSbudget", 1}, {"møde", 7},
                                  {"Zvestby", 2}, {"ZSklynge", 2}};

/// What a typed word is searched for instead.
struct Row {
    std::string query;
    std::vector<Correction> corrections;
    std::string tree;
};

} // namespace

TEST_CASE("a word that neither index nor language has is searched for as what it was meant to be, and that is noted",
          "[query][terms][spelling]") {
    const std::string klynge = "word\n"
                               "  Zklynge 1.00\n"
                               "  XPklynge 0.50\n";
    const Row row = GENERATE_COPY(Row{"klynhe", {{0, "klynhe", "klynge"}}, klynge},
                                  Row{"  kylnge", {{2, "kylnge", "klynge"}}, klynge},
                                  Row{"titel:(klynhe)",
                                      {{7, "klynhe", "klynge"}},
                                      "word\n"
                                      "  ZSklynge 1.00\n"
                                      "  XPSklynge 0.50\n"},
                                  Row{"budget klynhe bugdet", {{7, "klynhe", "klynge"}, {14, "bugdet", "budget"}}, ""});
    CAPTURE(row.query);
    const FakeTerms terms = fake_terms(row.query, index_of_minutes);
    CHECK(terms.corrections == row.corrections);
    if (!row.tree.empty()) {
        CHECK(terms.tree == row.tree);
    }
}

TEST_CASE("letters typed without dots and rings are mended", "[query][terms][spelling]") {
    const FakeTerms terms = fake_terms("sonderborg", index_of_minutes);
    CHECK(terms.corrections == std::vector<Correction>{{0, "sonderborg", "sønderborg"}});
    CHECK(terms.tree == "word\n"
                        "  Zsønderborg 1.00\n"
                        "  XPsønderborg 0.50\n");
}

TEST_CASE("a word that is one without dots and rings too is searched for as both, and nothing is noted",
          "[query][terms][spelling]") {
    const FakeTerms terms = fake_terms("mode", index_of_minutes);
    CHECK(terms.corrections.empty());
    CHECK(terms.tree == with_words("best\n"
                                   "  <mode>\n"
                                   "  Zmøde 0.10\n"));
}

TEST_CASE("what is explained, quoted, a number or beyond mending is searched for as typed",
          "[query][terms][spelling]") {
    const std::string query = GENERATE(as<std::string>{}, "klynge", "klyngen", // in the index
                                       "både", "lægen",                        // in the language
                                       "vestby",                               // in the index only
                                       "\"klynhe\"", "\"ny klynhe\"",          // quoted
                                       "21/30117", "k1ynge", "2024",           // with digits
                                       "kly", "qwertyuiop", "klxqge",          // too short, too far
                                       "kluster:klynhe", "plo-klynge");
    CAPTURE(query);
    const FakeTerms terms = fake_terms(query, index_of_minutes);
    CHECK(terms.corrections.empty());
    CHECK(terms.tree == fake_terms(query).tree); // of an index without any words
}

TEST_CASE("a word that stands in one item only is no correction unless the language knows it",
          "[query][terms][spelling]") {
    CHECK(fake_terms("vestbu", {{"Zvestby", 1}}).corrections.empty());
    CHECK(fake_terms("vestbu", {{"Zvestby", 2}}).corrections == std::vector<Correction>{{0, "vestbu", "vestby"}});
    CHECK(fake_terms("klynhe", {{"Zklynge", 1}}).corrections == std::vector<Correction>{{0, "klynhe", "klynge"}});
}

TEST_CASE("a word of the index is not mended for standing in another field", "[query][terms][spelling]") {
    const FakeTerms terms = fake_terms("titel:vestbo", {{"Zvestbo", 4}, {"ZSvestby", 9}, {"Zvestby", 9}});
    CHECK(terms.corrections.empty());
}

TEST_CASE("the place of a mended word is its own, not that of its field's name", "[query][terms][spelling]") {
    CHECK(fake_terms("titel:klynhe", index_of_minutes).corrections == std::vector<Correction>{{6, "klynhe", "klynge"}});
}

TEST_CASE("the place of a mended word is in the query as given, whatever bytes stand before it",
          "[query][terms][spelling]") {
    CHECK(fake_terms("\xE5 klynhe", index_of_minutes).corrections == std::vector<Correction>{{2, "klynhe", "klynge"}});
}

TEST_CASE("an empty index mends nothing", "[query][terms][spelling]") {
    const FakeTerms terms = fake_terms("klynhe sonderborg", {}, Reach::AnyParts);
    CHECK(terms.corrections.empty());
}
