// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/indexer.hpp>

#include "backend/generation.hpp"
#include "backend/index_path.hpp"
#include "backend/user_table.hpp"
#include "base/task_pool.hpp"
#include "indexing/find_files.hpp"
#include "indexing/folder_lock.hpp"
#include "indexing/generation_builder.hpp"
#include "indexing/job_feed.hpp"
#include "indexing/meeting_writer.hpp"
#include "indexing/ordered_pool.hpp"
#include "indexing/prepare.hpp"
#include "indexing/progress.hpp"
#include "indexing/read_source.hpp"
#include "indexing/source_files.hpp"
#include "indexing/source_list.hpp"
#include "indexing/storage_errors.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <system_error>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace referat::inline v0 {

namespace fs = std::filesystem;

namespace {

/// Files in the hands of the workers, a thread: enough to keep them busy while one is slow, few enough to hold in
/// memory.
constexpr std::size_t jobs_per_thread = 4;

fs::path made_folder(fs::path index_dir) {
    backend::refuse_index_list(index_dir);
    indexing::translate_storage_errors(index_dir, [&] { fs::create_directories(index_dir); });
    return index_dir;
}

/// The generation to go on from. If CURRENT is missing it is written, or what stands there would be taken for the work
/// of a writer that died, and removed.
std::optional<backend::Generation> find_base(const fs::path& index_dir) {
    try {
        return backend::find_current(index_dir);
    } catch (const IndexNotFound&) {
        std::optional<backend::Generation> last = backend::find_unnamed(index_dir);
        if (last) {
            indexing::translate_storage_errors(index_dir, [&] { backend::write_current(index_dir, last->number); });
        }
        return last;
    }
}

/// The rules for splitting words that an index is written with: its own, which nobody may change under it, or the ones
/// given for a new one.
analysis::SplitOverrides choose_splits(analysis::SplitOverrides given, const fs::path& given_path,
                                       const std::optional<backend::Generation>& base, const fs::path& index_dir) {
    if (!base) {
        return given;
    }
    if (!given_path.empty() && given.to_string() != base->manifest.splits) {
        throw IndexVersionError("the index was made with other rules for splitting words than " + given_path.string(),
                                index_dir, "index the minutes again into a new folder, or leave the rules out");
    }
    return backend::splits_of(base->manifest);
}

bool is_under(const fs::path& path, const std::vector<fs::path>& folders) {
    return std::ranges::any_of(
        folders, [&](const fs::path& folder) { return std::ranges::mismatch(folder, path).in1 == folder.end(); });
}

bool is_gone(const fs::path& path) {
    std::error_code error;
    return fs::symlink_status(path, error).type() == fs::file_type::not_found;
}

} // namespace

class REFERAT_NO_EXPORT Indexer::Impl {
public:
    Impl(fs::path index_dir, IndexOptions options)
        : options_(std::move(options)), splits_(backend::read_splits(options_.splits)),
          index_dir_(made_folder(std::move(index_dir))), pool_(options_.threads),
          lock_(index_dir_, options_.lock_timeout), base_(find_base(index_dir_)),
          sources_(base_ ? indexing::read_sources(base_->path, index_dir_) : indexing::SourceList()) {
        splits_ = choose_splits(std::move(splits_), options_.splits, base_, index_dir_);
        maker_.emplace(splits_);
        indexing::translate_storage_errors(index_dir_, [this] { indexing::remove_unfinished(index_dir_); });
        start();
    }

    void add(Minutes minutes) {
        begin_change();
        const std::string kilde = minutes.kilde;
        for (const Warning& warning : minutes.warnings) {
            report_.reports.push_back({kilde, warning.message, {}, warning.line, false});
        }
        indexing::PreparedMinutes prepared = indexing::prepare(std::move(minutes), *maker_);
        for (const Warning& warning : prepared.warnings) {
            report_.reports.push_back({kilde, warning.message, {}, warning.line, false});
        }
        writer_->begin({}, kilde, {});
        for (indexing::PreparedMeeting& meeting : prepared.meetings) {
            writer_->add(std::move(meeting));
        }
        writer_->end(indexing::MeetingWriter::OldMeetings::Keep);
        changing_ = false;
    }

    void add_paths(std::span<const fs::path> paths) {
        begin_change();
        indexing::FoundFiles found = indexing::find_files(paths);
        std::ranges::move(found.reports, std::back_inserter(report_.reports));
        if (options_.prune) {
            prune(found.folders);
        }
        read(std::move(found.files));
        read_waiting();
        progress_->tell();
        changing_ = false;
    }

