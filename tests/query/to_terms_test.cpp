// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_language.hpp"
#include "support/catch.hpp"

#include <utility>
#include <vector>

using Rows = std::vector<std::pair<std::string_view, std::string_view>>;

namespace {

void check_all(const Rows& rows) {
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(fake_terms(row.first).tree == with_words(row.second));
    }
}

} // namespace

TEST_CASE("a word is its lemma, a little more as written, and less inside compounds", "[query][terms]") {
    check_all({
        {"budget", "word\n"
                   "  and-maybe\n"
                   "    Zbudget 1.00\n"
                   "    budget 0.25\n"
                   "  XPbudget 0.50\n"},
        {"klyngen", "word\n"
                    "  and-maybe\n"
                    "    Zklynge 1.00\n"
                    "    klyngen 0.25\n"
                    "  XPklynge 0.50\n"},
        {"titel:klyngen", "word\n"
                          "  and-maybe\n"
                          "    ZSklynge 1.00\n"
                          "    Sklyngen 0.25\n"
                          "  XPSklynge 0.50\n"},
        {"både", "word\n"
                 "  and-maybe\n"
                 "    best\n"
                 "      Zbåd 1.00\n"
                 "      Zbåde 1.00\n"
                 "    både 0.25\n"
                 "  best\n"
                 "    XPbåd 0.50\n"
                 "    XPbåde 0.50\n"},
    });
}

TEST_CASE("words of a list are alternatives but for those that must be there", "[query][terms]") {
    check_all({
        {"budget fyn", "and-maybe\n"
                       "  or\n"
                       "    <budget>\n"
                       "    <fyn>\n"
                       "  near/4\n"
                       "    Zbudget 1.00\n"
                       "    Zfyn 1.00\n"},
        {"budget budget", "<budget>\n"},
        {"budget +fyn", "and-maybe\n"
                        "  <fyn>\n"
                        "  <budget>\n"},
        {"a +b +c d e", "and-maybe\n"
                        "  and\n"
                        "    <b>\n"
                        "    <c>\n"
                        "  or\n"
                        "    <a>\n"
                        "    and-maybe\n"
                        "      or\n"
                        "        <d>\n"
                        "        <e>\n"
                        "      near/4\n"
                        "        Zd 1.00\n"
                        "        Ze 1.00\n"},
    });
}

TEST_CASE("stop words count only where there is nothing else", "[query][terms]") {
    check_all({
        {"budget og fyn", "and-maybe\n"
                          "  or\n"
                          "    <budget>\n"
                          "    <fyn>\n"
                          "  near/4\n"
                          "    Zbudget 1.00\n"
                          "    Zfyn 1.00\n"},
        {"og i", "or\n"
                 "  <og>\n"
                 "  <i>\n"},
        {"\"budget og fyn\"", "phrase/3\n"
                              "  budget 1.00\n"
                              "  og 1.00\n"
                              "  fyn 1.00\n"},
    });
}

TEST_CASE("identifiers are searched whole, words of parts also by all their parts", "[query][terms]") {
    check_all({
        {"21/30117", "21/30117 1.00\n"},
        {"2024", "2024 1.00\n"},
        {"30/4 2024", "best\n"
                      "  30/4 2024 1.00\n"
                      "  2024-04-30 1.00\n"},
        {"i/o", "or\n"
                "  i/o 1.00\n"
                "  and\n"
                "    <i>\n"
                "    <o>\n"},
        {"plo-lægen", "or\n"
                      "  word\n"
                      "    and-maybe\n"
                      "      Zplo-læge 1.00\n"
                      "      plo-lægen 0.25\n"
                      "    XPplo-læge 0.50\n"
                      "  and\n"
                      "    <plo>\n"
                      "    word\n"
                      "      and-maybe\n"
                      "        Zlæge 1.00\n"
                      "        lægen 0.25\n"
                      "      XPlæge 0.50\n"},
        {"unge- og reform", "or\n"
                            "  best\n"
                            "    word\n"
                            "      and-maybe\n"
                            "        Zung 1.00\n"
                            "        unge 0.25\n"
                            "      XPung 0.50\n"
                            "    <ungereform>\n"
                            "  <reform>\n"},
    });
}

