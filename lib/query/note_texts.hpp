// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/query_note.hpp>

#include <string>

namespace referat::query {

/// What should stand there, in English: "expected ')' for this '('".
[[nodiscard]] std::string expected_text(const QueryNote& note);

/// How to write it, in English; "" where expected_text() says it all.
[[nodiscard]] std::string hint_text(const QueryNote& note);

} // namespace referat::query
