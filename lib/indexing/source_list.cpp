// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/source_list.hpp"

#include "base/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <stdexcept>
#include <utility>

namespace referat::indexing {

using Json = nlohmann::ordered_json;

namespace {

constexpr char memory_mark = ':'; ///< in front of an id; absolute paths begin with '/'

/// Paths are bytes, JSON is UTF-8: other paths are written in hexadecimal under a key of their own.
constexpr auto plain_path = "path";
constexpr auto hex_path = "path_hex";

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex.push_back(digits[byte >> 4]);
        hex.push_back(digits[byte & 0xF]);
    }
    return hex;
}

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned byte = 0;
        if (std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16).ptr != hex.data() + i + 2) {
            throw std::runtime_error("a path in hexadecimal has other digits");
        }
        bytes.push_back(static_cast<char>(byte));
    }
    return bytes;
}

/// Marks a source that sources.jsonl has and the index has not any more.
constexpr auto gone = "gone";

/// Where there are none it is left out.
constexpr auto bad_lines = "bad_lines";

constexpr std::string_view agenda = "dagsorden";
constexpr std::string_view minutes = "referat";

void put_path(Json& json, const std::string& path) {
    if (base::find_invalid_utf8(path) == std::string_view::npos) {
        json[plain_path] = path;
    } else {
        json[hex_path] = to_hex(path);
    }
}

std::string path_of(const Json& json) {
    return json.contains(hex_path) ? from_hex(json.at(hex_path).get<std::string>())
                                   : json.at(plain_path).get<std::string>();
}

std::string to_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Json gone_to_json(const std::string& id) {
    Json json;
    put_path(json, id.front() == memory_mark ? std::string() : id);
    json["kilde"] = id.front() == memory_mark ? id.substr(1) : std::string();
    json[gone] = true;
    return json;
}

Json to_json(const Source& source) {
    Json json;
    put_path(json, source.path);
    json["kilde"] = source.kilde;
    json["fingerprint"] = source.fingerprint;
    if (source.bad_lines > 0) {
        json[bad_lines] = source.bad_lines;
    }
    json["meetings"] = Json::array();
    for (const SourceMeeting& meeting : source.meetings) {
        json["meetings"].push_back({{"key", meeting.key},
                                    {"kind", meeting.kind == MinutesKind::Dagsorden ? agenda : minutes},
                                    {"items", meeting.items},
                                    {"fingerprint", meeting.fingerprint},
                                    {"stands", meeting.stands}});
    }
    return json;
}

Source from_json(const Json& json) {
    Source source;
    source.path = path_of(json);
    json.at("kilde").get_to(source.kilde);
    if (json.contains(gone)) {
        return source;
    }
    json.at("fingerprint").get_to(source.fingerprint);
    source.bad_lines = json.value(bad_lines, std::size_t{0});
    for (const Json& meeting : json.at("meetings")) {
        const MinutesKind kind =
            meeting.at("kind").get<std::string>() == agenda ? MinutesKind::Dagsorden : MinutesKind::Referat;
        source.meetings.push_back({meeting.at("key").get<std::string>(), kind, meeting.at("items").get<std::size_t>(),
                                   meeting.at("fingerprint").get<std::string>(), meeting.at("stands").get<bool>()});
    }
    return source;
}

