// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_language.hpp"
#include "support/catch.hpp"

#include <string_view>
#include <utility>
#include <vector>

TEST_CASE("a side of NÆR is a word in any inflection, a phrase or alternatives", "[query][terms][near]") {
    const std::vector<std::pair<std::string_view, std::string_view>> rows{
        {"klyngen NÆR/5 både", "proximity\n"
                               "  side\n"
                               "    Zklynge 1.00\n"
                               "  side near/5\n"
                               "    Zbåd 1.00\n"
                               "    Zbåde 1.00\n"},
        {"a FØR/3 \"ny by\" NÆR/2 (c ELLER \"d\")", "proximity\n"
                                                    "  side\n"
                                                    "    Za 1.00\n"
                                                    "  side before/3\n"
                                                    "    phrase/2\n"
                                                    "      ny 1.00\n"
                                                    "      by 1.00\n"
                                                    "  side near/2\n"
                                                    "    Zc 1.00\n"
                                                    "    d 1.00\n"},
        {"plo-lægen NÆR/5 21/30117", "proximity\n"
                                     "  side\n"
                                     "    Zplo-læge 1.00\n"
                                     "    phrase/2\n"
                                     "      plo 1.00\n"
                                     "      lægen 1.00\n"
                                     "  side near/5\n"
                                     "    21/30117 1.00\n"},
        {"titel:(klyngen NÆR/5 2024)", "proximity\n"
                                       "  side\n"
                                       "    in-field XEXT:S\n"
                                       "      Zklynge 1.00\n"
                                       "      ZSklynge 1.00\n"
                                       "  side near/5\n"
                                       "    in-field XEXT:S\n"
                                       "      2024 1.00\n"
                                       "      S2024 1.00\n"},
        {"titel:(\"ny by\" NÆR/5 \"d\")", "proximity\n"
                                          "  side\n"
                                          "    in-field XEXT:S\n"
                                          "      phrase/2\n"
                                          "        ny 1.00\n"
                                          "        by 1.00\n"
                                          "      and\n"
                                          "        Sny 1.00\n"
                                          "        Sby 1.00\n"
                                          "  side near/5\n"
                                          "    in-field XEXT:S\n"
                                          "      d 1.00\n"
                                          "      Sd 1.00\n"},
        {"titel:(plo-lægen NÆR/5 a)", "proximity\n"
                                      "  side\n"
                                      "    in-field XEXT:S\n"
                                      "      Zplo-læge 1.00\n"
                                      "      ZSplo-læge 1.00\n"
                                      "    in-field XEXT:S\n"
                                      "      phrase/2\n"
                                      "        plo 1.00\n"
                                      "        lægen 1.00\n"
                                      "      and\n"
                                      "        Splo 1.00\n"
                                      "        Slægen 1.00\n"
                                      "  side near/5\n"
                                      "    in-field XEXT:S\n"
                                      "      Za 1.00\n"
                                      "      ZSa 1.00\n"},
        {"fravaerende:(klyngen NÆR/5 b)", "proximity\n"
                                          "  side\n"
                                          "    ZXFRAklynge 1.00\n"
                                          "  side near/5\n"
                                          "    ZXFRAb 1.00\n"},
        {"fravaerende:(\"ny by\" NÆR/5 b)", "proximity\n"
                                            "  side\n"
                                            "    phrase/2\n"
                                            "      XFRAny 1.00\n"
                                            "      XFRAby 1.00\n"
                                            "  side near/5\n"
                                            "    ZXFRAb 1.00\n"},
        {"? NÆR/5 a NÆR/3 b", "proximity\n"
                              "  side\n"
                              "    Za 1.00\n"
                              "  side near/3\n"
                              "    Zb 1.00\n"},
        {"? NÆR/5 \"?\"", "nothing\n"},
        {"a NÆR/5 findes*", "proximity\n"
                            "  side\n"
                            "    Za 1.00\n"
                            "  side near/5\n"
                            "    expansion findes*\n"},
    };
    for (const auto& [query, tree] : rows) {
        CAPTURE(query);
        CHECK(fake_terms(query).tree == tree);
    }
}

TEST_CASE("a misspelt word beside NÆR is mended, and that is told once", "[query][terms][near]") {
    const FakeTerms terms = fake_terms("klynhe NÆR/5 a", {{"Zklynge", 9}, {"klynge", 9}, {"Za", 2}});
    REQUIRE(terms.corrections.size() == 1);
    CHECK(terms.corrections.front() == referat::Correction{0, "klynhe", "klynge"});
    CHECK(terms.tree.starts_with("proximity\n  side\n    Zklynge 1.00\n"));
}
