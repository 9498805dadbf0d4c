// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/split_overrides.hpp"
#include "backend/build/bulk_builder.hpp"
#include "backend/build/prepared_document.hpp"
#include "backend/generation.hpp"
#include "backend/published_segments.hpp"
#include "base/task_pool.hpp"
#include "indexing/source_list.hpp"

#include <referat/indexer.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace referat::indexing {

/// Builds the next generation of an index beside the one that answers, and publishes it.
///
/// The work stands in "generation-N.tmp" and becomes visible by two renames: the folder's, then CURRENT's. A process
/// that dies before the second leaves what was published before. Nothing is written until something changes.
///
/// What is added becomes a segment of its own. The segments before it are kept as they are, their files as links, with
/// a list of what is hidden in them; those that the new one outgrows (see first_merged()) are merged into it, by
/// analysing their stored records again. A generation of one segment is an engine database; one of several has them in
/// folders of its own and, while nothing is hidden, a stub file, by which the engine and its servers open them as one.
///
/// Thread safety: one thread at a time; the caller holds the index's lock. All functions throw IndexError when
/// something cannot be written and IndexCorrupt when the last generation turns out to be damaged.
class GenerationBuilder {
public:
    /// Keeps a reference: `pool` must outlive the builder.
    /// @param base    what it goes on from; without one all else in the folder stays
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
    /// Whether publish() would make another generation than the last.
    [[nodiscard]] bool has_changes() const;

    /// Writes everything to disk and makes it the current generation; removes generations before the last one. The last
    /// call.
    [[nodiscard]] backend::Generation publish(const SourceList& sources, const backend::TellShare& tell);

private:
    void open();
    [[nodiscard]] std::uint64_t published_number() const;
    void merge_into_new(std::size_t first_segment, const backend::TellShare& tell);
    void keep_segments(std::size_t count, backend::Manifest& manifest);
    void write_new_segment(backend::Manifest& manifest, const backend::TellShare& tell);
    void write_sources(const SourceList& sources, backend::Manifest& manifest);
    [[nodiscard]] backend::Manifest write_files(const SourceList& sources, const backend::TellShare& tell);

    std::filesystem::path index_dir_;
    std::optional<backend::Generation> base_;
    analysis::SplitOverrides splits_;
    IndexOptions::Builder builder_;
    std::size_t memory_bytes_;
    bool merges_all_;
    base::TaskPool& pool_;
    std::uint64_t number_ = 0;
    std::filesystem::path folder_; ///< generation-N.tmp
    std::optional<backend::PublishedSegments> published_segments_;
    std::unique_ptr<backend::BulkBuilder> bulk_;
    std::size_t changed_items_ = 0;
    bool published_ = false;
};

/// Removes the unfinished work of writers that died. The caller holds the lock.
void remove_unfinished(const std::filesystem::path& index_dir);

/// From which of the segments on all are merged with `added` new documents; their number if none is.
///
/// A segment stays as long as it is four times as large as all behind it together, so there are few (log4 of the
/// items), and an item is written again once each time the index grows by a quarter; and as long as less than a
/// quarter of it is hidden, since what is hidden costs queries time and room.
[[nodiscard]] std::size_t first_merged(const std::vector<backend::Segment>& segments, std::size_t added);

} // namespace referat::indexing
