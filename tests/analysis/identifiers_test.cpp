// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/chain_under_test.hpp"
#include "analysis/da/identifier_scanner.hpp"
#include "support/catch.hpp"
#include "support/token_checks.hpp"

using referat::analysis::Identifier;

namespace {

struct Row {
    std::string text;
    std::string found; ///< what is found, with "=" and its normal form, joined by "; "
};

std::string identifiers_in(std::string_view text) {
    std::vector<Identifier> found;
    referat::analysis::da::find_identifiers(text, referat::text::Date{2025, 3, 14}, found);
    std::string result;
    for (const Identifier& identifier : found) {
        result += result.empty() ? "" : "; ";
        result += text.substr(identifier.bytes.begin, identifier.bytes.end - identifier.bytes.begin);
        result += identifier.normal.empty() ? "" : "=" + identifier.normal;
        for (const std::string& day : identifier.more_days) {
            result += "+" + day;
        }
    }
    return result;
}

} // namespace

TEST_CASE("case and filing numbers are found whole", "[analysis][identifier]") {
    const Row row = GENERATE(
        Row{"Sagsnr. 21/30117.", "21/30117"}, Row{"(22/43402)", "22/43402"}, Row{"2022/43402", "2022/43402"},
        Row{"EMN-2023-01234)", "EMN-2023-01234"}, Row{"27.00.00-A00-3-24", "27.00.00-A00-3-24"},
        Row{"00.01.10-P05-3-22,", "00.01.10-P05-3-22"}, Row{"27.03.10-P05-3-22", "27.03.10-P05-3-22"},
        Row{"KLE 27.00.00.", "27.00.00"}, Row{"27.00.00-g01", "27.00.00-g01"},
        // running numbers of documents, item numbers and fractions are words
        Row{"Dokid 11413509", ""}, Row{"pkt. 3.1", ""}, Row{"5/9", ""}, Row{"221/30117", ""}, Row{"21/30117/4", ""},
        Row{"21/30117a", ""}, Row{"a21/30117", ""}, Row{"21/12", ""}, Row{"x27.00.00", ""}, Row{"27.00.00.1", ""});
    CAPTURE(row.text);
    CHECK(identifiers_in(row.text) == row.found);
}

TEST_CASE("dates and clock times are found with their normal form", "[analysis][identifier]") {
    const Row row =
        GENERATE(Row{"den 02-04-2025 i", "02-04-2025=2025-04-02"}, Row{"2. april 2025", "2. april 2025=2025-04-02"},
                 Row{"d. 2. april.", "2. april=2025-04-02"}, Row{"d. 2/4", "2/4=2025-04-02"},
                 Row{"2/4-2025", "2/4-2025=2025-04-02"}, Row{"2025-04-02", "2025-04-02=2025-04-02"},
                 Row{"den 30. december", "30. december=2024-12-30"}, Row{"kl. 9.30", "9.30=09:30"},
                 Row{"Kl. 10:00:", "10:00=10:00"}, Row{"kl. 9", "9=09:00"}, Row{"klokken 15.", "15=15:00"},
                 Row{"13.00-13.25", "13.00=13:00; 13.25=13:25"}, Row{"(9.05)", "9.05=09:05"}, Row{"31-02-2025", ""},
                 Row{"25.61", ""}, Row{"version 2.0", ""}, Row{"punkt 9", ""}, Row{"2024-2027", ""});
    CAPTURE(row.text);
    CHECK(identifiers_in(row.text) == row.found);
}

TEST_CASE("dates that are named together are one identifier with a normal form each", "[analysis][identifier]") {
    const Row row = GENERATE(Row{"den 5.-6. maj 2025 i", "5.-6. maj 2025=2025-05-05+2025-05-06"},
                             Row{"d. 7. og 8. maj.", "7. og 8. maj=2025-05-07+2025-05-08"},
                             Row{"5., 6. og 7. maj", "5., 6. og 7. maj=2025-05-05+2025-05-06+2025-05-07"},
                             Row{"5.-6. og 9. maj 2026", "5.-6. og 9. maj 2026=2026-05-05+2026-05-06+2026-05-09"},
                             Row{"pkt. 12. og 8. maj 2025", "8. maj 2025=2025-05-08"},
                             Row{"kl. 9-11. 5. maj", "9=09:00; 5. maj=2025-05-05"});
    CAPTURE(row.text);
    CHECK(identifiers_in(row.text) == row.found);
}

