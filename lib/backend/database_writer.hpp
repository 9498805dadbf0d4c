// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/split_overrides.hpp"
#include "backend/document_ledger.hpp"
#include "backend/prepared_document.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace referat::backend {

/// Changes a database that nobody reads yet. Nothing is synced to disk: whoever publishes the folder does that.
///
/// Documents get their numbers in the order they come, and batches are cut by the amount of postings, so equal calls
/// give equal files, but for the random UUID which the engine writes into "iamglass" and offers no way to set.
///
/// Thread safety: one thread at a time. All functions throw IndexError when the database cannot be written (a full
/// disk) and IndexCorrupt when the one that was opened is damaged.
class DatabaseWriter {
public:
    /// Opens the database in `folder`, or makes one if there is none.
    /// @param index_dir  named in errors
    /// @param splits     the rules that the documents are made with; see database_metadata()
    DatabaseWriter(std::filesystem::path folder, std::filesystem::path index_dir, analysis::SplitOverrides splits = {});
    DatabaseWriter(DatabaseWriter&&) noexcept;
    DatabaseWriter& operator=(DatabaseWriter&&) noexcept;
    ~DatabaseWriter();

    void add(const PreparedDocument& document);
    /// Removes every document with this term; returns their number.
    std::size_t remove(std::string_view term);
    [[nodiscard]] bool has(std::string_view term) const;

    [[nodiscard]] std::size_t item_count() const;
    [[nodiscard]] DateSpan dates() const;

    /// Writes what is pending and closes the database. The last call.
    void close();
    /// close(), and copies the database into `folder` without the free space that building left.
    void close_compacted(const std::filesystem::path& folder);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::backend
