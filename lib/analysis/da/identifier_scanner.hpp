// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"
#include "text/danish_dates.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace referat::analysis::da {

/// Replaces the content of `found` by the identifiers of `text`, in order and disjoint.
///
/// One pass from left to right over the raw text: words are looked at only if their run of non-blanks holds a digit or
/// one of the signs that identifiers are made of, so plain prose costs a table look-up per byte. At each word of such a
/// run the recognisers are asked, the wider first. Linear time: each looks a bounded distance ahead, or over what it
/// then consumes, or over what is not looked at again.
///
/// @param text          valid UTF-8.
/// @param meeting_date  completes dates without a year; without it their normal form has none.
void find_identifiers(std::string_view text, const std::optional<text::Date>& meeting_date,
                      std::vector<Identifier>& found);

} // namespace referat::analysis::da
