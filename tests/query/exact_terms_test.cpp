// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/exact_terms.hpp"
#include "support/catch.hpp"

#include <referat/error.hpp>

#include <tuple>
#include <vector>

using referat::Field;
using referat::query::exact_term;

TEST_CASE("values meet whatever their case, blanks and spelling of Danish letters", "[query][exact]") {
    const std::vector<std::tuple<Field, std::string, std::string>> rows{
        {Field::Kluster, "Nykøbing Falster", "XKLUnykoebing falster"},
        {Field::Kluster, "NYKOEBING  falster", "XKLUnykoebing falster"},
        {Field::Niveau, "Fagligt strategisk", "XNIVfagligt strategisk"},
        {Field::Udfald, "drøftet", "XUDFdroeftet"},
        {Field::Sagsnr, "21/30117", "XSAG21 30117"},
    };
    for (const auto& row : rows) {
        CHECK(exact_term(std::get<0>(row), std::get<1>(row)) == std::get<2>(row));
    }
}

TEST_CASE("ids are told apart by every character but case", "[query][exact]") {
    CHECK(exact_term(Field::Id, "Klynge-fyn/2023-12-05/3") == "Qklynge-fyn/2023-12-05/3");
    CHECK(exact_term(Field::Id, "klynge-fyn/2023-12-05/3") != exact_term(Field::Id, "klynge-fyn/2023-12/05-3"));
}

TEST_CASE("a field without exact values has no exact term", "[query][exact]") {
    CHECK_THROWS_AS(exact_term(Field::Titel, "x"), referat::InvalidArgument);
    CHECK_THROWS_AS(exact_term(Field::Dato, "2023"), referat::InvalidArgument);
}
