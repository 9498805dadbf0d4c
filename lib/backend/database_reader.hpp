// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/ranking.hpp"
#include "query/term_tree.hpp"
#include "schema/fields.hpp"

#include <referat/searcher.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

struct MatchRequest {
    std::size_t offset = 0;
    std::size_t limit = 10;
    SortOrder sort = SortOrder::Relevance;
    bool collapse = false;           ///< only the best match of each meeting; offset and limit count meetings
    std::vector<schema::Slot> count; ///< slots whose values are counted over the whole result
    Ranking ranking{};
};

struct Match {
    double score = 0.0;      ///< whatever the order
    std::string data;        ///< the stored record
    std::size_t further = 0; ///< more matches of its meeting; 0 unless collapsed
};

/// Number of items by value; items without a value under "".
using ValueCounts = std::map<std::string, std::size_t>;

struct MatchResult {
    std::size_t total = 0;    ///< exact number of items
    std::size_t meetings = 0; ///< exact number of the items' meetings; 0 unless collapsed
    std::vector<Match> matches;
    std::vector<ValueCounts> counts; ///< one per slot asked for, in that order
};

/// What for_each_match() reads of an item.
struct ItemWanted {
    std::vector<schema::Slot> values;
    bool data = false;
};

struct ItemRead {
    std::vector<std::string> values; ///< one per slot wanted, with the labels of a list joined by label_separator
    std::string data;                ///< the stored record, "" unless wanted
};

/// Reads one published database. It sees one state however long it lives.
///
/// Thread safety: one thread at a time. All functions throw IndexCorrupt when the database turns out to be damaged and
/// IndexError when the system cannot read it.
class DatabaseReader {
public:
    /// @param database   folder of the engine's files
    /// @param index_dir  named in errors
    DatabaseReader(const std::filesystem::path& database, const std::filesystem::path& index_dir);
    DatabaseReader(DatabaseReader&&) noexcept;
    DatabaseReader& operator=(DatabaseReader&&) noexcept;
    ~DatabaseReader();

    /// Ties go by item id; what an item lacks comes last in every order.
    [[nodiscard]] MatchResult match(const query::TermNode& tree, const MatchRequest& request) const;

    /// Calls visit for every item that `tree` finds, in the order of the database, with what `wanted` asks for. Does
    /// not rank, and keeps only numbers of documents in memory.
    void for_each_match(const query::TermNode& tree, const ItemWanted& wanted,
                        const std::function<void(const ItemRead&)>& visit) const;

    /// The newest date, "YYYYMMDD", of the items that `tree` finds; "" if none has a date.
    [[nodiscard]] std::string newest_date(const query::TermNode& tree) const;

    /// The record of the first document with this term.
    [[nodiscard]] std::optional<std::string> find(std::string_view term) const;

    [[nodiscard]] std::size_t item_count() const;
    /// Number of items with this term.
    [[nodiscard]] std::size_t frequency(std::string_view term) const;
    /// Calls visit for the terms that begin with `prefix` and the number of items with each, in byte order.
    void for_each_term(std::string_view prefix,
                       const std::function<void(std::string_view term, std::size_t frequency)>& visit) const;
    /// Calls visit for all terms of `prefix` and of no longer one, without the prefix, and the number of items with
    /// each, in byte order.
    void for_each_word(const std::string& prefix,
                       const std::function<void(std::string_view word, std::size_t frequency)>& visit) const;
    /// The engine's own description of the query.
    [[nodiscard]] std::string describe(const query::TermNode& tree) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::backend
