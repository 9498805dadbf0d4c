// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <string>
#include <string_view>

namespace referat::backend {

/// What makes two items belong to the same meeting: "<slug of the body>/<date>", or "kilde:<source>" when the item
/// lacks one of them. Slugs have no colon, so the two kinds never meet.
/// Valid UTF-8 whatever the item holds, so that it is the same when it is made of the item's record.
[[nodiscard]] std::string meeting_key(const AgendaItem& item);

/// The term that all items of a meeting carry.
[[nodiscard]] std::string meeting_term(std::string_view key);

} // namespace referat::backend
