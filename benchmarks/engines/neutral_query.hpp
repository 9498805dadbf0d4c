// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace referat::bench {

/// Kinds of queries whose times are kept apart.
enum class QueryKind {
    Any,      ///< words, the more of them the better
    All,      ///< words, all of them
    Phrase,   ///< words next to each other
    Near,     ///< two words within five words
    Filtered, ///< words, in one cluster, on one level or in half a year
    Prefix,   ///< words that begin with these four to six letters
    Broad,    ///< words that begin with these two or three letters
    Faceted,  ///< words, with counts by kluster and niveau
};

inline constexpr std::array all_query_kinds{QueryKind::Any,   QueryKind::All,      QueryKind::Phrase,
                                            QueryKind::Near,  QueryKind::Filtered, QueryKind::Prefix,
                                            QueryKind::Broad, QueryKind::Faceted};
inline constexpr std::array<std::string_view, all_query_kinds.size()> query_kind_names{
    "any", "all", "phrase", "near", "filtered", "prefix", "broad", "faceted"};

[[nodiscard]] constexpr std::string_view query_kind_name(QueryKind kind) {
    return query_kind_names[static_cast<std::size_t>(kind)];
}

inline constexpr unsigned near_distance = 5;

/// A query before any engine's syntax. What is not asked for is empty.
struct NeutralQuery {
    QueryKind kind = QueryKind::Any;
    std::vector<std::string> words; ///< lower-case letters
    std::string cluster;
    std::string level;
    std::string first_day; ///< "YYYY-MM-DD"
    std::string last_day;  ///< included
    bool operator==(const NeutralQuery&) const = default;
};

/// `words` between `before` and `after` each, with `between` between them.
[[nodiscard]] std::string joined_words(const std::vector<std::string>& words, std::string_view before,
                                       std::string_view between, std::string_view after);

/// Draws 300 different queries from the first items of a JSON Lines file, 4000 at most: words of one item each, common,
/// middling and rare ones in turn. The same file gives the same queries, and so do larger corpora with the same
/// beginning.
/// @throws std::runtime_error  the file has too few words to draw from
[[nodiscard]] std::vector<NeutralQuery> draw_queries(const std::filesystem::path& records);

/// A line a query: kind, words, kluster, niveau, first and last day, with tabs between them and "-" for what is absent.
void write_queries(const std::filesystem::path& file, const std::vector<NeutralQuery>& queries);
/// @throws std::runtime_error  no such file, or other lines in it
[[nodiscard]] std::vector<NeutralQuery> read_queries(const std::filesystem::path& file);

} // namespace referat::bench
