// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/run_merge.hpp"

#include "backend/glass_encoding.hpp"
#include "backend/glass_postings.hpp"
#include "backend/glass_version_file.hpp"
#include "base/hash.hpp"
#include "base/task_queue.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <tuple>
#include <utility>

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

/// A run whose next term is known.
struct TermCursor {
    std::unique_ptr<RunReader> reader;
    std::size_t run = 0;
    std::string term;
    std::uint64_t beginning = 0; ///< of the term, the first eight bytes as a number

    bool next() {
        if (reader->at_end()) {
            return false;
        }
        term = reader->bytes(static_cast<unsigned char>(reader->bytes(1).front()));
        beginning = 0;
        std::memcpy(&beginning, term.data(), std::min(term.size(), sizeof beginning));
        beginning = __builtin_bswap64(beginning);
        return true;
    }
};

/// The opposite of the order of terms and then of runs, since heaps have the greatest in front.
bool comes_later(const TermCursor* a, const TermCursor* b) {
    if (a->beginning != b->beginning) {
        return a->beginning > b->beginning;
    }
    const int order = a->term.compare(b->term);
    return order != 0 ? order > 0 : a->run > b->run;
}

class TermMerge {
public:
    TermMerge(const RunStore& runs, const Numbering& numbering, TableWriter& postings, TableWriter& positions)
        : numbering_(numbering), postings_(postings), positions_(positions), cursors_(runs.size()) {
        for (std::size_t run = 0; run < runs.size(); ++run) {
            cursors_[run].reader.reset(new RunReader(runs.terms(run))); // made in its place: readers do not move
            cursors_[run].run = run;
            if (cursors_[run].next()) {
                heap_.push_back(&cursors_[run]);
            }
        }
        std::ranges::make_heap(heap_, comes_later);
    }

    void write() {
        std::string term;
        while (!heap_.empty()) {
            term = heap_.front()->term;
            begin(term);
            do {
                std::ranges::pop_heap(heap_, comes_later);
                add(*heap_.back());
                if (heap_.back()->next()) {
                    std::ranges::push_heap(heap_, comes_later);
                } else {
                    heap_.pop_back();
                }
            } while (!heap_.empty() && heap_.front()->term == term);
            if (!chunks_.empty()) {
                chunks_.write(postings_, term);
            }
        }
    }

private:
    void begin(std::string_view term) {
        position_key_.clear();
        glass::append_sortable(position_key_, term);
        position_key_.push_back('\0');
        position_key_head_ = position_key_.size();
    }

    /// All postings of the term in one run, whose term has just been read.
    void add(TermCursor& cursor) {
        const auto size = static_cast<std::size_t>(cursor.reader->number());
        const std::string_view bytes = cursor.reader->bytes(size);
        const char* at = bytes.data();
        const char* const end = at + bytes.size();
        std::uint32_t number = numbering_.first[cursor.run];
        while (at != end) {
            number += static_cast<std::uint32_t>(glass::read_number(at));
            const auto count = static_cast<std::uint32_t>(glass::read_number(at));
            const auto position_bytes = static_cast<std::size_t>(glass::read_number(at));
            const std::string_view positions(at, position_bytes);
            at += position_bytes;
            if (numbering_.is_removed(number)) {
                continue;
            }
            chunks_.add(number, count);
            if (!positions.empty()) {
                position_key_.resize(position_key_head_);
                glass::append_sortable(position_key_, number);
                positions_.add(position_key_, positions);
            }
        }
    }

    const Numbering& numbering_;
    TableWriter& postings_;
    TableWriter& positions_;
    std::vector<TermCursor> cursors_;
    std::vector<TermCursor*> heap_;
    glass::PostingChunks chunks_;
    std::string position_key_;
    std::size_t position_key_head_ = 0;
};

/// The engine keeps no entry for what is empty.
void copy_entry(RunReader& reader, TableWriter* table, std::string_view key) {
    const std::uint64_t head = reader.number();
    const std::string_view bytes = reader.bytes(static_cast<std::size_t>(head / 2));
    if (table != nullptr && !bytes.empty()) {
        table->add(key, bytes, head % 2 == 1 ? TableWriter::Stored::Deflated : TableWriter::Stored::Plain);
    }
}

void write_documents(const RunStore& runs, const Numbering& numbering, TableWriter& records, TableWriter& lists) {
    std::string key;
    std::uint32_t number = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        RunReader reader = runs.documents(run);
        while (!reader.at_end()) {
            const bool kept = !numbering.is_removed(++number);
            key.clear();
            glass::append_sortable(key, number);
            copy_entry(reader, kept ? &records : nullptr, key);
            copy_entry(reader, kept ? &lists : nullptr, key);
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

void write_database(const RunStore& runs, const std::vector<bool>& removed, const Metadata& metadata,
                    const std::filesystem::path& folder, base::TaskPool& pool) {
    const Numbering numbering = number_documents(runs, removed);
    base::TaskQueue<std::pair<TableRoot, TableRoot>> halves(pool);
    halves.push([&] {
        TableWriter postings(folder / "postlist.glass");
        TableWriter positions(folder / "position.glass");
        for (const auto& [name, value] : metadata) {
            postings.add(std::string(glass::metadata_key) + name, value);
        }
        write_value_stats(runs, numbering, postings);
        write_values(runs, numbering, postings);
        write_lengths(runs, numbering, postings);
        TermMerge(runs, numbering, postings, positions).write();
        return std::pair(postings.finish(), positions.finish());
    });
    halves.push([&] {
        TableWriter records(folder / "docdata.glass");
        TableWriter lists(folder / "termlist.glass");
        write_documents(runs, numbering, records, lists);
        return std::pair(records.finish(), lists.finish());
    });
    glass::DatabaseTables tables;
    std::tie(tables.postings, tables.positions) = halves.pop();
    std::tie(tables.documents, tables.term_lists) = halves.pop();
    base::FileWriter version(folder / glass::version_file_name);
    version.write(glass::version_file(make_uuid(tables), tables, count_documents(runs, removed)));
    version.close();
}

} // namespace referat::backend
