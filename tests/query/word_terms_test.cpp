// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_language.hpp"
#include "support/catch.hpp"

using referat::query::Reach;

namespace {

const TermCounts one_word{{"Zpatientinddragelse", 3}};

} // namespace

TEST_CASE("a compound is its lemma, and its parts near each other, and all of them", "[query][terms][compound]") {
    CHECK(fake_terms("sundhedsklyngen").tree == "word\n"
                                                "  and-maybe\n"
                                                "    Zsundhedsklynge 1.00\n"
                                                "    sundhedsklyngen 0.25\n"
                                                "  near/4\n"
                                                "    Zsundhed 0.70\n"
                                                "    Zklynge 0.70\n"
                                                "  and\n"
                                                "    word\n"
                                                "      Zsundhed 0.60\n"
                                                "      XPsundhed 0.30\n"
                                                "    word\n"
                                                "      Zklynge 0.60\n"
                                                "      XPklynge 0.30\n"
                                                "  XPsundhedsklynge 0.50\n");
}

TEST_CASE("joint parts are not asked for beside the parts they are made of", "[query][terms][compound]") {
    CHECK(fake_terms("sundhedsstyregruppe").tree == "word\n"
                                                    "  and-maybe\n"
                                                    "    Zsundhedsstyregruppe 1.00\n"
                                                    "    sundhedsstyregruppe 0.25\n"
                                                    "  near/5\n"
                                                    "    Zsundhed 0.70\n"
                                                    "    Zstyre 0.70\n"
                                                    "    Zgruppe 0.70\n"
                                                    "  and\n"
                                                    "    word\n"
                                                    "      Zsundhed 0.60\n"
                                                    "      XPsundhed 0.30\n"
                                                    "    word\n"
                                                    "      Zstyre 0.60\n"
                                                    "      XPstyre 0.30\n"
                                                    "    word\n"
                                                    "      Zgruppe 0.60\n"
                                                    "      XPgruppe 0.30\n"
                                                    "  XPsundhedsstyregruppe 0.50\n");
}

TEST_CASE("a compound that the dictionary lists is more than its parts anywhere", "[query][terms][compound]") {
    CHECK(fake_terms("sygehuset").tree == "word\n"
                                          "  and-maybe\n"
                                          "    Zsygehus 1.00\n"
                                          "    sygehuset 0.25\n"
                                          "  near/4\n"
                                          "    Zsyg 0.70\n"
                                          "    Zhus 0.70\n"
                                          "  XPsygehus 0.50\n");
}

TEST_CASE("where nothing has all parts, some will do, listed or not", "[query][terms][compound]") {
    CHECK(fake_terms("sundhedsklyngen", {}, Reach::AnyParts).tree == "word\n"
                                                                     "  and-maybe\n"
                                                                     "    Zsundhedsklynge 1.00\n"
                                                                     "    sundhedsklyngen 0.25\n"
                                                                     "  near/4\n"
                                                                     "    Zsundhed 0.70\n"
                                                                     "    Zklynge 0.70\n"
                                                                     "  or\n"
                                                                     "    word\n"
                                                                     "      Zsundhed 0.20\n"
                                                                     "      XPsundhed 0.10\n"
                                                                     "    word\n"
                                                                     "      Zklynge 0.20\n"
                                                                     "      XPklynge 0.10\n"
                                                                     "  XPsundhedsklynge 0.50\n");
    CHECK(fake_terms("sygehuset", {}, Reach::AnyParts).tree == "word\n"
                                                               "  and-maybe\n"
                                                               "    Zsygehus 1.00\n"
                                                               "    sygehuset 0.25\n"
                                                               "  near/4\n"
                                                               "    Zsyg 0.70\n"
                                                               "    Zhus 0.70\n"
                                                               "  or\n"
                                                               "    word\n"
                                                               "      Zsyg 0.20\n"
                                                               "      XPsyg 0.10\n"
                                                               "    word\n"
                                                               "      Zhus 0.20\n"
                                                               "      XPhus 0.10\n"
                                                               "  XPsygehus 0.50\n");
    CHECK(fake_terms("budget", {}, Reach::AnyParts).tree == with_words("<budget>\n"));
}

TEST_CASE("another word class counts less, least what only names something near", "[query][terms][related]") {
    CHECK(fake_terms("drøfte").tree == "word\n"
                                       "  and-maybe\n"
                                       "    Zdrøfte 1.00\n"
                                       "    drøfte 0.25\n"
                                       "  XPdrøfte 0.50\n"
                                       "  Zdrøftelse 0.80\n"
                                       "  XPdrøftelse 0.40\n");
    CHECK(fake_terms("medicin").tree == "word\n"
                                        "  and-maybe\n"
                                        "    Zmedicin 1.00\n"
                                        "    medicin 0.25\n"
                                        "  XPmedicin 0.50\n"
                                        "  Zmedicinsk 0.40\n"
                                        "  XPmedicinsk 0.20\n");
}

