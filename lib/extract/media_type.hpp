// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <cstddef>
#include <span>

// The room's namespace is not `extract`: that name is the public function.
namespace referat::extraction {

/// The media type by the first bytes; PlainText when they are of none of the others. Never Auto or Markdown, which
/// looks like plain text.
[[nodiscard]] MediaType sniff(std::span<const std::byte> bytes) noexcept;

} // namespace referat::extraction
