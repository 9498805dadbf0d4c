// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace referat::indexing {

inline constexpr std::string_view sources_name = "sources.jsonl";
inline constexpr std::string_view source_changes_name = "sources-changes.jsonl";

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
    std::size_t bad_lines = 0; ///< of JSON Lines, that could not be read
    bool operator==(const Source&) const = default;

    /// What tells sources apart: the path, or the name that minutes from memory carry.
    [[nodiscard]] std::string id() const;
    /// What it tells of a meeting; null if nothing.
    [[nodiscard]] const SourceMeeting* find(std::string_view meeting_key) const;
    [[nodiscard]] SourceMeeting* find(std::string_view meeting_key);
};

/// All sources of an index and who stands for which meeting.
///
/// Two files hold it, one line a source, in the order of their ids: sources.jsonl, which generations share, and
/// sources-changes.jsonl with what differs from it, so that one new file does not write all others again.
class SourceList {
public:
    /// Null if there is none with this id.
    [[nodiscard]] const Source* find(const std::string& id) const;
    /// Those whose items say that they are from `kilde`.
    [[nodiscard]] std::vector<Source> named(std::string_view kilde) const;
    /// The source whose items of this meeting are in the index; null if there are none.
    [[nodiscard]] const Source* standing(const std::string& meeting_key) const;

    /// Adds or replaces. Meetings that stand in `source` no longer stand in any other: minutes from memory that
    /// lose one forget it, files keep it as not standing so that they are read again if the other one goes.
    void put(Source source);
    void erase(const std::string& id);
    /// Drops a meeting from every source that tells of it. A source that tells of others too loses its fingerprint, so
    /// that it is read again when it is indexed; one that does not is erased.
    /// @return  the sources as they were
    std::vector<Source> forget(const std::string& meeting_key);

    /// Files that tell of a meeting for which no source stands (any more).
    [[nodiscard]] std::vector<Source> waiting() const;

    [[nodiscard]] const std::map<std::string, Source>& all() const { return sources_; }
    [[nodiscard]] std::size_t meeting_count() const { return standing_.size(); }

    /// sources.jsonl, if it is written anew.
    [[nodiscard]] std::string to_json_lines() const;
    /// sources-changes.jsonl for the sources.jsonl that the list was read from, or last published with.
    [[nodiscard]] std::string changes_to_json_lines() const;
    /// Whether sources.jsonl is due to be written anew: there is none, or more than a quarter of it has changed.
    [[nodiscard]] bool outgrows_file() const;

    /// @param changes  "" if there is no such file
    /// @throws std::exception  a line is no source; what() says why.
    [[nodiscard]] static SourceList from_json_lines(std::string_view lines, std::string_view changes = {});

    /// Whether it differs from what was read, or last published.
    [[nodiscard]] bool has_changes() const;
    /// It has been written as outgrows_file() said.
    void mark_published();

private:
    void lose(const std::string& id, const std::string& meeting_key);
    /// To be called before a source changes.
    void touch(const std::string& id);
    /// Whether a source differs from what was published.
    /// @param before  what was
    [[nodiscard]] bool has_changed(const std::string& id, const std::optional<Source>& before) const;
    /// Of the sources that are not as sources.jsonl has them.
    [[nodiscard]] std::set<std::string> ids_not_in_file() const;

    std::map<std::string, Source> sources_;
    std::unordered_map<std::string, std::string> standing_;  ///< meeting key -> source id
    std::map<std::string, std::optional<Source>> published_; ///< sources that were touched as they were published
    std::set<std::string> published_changes_;                ///< ids in the published sources-changes.jsonl
    bool has_file_ = false;                                  ///< there is a sources.jsonl
};

} // namespace referat::indexing
