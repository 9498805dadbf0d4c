// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/prepared_document.hpp"

#include <xapian.h>

namespace referat::backend {

[[nodiscard]] Xapian::Document to_engine(const PreparedDocument& prepared);

} // namespace referat::backend
