// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"
#include "output.hpp"
#include "styled_text.hpp"

#include <referat/minutes.hpp>
#include <referat/searcher.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace referat::tool {

/// Writes items and results for a reader: wrapped, with controls made visible, in colour if wanted.
class TextPage {
public:
    enum class Meeting { Shown, Omitted };

    /// @param width  columns to fill, at least 40.
    TextPage(Output& out, const Messages& messages, bool colour, std::size_t width)
        : out_(out), messages_(messages), colour_(colour), width_(width) {}

    /// A hit: its rank, date, place, number, title and outcome; how the decision begins and the
    /// passage with its matches, or that alone if it is of the decision; where to quote it from.
    /// @param rank_width  columns of the largest rank on the page
    void hit(const Hit& hit, std::size_t rank_width);
    /// A table a facet, with the most frequent values; see facet_table().
    void facets(std::span<const FacetCounts> counts);
    /// The body, date and place of a meeting.
    void meeting(const AgendaItem& item);
    /// A whole item, section by section with its lines in the source.
    void item(const AgendaItem& item, Meeting meeting);
    /// A row of a table: `label` in a column of its own, `text` wrapped beside it.
    void row(std::string_view label, std::string_view text, std::size_t label_width);
    /// A heading and below it text that keeps its own lines.
    void block(std::string_view heading, std::string_view text);
    void blank_line();

private:
    void paragraph(const StyledText& text, std::size_t indent, std::string_view first_indent = {});
    void section_heading(Field field, const AgendaItem& item);
    [[nodiscard]] std::string label(Field field) const;
    [[nodiscard]] std::string lines_of(Field field, const AgendaItem& item) const;

    Output& out_;
    const Messages& messages_;
    bool colour_;
    std::size_t width_;
};

} // namespace referat::tool
