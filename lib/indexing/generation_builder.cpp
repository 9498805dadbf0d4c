// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/generation_builder.hpp"

#include "backend/build/document_maker.hpp"
#include "backend/chain.hpp"
#include "backend/database_metadata.hpp"
#include "backend/glass/version_file.hpp"
#include "backend/meeting.hpp"
#include "backend/stored_record.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "indexing/ordered_pool.hpp"
#include "indexing/storage_errors.hpp"

#include <referat/version.hpp>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace referat::indexing {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view unfinished_ending = ".tmp";
constexpr std::string_view work_name = "build";    ///< what a build puts aside
constexpr std::string_view stub_name = "XAPIANDB"; ///< the engine's name for a list of databases in a folder

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

/// @param fingerprint  of the file; "": not known yet
backend::ManifestFile synced_file(const fs::path& folder, const fs::path& path, const std::string& fingerprint) {
    base::sync_path(path);
    return {path.lexically_relative(folder).string(), fs::file_size(path),
            fingerprint.empty() ? base::fingerprint_file(path) : fingerprint};
}

/// Writes a file of a generation and lists it.
void write_listed(const fs::path& folder, std::string_view name, std::string_view content,
                  backend::Manifest& manifest) {
    base::write_file_synced(folder / name, content);
    manifest.files.push_back({std::string(name), content.size(), base::fingerprint(content)});
}

std::string segment_name(std::size_t index) {
    return "segment-" + std::to_string(index + 1);
}

/// The same file under a second name, or a copy where the file system knows no second names.
void link_file(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::create_hard_link(from, to, error);
    if (error) {
        fs::copy_file(from, to);
        base::sync_path(to);
    }
}

/// What the engine opens all segments by.
std::string stub_text(const std::vector<backend::Segment>& segments) {
    std::string text;
    for (const backend::Segment& segment : segments) {
        text += "glass " + segment.folder + "\n";
    }
    return text;
}

/// One database, which the engine opens in the generation's folder, without anything hidden.
bool is_merged(const std::vector<backend::Segment>& segments) {
    return segments.size() == 1 && segments.front().folder.empty() && segments.front().hidden.empty();
}

std::size_t live_items(std::span<const backend::Segment> segments) {
    std::size_t items = 0;
    for (const backend::Segment& segment : segments) {
        items += segment.live();
    }
    return items;
}

/// Of the time that an item takes to be analysed again and written (of 40 000 items 11.2 of 14.4 seconds).
constexpr double analysis_share = 0.78;

void tell_share(const backend::TellShare& tell, double done) {
    if (tell) {
        tell(done);
    }
}

