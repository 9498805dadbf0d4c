// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/split_overrides.hpp"
#include "backend/bulk_builder.hpp"
#include "backend/database_writer.hpp"
#include "backend/generation.hpp"
#include "backend/prepared_document.hpp"
#include "base/task_pool.hpp"
#include "indexing/source_list.hpp"

#include <referat/indexer.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace referat::indexing {

/// Builds the next generation of an index beside the one that answers, and publishes it.
///
/// The work stands in "generation-N.tmp" and becomes visible by two renames: the folder's, then CURRENT's. A process
/// that dies before the second leaves what was published before. Nothing is written until something changes.
///
/// A first build, or one that changes a quarter of the items, is compacted; a smaller change is made in a copy of the
/// last generation. Documents are numbered in the order of add().
///
/// Thread safety: one thread at a time; the caller holds the index's lock. All functions throw IndexError when
/// something cannot be written and IndexCorrupt when the last generation turns out to be damaged.
class GenerationBuilder {
public:
    /// Keeps a reference: `pool` must outlive the builder.
    /// @param splits  the rules that the documents are made with; those of `base` if there is one
    GenerationBuilder(std::filesystem::path index_dir, std::optional<backend::Generation> base,
                      analysis::SplitOverrides splits, const IndexOptions& options, base::TaskPool& pool);
    GenerationBuilder(const GenerationBuilder&) = delete;
    GenerationBuilder& operator=(const GenerationBuilder&) = delete;
    /// Removes what was not published.
    ~GenerationBuilder();

    void add(backend::PreparedDocument document);
    /// Removes all documents of a meeting; returns their number.
    std::size_t remove(std::string_view meeting_term);
    [[nodiscard]] bool has(std::string_view id_term);
    [[nodiscard]] bool has_changes() const { return changed_items_ > 0; }

    /// Writes everything to disk and makes it the current generation; removes generations before the last one. The last
    /// call.
    [[nodiscard]] backend::Generation publish(const SourceList& sources);

private:
    void open();
    void copy_base() const;
    [[nodiscard]] backend::Manifest write_files(const SourceList& sources);

    std::filesystem::path index_dir_;
    std::optional<backend::Generation> base_;
    analysis::SplitOverrides splits_;
    IndexOptions::Builder builder_;
    std::size_t memory_bytes_;
    base::TaskPool& pool_;
    std::uint64_t number_ = 0;
    std::filesystem::path folder_; ///< generation-N.tmp
    std::unique_ptr<backend::BulkBuilder> bulk_;
    std::optional<backend::DatabaseWriter> writer_;
    std::size_t changed_items_ = 0;
    bool published_ = false;
};

/// Removes the unfinished work of writers that died. The caller holds the lock.
void remove_unfinished(const std::filesystem::path& index_dir);

} // namespace referat::indexing
