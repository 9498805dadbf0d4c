// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/glass/block.hpp"

#include <random>
#include <string>

/// A table of a glass database with bytes of another day: anywhere, and in the heads of blocks.
/// @param table   the file as it should be
/// @param is_cut  it ends after a third, too
inline std::string damaged_table(std::string table, std::mt19937& random, bool is_cut) {
    const auto damage = [&](std::size_t at) { table[at] = static_cast<char>(random()); };
    for (int bytes = 0; bytes < 200; ++bytes) {
        damage(random() % table.size());
    }
    if (is_cut) {
        table.resize(table.size() / 3);
    }
    constexpr std::size_t block_bytes = referat::backend::glass::block_bytes;
    for (int head = 0; head < 12; ++head) {
        damage(random() % (table.size() / block_bytes) * block_bytes + random() % 40);
    }
    return table;
}
