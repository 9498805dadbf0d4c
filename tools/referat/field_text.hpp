// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <referat/field.hpp>

#include <string>

namespace referat::tool {

/// What the field is, what it is used for and its further names: "health cluster (filter, facet); also klynge:".
[[nodiscard]] std::string describe_field(const FieldInfo& info, const Messages& messages);

} // namespace referat::tool
