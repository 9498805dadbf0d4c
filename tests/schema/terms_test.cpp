// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/terms.hpp"
#include "support/catch.hpp"

using referat::schema::make_term;
using referat::schema::max_term_bytes;

TEST_CASE("a colon keeps prefix and term apart", "[schema][terms]") {
    CHECK(make_term("S", "budget") == "Sbudget");
    CHECK(make_term("", "Budget") == "Budget");
    CHECK(make_term("Z", "Sbudget") == "Z:Sbudget");
    CHECK(make_term("XSAG", ":1") == "XSAG::1");
    CHECK(make_term("S", "åben") == "Såben");
    CHECK(make_term("S", "2023") == "S2023");
    CHECK(make_term("S", "") == "S");
}

TEST_CASE("long terms are cut between code points", "[schema][terms]") {
    const std::string even = "x" + std::string(300, 'a');
    CHECK(make_term("S", even).size() == max_term_bytes);
    std::string rings;
    for (int i = 0; i < 200; ++i) {
        rings += "å";
    }
    CHECK(make_term("", rings).size() == max_term_bytes - 1);
    CHECK(make_term("S", rings).size() == max_term_bytes);
}

TEST_CASE("a zero byte takes the room of two in a term", "[schema][terms]") {
    const std::string zeros(200, '\0');
    CHECK(make_term("S", zeros) == "S" + std::string(122, '\0'));
    CHECK(make_term("", zeros + "å") == std::string(122, '\0'));
    CHECK(make_term("", std::string(121, '\0') + "abcd") == std::string(121, '\0') + "abc");
    CHECK(make_term("", std::string(121, '\0') + "abå") == std::string(121, '\0') + "ab");
    CHECK(make_term("", std::string(122, '\0') + "b") == std::string(122, '\0') + "b");
}
