// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/run_merge.hpp"

#include "backend/glass/encoding.hpp"
#include "backend/glass/postings.hpp"
#include "backend/glass/version_file.hpp"
#include "base/hash.hpp"
#include "base/task_queue.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace referat::backend {

namespace {

/// What a chunk of values is cut at, by the engine's own writer too.
constexpr std::size_t value_chunk_bytes = 2000;

using glass::TableRoot;
using glass::TableWriter;

struct Numbering {
    std::vector<std::uint32_t> first; ///< of each run
    const std::vector<bool>& removed;

    [[nodiscard]] bool is_removed(std::uint32_t number) const { return removed[number - 1]; }
};

Numbering number_documents(const RunStore& runs, const std::vector<bool>& removed) {
    Numbering numbering{{}, removed};
    std::uint32_t next = 1;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        numbering.first.push_back(next);
        next += static_cast<std::uint32_t>(runs.lengths(run).size());
    }
    return numbering;
}

glass::DatabaseStats count_documents(const RunStore& runs, const std::vector<bool>& removed) {
    glass::DatabaseStats stats;
    std::uint32_t number = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const PostingRun::Length& length : runs.lengths(run)) {
            if (removed[number++]) {
                continue;
            }
            ++stats.documents;
            stats.total_length += length.total;
            stats.largest_count = std::max(stats.largest_count, length.largest);
            stats.longest_document = std::max(stats.longest_document, length.total);
            if (length.total > 0 && (stats.shortest_document == 0 || length.total < stats.shortest_document)) {
                stats.shortest_document = length.total;
            }
        }
    }
    stats.last_document = number;
    return stats;
}

/// Calls use(number, value) for all values of a slot.
template <typename Use>
void for_each_value(const RunStore& runs, const Numbering& numbering, std::size_t slot, Use&& use) {
    for (std::size_t run = 0; run < runs.size(); ++run) {
        RunReader values = runs.values(run, slot);
        std::uint32_t number = numbering.first[run];
        while (!values.at_end()) {
            number += static_cast<std::uint32_t>(values.number());
            const std::string_view value = values.bytes(static_cast<std::size_t>(values.number()));
            if (!numbering.is_removed(number)) {
                use(number, value);
            }
        }
    }
}

void write_value_stats(const RunStore& runs, const Numbering& numbering, TableWriter& table) {
    for (std::size_t slot = 0; slot < schema::slot_count; ++slot) {
        std::uint64_t count = 0;
        std::string lowest;
        std::string highest;
        for_each_value(runs, numbering, slot, [&](std::uint32_t, std::string_view value) {
            if (count++ == 0) {
                lowest = highest = value;
            } else if (value < lowest) {
                lowest = value;
            } else if (value > highest) {
                highest = value;
            }
        });
        if (count == 0) {
            continue;
        }
        std::string key(glass::value_stats_key);
        if (slot > 0) { // a number at the end of a key needs no more bytes than it has
            key.push_back(static_cast<char>(slot));
        }
        std::string value;
        glass::append_number(value, count);
        glass::append_string(value, lowest);
        if (highest != lowest) {
            value.append(highest);
        }
        table.add(key, value);
    }
}

void write_values(const RunStore& runs, const Numbering& numbering, TableWriter& table) {
    for (std::size_t slot = 0; slot < schema::slot_count; ++slot) {
        std::string key;
        std::string chunk;
        std::uint32_t last = 0;
        for_each_value(runs, numbering, slot, [&](std::uint32_t number, std::string_view value) {
            if (chunk.empty()) {
                key = glass::value_chunk_key;
                glass::append_number(key, slot);
                glass::append_sortable(key, number);
            } else {
                glass::append_number(chunk, number - last - 1);
            }
            glass::append_string(chunk, value);
            last = number;
            if (chunk.size() >= value_chunk_bytes) {
                table.add(key, chunk);
                chunk.clear();
            }
        });
        if (!chunk.empty()) {
            table.add(key, chunk);
        }
    }
}

void write_lengths(const RunStore& runs, const Numbering& numbering, TableWriter& table) {
    glass::PostingChunks chunks;
    std::uint32_t number = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const PostingRun::Length& length : runs.lengths(run)) {
            if (!numbering.is_removed(++number)) {
                chunks.add(number, length.total);
            }
        }
    }
    chunks.write_lengths(table);
}

/// How much of the runs has been merged, by several threads.
class MergedBytes {
public:
    explicit MergedBytes(std::uint64_t total) : total_(total) {}
    [[nodiscard]] double share() const {
        return total_ == 0 ? 1.0
                           : static_cast<double>(done_.load(std::memory_order_relaxed)) / static_cast<double>(total_);
    }

