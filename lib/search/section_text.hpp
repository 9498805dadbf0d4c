// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/chain.hpp"
#include "schema/fields.hpp"

#include <referat/minutes.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::search {

/// Text of a field beyond this many bytes is not looked at for passages: analysing it would make a hit slow.
inline constexpr std::size_t max_passage_source_bytes = std::size_t{1} << 20;

/// A field's text as passages are cut from it; the entries of a list are joined by '\n'.
struct SectionText {
    Field field = Field::Titel;
    std::string text;
    bool is_list = false;
};

[[nodiscard]] SectionText section_text(const AgendaItem& item, Field field);

/// Tokens of the section as it was indexed: entries of a list apart, so that no phrase crosses them.
void analyze_section(const SectionText& section, std::string_view meeting_date, backend::Chain& chain,
                     std::vector<Token>& tokens);

/// Offsets where a sentence or line begins, ascending.
[[nodiscard]] std::vector<std::size_t> passage_starts(std::string_view text);

/// Lines of the source that `bytes` of the field's text stand on; 0..0 when the record does not know.
[[nodiscard]] LineRange source_lines(const AgendaItem& item, Field field, ByteRange bytes);

} // namespace referat::search
