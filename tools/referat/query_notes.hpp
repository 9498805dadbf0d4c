// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <referat/error.hpp>
#include <referat/query_note.hpp>

#include <string>

namespace referat::tool {

/// What is odd about a query, where, and how it was read instead.
[[nodiscard]] std::string note_text(const QueryNote& note, const Messages& messages);

/// Why a query was refused, and where it is odd.
[[nodiscard]] std::string refusal_text(const QuerySyntaxError& error, const Messages& messages);

/// How to write it instead; "" where refusal_text() says it all.
[[nodiscard]] std::string refusal_hint(const QuerySyntaxError& error, const Messages& messages);

} // namespace referat::tool
