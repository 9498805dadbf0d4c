// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/document_ledger.hpp"
#include "backend/build/prepared_document.hpp"
#include "backend/build/run_merge.hpp"
#include "base/task_queue.hpp"

#include <referat/indexer.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Makes a whole database, at once, of documents that come one by one.
///
/// Documents are collected into batches of a size that the memory allows; each batch is worked on by a thread of the
/// pool while the next is collected, and finish() joins the results. Documents have numbers from 1 in the order of
/// add(), and what is taken out again leaves a gap, as the engine does it. Whatever the number of threads, equal calls
/// make equal databases.
///
/// Thread safety: one thread at a time. Functions throw std::filesystem::filesystem_error when something cannot be
/// written and IndexError when the engine says so.
class BulkBuilder {
public:
    BulkBuilder(const BulkBuilder&) = delete;
    BulkBuilder& operator=(const BulkBuilder&) = delete;
    virtual ~BulkBuilder() = default;

    void add(PreparedDocument document);
    /// Takes out all documents of a meeting; returns their number.
    std::size_t remove(std::string_view meeting_term) { return ledger_.remove(meeting_term); }
    [[nodiscard]] bool has(std::string_view id_term) const { return ledger_.has(id_term); }
    [[nodiscard]] std::size_t item_count() const { return ledger_.size(); }
    [[nodiscard]] DateSpan dates() const { return ledger_.dates(); }

    /// Writes the database into `folder`, which exists and is empty. The last call. Nothing is synced to disk.
    /// @param tell  the portable builder does not know, and never calls it
    /// @return  of the files whose fingerprints are known by their writing
    Fingerprints finish(const std::filesystem::path& folder, const Metadata& metadata, const TellShare& tell = {});

protected:
    /// Keeps a reference: `pool` must outlive the builder.
    BulkBuilder(base::TaskPool& pool, std::size_t batch_bytes) : pool_(pool), batch_bytes_(batch_bytes) {}

    using Batch = std::vector<PreparedDocument>;

    /// Hands a batch to the pool, after those before it.
    virtual void submit(Batch batch) = 0;
    /// Waits for the oldest batch handed over and keeps its result.
    virtual void collect() = 0;
    [[nodiscard]] virtual std::size_t in_flight() const = 0;
    /// All batches are collected, and at least one document is left.
    virtual Fingerprints write(const std::filesystem::path& folder, const Metadata& metadata,
                               const TellShare& tell) = 0;

    [[nodiscard]] base::TaskPool& pool() const { return pool_; }
    [[nodiscard]] const DocumentLedger& ledger() const { return ledger_; }

private:
    void submit_batch();

    base::TaskPool& pool_;
    std::size_t batch_bytes_;
    DocumentLedger ledger_;
    Batch batch_;
    std::size_t collected_bytes_ = 0;
};

/// @param work_folder   for what does not fit into memory; exists, and what is left in it is the caller's to remove
/// @param index_dir     named in errors
/// @param memory_bytes  what documents, batches and their results may take
[[nodiscard]] std::unique_ptr<BulkBuilder> make_bulk_builder(IndexOptions::Builder builder,
                                                             const std::filesystem::path& work_folder,
                                                             const std::filesystem::path& index_dir,
                                                             std::size_t memory_bytes, base::TaskPool& pool);

} // namespace referat::backend
