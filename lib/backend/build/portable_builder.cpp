// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/portable_builder.hpp"

#include "backend/build/xapian_documents.hpp"
#include "backend/xapian_errors.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <xapian.h>

namespace referat::backend {

namespace fs = std::filesystem;

namespace {

/// So many databases are open at once in a merge, five files each.
constexpr std::size_t merged_at_once = 64;

/// The smaller the databases, the faster they are made and the longer is the merge; about 250 items (measured). In
/// little memory there are still several items in each.
std::size_t shard_batch_bytes(std::size_t memory_bytes, unsigned threads) {
    constexpr std::size_t least = std::size_t{256} << 10;
    constexpr std::size_t most = std::size_t{12} << 20;
    return std::clamp(memory_bytes / (std::size_t{8} * (threads + 2)), least, most);
}

constexpr int shard_flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;

} // namespace

PortableBuilder::PortableBuilder(fs::path work_folder, fs::path index_dir, std::size_t memory_bytes,
                                 base::TaskPool& pool)
    : BulkBuilder(pool, shard_batch_bytes(memory_bytes, pool.thread_count())), work_folder_(std::move(work_folder)),
      index_dir_(std::move(index_dir)), in_flight_(pool) {}

fs::path PortableBuilder::next_folder() {
    return work_folder_ / ("shard-" + std::to_string(++folders_));
}

void PortableBuilder::submit(Batch batch) {
    Shard shard{next_folder(), submitted_ + 1, static_cast<std::uint32_t>(batch.size())};
    submitted_ += shard.count;
    in_flight_.push([shard = std::move(shard), batch = std::move(batch), this] {
        return translate_errors({index_dir_, Access::Writing}, [&] {
            Xapian::WritableDatabase database(shard.folder.string(), shard_flags);
            std::uint32_t number = shard.first; // as in the whole, or gaps at the ends would be closed by the merge
            for (const PreparedDocument& document : batch) {
                database.replace_document(number++, to_engine(document));
            }
            database.commit();
            database.close();
            return shard;
        });
    });
}

void PortableBuilder::collect() {
    shards_.push_back(in_flight_.pop());
}

void PortableBuilder::remove_documents(const Shard& shard) const {
    const std::vector<bool>& removed = ledger().removed();
    std::unique_ptr<Xapian::WritableDatabase> database;
    for (std::uint32_t i = 0; i < shard.count; ++i) {
        if (!removed[shard.first - 1 + i]) {
            continue;
        }
        if (database == nullptr) {
            database =
                std::make_unique<Xapian::WritableDatabase>(shard.folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        }
        database->delete_document(shard.first + i);
    }
    if (database != nullptr) {
        database->commit();
        database->close();
    }
}

void PortableBuilder::submit_merge(std::vector<Shard> shards) {
    in_flight_.push([shards = std::move(shards), target = next_folder(), this] {
        return translate_errors({index_dir_, Access::Writing}, [&] {
            Shard merged{target, shards.front().first, 0};
            Xapian::Database all;
            for (const Shard& shard : shards) {
                all.add_database(Xapian::Database(shard.folder.string()));
                merged.count += shard.count;
            }
            all.compact(target.string(), Xapian::DBCOMPACT_NO_RENUMBER);
            all.close();
            for (const Shard& shard : shards) {
                fs::remove_all(shard.folder);
            }
            return merged;
        });
    });
}

Fingerprints PortableBuilder::write(const fs::path& folder, const Metadata& metadata, const TellShare& /*tell*/) {
    translate_errors({index_dir_, Access::Writing}, [&] {
        for (const Shard& shard : shards_) {
            remove_documents(shard);
        }
    });
    do {
        for (std::size_t begin = 0; begin < shards_.size(); begin += merged_at_once) {
            const std::size_t end = std::min(shards_.size(), begin + merged_at_once);
            submit_merge({shards_.begin() + static_cast<std::ptrdiff_t>(begin),
                          shards_.begin() + static_cast<std::ptrdiff_t>(end)});
        }
        shards_.clear();
        while (in_flight() > 0) {
            collect();
        }
    } while (shards_.size() > 1);
    translate_errors({index_dir_, Access::Writing}, [&] {
        Xapian::WritableDatabase database(shards_.front().folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        for (const auto& [name, value] : metadata) {
            database.set_metadata(name, value);
        }
        database.commit();
        database.close();
    });
    for (const fs::directory_entry& entry : fs::directory_iterator(shards_.front().folder)) {
        if (entry.path().filename() != "flintlock") {
            fs::rename(entry.path(), folder / entry.path().filename());
        }
    }
    return {};
}

} // namespace referat::backend
