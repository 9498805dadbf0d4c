// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/match_result.hpp"
#include "backend/shard.hpp"
#include "query/term_tree.hpp"
#include "schema/fields.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// What for_each_match() reads of an item.
struct ItemWanted {
    std::vector<schema::Slot> values;
    bool data = false;
};

struct ItemRead {
    std::vector<std::string> values; ///< one per slot wanted, with the labels of a list joined by label_separator
    std::string data;                ///< the stored record, "" unless wanted
};

/// Reads the published databases of an index as one. It sees one state however long it lives.
///
/// Thread safety: one thread at a time. All functions throw IndexCorrupt when a database turns out to be damaged,
/// IndexError when the system cannot read it, and ShardUnavailable when a server does not answer.
class DatabaseReader {
public:
    /// @param shards      one at least
    /// @param index_path  named in errors
    /// @param cache_bytes what may be kept in memory of frequent words' postings, from query to query
    /// @throws IndexVersionError  one is of another format or analysis, or splits words by other rules than the first
    DatabaseReader(std::vector<Shard> shards, const std::filesystem::path& index_path, std::size_t cache_bytes = 0);
    /// One database. @param database  folder of the engine's files, vouched for by its manifest
    DatabaseReader(const std::filesystem::path& database, const std::filesystem::path& index_path);
    DatabaseReader(DatabaseReader&&) noexcept;
    DatabaseReader& operator=(DatabaseReader&&) noexcept;
    ~DatabaseReader();

    /// The rules for splitting words that all of it was made with, SplitOverrides::to_string().
    [[nodiscard]] const std::string& splits() const;

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