    [[nodiscard]] bool has_meeting(const std::string& key) const { return sources_.standing(key) != nullptr; }
    [[nodiscard]] bool has_source(const fs::path& name) const { return find_source(name).has_value(); }

    std::optional<std::size_t> remove_meeting(const std::string& key) {
        if (!has_meeting(key)) {
            return std::nullopt;
        }
        begin_change();
        for (const indexing::Source& source : sources_.forget(key)) {
            report_remaining(source);
        }
        const std::size_t items = writer_->remove_items(key);
        changing_ = false;
        return items;
    }

    std::optional<std::size_t> remove_source(const fs::path& name) {
        const std::optional<indexing::Source> source = find_source(name);
        if (!source) {
            return std::nullopt;
        }
        begin_change();
        const std::size_t items = writer_->remove(*source);
        report_remaining(*source);
        read_waiting();
        changing_ = false;
        return items;
    }

    PublishReport publish() {
        if (changing_) {
            throw InvalidArgument("nothing can be published after an error");
        }
        changing_ = true;
        report_.published = builder_->has_changes() || sources_.has_changes();
        if (report_.published) {
            progress_->begin_writing();
            base_ = builder_->publish(sources_, [this](double done) { progress_->written(done); });
            sources_.mark_published();
        }
        report_.generation = base_ ? base_->number : 0;
        report_.items_total = base_ ? base_->manifest.items : 0;
        std::ranges::stable_sort(report_.reports, [](const FileReport& a, const FileReport& b) {
            return std::tie(a.path.native(), a.line) < std::tie(b.path.native(), b.line);
        });
        PublishReport report = std::move(report_);
        start();
        changing_ = false;
        return report;
    }

private:
    using Pool = indexing::OrderedPool<indexing::ReadJob, indexing::ReadResult>;

    void start() {
        report_ = {};
        remaining_.clear();
        progress_.emplace(options_.on_progress);
        writer_.reset();
        builder_.emplace(index_dir_, base_, splits_, options_, pool_);
        writer_.emplace(sources_, *builder_, splits_, report_);
    }

    /// Until a change is whole nothing may be added or published; an exception leaves it that way.
    void begin_change() {
        if (changing_) {
            throw InvalidArgument("nothing can be added after an error");
        }
        changing_ = true;
    }

    [[nodiscard]] std::optional<indexing::Source> find_source(const fs::path& name) const {
        if (const indexing::Source* source = sources_.find(indexing::source_path(name).string())) {
            return *source;
        }
        std::vector<indexing::Source> named = sources_.named(name.string());
        if (named.size() > 1) {
            throw IndexError(std::to_string(named.size()) + " sources are called " + name.string(), index_dir_,
                             "name one by its path, as " + named.front().path);
        }
        return named.empty() ? std::nullopt : std::optional(std::move(named.front()));
    }

    void report_remaining(const indexing::Source& source) {
        if (!source.path.empty() && !is_gone(source.path) && remaining_.insert(source.path).second) {
            report_.reports.push_back({source.path,
                                       "the file is still there: if it is indexed again, what was removed comes back",
                                       {},
                                       0,
                                       false});
        }
    }

    void prune(const std::vector<fs::path>& folders) {
        std::vector<indexing::Source> gone;
        for (const auto& [id, source] : sources_.all()) {
            if (!source.path.empty() && is_under(source.path, folders) && is_gone(source.path)) {
                gone.push_back(source);
            }
        }
        for (const indexing::Source& source : gone) {
            writer_->remove(source);
            ++report_.files_pruned;
        }
    }

    void read(std::vector<indexing::FoundFile> files) {
        if (files.empty()) {
            return;
        }
        progress_->add_files(files);
        Pool pool(pool_, [this]() -> Pool::Work {
            const auto maker = std::make_shared<backend::DocumentMaker>(splits_);
            return [maker](indexing::ReadJob job) { return indexing::read_source(std::move(job), *maker); };
        });
        indexing::JobFeed feed(std::move(files), sources_);
        for (;;) {
            while (pool.in_flight() < jobs_per_thread * pool_.thread_count()) {
                std::optional<indexing::ReadJob> job = feed.next();
                if (!job) {
                    break;
                }
                pool.push(std::move(*job));
            }
            if (pool.in_flight() == 0) {
                return;
            }
            write(pool.pop());
        }
    }