void extend_dates(backend::Manifest& manifest, const backend::DateSpan& dates) {
    if (dates.first.empty()) {
        return;
    }
    manifest.first_date = manifest.first_date.empty() ? dates.first : std::min(manifest.first_date, dates.first);
    manifest.last_date = std::max(manifest.last_date, dates.last);
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

std::size_t first_merged(const std::vector<backend::Segment>& segments, std::size_t added) {
    constexpr std::size_t growth = 4;
    std::size_t first = segments.size();
    std::size_t behind = added;
    for (std::size_t i = segments.size(); i-- > 0;) {
        const backend::Segment& segment = segments[i];
        const std::size_t hidden = segment.documents - segment.live();
        if (segment.live() < growth * behind || growth * hidden > segment.documents) {
            first = i;
        }
        behind += segment.live();
    }
    return first;
}

GenerationBuilder::GenerationBuilder(fs::path index_dir, std::optional<backend::Generation> base,
                                     analysis::SplitOverrides splits, const IndexOptions& options, base::TaskPool& pool)
    : index_dir_(std::move(index_dir)), base_(std::move(base)), splits_(std::move(splits)), builder_(options.builder),
      memory_bytes_(options.memory_bytes), merges_all_(options.merge), pool_(pool) {}

GenerationBuilder::~GenerationBuilder() {
    bulk_.reset();
    if (!published_ && !folder_.empty()) {
        std::error_code ignored; // the next writer removes it
        fs::remove_all(folder_, ignored);
    }
}

void GenerationBuilder::open() {
    if (bulk_) {
        return;
    }
    translate_storage_errors(index_dir_, [this] {
        number_ = backend::highest_generation(index_dir_).value_or(0) + 1;
        folder_ = index_dir_ / (backend::generation_name(number_) + std::string(unfinished_ending));
        fs::create_directories(folder_ / work_name);
        bulk_ = backend::make_bulk_builder(builder_, folder_ / work_name, index_dir_, memory_bytes_, pool_);
    });
    if (base_) {
        published_segments_.emplace(*base_, index_dir_);
    }
}

bool GenerationBuilder::has_changes() const {
    return changed_items_ > 0 || (merges_all_ && base_ && !is_merged(base_->manifest.segments));
}

void GenerationBuilder::add(backend::PreparedDocument document) {
    open();
    ++changed_items_;
    translate_storage_errors(index_dir_, [&] { bulk_->add(std::move(document)); });
}

std::size_t GenerationBuilder::remove(std::string_view meeting_term) {
    open();
    std::size_t removed = bulk_->remove(meeting_term);
    if (published_segments_) {
        removed += published_segments_->remove(meeting_term);
    }
    changed_items_ += removed;
    return removed;
}

bool GenerationBuilder::has(std::string_view id_term) {
    open();
    return bulk_->has(id_term) || (published_segments_ && published_segments_->has(id_term));
}

void GenerationBuilder::merge_into_new(std::size_t first_segment, const backend::TellShare& tell) {
    using Pool = OrderedPool<std::string, backend::PreparedDocument>;
    constexpr std::size_t jobs_per_thread = 8;
    Pool pool(pool_, [this]() -> Pool::Work {
        const auto maker = std::make_shared<backend::DocumentMaker>(splits_);
        return [maker, this](const std::string& record) {
            AgendaItem item = backend::read_stored_record(record, index_dir_);
            const std::string key = backend::meeting_key(item);
            return maker->make(std::move(item), key);
        };
    });
    const std::span<const backend::Segment> merged = std::span(published_segments_->segments()).subspan(first_segment);
    const std::size_t total = live_items(merged);
    std::size_t done = 0;
    for (std::size_t i = first_segment; i < first_segment + merged.size(); ++i) {
        published_segments_->for_each_record(i, [&](std::string record) {
            if (pool.in_flight() >= jobs_per_thread * pool_.thread_count()) {
                bulk_->add(pool.pop());
            }
            tell(static_cast<double>(done++) / static_cast<double>(total));
            pool.push(std::move(record));
        });
    }
    while (pool.in_flight() > 0) {
        bulk_->add(pool.pop());
    }
}

void GenerationBuilder::keep_segments(std::size_t count, backend::Manifest& manifest) {
    for (std::size_t i = 0; i < count; ++i) {
        backend::Segment segment = published_segments_->segments()[i];
        const std::string old_folder = std::exchange(segment.folder, segment_name(i));
        fs::create_directory(folder_ / segment.folder);
        for (const backend::ManifestFile& file : base_->manifest.files) {
            const fs::path name = fs::path(file.name).filename();
            if (fs::path(file.name).parent_path() == old_folder && backend::glass::is_database_file(name)) {
                link_file(base_->path / file.name, folder_ / segment.folder / name);
                manifest.files.push_back({segment.folder + "/" + name.string(), file.bytes, file.fingerprint});
            }
        }
        base::sync_path(folder_ / segment.folder);
        manifest.segments.push_back(std::move(segment));
    }
}

void GenerationBuilder::write_new_segment(backend::Manifest& manifest, const backend::TellShare& tell) {
    // An index of one segment has it in its own folder.
    backend::Segment segment{
        manifest.segments.empty() ? std::string() : segment_name(manifest.segments.size()), bulk_->item_count(), {}};
    const fs::path database = folder_ / segment.folder;
    fs::create_directories(database);
    backend::Fingerprints known = bulk_->finish(database, backend::database_metadata(splits_), tell);
    for (const fs::directory_entry& entry : fs::directory_iterator(database)) {
        if (backend::glass::is_database_file(entry.path().filename())) {
            manifest.files.push_back(synced_file(folder_, entry.path(), known[entry.path().filename().string()]));
        }
    }
    base::sync_path(database);
    manifest.segments.push_back(std::move(segment));
}

void GenerationBuilder::write_sources(const SourceList& sources, backend::Manifest& manifest) {
    if (!base_ || sources.outgrows_file()) {
        write_listed(folder_, sources_name, sources.to_json_lines(), manifest);
        return;
    }
    link_file(base_->path / sources_name, folder_ / sources_name);
    manifest.files.push_back(*std::ranges::find(base_->manifest.files, sources_name, &backend::ManifestFile::name));
    write_listed(folder_, source_changes_name, sources.changes_to_json_lines(), manifest);
}

backend::Manifest GenerationBuilder::write_files(const SourceList& sources, const backend::TellShare& tell) {
    backend::Manifest manifest;
    double analysed = 0; // the share that analysing merged items again has in the work
    manifest.analysis = backend::Chain::id(splits_);
    manifest.splits = splits_.to_string();
    manifest.version = version();
    manifest.meetings = sources.meeting_count();
    manifest.sources = sources.all().size();
    if (published_segments_) {
        const std::vector<backend::Segment>& segments = published_segments_->segments();
        const std::size_t kept = merges_all_ ? 0 : first_merged(segments, bulk_->item_count());
        if (const std::size_t again = live_items(std::span(segments).subspan(kept)); again > 0) {
            const auto items = static_cast<double>(again + bulk_->item_count());
            analysed = analysis_share * static_cast<double>(again) / items;
        }
        merge_into_new(kept, [&](double done) { tell_share(tell, analysed * done); });
        keep_segments(kept, manifest);
        const backend::DateSpan dates = published_segments_->dates();
        manifest.first_date = dates.first;
        manifest.last_date = dates.last;
    }
    extend_dates(manifest, bulk_->dates());
    if (manifest.segments.empty() || bulk_->item_count() > 0) {
        write_new_segment(manifest, [&](double done) { tell_share(tell, analysed + (1 - analysed) * done); });
    }
    bulk_.reset();
    fs::remove_all(folder_ / work_name);
    for (const backend::Segment& segment : manifest.segments) {
        manifest.items += segment.live();
    }
    // Who opens the folder without the manifest, as a server does, would take hidden items for items of the index.
    const auto hides = [](const backend::Segment& segment) { return !segment.hidden.empty(); };
    if (!manifest.segments.front().folder.empty() && std::ranges::none_of(manifest.segments, hides)) {
        write_listed(folder_, stub_name, stub_text(manifest.segments), manifest);
    }
    write_sources(sources, manifest);
    std::ranges::sort(manifest.files, {}, &backend::ManifestFile::name);
    base::write_file_synced(folder_ / backend::manifest_name, backend::to_json(manifest));
    base::sync_path(folder_);
    return manifest;
}

/// Which may be another than the one that this one goes on from, if it goes on from none.
std::uint64_t GenerationBuilder::published_number() const {
    try {
        return backend::read_current(index_dir_);
    } catch (const IndexError&) {
        return number_;
    }
}

backend::Generation GenerationBuilder::publish(const SourceList& sources, const backend::TellShare& tell) {
    open();
    return translate_storage_errors(index_dir_, [&] {
        backend::Generation generation{number_, index_dir_ / backend::generation_name(number_),
                                       write_files(sources, tell)};
        fs::rename(folder_, generation.path);
        folder_.clear(); // from here on CURRENT may name it; if it never does, the next publish removes it
        base::sync_path(index_dir_);
        const std::uint64_t previous = published_number();
        backend::write_current(index_dir_, number_);
        published_ = true;
        remove_generations_but(index_dir_, number_, previous);
        return generation;
    });
}

} // namespace referat::indexing