    /// What one thread adds.
    class Part {
    public:
        explicit Part(MergedBytes& all) : all_(all) {}
        void add(std::size_t bytes) {
            constexpr std::size_t step = std::size_t{1} << 18; // rarely enough to cost nothing
            pending_ += bytes;
            if (pending_ >= step) {
                all_.done_.fetch_add(std::exchange(pending_, 0), std::memory_order_relaxed);
            }
        }

    private:
        MergedBytes& all_;
        std::size_t pending_ = 0;
    };

private:
    std::uint64_t total_;
    std::atomic<std::uint64_t> done_{0};
};

/// A run whose next term is known.
struct RunCursor {
    std::unique_ptr<RunReader> reader;
    std::size_t run = 0;
    std::string term;
    std::uint64_t beginning = 0; ///< of the term, the first eight bytes as a number

    bool next() {
        if (reader->at_end()) {
            return false;
        }
        term = reader->bytes(static_cast<unsigned char>(reader->bytes(1).front()));
        beginning = glass::beginning_of(term);
        return true;
    }
};

/// The opposite of the order of terms and then of runs, since heaps have the greatest in front.
bool comes_later(const RunCursor* a, const RunCursor* b) {
    if (a->beginning != b->beginning) {
        return a->beginning > b->beginning;
    }
    const int order = a->term.compare(b->term);
    return order != 0 ? order > 0 : a->run > b->run;
}

/// Goes through the terms of all runs together, in order. For each, `use` is told begin(term), then add(first, bytes)
/// for each run that has it: the number of the run's first document and what the run says of the term; and end(term).
/// @param part  the part of the runs that has the terms
template <typename Use>
void merge_terms(const RunStore& runs, RunReader (RunStore::*part)(std::size_t) const, const Numbering& numbering,
                 MergedBytes& merged, Use& use) {
    MergedBytes::Part merged_here(merged);
    std::vector<RunCursor> cursors(runs.size());
    std::vector<RunCursor*> heap;
    for (std::size_t run = 0; run < cursors.size(); ++run) {
        cursors[run].reader.reset(new RunReader((runs.*part)(run))); // made in its place: readers do not move
        cursors[run].run = run;
        if (cursors[run].next()) {
            heap.push_back(&cursors[run]);
        }
    }
    std::ranges::make_heap(heap, comes_later);
    std::string term;
    while (!heap.empty()) {
        term = heap.front()->term;
        use.begin(term);
        do {
            std::ranges::pop_heap(heap, comes_later);
            RunCursor& cursor = *heap.back();
            const auto size = static_cast<std::size_t>(cursor.reader->number());
            use.add(numbering.first[cursor.run], cursor.reader->bytes(size));
            merged_here.add(size + term.size());
            if (cursor.next()) {
                std::ranges::push_heap(heap, comes_later);
            } else {
                heap.pop_back();
            }
        } while (!heap.empty() && heap.front()->term == term);
        use.end(term);
    }
}

class PostingSink {
public:
    PostingSink(const Numbering& numbering, TableWriter& table) : numbering_(numbering), table_(table) {}

    void begin(std::string_view) {}

    void add(std::uint32_t number, std::string_view postings) {
        const char* at = postings.data();
        for (const char* const end = at + postings.size(); at != end;) {
            number += static_cast<std::uint32_t>(glass::read_number(at));
            const auto count = static_cast<std::uint32_t>(glass::read_number(at));
            if (!numbering_.is_removed(number)) {
                chunks_.add(number, count);
            }
        }
    }

    void end(std::string_view term) {
        if (!chunks_.empty()) {
            chunks_.write(table_, term);
        }
    }

private:
    const Numbering& numbering_;
    TableWriter& table_;
    glass::PostingChunks chunks_;
};

class PositionSink {
public:
    PositionSink(const Numbering& numbering, TableWriter& table) : numbering_(numbering), table_(table) {}

    void begin(std::string_view term) {
        key_.clear();
        glass::append_position_key_head(key_, term);
        key_head_ = key_.size();
    }

    void add(std::uint32_t number, std::string_view lists) {
        const char* at = lists.data();
        for (const char* const end = at + lists.size(); at != end;) {
            number += static_cast<std::uint32_t>(glass::read_number(at));
            const auto size = static_cast<std::size_t>(glass::read_number(at));
            const std::string_view positions(at, size);
            at += size;
            if (!numbering_.is_removed(number)) {
                key_.resize(key_head_);
                glass::append_sortable(key_, number);
                table_.add(key_, positions);
            }
        }
    }

