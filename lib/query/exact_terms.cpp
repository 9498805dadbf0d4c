// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/exact_terms.hpp"

#include "schema/fields.hpp"
#include "schema/terms.hpp"
#include "text/normalize.hpp"

#include <referat/error.hpp>

namespace referat::query {

std::string exact_term(Field field, std::string_view value) {
    const schema::Row& row = schema::row(field);
    if (!row.info.use.exact) {
        throw InvalidArgument("the field " + std::string(row.info.name) + " has no exact values");
    }
    return schema::make_term(row.exact_prefix, field == Field::Id ? text::fold_case(value) : text::fold_value(value));
}

} // namespace referat::query
