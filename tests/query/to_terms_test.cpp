// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_analysis.hpp"
#include "query/query_text.hpp"
#include "query/term_tree.hpp"
#include "support/catch.hpp"

#include <utility>
#include <vector>

using Rows = std::vector<std::pair<std::string_view, std::string_view>>;

namespace {

void check_all(const Rows& rows) {
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(to_tree(to_terms(read_lenient(row.first).root, fake_analysis)) == row.second);
    }
}

} // namespace

TEST_CASE("a word is its stem, and a little more as written", "[query][terms]") {
    check_all({
        {"budget", "budget 1.00\n"},
        {"klyngen", "and-maybe\n"
                    "  Zklyng 1.00\n"
                    "  klyngen 0.25\n"},
        {"titel:klyngen", "and-maybe\n"
                          "  ZSklyng 1.00\n"
                          "  Sklyngen 0.25\n"},
        {"budget fyn", "or\n"
                       "  budget 1.00\n"
                       "  fyn 1.00\n"},
        {"budget fyn budget", "or\n"
                              "  budget 1.00\n"
                              "  fyn 1.00\n"},
        {"budget +fyn", "and-maybe\n"
                        "  fyn 1.00\n"
                        "  budget 1.00\n"},
        {"a +b +c d e", "and-maybe\n"
                        "  and\n"
                        "    b 1.00\n"
                        "    c 1.00\n"
                        "  or\n"
                        "    a 1.00\n"
                        "    d 1.00\n"
                        "    e 1.00\n"},
    });
}

TEST_CASE("stop words count only where there is nothing else", "[query][terms]") {
    check_all({
        {"budget og fyn", "or\n"
                          "  budget 1.00\n"
                          "  fyn 1.00\n"},
        {"og i", "or\n"
                 "  og 1.00\n"
                 "  i 1.00\n"},
        {"\"budget og fyn\"", "phrase/3\n"
                              "  budget 1.00\n"
                              "  og 1.00\n"
                              "  fyn 1.00\n"},
    });
}

TEST_CASE("identifiers are searched whole, words of parts also by all their parts", "[query][terms]") {
    check_all({
        {"21/30117", "21/30117 1.00\n"},
        {"30/4 2024", "best\n"
                      "  30/4 2024 1.00\n"
                      "  2024-04-30 1.00\n"},
        {"i/o", "or\n"
                "  i/o 1.00\n"
                "  and\n"
                "    i 1.00\n"
                "    o 1.00\n"},
        {"plo-lægen", "or\n"
                      "  plo-lægen 1.00\n"
                      "  and\n"
                      "    plo 1.00\n"
                      "    and-maybe\n"
                      "      Zlæg 1.00\n"
                      "      lægen 0.25\n"},
        {"unge- og reform", "or\n"
                            "  best\n"
                            "    and-maybe\n"
                            "      Zung 1.00\n"
                            "      unge 0.25\n"
                            "    and-maybe\n"
                            "      Zungreform 1.00\n"
                            "      ungereform 0.25\n"
                            "  reform 1.00\n"},
    });
}

TEST_CASE("phrases are words as written at their distances", "[query][terms]") {
    check_all({
        {"\"klyngen\"", "klyngen 1.00\n"},
        {"beslutning:\"klyngen fyn\"", "phrase/2\n"
                                       "  XBESklyngen 1.00\n"
                                       "  XBESfyn 1.00\n"},
        {"\"ny plo-læge på\"", "phrase/4\n"
                               "  ny 1.00\n"
                               "  plo 1.00\n"
                               "  læge 1.00\n"
                               "  på 1.00\n"},
        {"\"plo-læge\"", "phrase/2\n"
                         "  plo 1.00\n"
                         "  læge 1.00\n"},
        {"\"30/4 2024\"", "best\n"
                          "  30/4 2024 1.00\n"
                          "  2024-04-30 1.00\n"},
        {"\"sag 21/30117\"", "phrase/3\n"
                             "  sag 1.00\n"
                             "  21 1.00\n"
                             "  30117 1.00\n"},
    });
}

