// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/run_store.hpp"

#include "backend/glass/encoding.hpp"

#include <algorithm>
#include <utility>

namespace referat::backend {

RunReader::RunReader(const base::FileReader& file, std::uint64_t begin, std::uint64_t size, std::size_t buffer_bytes)
    : file_(&file), next_(begin), unread_(size),
      buffer_(static_cast<std::size_t>(std::min<std::uint64_t>(buffer_bytes, size)), '\0') {
    at_ = end_ = buffer_.data();
}

void RunReader::fill(std::size_t wanted) {
    const auto left = static_cast<std::size_t>(end_ - at_);
    if (left >= wanted || unread_ == 0) {
        return;
    }
    std::copy(at_, end_, buffer_.data());
    if (buffer_.size() < wanted) {
        buffer_.resize(wanted);
    }
    const auto more = static_cast<std::size_t>(std::min<std::uint64_t>(buffer_.size() - left, unread_));
    file_->read(next_, buffer_.data() + left, more);
    next_ += more;
    unread_ -= more;
    at_ = buffer_.data();
    end_ = at_ + left + more;
}

std::uint64_t RunReader::number() {
    fill(glass::max_number_bytes);
    return glass::read_number(at_);
}

std::string_view RunReader::bytes(std::size_t size) {
    fill(size);
    return {std::exchange(at_, at_ + size), size};
}

RunStore::RunStore(std::filesystem::path file, std::size_t memory_bytes)
    : path_(std::move(file)), memory_bytes_(memory_bytes) {}

const std::string& RunStore::part_of(const PostingRun& run, std::size_t part) {
    switch (part) {
    case postings_part:
        return run.postings;
    case positions_part:
        return run.positions;
    case documents_part:
        return run.documents;
    default:
        return run.values[part];
    }
}

void RunStore::add(PostingRun run) {
    Kept kept;
    kept.in_file = used_bytes_ + run.bytes() > memory_bytes_;
    if (kept.in_file) {
        if (writer_ == nullptr) {
            writer_ = std::make_unique<base::FileWriter>(path_);
        }
        for (std::size_t part = 0; part <= documents_part; ++part) {
            const std::string& bytes = part_of(run, part);
            kept.parts[part] = {writer_->size(), bytes.size()};
            writer_->write(bytes);
        }
        kept.run.lengths = std::move(run.lengths); // the rest goes with `run`
        ++spilled_;
    } else {
        used_bytes_ += run.bytes();
        kept.run = std::move(run);
    }
    runs_.push_back(std::move(kept));
}

void RunStore::close() {
    if (writer_ != nullptr) {
        writer_->close();
        reader_ = std::make_unique<base::FileReader>(path_);
    }
}

std::uint64_t RunStore::merged_bytes() const {
    std::uint64_t bytes = 0;
    for (const Kept& kept : runs_) {
        for (const std::size_t part : {postings_part, positions_part, documents_part}) {
            bytes += kept.in_file ? kept.parts[part].size : part_of(kept.run, part).size();
        }
    }
    return bytes;
}

RunReader RunStore::read(const Kept& kept, std::size_t part) const {
    if (kept.in_file) {
        return {*reader_, kept.parts[part].begin, kept.parts[part].size, buffer_bytes_};
    }
    return RunReader(part_of(kept.run, part));
}

} // namespace referat::backend