TEST_CASE("phrases are words as written at their distances", "[query][terms]") {
    check_all({
        {"\"klyngen\"", "klyngen 1.00\n"},
        {"beslutning:\"klyngen fyn\"", "in-field XEXT:XBES\n"
                                       "  phrase/2\n"
                                       "    klyngen 1.00\n"
                                       "    fyn 1.00\n"
                                       "  and\n"
                                       "    XBESklyngen 1.00\n"
                                       "    XBESfyn 1.00\n"},
        {"beslutning:\"klyngen\"", "XBESklyngen 1.00\n"},
        {"beslutning:\"30/4 2024\"", "best\n"
                                     "  XBES30/4 2024 1.00\n"
                                     "  XBES2024-04-30 1.00\n"},
        {"fravaerende:\"ny by\"", "phrase/2\n"
                                  "  XFRAny 1.00\n"
                                  "  XFRAby 1.00\n"},
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
                               "  <budget>\n"
                               "  XKLUfyn 0.00\n"},
        {"budget kluster:fyn kluster:\"Nykøbing Falster\" niveau:politisk", "filter\n"
                                                                            "  <budget>\n"
                                                                            "  or\n"
                                                                            "    XKLUfyn 0.00\n"
                                                                            "    XKLUnykoebing falster 0.00\n"
                                                                            "  XNIVpolitisk 0.00\n"},
        {"kluster:fyn niveau:politisk", "and\n"
                                        "  XKLUfyn 0.00\n"
                                        "  XNIVpolitisk 0.00\n"},
        {"+kluster:fyn budget", "filter\n"
                                "  <budget>\n"
                                "  XKLUfyn 0.00\n"},
        {"budget (kluster:fyn ELLER niveau:politisk)", "filter\n"
                                                       "  <budget>\n"
                                                       "  or\n"
                                                       "    XKLUfyn 0.00\n"
                                                       "    XNIVpolitisk 0.00\n"},
        {"budget (dato:2023 ELLER dato:2024) dato:2021", "filter\n"
                                                         "  <budget>\n"
                                                         "  or\n"
                                                         "    Y2023 0.00\n"
                                                         "    Y2024 0.00\n"
                                                         "    Y2021 0.00\n"},
        {"budget (fyn kluster:fyn)", "or\n"
                                     "  <budget>\n"
                                     "  filter\n"
                                     "    <fyn>\n"
                                     "    XKLUfyn 0.00\n"},
        {"budget OG kluster:fyn", "filter\n"
                                  "  <budget>\n"
                                  "  XKLUfyn 0.00\n"},
        {"budget ELLER kluster:fyn", "or\n"
                                     "  <budget>\n"
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
                                       "  <budget>\n"
                                       "  Y2023 0.00\n"
                                       "  range punkt:..5\n"},
    });
}

TEST_CASE("exclusions are taken from what else is asked, or from everything", "[query][terms]") {
    check_all({
        {"budget -fyn -kluster:fyn", "and-not\n"
                                     "  <budget>\n"
                                     "  [fyn]\n"
                                     "  XKLUfyn 0.00\n"},
        {"-fyn", "and-not\n"
                 "  everything\n"
                 "  [fyn]\n"},
        {"kluster:fyn -budget", "and-not\n"
                                "  XKLUfyn 0.00\n"
                                "  [budget]\n"},
        {"a OG IKKE b", "and-not\n"
                        "  <a>\n"
                        "  [b]\n"},
        {"a ELLER IKKE b", "or\n"
                           "  <a>\n"
                           "  and-not\n"
                           "    everything\n"
                           "    [b]\n"},
        {"budget (-kluster:fyn)", "filter\n"
                                  "  <budget>\n"
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
                                                          "      <budget>\n"
                                                          "      XKLUfyn 0.00\n"
                                                          "    XUDFudsat 0.00\n"},
        {"budget OG dato:seneste", "latest\n"
                                   "  <budget>\n"},
        {"budget -dato:seneste", "and-not\n"
                                 "  <budget>\n"
                                 "  latest\n"
                                 "    everything\n"},
        {"budget ELLER dato:seneste", "or\n"
                                      "  <budget>\n"
                                      "  latest\n"
                                      "    everything\n"},
    });
}

TEST_CASE("words without terms vanish", "[query][terms]") {
    check_all({
        {"", "everything\n"},
        {"?", "nothing\n"},
        {"? OG budget", "<budget>\n"},
        {"+? budget", "<budget>\n"},
        {"? kluster:fyn", "XKLUfyn 0.00\n"},
        {"? -fyn", "nothing\n"},
        {"-?", "everything\n"},
        {"budget -?", "<budget>\n"},
        {"\"?\"", "nothing\n"},
    });
}
