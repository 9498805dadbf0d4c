// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/document_maker.hpp"
#include "indexing/generation_builder.hpp"
#include "indexing/prepare.hpp"
#include "indexing/source_list.hpp"

#include <referat/indexer.hpp>

#include <optional>
#include <string>
#include <unordered_map>

namespace referat::indexing {

/// Decides whose items of a meeting are in the index, and changes the index accordingly.
///
/// The source read last stands, except that an agenda never replaces the minutes of another source. What is
/// replaced or put aside is reported. Item ids are made unique with "-2", "-3".
///
/// Thread safety: one thread at a time.
class MeetingWriter {
public:
    /// What becomes of meetings that a source told of before and does not tell of now.
    enum class OldMeetings { Keep, Remove };

    /// Keeps references; all must outlive the writer.
    /// @param splits  the rules that the items are analysed with
    MeetingWriter(SourceList& sources, GenerationBuilder& builder, const analysis::SplitOverrides& splits,
                  PublishReport& report);

    /// A new reading of a source begins. One at a time.
    void begin(const std::string& path, const std::string& kilde, const std::string& fingerprint);
    [[nodiscard]] bool is_open() const { return open_.has_value(); }
    /// Items of one of its meetings. Further calls with the same meeting add to it.
    void add(PreparedMeeting meeting);
    /// @param bad_lines  of the source, that could not be read
    void end(OldMeetings old, std::size_t bad_lines = 0);

    /// Removes a source and its items; returns their number.
    std::size_t remove(const Source& source);
    /// Removes the items of a meeting, whatever sources tell of it; returns their number.
    std::size_t remove_items(const std::string& key);

private:
    void add_first(PreparedMeeting meeting);
    void add_documents(std::vector<backend::PreparedDocument> documents, const std::string& key);
    void make_unique(backend::PreparedDocument& document, const std::string& key);
    void report(const Source& about, const std::string& message);

    SourceList& sources_;
    GenerationBuilder& builder_;
    PublishReport& report_;
    std::optional<Source> open_;
    backend::DocumentMaker maker_;                          ///< for records whose id has to change
    std::unordered_map<std::string, unsigned> last_suffix_; ///< by id
};

} // namespace referat::indexing
