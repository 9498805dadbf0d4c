// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/fields.hpp"

#include <string>

#include <xapian.h>

namespace referat::backend {

[[nodiscard]] constexpr Xapian::valueno slot_number(schema::Slot slot) noexcept {
    return static_cast<Xapian::valueno>(slot);
}

/// What the document has in `slot`; "" if nothing.
[[nodiscard]] inline std::string value_of(const Xapian::Document& document, schema::Slot slot) {
    return document.get_value(slot_number(slot));
}

} // namespace referat::backend