TEST_CASE("amounts are found with the plain number they stand for", "[analysis][identifier]") {
    const Row row = GENERATE(
        Row{"2.356.000,- kr.", "2.356.000,- kr=2356000"}, Row{"40 mio. kr.", "40 mio. kr=40000000"},
        Row{"40 mio kr", "40 mio kr=40000000"}, Row{"1,7 mio. kroner", "1,7 mio. kroner=1700000"},
        Row{"1.7 mio", "1.7 mio=1700000"}, Row{"2 mia. kr.", "2 mia. kr=2000000000"},
        Row{"0,25 millioner", "0,25 millioner=250000"}, Row{"350 tkr.", "350 tkr=350000"},
        Row{"350 t.kr.", "350 t.kr=350000"}, Row{"500 kr. pr. borger", "500 kr=500"}, Row{"5000,-", "5000,-=5000"},
        Row{"500\nkroner", "500\nkroner=500"}, Row{"12,50 kr.", "12,50 kr=12,5"}, Row{"6.547.550", "6.547.550=6547550"},
        Row{"90.000.", "90.000=90000"}, Row{"2.356.000,00 kr", "2.356.000,00 kr=2356000"}, Row{"95 %", "95 %=95%"},
        Row{"95%", "95%=95%"}, Row{"95 procent", "95 procent=95%"}, Row{"4,06 pct.", "4,06 pct=4,06%"},
        Row{"007 kr", "007 kr=7"}, Row{"0 kr.", "0 kr=0"}, Row{"20.000-30.000 kr.", "20.000=20000; 30.000 kr=30000"},
        Row{"6547550", ""}, Row{"4,06", ""}, Row{"1.2345", ""}, Row{"1.234.5678", ""}, Row{"3 procentpoint", ""},
        Row{"3 krav", ""}, Row{"40 miles", ""}, Row{"1234567890123456 kr.", ""}, Row{"1.34.56", ""});
    CAPTURE(row.text);
    CHECK(identifiers_in(row.text) == row.found);
}

TEST_CASE("an amount may have spaces between its thousands", "[analysis][identifier]") {
    const Row row = GENERATE(
        Row{"6 547 550 kr.", "6 547 550 kr=6547550"}, Row{"12 500 kroner", "12 500 kroner=12500"},
        Row{"6\u00A0547\u00A0550\u00A0kr.", "6\u00A0547\u00A0550\u00A0kr=6547550"},
        Row{"1\u202F200,50 kr.", "1\u202F200,50 kr=1200,5"}, Row{"3\u2009400 DKK", "3\u2009400 DKK=3400"},
        Row{"6 547 550,- kr.", "6 547 550,- kr=6547550"}, Row{"1 200 mio. kr.", "1 200 mio. kr=1200000000"},
        Row{"500\u00A0kr.", "500\u00A0kr=500"}, Row{"40\u00A0mio.\u00A0kr.", "40\u00A0mio.\u00A0kr=40000000"},
        // no money behind them, or not three digits, or not one space: other numbers
        Row{"4 500 borgere", ""}, Row{"4 500 %", "500 %=500%"}, Row{"2024 500 kr.", "500 kr=500"},
        Row{"12 50 kr.", "50 kr=50"}, Row{"1 2000 kr.", "2000 kr=2000"}, Row{"12  500 kr.", "500 kr=500"},
        Row{"12\n500 kr.", "500 kr=500"}, Row{"12\t500 kr.", "500 kr=500"}, Row{"2024 12 500 kr.", "500 kr=500"},
        Row{"1 200.000 kr.", "200.000 kr=200000"}, Row{"100 200 300 400 500 600 kr.", "600 kr=600"});
    CAPTURE(row.text);
    CHECK(identifiers_in(row.text) == row.found);
}

TEST_CASE("addresses and file names are found without the sentence's punctuation", "[analysis][identifier]") {
    const Row row =
        GENERATE(Row{"Skriv til anne.holm@lilleby-kommune.dk.", "anne.holm@lilleby-kommune.dk"},
                 Row{"<søren@byen.dk>", "søren@byen.dk"},
                 Row{"se https://byen.dk/møder/2024?id=7&a=b#top).", "https://byen.dk/møder/2024?id=7&a=b#top"},
                 Row{"[her](http://byen.dk/a_(b))", "http://byen.dk/a_(b)"}, Row{"www.byen.dk,", "www.byen.dk"},
                 Row{"plan2learn.dk/kurser.", "plan2learn.dk/kurser"}, Row{"byen.dk", "byen.dk"},
                 Row{"Bilag-2.docx.", "Bilag-2.docx"}, Row{"referat.PDF", "referat.PDF"},
                 Row{"Budget_2024_endelig", "Budget_2024_endelig"},
                 Row{"praksis.pdf_Sagsnr_25-9856_v1.PDF", "praksis.pdf_Sagsnr_25-9856_v1.PDF"}, Row{"@navn", ""},
                 Row{"a@b", ""}, Row{"@@", ""}, Row{"http://", ""}, Row{"www.", ""}, Row{"mødet.Der", ""},
                 Row{"f.eks. bl.a.", ""}, Row{"_fremhævet_", ""}, Row{"______", ""}, Row{"..dk", ""});
    CAPTURE(row.text);
    CHECK(identifiers_in(row.text) == row.found);
}

