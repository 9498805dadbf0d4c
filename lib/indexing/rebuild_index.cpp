// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/rebuild.hpp>

#include "backend/build/document_maker.hpp"
#include "backend/generation.hpp"
#include "backend/glass/version_file.hpp"
#include "backend/index_path.hpp"
#include "backend/meeting.hpp"
#include "backend/segment_reader.hpp"
#include "backend/stored_record.hpp"
#include "base/task_pool.hpp"
#include "indexing/file_check.hpp"
#include "indexing/folder_lock.hpp"
#include "indexing/generation_builder.hpp"
#include "indexing/mended_sources.hpp"
#include "indexing/ordered_pool.hpp"
#include "indexing/source_files.hpp"
#include "indexing/storage_errors.hpp"

#include <referat/check.hpp>
#include <referat/error.hpp>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace referat::inline v0 {

namespace fs = std::filesystem;

namespace {

struct Record {
    std::string json;
    bool doubtful = false; ///< its file is damaged
};

struct RebuiltItem {
    backend::PreparedDocument document;
    std::string meeting_key;
    std::string kilde;
    bool doubtful = false;
};

/// Under the index's lock.
class Rebuild {
public:
    Rebuild(const fs::path& index_dir, const IndexOptions& options)
        : index_dir_(index_dir), old_(backend::read_generation(backend::read_current(index_dir), index_dir)),
          splits_(backend::splits_of(old_.manifest)), pool_(options.threads),
          builder_(index_dir, std::nullopt, splits_, options, pool_), items_(pool_, [this] { return make_work(); }) {}

    RebuildReport run() {
        CheckReport ignored;
        faulty_ = indexing::check_files(old_, {}, index_dir_, ignored);
        read_sources();
        // The newest first: should an older version of an item not be hidden any more, it comes second.
        std::for_each(old_.manifest.segments.rbegin(), old_.manifest.segments.rend(),
                      [this](const backend::Segment& segment) { read_segment(segment); });
        while (items_.in_flight() > 0) {
            add(items_.pop());
        }
        report_.sources_lost = !sources_;
        const indexing::SourceList sources =
            indexing::mend_sources(std::move(sources_).value_or(indexing::SourceList()), meetings_, report_);
        const backend::Generation made = builder_.publish(sources, {});
        report_.generation = made.number;
        report_.items = made.manifest.items;
        report_.items_lost =
            report_.sources_lost
                ? old_.manifest.items - std::min(old_.manifest.items, report_.items)
                : std::accumulate(report_.lost.begin(), report_.lost.end(), std::size_t{0},
                                  [](std::size_t sum, const LostItems& lost) { return sum + lost.items; });
        return std::move(report_);
    }

private:
    using Items = indexing::OrderedPool<Record, std::optional<RebuiltItem>>;

    /// Nothing for a record that is none.
    Items::Work make_work() const {
        const auto maker = std::make_shared<backend::DocumentMaker>(splits_);
        return [maker, this](const Record& record) -> std::optional<RebuiltItem> {
            try {
                AgendaItem item = backend::read_stored_record(record.json, index_dir_);
                if (item.id.empty()) {
                    return std::nullopt;
                }
                RebuiltItem rebuilt{{}, backend::meeting_key(item), item.kilde, record.doubtful};
                rebuilt.document = maker->make(std::move(item), rebuilt.meeting_key);
                return rebuilt;
            } catch (const IndexCorrupt&) {
                return std::nullopt;
            }
        };
    }

    void read_sources() {
        if (indexing::has_faulty_sources(faulty_)) {
            return;
        }
        try {
            sources_ = indexing::read_sources(old_.path, index_dir_);
        } catch (const IndexError&) { // they are not there or not readable: nothing is known of them
            sources_.reset();
        }
    }

    void read_segment(const backend::Segment& segment) {
        const fs::path version_file = fs::path(segment.folder) / backend::glass::version_file_name;
        if (faulty_.contains(version_file.string()) || !indexing::is_listed(old_.manifest, version_file)) {
            return; // what it says may lead the engine anywhere
        }
        try {
            const backend::SegmentReader reader(old_.path / segment.folder, segment, index_dir_);
            const bool doubtful =
                faulty_.contains((fs::path(segment.folder) / backend::glass::documents_file_name).string());
            const std::uint32_t last = reader.last_document();
            for (std::uint32_t document = 1; document <= last; ++document) {
                if (!backend::contains(segment.hidden, document)) {
                    read_document(reader, document, doubtful);
                }
            }
        } catch (const IndexError&) { // where a file is damaged, the system may be what cannot read it
            if (!indexing::has_faulty_file(segment, faulty_)) {
                throw;
            }
        }
    }

    void read_document(const backend::SegmentReader& reader, std::uint32_t document, bool doubtful) {
        constexpr std::size_t jobs_per_thread = 8;
        Record record{{}, doubtful};
        try {
            record.json = reader.record(document);
        } catch (const IndexError&) {
            if (!doubtful) {
                throw;
            }
            return; // others may be readable
        }
        if (items_.in_flight() >= jobs_per_thread * pool_.thread_count()) {
            add(items_.pop());
        }
        items_.push(std::move(record));
    }

    void add(std::optional<RebuiltItem> item) {
        if (!item) {
            return;
        }
        if (builder_.has(item->document.id_term)) {
            ++meetings_[item->meeting_key].doubtful; // which of the two should have been hidden nobody knows
            return;
        }
        // With a changed body or date it would be of a meeting that never was, which nothing would replace.
        if (item->doubtful && sources_ && sources_->standing(item->meeting_key) == nullptr) {
            return;
        }
        indexing::RebuiltMeeting& meeting = meetings_[item->meeting_key];
        if (meeting.items++ == 0) {
            meeting.kilde = item->kilde;
        }
        meeting.doubtful += item->doubtful ? 1U : 0U;
        builder_.add(std::move(item->document));
    }

    fs::path index_dir_;
    backend::Generation old_;
    analysis::SplitOverrides splits_;
    base::TaskPool pool_;
    indexing::GenerationBuilder builder_;
    std::set<std::string> faulty_; ///< files of old_
    std::optional<indexing::SourceList> sources_;
    indexing::RebuiltMeetings meetings_;
    RebuildReport report_;
    Items items_; // last: it waits for jobs, which use the others
};

} // namespace

RebuildReport rebuild_index(const fs::path& index_dir, const IndexOptions& options) {
    backend::refuse_index_list(index_dir);
    static_cast<void>(backend::read_current(index_dir)); // where there is no index no lock is left
    const indexing::FolderLock lock(index_dir, options.lock_timeout);
    indexing::translate_storage_errors(index_dir, [&] { indexing::remove_unfinished(index_dir); });
    return Rebuild(index_dir, options).run();
}

} // namespace referat::inline v0
