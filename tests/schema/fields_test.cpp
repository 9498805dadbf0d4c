// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.hpp"
#include "support/catch.hpp"

#include <referat/field.hpp>

using referat::Field;
using referat::field_by_name;

TEST_CASE("every field is found by its own name and aliases", "[schema]") {
    for (const referat::FieldInfo& info : referat::fields()) {
        CAPTURE(info.name);
        CHECK(field_by_name(info.name) == info.field);
        for (const std::string_view alias : info.aliases) {
            CHECK(field_by_name(alias) == info.field);
        }
    }
}

TEST_CASE("field names are read in any case, Danish capitals too", "[schema]") {
    CHECK(field_by_name("KLUSTER") == Field::Kluster);
    CHECK(field_by_name("Økonomi") == Field::Okonomi);
    CHECK(field_by_name("FRAVÆRENDE") == Field::Fravaerende);
    CHECK(field_by_name("Resumé") == Field::Resume);
    CHECK_FALSE(field_by_name("").has_value());
    CHECK_FALSE(field_by_name("klust").has_value());
    CHECK_FALSE(field_by_name("klusterr").has_value());
}

TEST_CASE("a field that is used has a prefix or a slot to be found by", "[schema]") {
    for (const referat::schema::Row& row : referat::schema::rows()) {
        CAPTURE(row.info.name);
        CHECK(row.info.use.text == !row.text_prefix.empty());
        if (row.info.use.exact) {
            CHECK_FALSE(row.exact_prefix.empty());
        }
        if (row.info.use.range || row.info.use.facet) {
            CHECK(row.slot != referat::schema::Slot::None);
        }
    }
}

TEST_CASE("what is worked out of an item is searched by terms and is no part of its record", "[schema]") {
    REQUIRE(referat::record_field_count < referat::field_count);
    for (const referat::FieldInfo& info : referat::fields().subspan(referat::record_field_count)) {
        CAPTURE(info.name);
        CHECK(std::holds_alternative<std::monostate>(referat::schema::row(info.field).member));
        CHECK_FALSE(referat::schema::row(info.field).exact_prefix.empty());
        CHECK(referat::schema::row(info.field).weight == 0);
    }
    CHECK(field_by_name("BELØB") == Field::Belob);
    CHECK(field_by_name("afviger") == Field::Afviger);
}