TEST_CASE("names of capitals and abbreviations with an ending are found", "[analysis][identifier]") {
    const Row row =
        GENERATE(Row{"F-ACT.", "F-ACT"}, Row{"SAM:BO", "SAM:BO"}, Row{"IPG'en", "IPG'en"},
                 Row{"PLO’s formand", "PLO’s"}, Row{"F-ACT'en", "F-ACT'en"}, Row{"COVID-19", "COVID-19"},
                 Row{"R&D", "R&D"}, Row{"'F-ACT'", "F-ACT"}, Row{"SØ-ÅBEN", "SØ-ÅBEN"}, Row{"klu'erne", "klu'erne"},
                 Row{"PLO-læger", ""}, Row{"COVID-19-vaccine", ""}, Row{"O'Brien", ""}, Row{"PLO", ""},
                 Row{"Bilag: Nej", ""}, Row{"a-b", ""}, Row{"A-respons", ""}, Row{"KL -", ""}, Row{"12-timers", ""});
    CAPTURE(row.text);
    CHECK(identifiers_in(row.text) == row.found);
}

TEST_CASE("identifiers are found wherever in a text they stand", "[analysis][identifier]") {
    const Row row = GENERATE(Row{"21/30117", "21/30117"}, Row{"3. maj", "3. maj=2025-05-03"}, Row{"F-ACT", "F-ACT"},
                             Row{"a@b.dk", "a@b.dk"}, Row{"plan_2.pdf", "plan_2.pdf"},
                             Row{"IPG\u2019en", "IPG\u2019en"}, Row{"R&D", "R&D"});
    for (std::size_t before = 0; before < 40; ++before) {
        for (const std::string_view behind : {"", " ", ".", ". Så godkendt: ja - og mere tekst endnu"}) {
            const std::string text = std::string(before, 'x') + " ord. " + row.text + std::string(behind);
            CAPTURE(text);
            REQUIRE(identifiers_in(text) == row.found);
        }
    }
}

TEST_CASE("an identifier is one term besides its parts and its normal form", "[analysis][identifier]") {
    const Row row = GENERATE(
        Row{"sag 21/30117 nu", "0 W sag | 1 I 21/30117 | 1 P 21 | 2 P 30117 | 3 W nu"},
        Row{"2. april 2025", "0 I 2. april 2025 | 0 N 2025-04-02 | 0 P --04-02 | 0 P 2 | 1 P april | 2 P 2025"},
        Row{"5. og 6. maj", "0 I 5. og 6. maj | 0 N 2025-05-05 | 0 N 2025-05-06 | 0 P --05-05 | 0 P --05-06 | "
                            "0 P 5 | 1 P og | 2 P 6 | 3 P maj"},
        Row{"40 mio. kr.", "0 I 40 mio kr | 0 N 40000000 | 0 P 40 | 1 P mio | 2 P kr"},
        Row{"40\nmio kr", "0 I 40 mio kr | 0 N 40000000 | 0 P 40 | 1 P mio | 2 P kr"},
        Row{"6.547.550", "0 I 6.547.550 | 0 N 6547550"}, Row{"6547550", "0 W 6547550"},
        Row{"500 kr.", "0 I 500 kr | 0 N 500 | 1 P kr"}, Row{"F-ACT", "0 I f-act | 0 P f | 1 P act"},
        Row{"IPG’en mødes", "0 I ipg'en | 0 P ipg | 1 W mødes"},
        Row{"27.00.00-A00-3-24", "0 I 27.00.00-a00-3-24 | 0 P 27.00.00 | 1 P a00 | 2 P 3 | 3 P 24"},
        Row{"bo@by.dk", "0 I bo@by.dk | 0 P bo | 1 P by.dk | 1 P by | 2 P dk"},
        Row{"https://www.by.dk/ny-plan",
            "0 I https://www.by.dk/ny-plan | 0 P by.dk | 0 P by | 1 P dk | 2 P ny-plan | 2 P ny | 3 P plan"},
        Row{"a_25-98.pdf", "0 I a_25-98.pdf | 0 P a | 1 P 25-98 | 1 P 25 | 2 P 98 | 3 P pdf"},
        Row{"2025-04-02", "0 I 2025-04-02 | 0 P --04-02 | 0 P 2025 | 1 P 04 | 2 P 02"});
    CAPTURE(row.text);
    ChainUnderTest chain;
    CHECK(chain.places(row.text, "2025-03-14") == row.found);
    check_token_invariants(row.text, chain.analyze(row.text, "2025-03-14"));
}

