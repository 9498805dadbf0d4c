// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/document_window.hpp"
#include "backend/glass/table_path.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace referat::backend::glass {

/// Postings of one chunk of a list, forwards: for each the gap before the document, and a count.
class ChunkReader {
public:
    static constexpr std::uint32_t any_number = std::numeric_limits<std::uint32_t>::max();
    /// Behind it a gap of one byte does not lead back to the beginning.
    static constexpr std::uint32_t most_document = any_number - 0xFF;

    ChunkReader() = default;
    /// @param bytes  the chunk from its first count on, which stay where they are
    /// @param first  document
    /// @param last   document, at most most_document
    ChunkReader(std::string_view bytes, std::uint32_t first, std::uint32_t last);

    /// The first document that has not been read, or the last of the chunk if all have.
    [[nodiscard]] std::uint32_t document() const { return now_.document; }
    [[nodiscard]] std::uint32_t count() const { return now_.count; }
    [[nodiscard]] std::uint32_t last() const { return last_; }

    /// To the first document from `wanted` on, if it is not there yet.
    /// @param wanted  not behind the last
    /// @throws TableDamaged  it is no such chunk
    void skip_to(std::uint32_t wanted);
    /// Calls visit for the documents from the current one until before `end`, with their places behind `begin` and
    /// their counts. To be called as long as it says that there are more.
    /// @param begin  not behind the current one
    /// @param of_caller  visit: is copied and assigned to, so that what it holds by value stays in registers
    /// @return  whether there are more documents in the chunk
    /// @throws TableDamaged  it is no such chunk
    template <typename Visit>
    bool read(std::uint32_t begin, std::uint32_t end, Visit& of_caller) {
        Visit visit = of_caller;
        const std::uint32_t limit = std::min(last_, end - 1);
        const char* at = now_.behind; // these three: where nothing else can change them
        std::uint32_t document = now_.document;
        std::uint32_t count = now_.count;
        while (document < limit) {
            visit(document - begin, count);
            if (end_ - at >= 2 && ((at[0] | at[1]) & 0x80) == 0) { // as nearly all are
                document += 1 + static_cast<unsigned char>(at[0]);
                count = static_cast<unsigned char>(at[1]);
                at += 2;
            } else {
                const Number gap = number_at(at, last_ - document - 1); // or places would be anywhere
                const Number next_count = number_at(gap.behind, any_number);
                document += 1 + gap.value;
                count = next_count.value;
                at = next_count.behind;
            }
        }
        now_ = {at, document, count};
        const bool is_limit = document == limit;
        if (is_limit) {
            visit(limit - begin, count);
        }
        of_caller = visit;
        const bool has_more = !is_limit || limit != last_;
        if (is_limit && has_more) {
            step();
        }
        check();
        return has_more;
    }

private:
    struct Posting {
        const char* behind = nullptr;
        std::uint32_t document = 0;
        std::uint32_t count = 0;
    };

    struct Number {
        const char* behind = nullptr;
        std::uint32_t value = 0;
    };

    /// A number of any bytes; to be called with values only, which keeps those of read() in registers.
    /// @param most  the largest that it can be
    [[nodiscard]] Number number_at(const char* at, std::uint32_t most) const;
    /// To the next posting, which there must be.
    void step();
    /// Complains of a document behind the last.
    void check() const;

    Posting now_;
    const char* end_ = nullptr;
    std::uint32_t last_ = 0;
};

/// Reads a posting list from the table of a glass database, in the chunks that PostingChunks writes.
///
/// Several times as fast as the engine's iterator, which is asked for one posting at a time.
/// Thread safety: one thread at a time. All functions throw TableDamaged.
class PostingCursor {
public:
    /// The documents with a term; of the empty one all documents with their lengths as counts. Keeps a reference:
    /// `table` must outlive the cursor.
    PostingCursor(const Table& table, std::string_view term);
    PostingCursor(const PostingCursor&) = delete; // the reader points into it
    PostingCursor& operator=(const PostingCursor&) = delete;
    ~PostingCursor() = default;

    /// How many documents have the term. That of all documents does not stand in their list: 0.
    [[nodiscard]] std::uint32_t frequency() const { return frequency_; }

    /// Calls visit for documents of the window, each with its place and its count. Windows must ascend.
    /// @param among  other documents do not matter, and may be visited or not; null if all do
    template <typename Visit>
    void read(const Window& window, const WindowSet* among, Visit& visit) {
        constexpr std::uint32_t predictable = 16; // it costs less to visit too many than to guess wrong which
        if (!window.is_range()) {
            read_list(window, visit);
        } else if (among != nullptr && among->is_sparse(predictable)) {
            read_chosen(window, *among, visit);
        } else {
            read_range(window, among, visit);
        }
    }

private:
    template <typename Visit>
    void read_range(const Window& window, const WindowSet* among, Visit& visit) {
        const std::uint32_t begin = window.first();
        const std::uint32_t end = begin + window.size();
        for (std::uint32_t wanted = begin; wanted < end; wanted = reader_.last() + 1) {
            if (among != nullptr) {
                wanted = begin + among->first_from(wanted - begin);
            }
            if (wanted >= end || !move_to_chunk(wanted)) {
                return;
            }
            reader_.skip_to(wanted);
            if (reader_.document() >= end) {
                return;
            }
            chunk_read_ = !reader_.read(begin, end, visit);
        }
    }

    template <typename Visit>
    void read_chosen(const Window& range, const WindowSet& chosen, Visit& visit) {
        const std::uint32_t begin = range.first();
        const std::uint32_t end = begin + range.size();
        std::uint32_t wanted = begin + chosen.first_from(0);
        while (wanted < end && move_to(wanted)) {
            if (reader_.document() == wanted) {
                visit(wanted - begin, reader_.count());
            }
            const std::uint32_t next = std::max(wanted + 1, reader_.document());
            wanted = next < end ? begin + chosen.first_from(next - begin) : end;
        }
    }

    template <typename Visit>
    void read_list(const Window& list, Visit& visit) {
        for (std::uint32_t place = 0; place < list.size() && move_to(list.document(place)); ++place) {
            if (reader_.document() == list.document(place)) {
                visit(place, reader_.count());
            }
        }
    }

    /// Makes the first document from that on the current one; false if there is none.
    [[nodiscard]] bool move_to(std::uint32_t document) {
        const bool is_there = move_to_chunk(document);
        if (is_there) {
            reader_.skip_to(document);
        }
        return is_there;
    }

    /// Makes the first chunk that ends with the document or behind it the current one; false if there is none.
    [[nodiscard]] bool move_to_chunk(std::uint32_t document);
    /// Opens the chunk that would have the document.
    void descend(std::uint32_t document);
    /// Opens the chunk at an item of the leaf.
    void open_chunk(std::size_t item);

    TablePath path_;
    std::string head_;         ///< key of the first chunk
    std::string numbers_head_; ///< what the keys of the others begin with; the number of their first document follows
    std::uint32_t frequency_ = 0;

    // The current chunk.
    std::size_t item_ = 0; ///< the last item of the leaf that belongs to it
    ChunkReader reader_;
    std::uint32_t first_ = 0; ///< document
    bool chunk_read_ = true;  ///< all of it has been read
    bool is_last_ = true;
    std::string joined_; ///< a value of several parts
};

} // namespace referat::backend::glass
