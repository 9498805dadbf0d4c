// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace referat::extraction {

// One reader per media type. Each takes bytes that are not empty, keeps `name` as Text::name, and throws InputError for
// bytes it cannot read. Any thread.

[[nodiscard]] Text read_plain(std::span<const std::byte> bytes, std::string name);
[[nodiscard]] Text read_pdf(std::span<const std::byte> bytes, std::string name);
[[nodiscard]] Text read_html(std::span<const std::byte> bytes, std::string name);

} // namespace referat::extraction
