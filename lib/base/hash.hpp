// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace referat::base {

/// 128-bit XXH3 of the bytes as 32 lower-case hex digits: a fingerprint against change and damage, not against malice.
[[nodiscard]] std::string fingerprint(std::span<const std::byte> bytes);
[[nodiscard]] std::string fingerprint(std::string_view text);

/// The same of a file's content, read in pieces. @throws std::filesystem::filesystem_error if it cannot be read.
[[nodiscard]] std::string fingerprint_file(const std::filesystem::path& path);

} // namespace referat::base
