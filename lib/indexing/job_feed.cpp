// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/job_feed.hpp"

#include <referat/error.hpp>

#include <utility>

namespace referat::indexing {

namespace {

ReadJob failed(ReadJob job, const InputError& error) {
    job.state = ReadJob::State::Failed;
    job.reports.push_back({job.path, error.what(), error.hint(), error.line(), true});
    return job;
}

} // namespace

JobFeed::JobFeed(std::vector<FoundFile> files, const SourceList& known) : files_(std::move(files)), known_(known) {}

std::optional<ReadJob> JobFeed::next() {
    ReadJob job;
    if (chunks_) {
        const FoundFile& file = files_[next_ - 1];
        job.path = file.path;
        job.kilde = file.kilde;
        return next_lines(std::move(job));
    }
    if (next_ == files_.size()) {
        return std::nullopt;
    }
    const FoundFile& file = files_[next_++];
    job.path = file.path;
    job.kilde = file.kilde;
    const Source* const known = known_.find(file.path.string());
    if (known != nullptr) {
        job.known_fingerprint = known->fingerprint;
    }
    return is_json_lines(job.path) ? open_lines(std::move(job), known != nullptr ? known->bad_lines : 0) : job;
}

ReadJob JobFeed::open_lines(ReadJob job, std::size_t known_bad_lines) {
    fingerprint_ = source_fingerprint(job.path);
    if (!fingerprint_.empty() && fingerprint_ == job.known_fingerprint) {
        job.state = ReadJob::State::Unchanged;
        if (known_bad_lines > 0) {
            job.reports.push_back({job.path,
                                   "lines that could not be read when the file was indexed: " +
                                       std::to_string(known_bad_lines) + "; it has not changed since",
                                   "mend them, or take them out", 0, true});
        }
        return job;
    }
    try {
        chunks_.emplace(job.path);
    } catch (const InputError& error) {
        return failed(std::move(job), error);
    }
    return next_lines(std::move(job));
}

ReadJob JobFeed::next_lines(ReadJob job) {
    job.fingerprint = fingerprint_;
    try {
        LineChunks::Chunk chunk = *chunks_->next();
        job.lines = std::move(chunk.lines);
        job.first_line = chunk.first_line;
        job.ends_file = chunk.is_last;
        if (chunk.is_last) {
            chunks_.reset();
        }
        return job;
    } catch (const InputError& error) {
        chunks_.reset();
        return failed(std::move(job), error);
    }
}

} // namespace referat::indexing
