// SPDX-License-Identifier: GPL-2.0-or-later
#include "output_rows.hpp"

#include "join.hpp"
#include "safe_text.hpp"

#include <referat/field.hpp>

#include <array>
#include <charconv>
#include <initializer_list>

namespace referat::tool {

namespace {

template <typename Cells>
std::string joined_cells(const Cells& cells) {
    std::string line;
    for (const auto& cell : cells) {
        if (&cell != &*cells.begin()) {
            line.push_back(',');
        }
        const std::string safe = escape_lines(cell);
        if (safe.find_first_of(",\"\n") == std::string::npos) {
            line += safe;
            continue;
        }
        line.push_back('"');
        for (const char c : safe) {
            line.append(c == '"' ? 2 : 1, c);
        }
        line.push_back('"');
    }
    return line.append("\r\n");
}

std::string csv_line(std::initializer_list<std::string_view> cells) {
    return joined_cells(cells);
}

/// The shortest digits that give the same number back, so that no two scores become equal by rounding.
std::string digits(double score) {
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), score);
    return error == std::errc() ? std::string(buffer.data(), end) : std::string("0");
}

std::string without_spaces(std::string_view name) {
    std::string out;
    for (const char c : name) {
        switch (c) {
        case ' ':
            out += "%20";
            break;
        case '\t':
            out += "%09";
            break;
        case '\n':
            out += "%0A";
            break;
        default:
            out.push_back(c);
        }
    }
    return escape_line(out);
}

} // namespace

std::string csv_line(std::span<const std::string> cells) {
    return joined_cells(cells);
}

std::string csv_header() {
    return csv_line({"rank", "score", "id", "kilde", "udvalg", "kluster", "niveau", "dato", "punkt", "titel", "sagsnr",
                     "udfald", "felt", "tekst", "linje_fra", "linje_til", "more"});
}

std::string csv_row(const Hit& hit) {
    const AgendaItem& item = hit.item;
    const std::string outcomes = join(item.udfald, ";");
    const bool passage = !hit.snippet.text.empty();
    return csv_line({std::to_string(hit.rank), digits(hit.score), item.id, item.kilde, item.udvalg, item.kluster,
                     item.niveau, item.dato, std::to_string(item.punkt), item.titel, item.sagsnr, outcomes,
                     passage ? field_info(hit.snippet.field).name : std::string_view{}, hit.snippet.text,
                     passage ? std::to_string(hit.snippet.lines.first) : std::string(),
                     passage ? std::to_string(hit.snippet.lines.last) : std::string(), std::to_string(hit.more)});
}

std::string id_line(const Hit& hit) {
    return escape_line(hit.item.id).append("\n");
}

std::string trec_line(const Hit& hit, std::string_view query_id) {
    std::string line = without_spaces(query_id);
    line.append(" Q0 ").append(without_spaces(hit.item.kilde)).append("#").append(std::to_string(hit.item.punkt));
    line.append(" ").append(std::to_string(hit.rank)).append(" ").append(digits(hit.score)).append(" referat\n");
    return line;
}

} // namespace referat::tool
