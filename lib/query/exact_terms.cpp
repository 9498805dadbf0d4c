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

std::string bare_letters(std::string_view folded) {
    std::string letters;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const std::string_view two = folded.substr(i, 2);
        if (folded[i] != ' ' && folded[i] != '-') {
            letters.push_back(folded[i]);
        }
        i += two == "ae" || two == "oe" || two == "aa" ? 1 : 0; // æ, ø and å as fold_value() writes them
    }
    return letters;
}

} // namespace referat::query
