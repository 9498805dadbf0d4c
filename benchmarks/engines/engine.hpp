// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "end_to_end/answer.hpp"
#include "engines/neutral_query.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace referat::bench {

/// An index that is being searched.
///
/// Thread safety: one thread at a time.
class OpenIndex {
public:
    OpenIndex() = default;
    OpenIndex(const OpenIndex&) = delete;
    OpenIndex& operator=(const OpenIndex&) = delete;
    virtual ~OpenIndex() = default;

    /// The ten best items with their records read, no snippets. @throws std::exception  the engine failed.
    [[nodiscard]] virtual Answer answer(const NeutralQuery& query) = 0;
    /// Moves to the newest state of the index and says whether that has the item.
    [[nodiscard]] virtual bool finds(const std::string& id) = 0;
};

/// A way to build and search an index of records. All read the records with item_from_json(), store every record whole,
/// keep positions, and have everything synced to disk when they return.
class Engine {
public:
    /// @param name     in tables
    /// @param answers  engines of the same group have to give the same answers, totals and order included
    Engine(std::string name, std::string answers) : name_(std::move(name)), answers_(std::move(answers)) {}
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    virtual ~Engine() = default;

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::string& answers() const { return answers_; }

    /// Builds a new index from a JSON Lines file; returns the number of items in it.
    [[nodiscard]] virtual std::size_t build(const std::filesystem::path& records,
                                            const std::filesystem::path& index) const = 0;
    /// Adds the records of one more meeting to an index.
    virtual void add_meeting(const std::filesystem::path& records, const std::filesystem::path& index) const = 0;
    [[nodiscard]] virtual std::unique_ptr<OpenIndex> open(const std::filesystem::path& index) const = 0;

private:
    std::string name_;
    std::string answers_;
};

using Engines = std::vector<std::unique_ptr<Engine>>;

/// What all ratios are against.
inline constexpr const char* reference_engine = "xapian_1t";

/// Plain Xapian: one database with its defaults on one thread; on several, a database each, merged at the end.
void add_xapian_engines(Engines& engines, unsigned threads);
/// SQLite FTS5 on one thread; nothing if the program is built without it.
void add_sqlite_engine(Engines& engines);
/// referat by its public interface, with each builder on one thread and on several.
void add_referat_engines(Engines& engines, unsigned threads);

/// The version of the SQLite this program runs with, or why there is none.
[[nodiscard]] std::string sqlite_version();

} // namespace referat::bench
