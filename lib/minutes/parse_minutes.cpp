// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/body.hpp"
#include "minutes/contents.hpp"
#include "minutes/item_headings.hpp"
#include "minutes/item_parser.hpp"
#include "minutes/meeting_header.hpp"
#include "minutes/meetings.hpp"
#include "minutes/page_furniture.hpp"
#include "minutes/phrases.hpp"
#include "minutes/source_lines.hpp"

#include <referat/minutes.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>

namespace referat::inline v0 {

namespace {

using minutes::ItemHeading;
using minutes::MeetingHeader;
using minutes::SourceLines;

/// Lines that close the document and belong to no item: "Mødet sluttede kl. 15.30.", "Referatet er udsendt ...".
bool is_closing_line(std::string_view line) {
    constexpr std::array<std::string_view, 18> closings{
        "mødet sluttede",       "mødet sluttet",          "mødet slut",
        "mødet afsluttet",      "mødet afsluttedes",      "mødet blev afsluttet",
        "mødet hævet",          "mødet hævedes",          "mødet blev hævet",
        "mødet er slut",        "mødet er hævet",         "mødet sluttes",
        "referatet er udsendt", "referatet er sendt",     "referatet udsendes",
        "referat udsendt",      "referatet blev udsendt", "referent"};
    if (line.size() > 200) {
        return false;
    }
    const minutes::Words words(line);
    return std::ranges::any_of(closings, [&](std::string_view closing) { return words.matches_at(0, closing); });
}

/// Index after the last line that is not a closing line.
std::size_t content_end(const SourceLines& lines, std::size_t begin) {
    std::size_t end = lines.size();
    while (end > begin && is_closing_line(lines.text(end - 1))) {
        --end;
    }
    return end;
}

/// The level that the recommendations address: "Det indstilles, at politisk niveau i ...". Most often wins.
std::string addressed_level(const std::vector<AgendaItem>& items) {
    constexpr std::size_t address_bytes = 160; // the address stands at the beginning
    std::array<std::pair<std::string_view, std::size_t>, 3> votes{
        {{"politisk", 0}, {"fagligt-strategisk", 0}, {"koordination", 0}}};
    for (const AgendaItem& item : items) {
        std::string_view text = item.indstilling;
        const std::size_t end = std::min({text.find(':'), text.find(" - "), address_bytes, text.size()});
        std::size_t cut = end;
        while (cut > 0 && cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) {
            --cut;
        }
        const std::string_view level = minutes::level_of(text.substr(0, cut));
        for (auto& [name, count] : votes) {
            count += name == level ? 1U : 0U;
        }
    }
    const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    return best->second > 0 ? std::string(best->first) : std::string();
}

void warn_about_numbers(const std::vector<ItemHeading>& headings, const SourceLines& lines,
                        std::vector<Warning>& warnings) {
    for (std::size_t i = 1; i < headings.size(); ++i) {
        if (headings[i].number > headings[i - 1].number + 1) {
            warnings.push_back({"item " + std::to_string(headings[i - 1].number) + " is followed by item " +
                                    std::to_string(headings[i].number),
                                lines[headings[i].line].number});
        }
    }
}

void warn_about_header(const MeetingHeader& header, std::vector<Warning>& warnings) {
    if (header.udvalg.empty()) {
        warnings.push_back({"the header names no body (udvalg)", 1});
    }
    if (header.dato.empty()) {
        warnings.push_back({"the header has no date", 1});
    }
}

/// Reads one meeting's lines. @return  no items if there is none
Minutes parse_meeting(const SourceLines& lines, const minutes::Contents& contents) {
    Minutes result;
    const std::vector<ItemHeading> headings = minutes::find_item_headings(lines, contents);
    const std::size_t first = headings.empty() ? lines.size() : headings.front().begin;
    const std::size_t header_end = contents.begin < contents.end ? std::min(contents.begin, first) : first;
    const MeetingHeader header = minutes::read_meeting_header(lines, std::min(header_end, minutes::longest_header));
    result.kind = header.kind;
    if (headings.empty()) {
        return result;
    }
    warn_about_header(header, result.warnings);
    warn_about_numbers(headings, lines, result.warnings);
    if (contents.titles.size() > headings.size()) {
        result.warnings.push_back({"the table of contents lists " + std::to_string(contents.titles.size()) +
                                       " items, " + std::to_string(headings.size()) + " were found",
                                   lines[contents.begin].number});
    }
    const std::string cluster = minutes::cluster_of(header.udvalg);
    std::string level = cluster.empty() && minutes::Words(header.udvalg).has("sundhedsudvalget|udvalget")
                            ? std::string()
                            : std::string(minutes::level_of(header.udvalg));
    const std::size_t end = content_end(lines, headings.back().body_begin);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const std::size_t item_end = i + 1 < headings.size() ? headings[i + 1].begin : end;
        result.items.push_back(minutes::parse_item(lines, headings[i], item_end, header));
    }
    if (level.empty() && !cluster.empty()) {
        level = addressed_level(result.items);
    }
    for (AgendaItem& item : result.items) {
        item.udvalg = header.udvalg;
        item.kluster = cluster;
        item.niveau = level;
        item.dato = header.dato;
        item.tid = header.tid;
        item.sted = header.sted;
    }
    return result;
}

} // namespace

Minutes parse_minutes(const Text& text, std::string_view kilde) {
    Minutes result;
    result.kilde = kilde.empty() ? std::filesystem::path(text.name).filename().string() : std::string(kilde);
    result.warnings = text.warnings;
    SourceLines lines(text);
    minutes::remove_page_furniture(lines);
    const minutes::Contents contents = minutes::find_contents(lines);
    const std::vector<std::size_t> begins = minutes::find_meetings(lines, contents);
    const auto parse_part = [&](std::size_t begin, std::size_t end) {
        const SourceLines part = lines.part(begin, end);
        return parse_meeting(part, minutes::find_contents(part));
    };
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : lines.size();
        Minutes meeting = begins.size() == 1 ? parse_meeting(lines, contents) : parse_part(begins[i], end);
        if (i == 0 || meeting.kind == MinutesKind::Referat) { // minutes if one of them is
            result.kind = meeting.kind;
        }
        std::ranges::move(meeting.items, std::back_inserter(result.items));
        std::ranges::move(meeting.warnings, std::back_inserter(result.warnings));
    }
    if (result.items.empty()) {
        result.warnings.push_back({"no agenda item (punkt) was found", 0});
    }
    for (AgendaItem& item : result.items) {
        item.kilde = result.kilde;
        item.id = make_item_id(item);
    }
    return result;
}

} // namespace referat::inline v0
