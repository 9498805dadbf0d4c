// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/posting_run.hpp"
#include "base/file_writer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Reads one part of a run from its beginning to its end, from memory or from the file that it was put aside in.
///
/// Thread safety: one thread at a time.
class RunReader {
public:
    explicit RunReader(std::string_view memory) : at_(memory.data()), end_(at_ + memory.size()) {}
    /// Keeps a reference: `file` must outlive the reader.
    RunReader(const base::FileReader& file, std::uint64_t begin, std::uint64_t size, std::size_t buffer_bytes);

    RunReader(const RunReader&) = delete;
    RunReader& operator=(const RunReader&) = delete;
    ~RunReader() = default;

    [[nodiscard]] bool at_end() const noexcept { return at_ == end_ && unread_ == 0; }
    [[nodiscard]] std::uint64_t number();
    /// The next bytes, in one piece; valid until the next call.
    [[nodiscard]] std::string_view bytes(std::size_t size);

private:
    void fill(std::size_t wanted);

    const char* at_ = nullptr;
    const char* end_ = nullptr;
    const base::FileReader* file_ = nullptr;
    std::uint64_t next_ = 0;   ///< of the file: where what is not in the buffer begins
    std::uint64_t unread_ = 0; ///< bytes from there on
    std::string buffer_;
};

/// Keeps runs until they are merged: in memory up to a limit, what comes later in a file.
///
/// Thread safety: one thread at a time; after close(), any number of threads. All functions throw
/// std::filesystem::filesystem_error.
class RunStore {
public:
    /// @param file  made when the limit is reached; whoever gave the name removes it
    RunStore(std::filesystem::path file, std::size_t memory_bytes);

    void add(PostingRun run);
    /// Nothing is added any more.
    void close();

    /// How much is read at once of each run in the file; before the first reader is made.
    void set_buffer_bytes(std::size_t bytes) { buffer_bytes_ = bytes; }

    [[nodiscard]] std::size_t size() const { return runs_.size(); }
    /// Of all runs, what a merge reads but for the values.
    [[nodiscard]] std::uint64_t merged_bytes() const;
    [[nodiscard]] std::size_t spilled() const { return spilled_; }
    [[nodiscard]] RunReader postings(std::size_t run) const { return read(runs_[run], postings_part); }
    [[nodiscard]] RunReader positions(std::size_t run) const { return read(runs_[run], positions_part); }
    [[nodiscard]] RunReader documents(std::size_t run) const { return read(runs_[run], documents_part); }
    [[nodiscard]] RunReader values(std::size_t run, std::size_t slot) const { return read(runs_[run], slot); }
    [[nodiscard]] const std::vector<PostingRun::Length>& lengths(std::size_t run) const {
        return runs_[run].run.lengths;
    }

private:
    static constexpr std::size_t postings_part = schema::slot_count; ///< behind the slots
    static constexpr std::size_t positions_part = postings_part + 1;
    static constexpr std::size_t documents_part = positions_part + 1;

    struct Part {
        std::uint64_t begin = 0;
        std::uint64_t size = 0;
    };
    struct Kept {
        PostingRun run; ///< of one that was put aside the lengths only
        bool in_file = false;
        std::array<Part, documents_part + 1> parts{};
    };

    [[nodiscard]] static const std::string& part_of(const PostingRun& run, std::size_t part);
    [[nodiscard]] RunReader read(const Kept& kept, std::size_t part) const;

    std::filesystem::path path_;
    std::size_t memory_bytes_;
    std::size_t used_bytes_ = 0;
    std::size_t spilled_ = 0;
    std::size_t buffer_bytes_ = std::size_t{64} << 10;
    std::vector<Kept> runs_;
    std::unique_ptr<base::FileWriter> writer_;
    std::unique_ptr<base::FileReader> reader_;
};

} // namespace referat::backend
