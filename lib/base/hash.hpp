// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace referat::base {

/// 128-bit XXH3 of the bytes as 32 lower-case hex digits: a fingerprint against change and damage, not against malice.
[[nodiscard]] std::string fingerprint(std::span<const std::byte> bytes);
[[nodiscard]] std::string fingerprint(std::string_view text);

/// The same of a file's content, read in pieces. @throws std::filesystem::filesystem_error if it cannot be read.
[[nodiscard]] std::string fingerprint_file(const std::filesystem::path& path);

/// The same of bytes that come one after the other.
///
/// Thread safety: one thread at a time.
class Fingerprinter {
public:
    Fingerprinter();
    Fingerprinter(Fingerprinter&&) noexcept;
    Fingerprinter& operator=(Fingerprinter&&) noexcept;
    ~Fingerprinter();

    void add(std::string_view bytes);
    [[nodiscard]] std::string fingerprint() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::base