TEST_CASE("filters restrict, those of one field as alternatives", "[query][terms]") {
    check_all({
        {"kluster:fyn", "XKLUfyn 0.00\n"},
        {"budget kluster:fyn", "filter\n"
                               "  budget 1.00\n"
                               "  XKLUfyn 0.00\n"},
        {"budget kluster:fyn kluster:\"Nykøbing Falster\" niveau:politisk", "filter\n"
                                                                            "  budget 1.00\n"
                                                                            "  or\n"
                                                                            "    XKLUfyn 0.00\n"
                                                                            "    XKLUnykoebing falster 0.00\n"
                                                                            "  XNIVpolitisk 0.00\n"},
        {"kluster:fyn niveau:politisk", "and\n"
                                        "  XKLUfyn 0.00\n"
                                        "  XNIVpolitisk 0.00\n"},
        {"+kluster:fyn budget", "filter\n"
                                "  budget 1.00\n"
                                "  XKLUfyn 0.00\n"},
        {"budget (kluster:fyn ELLER niveau:politisk)", "filter\n"
                                                       "  budget 1.00\n"
                                                       "  or\n"
                                                       "    XKLUfyn 0.00\n"
                                                       "    XNIVpolitisk 0.00\n"},
        {"budget (dato:2023 ELLER dato:2024) dato:2021", "filter\n"
                                                         "  budget 1.00\n"
                                                         "  or\n"
                                                         "    Y2023 0.00\n"
                                                         "    Y2024 0.00\n"
                                                         "    Y2021 0.00\n"},
        {"budget (fyn kluster:fyn)", "or\n"
                                     "  budget 1.00\n"
                                     "  filter\n"
                                     "    fyn 1.00\n"
                                     "    XKLUfyn 0.00\n"},
        {"budget OG kluster:fyn", "filter\n"
                                  "  budget 1.00\n"
                                  "  XKLUfyn 0.00\n"},
        {"budget ELLER kluster:fyn", "or\n"
                                     "  budget 1.00\n"
                                     "  XKLUfyn 0.00\n"},
        {"udfald:godkendt OG udfald:udsat", "and\n"
                                            "  XUDFgodkendt 0.00\n"
                                            "  XUDFudsat 0.00\n"},
        {"id:Klynge-Fyn/2023-12-05/3", "Qklynge-fyn/2023-12-05/3 0.00\n"},
    });
}

TEST_CASE("whole days, months and years are terms, other ranges are values", "[query][terms]") {
    check_all({
        {"dato:2023", "Y2023 0.00\n"},
        {"dato:2023-01..2023-12", "Y2023 0.00\n"},
        {"dato:2023-12", "M202312 0.00\n"},
        {"dato:05-12-2023", "D20231205 0.00\n"},
        {"dato:2023-11..2024-01", "range dato:20231101..20240131\n"},
        {"dato:>=2024", "range dato:20240101..\n"},
        {"punkt:3", "range punkt:3..3\n"},
        {"budget punkt:..5 dato:2023", "filter\n"
                                       "  budget 1.00\n"
                                       "  Y2023 0.00\n"
                                       "  range punkt:..5\n"},
    });
}

TEST_CASE("exclusions are taken from what else is asked, or from everything", "[query][terms]") {
    check_all({
        {"budget -fyn -kluster:fyn", "and-not\n"
                                     "  budget 1.00\n"
                                     "  fyn 1.00\n"
                                     "  XKLUfyn 0.00\n"},
        {"-fyn", "and-not\n"
                 "  everything\n"
                 "  fyn 1.00\n"},
        {"kluster:fyn -budget", "and-not\n"
                                "  XKLUfyn 0.00\n"
                                "  budget 1.00\n"},
        {"a OG IKKE b", "and-not\n"
                        "  a 1.00\n"
                        "  b 1.00\n"},
        {"a ELLER IKKE b", "or\n"
                           "  a 1.00\n"
                           "  and-not\n"
                           "    everything\n"
                           "    b 1.00\n"},
        {"budget (-kluster:fyn)", "filter\n"
                                  "  budget 1.00\n"
                                  "  and-not\n"
                                  "    everything\n"
                                  "    XKLUfyn 0.00\n"},
    });
}

TEST_CASE("the newest day is that of all the rest", "[query][terms]") {
    check_all({
        {"dato:seneste", "latest\n"
                         "  everything\n"},
        {"budget dato:seneste kluster:fyn -udfald:udsat", "latest\n"
                                                          "  and-not\n"
                                                          "    filter\n"
                                                          "      budget 1.00\n"
                                                          "      XKLUfyn 0.00\n"
                                                          "    XUDFudsat 0.00\n"},
        {"budget OG dato:seneste", "latest\n"
                                   "  budget 1.00\n"},
        {"budget -dato:seneste", "and-not\n"
                                 "  budget 1.00\n"
                                 "  latest\n"
                                 "    everything\n"},
        {"budget ELLER dato:seneste", "or\n"
                                      "  budget 1.00\n"
                                      "  latest\n"
                                      "    everything\n"},
    });
}

TEST_CASE("words without terms vanish", "[query][terms]") {
    check_all({
        {"", "everything\n"},
        {"?", "nothing\n"},
        {"? OG budget", "budget 1.00\n"},
        {"+? budget", "budget 1.00\n"},
        {"? kluster:fyn", "XKLUfyn 0.00\n"},
        {"? -fyn", "nothing\n"},
        {"-?", "everything\n"},
        {"budget -?", "budget 1.00\n"},
        {"\"?\"", "nothing\n"},
    });
}
