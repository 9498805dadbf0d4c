// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace referat::bench {

/// The texts of an item as engines without our fields take them: its title, its decision and all the others. Empty ones
/// are left out of `others`; the views are into the item.
struct RecordTexts {
    std::string_view title;
    std::string_view decision;
    std::vector<std::string_view> others;
};

[[nodiscard]] RecordTexts texts_of(const AgendaItem& item);

/// UTF-8 bytes of these texts: what rates and sizes are divided by.
[[nodiscard]] std::uint64_t text_bytes(const RecordTexts& texts);

} // namespace referat::bench
