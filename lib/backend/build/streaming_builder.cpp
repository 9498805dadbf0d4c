// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/streaming_builder.hpp"

#include <algorithm>
#include <utility>

namespace referat::backend {

namespace {

// Shares of the memory. A batch takes its own size while it is collected, and about twice that while it is inverted;
// the pool has one more batch in hand than it has threads.

std::size_t run_batch_bytes(std::size_t memory_bytes, unsigned threads) {
    constexpr std::size_t least = std::size_t{256} << 10;
    constexpr std::size_t most = std::size_t{16} << 20; // larger runs are no faster, and leave the processor's caches
    return std::clamp(memory_bytes / 2 / (2 * threads + 3), least, most);
}

// Freed memory does not all go back between batches: with a quarter of 512 MiB for runs, 345 to 481 MiB were resident
// while 400 000 items came. So neither these shares nor batches fill all of it.

std::size_t runs_share(std::size_t memory_bytes) {
    return memory_bytes / 16 * 3;
}

std::size_t buffers_share(std::size_t memory_bytes) {
    return memory_bytes / 8 * 3;
}

} // namespace

StreamingBuilder::StreamingBuilder(const std::filesystem::path& work_folder, std::size_t memory_bytes,
                                   base::TaskPool& pool)
    : BulkBuilder(pool, run_batch_bytes(memory_bytes, pool.thread_count())), memory_bytes_(memory_bytes),
      runs_(work_folder / "runs", runs_share(memory_bytes)), runs_in_flight_(pool) {}

void StreamingBuilder::submit(Batch batch) {
    runs_in_flight_.push([batch = std::move(batch)] { return make_run(batch); });
}

void StreamingBuilder::collect() {
    runs_.add(runs_in_flight_.pop());
}

Fingerprints StreamingBuilder::write(const std::filesystem::path& folder, const Metadata& metadata,
                                     const TellShare& tell) {
    runs_.close();
    if (runs_.spilled() > 0) {
        constexpr std::size_t readers = 3; // of each run at a time: of positions, postings and documents
        constexpr std::size_t least = std::size_t{4} << 10;
        constexpr std::size_t most = std::size_t{1} << 20;
        runs_.set_buffer_bytes(std::clamp(buffers_share(memory_bytes_) / readers / runs_.spilled(), least, most));
    }
    return write_database(runs_, ledger().removed(), metadata, folder, pool(), tell);
}

} // namespace referat::backend