    /// A source whose meeting another one stood for is read again when that one is gone.
    void read_waiting() {
        std::unordered_set<std::string> tried;
        for (;;) {
            std::vector<indexing::FoundFile> files;
            for (indexing::Source& source : sources_.waiting()) {
                if (!is_gone(source.path) && tried.insert(source.path).second) {
                    files.push_back({source.path, source.kilde});
                    if (source.fingerprint.empty()) {
                        incomplete_.insert(source.path);
                    }
                    source.fingerprint.clear(); // it has not changed, yet it is wanted
                    sources_.put(std::move(source));
                }
            }
            if (files.empty()) {
                return;
            }
            reads_waiting_ = true;
            read(std::move(files));
            reads_waiting_ = false;
        }
    }

    /// Nobody asked for a file that is read for what waits in it: what was removed from it stays away.
    [[nodiscard]] bool is_wanted(const fs::path& path, const std::string& meeting_key) const {
        const indexing::Source* source = reads_waiting_ ? sources_.find(path.string()) : nullptr;
        return source == nullptr || source->find(meeting_key) != nullptr;
    }

    void write(indexing::ReadResult result) {
        using State = indexing::ReadJob::State;
        using OldMeetings = indexing::MeetingWriter::OldMeetings;
        std::ranges::move(result.reports, std::back_inserter(report_.reports));
        report_.bytes_read += result.bytes;
        bad_lines_ += result.bad_lines;
        if (!writer_->is_open() && !result.meetings.empty()) {
            const bool is_whole = !reads_waiting_ || !incomplete_.contains(result.path.string());
            writer_->begin(result.path.string(), result.kilde, is_whole ? result.fingerprint : std::string());
        }
        std::size_t items = 0;
        for (indexing::PreparedMeeting& meeting : result.meetings) {
            items += meeting.documents.size();
            if (is_wanted(result.path, meeting.key)) {
                writer_->add(std::move(meeting));
            }
        }
        if (result.ends_file) {
            if (writer_->is_open()) {
                writer_->end(result.state == State::Failed ? OldMeetings::Keep : OldMeetings::Remove, bad_lines_);
            } else if (result.state == State::Read) {
                report_.reports.push_back({result.path, "the file holds no record of an agenda item", {}, 0, true});
            }
            bad_lines_ = 0;
            report_.files_read += result.state == State::Read ? 1U : 0U;
            report_.files_unchanged += result.state == State::Unchanged ? 1U : 0U;
        }
        progress_->advance(result.ends_file, result.bytes, items);
    }

    IndexOptions options_;
    analysis::SplitOverrides splits_; ///< first those that options_ name, then those of the index
    fs::path index_dir_;
    base::TaskPool pool_;
    indexing::FolderLock lock_;
    std::optional<backend::Generation> base_;
    indexing::SourceList sources_;
    PublishReport report_;
    std::optional<indexing::Progress> progress_;
    std::optional<indexing::GenerationBuilder> builder_;
    std::optional<indexing::MeetingWriter> writer_;
    std::optional<backend::DocumentMaker> maker_; ///< of add()
    std::size_t bad_lines_ = 0;                   ///< of the file that is being written
    bool reads_waiting_ = false;
    std::unordered_set<std::string> incomplete_; ///< files that waited and that something was removed from before
    std::set<fs::path> remaining_;               ///< files that are reported to be still there
    bool changing_ = false;
};

Indexer::Indexer(fs::path index_dir, IndexOptions options)
    : impl_(std::make_unique<Impl>(std::move(index_dir), std::move(options))) {}
Indexer::Indexer(Indexer&&) noexcept = default;
Indexer& Indexer::operator=(Indexer&&) noexcept = default;
Indexer::~Indexer() = default;

void Indexer::add(const Minutes& minutes) {
    impl_->add(minutes);
}

void Indexer::add_paths(std::span<const fs::path> paths) {
    impl_->add_paths(paths);
}

bool Indexer::has_meeting(std::string_view meeting) const {
    return impl_->has_meeting(std::string(meeting));
}

bool Indexer::has_source(const fs::path& source) const {
    return impl_->has_source(source);
}

std::optional<std::size_t> Indexer::remove_meeting(std::string_view meeting) {
    return impl_->remove_meeting(std::string(meeting));
}

std::optional<std::size_t> Indexer::remove_source(const fs::path& source) {
    return impl_->remove_source(source);
}

PublishReport Indexer::publish() {
    return impl_->publish();
}

} // namespace referat::inline v0