TEST_CASE("two words that the index has as one are that word, or both together", "[query][terms][pair]") {
    CHECK(fake_terms("patient inddragelse", one_word).tree == with_words("and-maybe\n"
                                                                         "  word\n"
                                                                         "    Zpatientinddragelse 0.90\n"
                                                                         "    and\n"
                                                                         "      <patient>\n"
                                                                         "      <inddragelse>\n"
                                                                         "  near/4\n"
                                                                         "    Zpatient 1.00\n"
                                                                         "    Zinddragelse 1.00\n"));
    CHECK(fake_terms("inddragelse af patienter", one_word).tree == with_words("and-maybe\n"
                                                                              "  word\n"
                                                                              "    Zpatientinddragelse 0.90\n"
                                                                              "    and\n"
                                                                              "      word\n"
                                                                              "        and-maybe\n"
                                                                              "          Zpatient 1.00\n"
                                                                              "          patienter 0.25\n"
                                                                              "        XPpatient 0.50\n"
                                                                              "      <inddragelse>\n"
                                                                              "  near/4\n"
                                                                              "    Zinddragelse 1.00\n"
                                                                              "    Zpatient 1.00\n"));
    // with a link, in a field, and as alternatives where nothing has both
    CHECK_THAT(fake_terms("patient inddragelse", {{"Zpatientsinddragelse", 1}}).tree,
               Catch::Matchers::ContainsSubstring("    Zpatientsinddragelse 0.90\n    and\n"));
    CHECK_THAT(fake_terms("titel:(patient inddragelse)", {{"ZSpatientinddragelse", 1}}).tree,
               Catch::Matchers::ContainsSubstring("  ZSpatientinddragelse 0.90\n  and\n"));
    CHECK_THAT(fake_terms("patient inddragelse", one_word, Reach::AnyParts).tree,
               Catch::Matchers::ContainsSubstring("    Zpatientinddragelse 0.90\n    or\n"));
}

TEST_CASE("two words that the index does not have as one are two words", "[query][terms][pair]") {
    const std::string apart = with_words("and-maybe\n"
                                         "  or\n"
                                         "    <patient>\n"
                                         "    <inddragelse>\n"
                                         "  near/4\n"
                                         "    Zpatient 1.00\n"
                                         "    Zinddragelse 1.00\n");
    CHECK(fake_terms("patient inddragelse").tree == apart);
    CHECK(fake_terms("patient inddragelse", {{"Sinddragelse", 5}, {"patientinddragelse", 2}}).tree == apart);
    for (const char* const query :
         {"inddragelse patient", "patient af inddragelse", "inddragelse og patient", "inddragelse af 12 patienter",
          "\"patient inddragelse\"", "patient OG inddragelse", "patient 2024 inddragelse"}) {
        CAPTURE(query);
        CHECK_THAT(fake_terms(query, one_word).tree, !Catch::Matchers::ContainsSubstring("patientinddragelse"));
    }
}

TEST_CASE("words around a pair are words of their own", "[query][terms][pair]") {
    CHECK_THAT(fake_terms("ny inddragelse af patient budget", one_word).tree,
               Catch::Matchers::StartsWith(with_words("and-maybe\n"
                                                      "  or\n"
                                                      "    <ny>\n"
                                                      "    word\n"
                                                      "      Zpatientinddragelse 0.90\n"
                                                      "      and\n"
                                                      "        <patient>\n"
                                                      "        <inddragelse>\n"
                                                      "    <budget>\n")));
}

TEST_CASE("words of a query near each other count more, stop words and words with digits aside",
          "[query][terms][near]") {
    CHECK(fake_terms("a b c").tree == with_words("and-maybe\n"
                                                 "  or\n"
                                                 "    <a>\n"
                                                 "    <b>\n"
                                                 "    <c>\n"
                                                 "  near/4\n"
                                                 "    Za 1.00\n"
                                                 "    Zb 1.00\n"
                                                 "  near/4\n"
                                                 "    Zb 1.00\n"
                                                 "    Zc 1.00\n"));
    for (const char* const query : {"budget 2024", "og i", "klynge klyngen", "budget", "plo-lægen budget"}) {
        CAPTURE(query);
        CHECK_THAT(fake_terms(query).tree, !Catch::Matchers::ContainsSubstring("near"));
    }
}

TEST_CASE("what is excluded is the words themselves in any inflection", "[query][terms][exclusion]") {
    using Row = std::pair<std::string_view, std::string_view>;
    for (const Row& row : {
             Row{"budget -sundhedsklyngen", "  and-maybe\n"
                                            "    Zsundhedsklynge 1.00\n"
                                            "    sundhedsklyngen 0.25\n"},
             Row{"budget -drøfte", "  [drøfte]\n"},
             Row{"budget IKKE drøfte", "  [drøfte]\n"},
             Row{"budget -(patient inddragelse)", "  or\n"
                                                  "    [patient]\n"
                                                  "    [inddragelse]\n"},
             Row{"budget -unge-reform", "  or\n"
                                        "    [unge-reform]\n"
                                        "    and\n"
                                        "      and-maybe\n"
                                        "        Zung 1.00\n"
                                        "        unge 0.25\n"
                                        "      [reform]\n"},
             Row{"budget -både", "  and-maybe\n"
                                 "    best\n"
                                 "      Zbåd 1.00\n"
                                 "      Zbåde 1.00\n"
                                 "    både 0.25\n"},
         }) {
        CAPTURE(row.first);
        const std::string expected = "and-not\n  <budget>\n" + std::string(row.second);
        CHECK(fake_terms(row.first, one_word).tree == with_words(expected));
        CHECK(fake_terms(row.first, one_word, Reach::AnyParts).tree == with_words(expected));
    }
}
