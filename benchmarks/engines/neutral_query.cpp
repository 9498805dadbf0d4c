// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/neutral_query.hpp"

#include "generator/table_lines.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace referat::bench {

namespace {

constexpr std::string_view absent = "-";

std::string_view written(std::string_view value) {
    return value.empty() ? absent : value;
}

std::string read(std::string_view column) {
    return std::string(column == absent ? std::string_view() : column);
}

QueryKind kind_named(std::string_view name) {
    const auto found = std::find(query_kind_names.begin(), query_kind_names.end(), name);
    if (found == query_kind_names.end()) {
        throw std::runtime_error("no kind of query: " + std::string(name));
    }
    return all_query_kinds[static_cast<std::size_t>(found - query_kind_names.begin())];
}

} // namespace

std::string joined_words(const std::vector<std::string>& words, std::string_view before, std::string_view between,
                         std::string_view after) {
    std::string joined;
    for (const std::string& word : words) {
        if (!joined.empty()) {
            joined += between;
        }
        joined += before;
        joined += word;
        joined += after;
    }
    return joined;
}

void write_queries(const std::filesystem::path& file, const std::vector<NeutralQuery>& queries) {
    std::ofstream lines(file, std::ios::binary);
    for (const NeutralQuery& query : queries) {
        lines << query_kind_name(query.kind) << '\t' << joined_words(query.words, "", " ", "") << '\t'
              << written(query.cluster) << '\t' << written(query.level) << '\t' << written(query.first_day) << '\t'
              << written(query.last_day) << '\n';
    }
    if (!lines.flush()) {
        throw std::runtime_error("cannot write " + file.string());
    }
}

std::vector<NeutralQuery> read_queries(const std::filesystem::path& file) {
    std::ifstream lines(file, std::ios::binary);
    std::vector<NeutralQuery> queries;
    std::string line;
    while (std::getline(lines, line)) {
        const std::vector<std::string_view> columns = bench_corpus::split(line, '\t');
        if (columns.size() != 6) {
            throw std::runtime_error(file.string() + ": not a query: " + line);
        }
        NeutralQuery query{kind_named(columns[0]), {}, read(columns[2]), read(columns[3]), read(columns[4]),
                           read(columns[5])};
        for (const std::string_view word : bench_corpus::split(columns[1], ' ')) {
            query.words.emplace_back(word);
        }
        queries.push_back(std::move(query));
    }
    if (queries.empty()) {
        throw std::runtime_error("no queries in " + file.string());
    }
    return queries;
}

} // namespace referat::bench
