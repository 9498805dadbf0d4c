// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/table_lines.hpp"

#include <algorithm>

namespace referat::bench_corpus {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        std::string_view piece = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t first = piece.find_first_not_of(' ');
        if (first != std::string_view::npos) {
            pieces.push_back(piece.substr(first, piece.find_last_not_of(' ') - first + 1));
        }
    }
    return pieces;
}

std::vector<std::string_view> table_lines(std::string_view table) {
    std::vector<std::string_view> lines = split(table, '\n');
    std::erase_if(lines, [](std::string_view line) { return line.front() == '#'; });
    return lines;
}

} // namespace referat::bench_corpus
