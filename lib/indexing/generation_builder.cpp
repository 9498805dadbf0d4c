// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/generation_builder.hpp"

#include "backend/chain.hpp"
#include "backend/database_metadata.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "indexing/storage_errors.hpp"

#include <referat/version.hpp>

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace referat::indexing {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view unfinished_ending = ".tmp";
constexpr std::string_view build_name = "build"; ///< the database while it is written

std::uint64_t next_number(const fs::path& index_dir) {
    std::uint64_t highest = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(index_dir)) {
        highest = std::max(highest, backend::generation_number(entry.path().filename().string()).value_or(0));
    }
    return highest + 1;
}

/// Readers that have an older generation open keep its files until they close them.
void remove_generations_but(const fs::path& index_dir, std::uint64_t current, std::uint64_t previous) {
    std::error_code ignored; // it would only cost space, and the next publish tries again
    for (const fs::directory_entry& entry : fs::directory_iterator(index_dir, ignored)) {
        const auto number = backend::generation_number(entry.path().filename().string());
        if (number && *number != current && *number != previous) {
            fs::remove_all(entry.path(), ignored);
        }
    }
}

std::vector<backend::ManifestFile> sync_files(const fs::path& folder) {
    std::vector<backend::ManifestFile> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        base::sync_path(entry.path());
        files.push_back({entry.path().filename().string(), entry.file_size(), base::fingerprint_file(entry.path())});
    }
    std::ranges::sort(files, {}, &backend::ManifestFile::name);
    return files;
}

} // namespace

void remove_unfinished(const fs::path& index_dir) {
    for (const fs::directory_entry& entry : fs::directory_iterator(index_dir)) {
        const fs::path name = entry.path().filename();
        if (name.extension() == unfinished_ending && backend::generation_number(name.stem().string())) {
            fs::remove_all(entry.path());
        }
    }
}

GenerationBuilder::GenerationBuilder(fs::path index_dir, std::optional<backend::Generation> base,
                                     analysis::SplitOverrides splits, const IndexOptions& options, base::TaskPool& pool)
    : index_dir_(std::move(index_dir)), base_(std::move(base)), splits_(std::move(splits)), builder_(options.builder),
      memory_bytes_(options.memory_bytes), pool_(pool) {}

GenerationBuilder::~GenerationBuilder() {
    bulk_.reset();
    writer_.reset();
    if (!published_ && !folder_.empty()) {
        std::error_code ignored; // the next writer removes it
        fs::remove_all(folder_, ignored);
    }
}

void GenerationBuilder::open() {
    if (writer_ || bulk_) {
        return;
    }
    translate_storage_errors(index_dir_, [this] {
        number_ = next_number(index_dir_);
        folder_ = index_dir_ / (backend::generation_name(number_) + std::string(unfinished_ending));
        fs::create_directories(folder_ / build_name);
        if (base_) {
            copy_base();
            writer_.emplace(folder_ / build_name, index_dir_, splits_);
        } else {
            bulk_ = backend::make_bulk_builder(builder_, folder_ / build_name, index_dir_, memory_bytes_, pool_);
        }
    });
}

void GenerationBuilder::copy_base() const {
    for (const backend::ManifestFile& file : base_->manifest.files) {
        if (file.name != sources_name) {
            fs::copy_file(base_->path / file.name, folder_ / build_name / file.name);
        }
    }
}

void GenerationBuilder::add(backend::PreparedDocument document) {
    open();
    ++changed_items_;
    if (bulk_) {
        translate_storage_errors(index_dir_, [&] { bulk_->add(std::move(document)); });
    } else {
        writer_->add(document);
    }
}

std::size_t GenerationBuilder::remove(std::string_view meeting_term) {
    open();
    const std::size_t removed = bulk_ ? bulk_->remove(meeting_term) : writer_->remove(meeting_term);
    changed_items_ += removed;
    return removed;
}

bool GenerationBuilder::has(std::string_view id_term) {
    open();
    return bulk_ ? bulk_->has(id_term) : writer_->has(id_term);
}

backend::Manifest GenerationBuilder::write_files(const SourceList& sources) {
    backend::Manifest manifest;
    manifest.analysis = backend::Chain::id(splits_);
    manifest.splits = splits_.to_string();
    manifest.version = version();
    manifest.items = bulk_ ? bulk_->item_count() : writer_->item_count();
    manifest.meetings = sources.meeting_count();
    manifest.sources = sources.all().size();
    const backend::DateSpan dates = bulk_ ? bulk_->dates() : writer_->dates();
    manifest.first_date = dates.first;
    manifest.last_date = dates.last;

    const fs::path build = folder_ / build_name;
    if (bulk_) {
        bulk_->finish(folder_, backend::database_metadata(splits_));
        bulk_.reset();
    } else if (4 * changed_items_ >= base_->manifest.items) {
        writer_->close_compacted(folder_);
    } else {
        writer_->close();
        for (const fs::directory_entry& entry : fs::directory_iterator(build)) {
            fs::rename(entry.path(), folder_ / entry.path().filename());
        }
    }
    fs::remove_all(build);
    base::write_file_synced(folder_ / sources_name, sources.to_json_lines());
    manifest.files = sync_files(folder_);
    base::write_file_synced(folder_ / backend::manifest_name, backend::to_json(manifest));
    base::sync_path(folder_);
    return manifest;
}

backend::Generation GenerationBuilder::publish(const SourceList& sources) {
    open();
    return translate_storage_errors(index_dir_, [&] {
        backend::Generation generation{number_, index_dir_ / backend::generation_name(number_), write_files(sources)};
        fs::rename(folder_, generation.path);
        folder_.clear(); // from here on CURRENT may name it; if it never does, the next publish removes it
        base::sync_path(index_dir_);
        base::write_file_atomically(index_dir_ / backend::current_name, backend::generation_name(number_) + "\n");
        published_ = true;
        remove_generations_but(index_dir_, number_, base_ ? base_->number : number_);
        return generation;
    });
}

} // namespace referat::indexing
