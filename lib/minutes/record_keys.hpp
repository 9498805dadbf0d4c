// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace referat::minutes {

// Keys of a record beside the vocabulary's, written with RecordKeys::WithSource.
inline constexpr std::string_view lines_key = "linjer";
inline constexpr std::string_view bytes_key = "bytes";
inline constexpr std::string_view sections_key = "afsnit";
inline constexpr std::string_view field_key = "felt";
inline constexpr std::string_view marks_key = "mærker";

} // namespace referat::minutes