void for_each_line(std::string_view text, const std::function<void(const Json&)>& visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        visit(Json::parse(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

std::string Source::id() const {
    return path.empty() ? memory_mark + kilde : path;
}

const SourceMeeting* Source::find(std::string_view meeting_key) const {
    const auto found = std::ranges::find(meetings, meeting_key, &SourceMeeting::key);
    return found == meetings.end() ? nullptr : &*found;
}

SourceMeeting* Source::find(std::string_view meeting_key) {
    const auto found = std::ranges::find(meetings, meeting_key, &SourceMeeting::key);
    return found == meetings.end() ? nullptr : &*found;
}

const Source* SourceList::find(const std::string& id) const {
    const auto found = sources_.find(id);
    return found == sources_.end() ? nullptr : &found->second;
}

std::vector<Source> SourceList::named(std::string_view kilde) const {
    std::vector<Source> result;
    for (const auto& [id, source] : sources_) {
        if (source.kilde == kilde) {
            result.push_back(source);
        }
    }
    return result;
}

const Source* SourceList::standing(const std::string& meeting_key) const {
    const auto found = standing_.find(meeting_key);
    return found == standing_.end() ? nullptr : find(found->second);
}

void SourceList::lose(const std::string& id, const std::string& meeting_key) {
    touch(id);
    const auto loser = sources_.find(id);
    std::vector<SourceMeeting>& meetings = loser->second.meetings;
    const auto meeting = std::ranges::find(meetings, meeting_key, &SourceMeeting::key);
    if (!loser->second.path.empty()) {
        meeting->stands = false;
        return;
    }
    meetings.erase(meeting);
    if (meetings.empty()) {
        sources_.erase(loser);
    }
}

void SourceList::put(Source source) {
    const std::string id = source.id();
    touch(id);
    erase(id);
    for (const SourceMeeting& meeting : source.meetings) {
        if (!meeting.stands) {
            continue;
        }
        if (const auto other = standing_.find(meeting.key); other != standing_.end()) {
            lose(other->second, meeting.key);
        }
        standing_[meeting.key] = id;
    }
    sources_.insert_or_assign(id, std::move(source));
}

void SourceList::erase(const std::string& id) {
    const auto found = sources_.find(id);
    if (found == sources_.end()) {
        return;
    }
    touch(id);
    for (const SourceMeeting& meeting : found->second.meetings) {
        if (meeting.stands) {
            standing_.erase(meeting.key);
        }
    }
    sources_.erase(found);
}

std::vector<Source> SourceList::forget(const std::string& meeting_key) {
    std::vector<Source> told;
    for (const auto& [id, source] : sources_) {
        if (source.find(meeting_key) != nullptr) {
            told.push_back(source);
        }
    }
    for (Source source : told) {
        if (source.meetings.size() == 1) {
            erase(source.id());
            continue;
        }
        std::erase_if(source.meetings, [&](const SourceMeeting& meeting) { return meeting.key == meeting_key; });
        source.fingerprint.clear();
        put(std::move(source));
    }
    return told;
}

std::vector<Source> SourceList::waiting() const {
    std::vector<Source> result;
    for (const auto& [id, source] : sources_) {
        const bool waits = std::ranges::any_of(source.meetings, [this](const SourceMeeting& meeting) {
            return !meeting.stands && !standing_.contains(meeting.key);
        });
        if (waits && !source.path.empty()) {
            result.push_back(source);
        }
    }
    return result;
}

void SourceList::touch(const std::string& id) {
    if (!published_.contains(id)) {
        const Source* source = find(id);
        published_.emplace(id, source == nullptr ? std::nullopt : std::optional(*source));
    }
}

bool SourceList::has_changed(const std::string& id, const std::optional<Source>& before) const {
    const Source* now = find(id);
    return now == nullptr ? before.has_value() : before != *now;
}

bool SourceList::has_changes() const {
    return std::ranges::any_of(published_,
                               [this](const auto& source) { return has_changed(source.first, source.second); });
}

std::set<std::string> SourceList::ids_not_in_file() const {
    std::set<std::string> ids = published_changes_;
    for (const auto& [id, before] : published_) {
        if (has_changed(id, before)) {
            ids.insert(id);
        }
    }
    return ids;
}

bool SourceList::outgrows_file() const {
    constexpr std::size_t least_share = 4;
    return !has_file_ || least_share * ids_not_in_file().size() > sources_.size();
}

void SourceList::mark_published() {
    published_changes_ = outgrows_file() ? std::set<std::string>() : ids_not_in_file();
    published_.clear();
    has_file_ = true;
}

std::string SourceList::to_json_lines() const {
    std::string lines;
    for (const auto& [id, source] : sources_) {
        lines += to_line(to_json(source));
    }
    return lines;
}

std::string SourceList::changes_to_json_lines() const {
    std::string lines;
    for (const std::string& id : ids_not_in_file()) {
        const Source* source = find(id);
        lines += to_line(source == nullptr ? gone_to_json(id) : to_json(*source));
    }
    return lines;
}

SourceList SourceList::from_json_lines(std::string_view lines, std::string_view changes) {
    SourceList list;
    for_each_line(lines, [&](const Json& line) {
        Source source = from_json(line);
        std::string id = source.id();
        list.sources_.insert_or_assign(std::move(id), std::move(source));
    });
    for_each_line(changes, [&](const Json& line) {
        Source source = from_json(line);
        const std::string id = source.id();
        list.published_changes_.insert(id);
        if (line.contains(gone)) {
            list.sources_.erase(id);
        } else {
            list.sources_.insert_or_assign(id, std::move(source));
        }
    });
    for (const auto& [id, source] : list.sources_) {
        for (const SourceMeeting& meeting : source.meetings) {
            if (meeting.stands) {
                list.standing_[meeting.key] = id;
            }
        }
    }
    list.has_file_ = true;
    return list;
}

} // namespace referat::indexing
