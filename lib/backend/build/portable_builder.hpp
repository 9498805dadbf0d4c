// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/bulk_builder.hpp"

#include <cstdint>

namespace referat::backend {

/// Uses the engine's public functions only, so it works with any version: small databases, whose in-memory trees stay
/// near the processor, and one merge of all.
class PortableBuilder final : public BulkBuilder {
public:
    PortableBuilder(std::filesystem::path work_folder, std::filesystem::path index_dir, std::size_t memory_bytes,
                    base::TaskPool& pool);

private:
    /// A database of consecutive documents.
    struct Shard {
        std::filesystem::path folder;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    void submit(Batch batch) override;
    void collect() override;
    [[nodiscard]] std::size_t in_flight() const override { return in_flight_.size(); }
    Fingerprints write(const std::filesystem::path& folder, const Metadata& metadata, const TellShare& tell) override;

    [[nodiscard]] std::filesystem::path next_folder();
    void remove_documents(const Shard& shard) const;
    /// One shard of many, by a thread of the pool.
    void submit_merge(std::vector<Shard> shards);

    std::filesystem::path work_folder_;
    std::filesystem::path index_dir_;
    std::vector<Shard> shards_;
    std::uint32_t submitted_ = 0; ///< documents
    std::size_t folders_ = 0;
    base::TaskQueue<Shard> in_flight_; // last: it waits for tasks, which use the others
};

} // namespace referat::backend
