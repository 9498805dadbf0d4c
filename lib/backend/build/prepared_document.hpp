// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "schema/terms.hpp"
#include "schema/word_prefixes.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Between the labels of a list in one value slot.
inline constexpr char label_separator = '\x1f';

/// One distinct word of a document; its bytes stand in the document's arena.
struct PreparedWord {
    std::uint32_t begin = 0; ///< into PreparedDocument::bytes
    std::uint32_t size = 0;
    std::uint32_t hash = 0; ///< equal words have equal ones in every document
};

/// One distinct term of a document: a word under a prefix.
struct PreparedTerm {
    std::uint32_t word = 0; ///< of PreparedDocument::words
    schema::WordPrefix prefix = 0;
    std::uint32_t wdf = 0;            ///< within-document frequency; 0 for filters
    std::uint32_t first_position = 0; ///< into PreparedDocument::positions
    std::uint32_t position_count = 0;
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
    std::string bytes;                    ///< the words, back to back
    std::vector<PreparedWord> words;      ///< unique; perhaps some that no term has
    std::vector<PreparedTerm> terms;      ///< of unique bytes, at most schema::max_term_bytes each
    std::vector<std::uint32_t> positions; ///< ascending and unique within a term
    std::vector<PreparedValue> values;    ///< by slot, none empty
    std::string data;                     ///< the record as JSON

    [[nodiscard]] std::string_view word(const PreparedWord& word) const {
        return std::string_view(bytes).substr(word.begin, word.size);
    }
    /// The bytes of a term as the engine stores it.
    [[nodiscard]] std::string term(const PreparedTerm& term) const {
        std::string whole;
        schema::append_term(whole, schema::word_prefixes()[term.prefix], word(words[term.word]));
        return whole;
    }
    [[nodiscard]] std::span<const std::uint32_t> positions_of(const PreparedTerm& term) const {
        return std::span(positions).subspan(term.first_position, term.position_count);
    }
};

} // namespace referat::backend
