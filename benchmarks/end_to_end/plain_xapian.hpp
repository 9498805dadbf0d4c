// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "end_to_end/answer.hpp"

#include <referat/minutes.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace referat::bench {

/// What a program would write with Xapian's own tools for the same items: TermGenerator with the Danish stemmer, every
/// word once and with its position in one of three fields (titel, beslutning and the other texts), kluster, niveau,
/// udfald and id as Boolean terms, dato as a value, the whole record as document data.
///
/// Thread safety: one thread at a time. All functions throw std::runtime_error for the engine's errors.
class PlainXapianWriter {
public:
    enum class Open { New, Existing };

    explicit PlainXapianWriter(const std::filesystem::path& folder, Open open = Open::New);
    PlainXapianWriter(const PlainXapianWriter&) = delete;
    PlainXapianWriter& operator=(const PlainXapianWriter&) = delete;
    ~PlainXapianWriter();
    /// @param json  the item's record, kept as it is
    void add(const AgendaItem& item, std::string_view json);
    /// Synced to disk when it returns.
    void commit();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// Merges databases, in this order, into a new one at `folder` and syncs it to disk.
void merge_plain_xapian(std::span<const std::filesystem::path> shards, const std::filesystem::path& folder);

/// The version of the library this program runs with.
[[nodiscard]] std::string plain_xapian_version();

/// What is done with a query besides finding its ten best items and reading their records.
enum class Extra { Nothing, Facets, Snippets };

/// Searches such a database with QueryParser; a word without a field is looked for in all three.
class PlainXapianSearcher {
public:
    explicit PlainXapianSearcher(const std::filesystem::path& folder);
    PlainXapianSearcher(const PlainXapianSearcher&) = delete;
    PlainXapianSearcher& operator=(const PlainXapianSearcher&) = delete;
    ~PlainXapianSearcher();

    /// The total is estimated as the engine does it. Facets are those of kluster and niveau.
    [[nodiscard]] Answer search(std::string_view query, Extra extra);

    /// Whether the newest committed state has the item.
    [[nodiscard]] bool finds(const std::string& id);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::bench