TEST_CASE("spellings of one date, time or amount meet in a term", "[analysis][identifier]") {
    ChainUnderTest chain;
    const auto meets = [&](std::string_view text, std::string_view term) {
        for (const referat::Token& token : chain.analyze(text, "2025-03-14")) {
            if (token.kind < referat::TokenKind::Lemma && token.term == term) {
                return true;
            }
        }
        return false;
    };
    for (const char* text : {"02-04-2025", "2. april 2025", "d. 2. april", "2025-04-02", "2/4 2025"}) {
        CHECK(meets(text, "2025-04-02"));
    }
    for (const char* text : {"6547550", "6.547.550", "6.547.550,- kr.", "6547550 kroner", "6 547 550 kr."}) {
        CHECK(meets(text, "6547550"));
    }
    for (const char* text : {"95 %", "95%", "95 procent"}) {
        CHECK(meets(text, "95%"));
    }
    for (const char* text : {"kl. 9.30", "9:30", "09.30"}) {
        CHECK(meets(text, "09:30"));
    }
}

TEST_CASE("a date without a year is the day of any year unless the meeting's date is known", "[analysis][identifier]") {
    ChainUnderTest chain;
    using referat::TokenKind;
    CHECK(chain.terms("d. 2. april", TokenKind::Normal) == "--04-02");
    CHECK(chain.terms("d. 2. april", TokenKind::Normal, "2023-12-05") == "2024-04-02");
    CHECK(chain.terms("d. 2. april", TokenKind::Normal, "i går") == "--04-02");
    CHECK(chain.terms("7. og 8. april", TokenKind::Normal) == "--04-07 --04-08");
    CHECK(chain.places("d. 2/4", "2023-12-05") == "0 W d | 1 I 2/4 | 1 N 2024-04-02 | 1 P --04-02 | 1 P 2 | 2 P 4");
    CHECK(chain.terms("d. 2. april", TokenKind::Identifier) == "2. april");
}

TEST_CASE("the kl. of a clock time is not the acronym KL", "[analysis][identifier]") {
    const Row row = GENERATE(
        Row{"kl. 9.30", "0 W kl. | 1 I 9.30 | 1 N 09:30"}, Row{"Kl 9", "0 W kl. | 1 I 9 | 1 N 09:00"},
        Row{"(kl.\n13:00)", "0 W kl. | 1 I 13:00 | 1 P 13 | 2 P 00"},
        Row{"MØDE KL. 13.00", "0 W møde | 1 W kl. | 2 I 13.00 | 2 N 13:00"}, Row{"KL mødes", "0 W kl | 1 W mødes"},
        Row{"af KL. 2024 bliver", "0 W af | 1 W kl | "}, Row{"kl. mødes", "0 W kl | 1 W mødes"},
        Row{"KL 9 gange", "0 W kl | 1 I 9 | "}, Row{"klokken 9.30", "0 W klokken | 1 I 9.30 | 1 N 09:30"},
        Row{"økl 9.30", "0 W økl | 1 I 9.30 | 1 N 09:30"});
    CAPTURE(row.text);
    ChainUnderTest chain;
    CHECK_THAT(chain.places(row.text), Catch::Matchers::StartsWith(row.found));
    check_token_invariants(row.text, chain.analyze(row.text));
}

TEST_CASE("a hyphenated word in capitals is that word, an acronym with a hyphen its own name",
          "[analysis][identifier]") {
    ChainUnderTest chain;
    for (const auto& [capitals, small] :
         std::vector<std::pair<std::string, std::string>>{{"E-LÆRING", "e-læring"},
                                                          {"E‑LÆRING", "e‑læring"},
                                                          {"IT-AFDELINGEN", "it-afdelingen"},
                                                          {"KOL-PATIENTER", "kol-patienter"},
                                                          {"BØRNE-UNGEUDVALGET", "børne-ungeudvalget"},
                                                          {"E-MAIL", "e-mail"}}) {
        CAPTURE(capitals);
        std::vector<referat::Token> tokens = chain.analyze(small);
        CHECK(chain.analyze(capitals) == tokens);
        CHECK(tokens.front().kind == referat::TokenKind::Word);
    }
    for (const char* name : {"F-ACT", "SAM:BO", "COVID-19", "R&D", "F-ACT'en", "LÆRING:TRIVSEL", "A-B", "DAK-E"}) {
        CAPTURE(name);
        CHECK(chain.analyze(name).front().kind == referat::TokenKind::Identifier);
    }
    CHECK(chain.places("PLO-læger") == "0 W plo-læger | 0 P plo | 1 P læger");
    CHECK(chain.places("IPG'en") == "0 I ipg'en | 0 P ipg");
}
