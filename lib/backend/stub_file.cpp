// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/stub_file.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace referat::backend {

namespace fs = std::filesystem;

namespace {

constexpr auto hint = "lines are `auto FOLDER` or `remote HOST:PORT`";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool has_control_characters(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool read_server(std::string_view text, StubEntry& entry) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        return false;
    }
    std::string_view host = text.substr(0, colon);
    const std::string_view port = text.substr(colon + 1);
    if (host.starts_with('[') && host.ends_with(']')) {
        host = host.substr(1, host.size() - 2);
    }
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), entry.port);
    entry.host = host;
    return error == std::errc() && end == port.data() + port.size() && entry.port > 0 && !host.empty() &&
           host.find_first_of(" \t[]") == std::string_view::npos;
}

bool are_same(const StubEntry& a, const StubEntry& b) {
    return a.path == b.path && a.host == b.host && a.port == b.port;
}

} // namespace

std::vector<StubEntry> parse_stub(std::string_view text, const fs::path& file) {
    std::vector<StubEntry> entries;
    std::size_t number = 0;
    const auto fail = [&](const std::string& what) {
        throw IndexError(file.string() + ":" + std::to_string(number) + ": " + what, file, hint);
    };
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (has_control_characters(line)) {
            fail("this is no list of indexes");
        }
        const std::size_t blank = std::min(line.find(' '), line.size());
        const std::string_view type = line.substr(0, blank);
        const std::string_view value = trimmed(line.substr(blank));
        StubEntry entry;
        entry.line = number;
        if (type == "auto" || type == "glass") {
            if (value.empty()) {
                fail("no folder is named");
            }
            entry.path = (file.parent_path() / fs::path(value)).lexically_normal();
        } else if (type == "remote") {
            if (!read_server(value, entry)) {
                fail("\"" + std::string(value) + "\" names no server");
            }
        } else {
            fail("the type \"" + std::string(type) + "\" is not known");
        }
        const auto same = std::ranges::find_if(entries, [&](const StubEntry& other) { return are_same(entry, other); });
        if (same != entries.end()) {
            fail("this stands in line " + std::to_string(same->line) + " already");
        }
        entries.push_back(std::move(entry));
    }
    if (entries.empty()) {
        throw IndexError("the list names no index", file, hint);
    }
    return entries;
}

std::string server_name(const StubEntry& server) {
    const bool has_colon = server.host.find(':') != std::string::npos;
    return (has_colon ? "[" + server.host + "]" : server.host) + ":" + std::to_string(server.port);
}

} // namespace referat::backend
