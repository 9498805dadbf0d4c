// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/progress.hpp"

#include <filesystem>
#include <system_error>

namespace referat::indexing {

namespace {

std::uint64_t size_of(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return 0;
    }
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    return error ? 0 : size;
}

} // namespace

void Progress::add_files(std::span<const FoundFile> files) {
    if (!tell_) {
        return;
    }
    state_.files_total += files.size();
    for (const FoundFile& file : files) {
        sizes_.push_back(size_of(file.path));
        state_.bytes_total += sizes_.back();
    }
}

void Progress::advance(bool file_done, std::uint64_t bytes, std::size_t items) {
    if (!tell_) {
        return;
    }
    state_.bytes_done += bytes;
    state_.items_done += items;
    if (file_done) {
        if (const std::uint64_t size = sizes_[state_.files_done]; size > 0) {
            state_.bytes_done = bytes_of_ended_ + size;
        }
        bytes_of_ended_ = state_.bytes_done;
        ++state_.files_done;
    }
    tell_in_time();
}

void Progress::begin_writing() {
    state_.stage = IndexProgress::Stage::Writing;
    tell();
    told_ = {}; // what comes next is news
}

void Progress::written(double share) {
    if (tell_) {
        state_.written = share;
        tell_in_time();
    }
}

void Progress::tell_in_time() {
    const auto now = std::chrono::steady_clock::now();
    if (now - told_ >= interval) {
        told_ = now;
        tell();
    }
}

void Progress::tell() const {
    if (tell_) {
        tell_(state_);
    }
}

} // namespace referat::indexing
