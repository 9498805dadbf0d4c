// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/generation.hpp"
#include "backend/segment_reader.hpp"
#include "indexing/source_list.hpp"

#include <referat/check.hpp>
#include <referat/minutes.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace referat::indexing {

/// What is wrong with a database whose rules for splitting words cannot be read.
[[nodiscard]] std::string bad_splits(const InputError& error);

/// Compares the documents of a generation's databases with their own records, with the manifest and the sources.
///
/// Memory: a hash an item and a count a meeting.
/// Thread safety: one thread at a time.
class ItemCheck {
public:
    /// Keeps references. Counts and faults go to `report`.
    /// @param shown      the generation's folder as faults name it
    /// @param index_dir  named in errors
    /// @param sources    null if they cannot be read
    ItemCheck(const backend::Generation& generation, std::filesystem::path shown, std::filesystem::path index_dir,
              const SourceList* sources, CheckReport& report);

    /// Whose files are as they were written.
    /// @throws IndexError  the system does not let it be read
    void check_segment(const backend::Segment& segment);
    /// Compares counts and dates of all live items; to be called when every segment was checked.
    void check_totals();

private:
    struct CheckedSegment {
        std::filesystem::path shown;
        backend::SegmentReader reader;
    };

    void add(const std::filesystem::path& file, std::string what);
    void check_database(const CheckedSegment& segment, const backend::Segment& listed);
    void check_document(const CheckedSegment& segment, std::uint32_t document);
    void check_id(const CheckedSegment& segment, std::uint32_t document, const std::string& id);
    void check_meeting(const CheckedSegment& segment, std::uint32_t document, const AgendaItem& item);
    void check_date(const CheckedSegment& segment, std::uint32_t document, const std::string& stored,
                    const AgendaItem& item);
    void check_sources();
    void check_items_of(const Source& source, const SourceMeeting& meeting);

    const backend::Generation& generation_;
    std::filesystem::path shown_;
    std::filesystem::path index_dir_;
    const SourceList* sources_;
    CheckReport& report_;
    std::vector<CheckedSegment> segments_;
    bool all_read_ = true;                  ///< every live record
    std::size_t items_ = 0;                 ///< live ones
    std::unordered_set<std::uint64_t> ids_; ///< hashes of their terms
    std::unordered_map<const SourceMeeting*, std::size_t> meetings_;
    std::map<std::string, std::size_t> orphans_; ///< items of the segment by meetings that no source stands for
    std::string first_date_;
    std::string last_date_;
};

} // namespace referat::indexing
