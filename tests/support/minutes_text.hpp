// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/source_lines.hpp"

#include <referat/minutes.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A document from memory, as extract() gives one.
inline referat::Text text_of(std::string utf8, std::string name = "referat.txt") {
    referat::Text text;
    text.utf8 = std::move(utf8);
    text.charset = "UTF-8";
    text.name = std::move(name);
    return text;
}

inline referat::minutes::SourceLines lines_of(std::string utf8) {
    return referat::minutes::SourceLines(text_of(std::move(utf8)));
}

/// The cleaned text of every line.
inline std::vector<std::string> texts_of(const referat::minutes::SourceLines& lines) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        texts.emplace_back(lines.text(i));
    }
    return texts;
}

inline referat::Minutes parse(std::string utf8) {
    return referat::parse_minutes(text_of(std::move(utf8)));
}

/// The lines `range` of `source`, counted at LF, CRLF and CR, with their line ends as '\n'.
inline std::string source_lines(std::string_view source, referat::LineRange range) {
    std::string result;
    std::size_t number = 1;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const bool is_end = source[i] == '\n' || (source[i] == '\r' && source.substr(i + 1, 1) != "\n");
        if (number >= range.first && number <= range.last && source[i] != '\r') {
            result.push_back(source[i]);
        }
        number += is_end ? 1U : 0U;
    }
    return result;
}

/// The bytes `range` of `source`; empty if the range leaves it.
inline std::string_view source_bytes(std::string_view source, referat::ByteRange range) {
    const bool inside = range.begin <= range.end && range.end <= source.size();
    return inside ? source.substr(range.begin, range.end - range.begin) : std::string_view();
}

/// Where `field` of `item` stands in the source; nullptr if the item has no such text.
inline const referat::SectionSource* find_source(const referat::AgendaItem& item, referat::Field field) {
    const auto it = std::ranges::find(item.sources, field, &referat::SectionSource::field);
    return it == item.sources.end() ? nullptr : &*it;
}
