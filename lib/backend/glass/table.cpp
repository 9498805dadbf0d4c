// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/table.hpp"

#include "backend/glass/block.hpp"
#include "backend/glass/encoding.hpp"

#include <optional>

namespace referat::backend::glass {

namespace fs = std::filesystem;

std::unique_ptr<const Table> Table::open(const fs::path& database, TableName name) {
    constexpr std::size_t most_version_bytes = std::size_t{1} << 20;
    const fs::path version = database / version_file_name;
    if (!fs::exists(version)) {
        return nullptr;
    }
    const std::optional<TableRoot> root = read_root(base::read_file(version, most_version_bytes), name);
    if (!root) {
        return nullptr;
    }
    const std::string_view file = name == TableName::Postings ? postings_file_name : positions_file_name;
    return std::unique_ptr<const Table>(new Table(database / file, *root));
}

Table::Table(const fs::path& file, const TableRoot& root) : file_(file, base::MappedFile::Use::Parts), root_(root) {
    if (const std::size_t blocks = file_.bytes().size() / block_bytes; blocks > 0) {
        last_block_.assign(chars() + (blocks - 1) * block_bytes, block_bytes);
        last_block_.append(readable_behind, '\0');
    }
}

const char* Table::chars() const {
    return reinterpret_cast<const char*>(file_.bytes().data());
}

const char* Table::block(std::uint32_t number) const {
    const std::size_t blocks = file_.bytes().size() / block_bytes;
    if (number >= blocks) {
        throw TableDamaged("a table ends before one of its blocks");
    }
    return number + 1 == blocks ? last_block_.data() : chars() + std::size_t{number} * block_bytes;
}

} // namespace referat::backend::glass