    void end(std::string_view) {}

private:
    const Numbering& numbering_;
    TableWriter& table_;
    std::string key_;
    std::size_t key_head_ = 0;
};

/// The engine keeps no entry for what is empty.
/// @return  the size of the entry
std::size_t copy_entry(RunReader& reader, TableWriter* table, std::string_view key) {
    const std::uint64_t head = reader.number();
    const std::string_view bytes = reader.bytes(static_cast<std::size_t>(head / 2));
    if (table != nullptr && !bytes.empty()) {
        table->add(key, bytes, head % 2 == 1 ? TableWriter::Stored::Deflated : TableWriter::Stored::Plain);
    }
    return bytes.size();
}

void write_documents(const RunStore& runs, const Numbering& numbering, MergedBytes& merged, TableWriter& records,
                     TableWriter& lists) {
    MergedBytes::Part merged_here(merged);
    std::string key;
    std::uint32_t number = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        RunReader reader = runs.documents(run);
        while (!reader.at_end()) {
            const bool kept = !numbering.is_removed(++number);
            key.clear();
            glass::append_sortable(key, number);
            merged_here.add(copy_entry(reader, kept ? &records : nullptr, key));
            merged_here.add(copy_entry(reader, kept ? &lists : nullptr, key));
            const std::string_view slots = reader.bytes(static_cast<std::size_t>(reader.number()));
            if (kept && !slots.empty()) {
                key.push_back('\0'); // between the lists of this document and the next
                lists.add(key, slots);
            }
        }
    }
}

std::array<char, 16> make_uuid(const glass::DatabaseTables& tables) {
    const std::string content = tables.postings.fingerprint + tables.documents.fingerprint +
                                tables.term_lists.fingerprint + tables.positions.fingerprint;
    const std::string digits = base::fingerprint(content);
    std::array<char, 16> uuid{};
    for (std::size_t i = 0; i < uuid.size(); ++i) {
        uuid[i] = static_cast<char>(std::stoi(digits.substr(2 * i, 2), nullptr, 16));
    }
    return uuid;
}

} // namespace

Fingerprints write_database(const RunStore& runs, const std::vector<bool>& removed, const Metadata& metadata,
                            const std::filesystem::path& folder, base::TaskPool& pool, const TellShare& tell) {
    MergedBytes merged(runs.merged_bytes());
    const Numbering numbering = number_documents(runs, removed);
    base::TaskQueue<std::vector<TableRoot>> written(pool); // the longest work first
    written.push([&]() -> std::vector<TableRoot> {
        TableWriter table(folder / glass::positions_file_name);
        PositionSink sink(numbering, table);
        merge_terms(runs, &RunStore::positions, numbering, merged, sink);
        return {table.finish()};
    });
    written.push([&]() -> std::vector<TableRoot> {
        TableWriter table(folder / glass::postings_file_name);
        for (const auto& [name, value] : metadata) {
            table.add(std::string(glass::metadata_key) + name, value);
        }
        write_value_stats(runs, numbering, table);
        write_values(runs, numbering, table);
        write_lengths(runs, numbering, table);
        PostingSink sink(numbering, table);
        merge_terms(runs, &RunStore::postings, numbering, merged, sink);
        return {table.finish()};
    });
    written.push([&]() -> std::vector<TableRoot> {
        TableWriter records(folder / glass::documents_file_name);
        TableWriter lists(folder / glass::term_lists_file_name);
        write_documents(runs, numbering, merged, records, lists);
        return {records.finish(), lists.finish()};
    });
    glass::DatabaseTables tables;
    const auto wait = [&] {
        constexpr std::chrono::milliseconds interval{100};
        return written.pop(interval, [&] {
            if (tell) {
                tell(merged.share());
            }
        });
    };
    tables.positions = wait().front();
    tables.postings = wait().front();
    const std::vector<TableRoot> of_documents = wait();
    tables.documents = of_documents.front();
    tables.term_lists = of_documents.back();
    base::FileWriter version(folder / glass::version_file_name);
    version.write(glass::version_file(make_uuid(tables), tables, count_documents(runs, removed)));
    version.close();
    return {{std::string(glass::positions_file_name), tables.positions.fingerprint},
            {std::string(glass::postings_file_name), tables.postings.fingerprint},
            {std::string(glass::documents_file_name), tables.documents.fingerprint},
            {std::string(glass::term_lists_file_name), tables.term_lists.fingerprint}};
}

} // namespace referat::backend
