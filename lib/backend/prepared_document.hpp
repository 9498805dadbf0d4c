// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/fields.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Between the labels of a list in one value slot.
inline constexpr char label_separator = '\x1f';

/// One distinct term of a document; its bytes and positions stand in the document's arenas.
struct PreparedTerm {
    std::uint32_t begin = 0;          ///< into PreparedDocument::bytes
    std::uint32_t hash = 0;           ///< of the bytes; equal terms have equal ones in every document
    std::uint32_t wdf = 0;            ///< within-document frequency; 0 for filters
    std::uint32_t first_position = 0; ///< into PreparedDocument::positions
    std::uint32_t position_count = 0;
    std::uint32_t size = 0; ///< in bytes, at most schema::max_term_bytes
};

struct PreparedValue {
    schema::Slot slot = schema::Slot::None;
    std::string value;
};

/// A document ready for any builder of postings: flat, without engine objects, made by a worker thread and read by
/// another.
struct PreparedDocument {
    std::string id_term;                  ///< unique in an index
    std::string meeting_term;             ///< what all items of its meeting have
    std::string bytes;                    ///< the terms, back to back
    std::vector<PreparedTerm> terms;      ///< unique, in the order in which they first appear
    std::vector<std::uint32_t> positions; ///< ascending and unique within a term
    std::vector<PreparedValue> values;    ///< by slot, none empty
    std::string data;                     ///< the record as JSON

    [[nodiscard]] std::string_view term(const PreparedTerm& term) const {
        return std::string_view(bytes).substr(term.begin, term.size);
    }
    [[nodiscard]] std::span<const std::uint32_t> positions_of(const PreparedTerm& term) const {
        return std::span(positions).subspan(term.first_position, term.position_count);
    }
};

} // namespace referat::backend
