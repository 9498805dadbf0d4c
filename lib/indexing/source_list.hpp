// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace referat::indexing {

inline constexpr std::string_view sources_name = "sources.jsonl";

/// A meeting as one source tells of it.
struct SourceMeeting {
    std::string key; ///< backend::meeting_key()
    MinutesKind kind = MinutesKind::Referat;
    std::size_t items = 0;
    std::string fingerprint; ///< of the items' records; "" when the source was not read in one piece
    bool stands = true;      ///< its items are in the index; false: another source's are
    bool operator==(const SourceMeeting&) const = default;
};

/// A file that was indexed, or a caller's minutes.
struct Source {
    std::string path; ///< absolute; "" for minutes that came from memory
    std::string kilde;
    std::string fingerprint; ///< of the file's content; "" for memory and pipes, which are never unchanged
    std::vector<SourceMeeting> meetings;
    bool operator==(const Source&) const = default;

    /// What tells sources apart: the path, or the name that minutes from memory carry.
    [[nodiscard]] std::string id() const;
};

/// All sources of an index and who stands for which meeting: sources.jsonl, one line a source, in the order of their
/// ids.
class SourceList {
public:
    /// Null if there is none with this id.
    [[nodiscard]] const Source* find(const std::string& id) const;
    /// The source whose items of this meeting are in the index; null if there are none.
    [[nodiscard]] const Source* standing(const std::string& meeting_key) const;

    /// Adds or replaces. Meetings that stand in `source` no longer stand in any other: minutes from memory that
    /// lose one forget it, files keep it as not standing so that they are read again if the other one goes.
    void put(Source source);
    void erase(const std::string& id);

    /// Files that tell of a meeting for which no source stands (any more).
    [[nodiscard]] std::vector<Source> waiting() const;

    [[nodiscard]] const std::map<std::string, Source>& all() const { return sources_; }
    [[nodiscard]] std::size_t meeting_count() const { return standing_.size(); }

    [[nodiscard]] std::string to_json_lines() const;
    /// @throws std::exception  a line is no source; what() says why.
    [[nodiscard]] static SourceList from_json_lines(std::string_view text);

private:
    void lose(const std::string& id, const std::string& meeting_key);

    std::map<std::string, Source> sources_;
    std::unordered_map<std::string, std::string> standing_; ///< meeting key -> source id
};

} // namespace referat::indexing
