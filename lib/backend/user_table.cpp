// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/user_table.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <referat/error.hpp>

#include <cstddef>
#include <string_view>

namespace referat::backend {

namespace {

/// Far above any table that people write; a file beyond it is another file.
constexpr std::size_t max_table_bytes = std::size_t{16} << 20;

} // namespace

std::string read_user_table(const std::filesystem::path& path) {
    if (path.empty()) {
        return {};
    }
    try {
        return std::string(base::without_byte_order_mark(base::read_file(path, max_table_bytes)));
    } catch (const std::filesystem::filesystem_error& error) {
        throw InputError(error.code().message(), path);
    }
}

analysis::SplitOverrides read_splits(const std::filesystem::path& path) {
    return {read_user_table(path), path};
}

} // namespace referat::backend
