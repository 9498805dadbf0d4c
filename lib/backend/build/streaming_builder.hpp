// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/bulk_builder.hpp"
#include "backend/build/run_store.hpp"

namespace referat::backend {

/// Writes the tables of the engine's glass database itself, each from its beginning to its end: batches become sorted
/// runs, and these are merged.
class StreamingBuilder final : public BulkBuilder {
public:
    StreamingBuilder(const std::filesystem::path& work_folder, std::size_t memory_bytes, base::TaskPool& pool);

private:
    void submit(Batch batch) override;
    void collect() override;
    [[nodiscard]] std::size_t in_flight() const override { return runs_in_flight_.size(); }
    Fingerprints write(const std::filesystem::path& folder, const Metadata& metadata, const TellShare& tell) override;

    std::size_t memory_bytes_;
    RunStore runs_;
    base::TaskQueue<PostingRun> runs_in_flight_;
};

} // namespace referat::backend
