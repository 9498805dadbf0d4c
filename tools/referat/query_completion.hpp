// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "completion.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace referat::tool {

/// Completes a word of a query: names of fields, and after the colon the values that items have.
///
/// Signs and brackets before the field, further values after a comma and an opening quotation mark are understood, and
/// letters of either case and æ, ø, å in either case are the same. Values stand as in FacetValue::query, so that
/// they find what was counted.
///
/// @param values  asked at most once, and only for a field with a facet
[[nodiscard]] std::vector<Candidate> complete_query_word(std::string_view typed, const Messages& messages,
                                                         const std::function<std::vector<FacetValue>(Facet)>& values);

} // namespace referat::tool
