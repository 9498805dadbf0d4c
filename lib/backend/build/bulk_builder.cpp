// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/bulk_builder.hpp"

#include "backend/build/portable_builder.hpp"
#include "backend/build/streaming_builder.hpp"
#include "backend/glass/version_file.hpp"
#include "backend/xapian_errors.hpp"
#include "base/file.hpp"

#include <referat/error.hpp>

#include <utility>

#include <xapian.h>

namespace referat::backend {

namespace fs = std::filesystem;

namespace {

std::size_t size_of(const PreparedDocument& document) {
    return sizeof document + document.bytes.size() + document.words.size() * sizeof(PreparedWord) +
           document.terms.size() * sizeof(PreparedTerm) + document.positions.size() * sizeof(std::uint32_t) +
           document.data.size();
}

void make_empty_database(const fs::path& folder, const Metadata& metadata) {
    Xapian::WritableDatabase database(folder.string(),
                                      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
    for (const auto& [name, value] : metadata) {
        database.set_metadata(name, value);
    }
    database.commit();
    database.close();
    fs::remove(folder / "flintlock");
}

/// Whether the linked engine writes, and so reads, the very format that the streaming builder writes.
bool engine_has_our_format(const fs::path& work_folder) {
    static const bool has = [&] {
        const fs::path probe = work_folder / "probe";
        make_empty_database(probe, {});
        const std::string version = base::read_file(probe / glass::version_file_name, std::size_t{1} << 20);
        fs::remove_all(probe);
        return version.starts_with(glass::version_magic);
    }();
    return has;
}

} // namespace

void BulkBuilder::add(PreparedDocument document) {
    ledger_.add(document);
    collected_bytes_ += size_of(document);
    batch_.push_back(std::move(document));
    if (collected_bytes_ >= batch_bytes_) {
        submit_batch();
    }
}

void BulkBuilder::submit_batch() {
    while (in_flight() > pool_.thread_count()) {
        collect();
    }
    submit(std::exchange(batch_, {}));
    collected_bytes_ = 0;
}

Fingerprints BulkBuilder::finish(const fs::path& folder, const Metadata& metadata, const TellShare& tell) {
    if (!batch_.empty()) {
        submit_batch();
    }
    while (in_flight() > 0) {
        collect();
    }
    if (ledger_.size() == 0) {
        make_empty_database(folder, metadata);
        return {};
    }
    return write(folder, metadata, tell);
}

std::unique_ptr<BulkBuilder> make_bulk_builder(IndexOptions::Builder builder, const fs::path& work_folder,
                                               const fs::path& index_dir, std::size_t memory_bytes,
                                               base::TaskPool& pool) {
    return translate_errors({index_dir, Access::Writing}, [&]() -> std::unique_ptr<BulkBuilder> {
        using Builder = IndexOptions::Builder;
        if (builder != Builder::Portable && engine_has_our_format(work_folder)) {
            return std::make_unique<StreamingBuilder>(work_folder, memory_bytes, pool);
        }
        if (builder == Builder::Streaming) {
            throw IndexError("the engine has another format than the streaming builder writes", index_dir,
                             "leave the choice of the builder to the program");
        }
        return std::make_unique<PortableBuilder>(work_folder, index_dir, memory_bytes, pool);
    });
}

} // namespace referat::backend
