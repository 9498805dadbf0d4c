// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/glass/version_file.hpp"

#include "backend/glass/encoding.hpp"

namespace referat::backend::glass {

namespace {

constexpr std::uint64_t first_revision = 1;

/// Entries of fewer bytes are never deflated by a later writer; what the engine itself uses.
constexpr std::uint64_t least_deflated = 18;
constexpr std::uint64_t never_deflated = 0;

/// In the lowest bits of a table's levels.
constexpr std::uint64_t no_file = 1;

void append_root(std::string& out, const TableRoot& table, std::uint64_t deflated_from) {
    constexpr std::uint64_t blocks_in_order = 2;
    const bool empty = table.blocks == 0;
    append_number(out, table.root);
    append_number(out, std::uint64_t{table.levels} << 2 | blocks_in_order | (empty ? no_file : 0));
    append_number(out, table.entries);
    append_number(out, block_bytes >> 11);
    append_number(out, deflated_from);
    std::string free_blocks;
    if (!empty) {
        append_number(free_blocks, first_revision);
        append_number(free_blocks, table.blocks);
        free_blocks.append(4, '\0'); // the list of free blocks has neither a beginning nor an end
    }
    append_string(out, free_blocks);
}

} // namespace

std::string version_file(const std::array<char, 16>& uuid, const DatabaseTables& tables, const DatabaseStats& stats) {
    std::string out(version_magic);
    out.append(uuid.data(), uuid.size());
    append_number(out, first_revision);
    append_root(out, tables.postings, never_deflated);
    append_root(out, tables.documents, least_deflated);
    append_root(out, tables.term_lists, least_deflated);
    append_root(out, tables.positions, never_deflated);
    append_root(out, {}, least_deflated); // spelling
    append_root(out, {}, least_deflated); // synonyms
    append_number(out, stats.documents);
    append_number(out, stats.last_document - stats.documents);
    append_number(out, stats.shortest_document);
    append_number(out, stats.largest_count);
    append_number(out, stats.longest_document - stats.largest_count);
    append_number(out, 0); // changesets are not kept
    append_number(out, stats.total_length);
    append_number(out, 0); // frequencies of spelling
    return out;
}

std::optional<TableRoot> read_root(std::string_view version_file, TableName name) {
    constexpr std::size_t uuid_bytes = 16;
    if (!version_file.starts_with(version_magic) || version_file.size() < version_magic.size() + uuid_bytes) {
        return std::nullopt;
    }
    const char* at = version_file.data() + version_magic.size() + uuid_bytes;
    const char* const end = version_file.data() + version_file.size();
    std::uint64_t number = 0;
    if (!read_number(at, end, number)) { // revision
        return std::nullopt;
    }
    std::array<std::uint64_t, 6> fields{}; // root, levels, entries, size of blocks, least deflated, size of a list
    for (unsigned table = 0; table <= static_cast<unsigned>(name); ++table) {
        for (std::uint64_t& field : fields) {
            if (!read_number(at, end, field)) {
                return std::nullopt;
            }
        }
        if (fields.back() > static_cast<std::uint64_t>(end - at)) {
            return std::nullopt;
        }
        at += fields.back();
    }
    if ((fields[1] & no_file) != 0 || fields[3] != block_bytes >> 11) {
        return std::nullopt;
    }
    TableRoot root;
    root.root = static_cast<std::uint32_t>(fields[0]);
    root.levels = static_cast<std::uint32_t>(fields[1] >> 2);
    root.entries = fields[2];
    return root;
}

bool is_database_file(const std::filesystem::path& name) {
    return name.extension() == ".glass" || name == version_file_name;
}

} // namespace referat::backend::glass
