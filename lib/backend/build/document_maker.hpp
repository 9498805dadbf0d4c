// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/da/sums.hpp"
#include "backend/build/posting_collector.hpp"
#include "backend/build/prepared_document.hpp"
#include "backend/chain.hpp"

#include <referat/minutes.hpp>

#include <string_view>
#include <vector>

namespace referat::backend {

/// Positions left free between fields and between the entries of a list, so that no phrase crosses from one to the
/// next.
inline constexpr std::uint32_t position_gap = 100;

/// Turns agenda items into documents.
///
/// A word of a text field stands in two spaces: in the field's own, under its prefix, counted once; and, when the
/// schema gives the field a weight, in the item as a whole, without a prefix, counted weight times. One saturated BM25
/// term over the weighted counts is BM25F without its per-field length norms, and one query term searches all fields.
/// The field's own terms are counted too, because searches in one field rank by them; that makes the document length
/// about two to four times the weighted number of words, nearly the same factor for every item, and length is a ratio
/// to the average and counts little (b = 0.2).
///
/// Words as written and their lemmas (Z) have positions, once: in the item as a whole if the field is part of it, and
/// then the field's extent (schema::extent_term) has its first and last position, those of every piece of a long text
/// and of every entry of a list. The words of one field stand side by side, so what lies between belongs to that field.
/// A further term stands behind each of them (schema::behind_term).
///
/// Thread safety: one thread at a time; open one per thread.
class DocumentMaker {
public:
    /// @throws LexiconError  the lexicon is missing or damaged
    explicit DocumentMaker(const analysis::SplitOverrides& splits = {});

    /// @param item         with its id; invalid UTF-8 becomes U+FFFD.
    /// @param meeting_key  as meeting_key() says.
    [[nodiscard]] PreparedDocument make(AgendaItem item, std::string_view meeting_key);

private:
    void add_meaning(std::string_view prefix, const std::string& acronym, const std::vector<std::string>& words);
    void add_words(const schema::Row& row, std::string_view text, std::string_view meeting_date);
    void add_piece(const schema::Row& row, std::string_view text, std::string_view meeting_date);
    void add_sums(std::string_view text);
    void add_filters(const AgendaItem& item, std::string_view meeting_key, PreparedDocument& document);

    Chain chain_;
    PostingCollector postings_;
    std::vector<Token> tokens_;
    std::vector<analysis::da::Sum> sums_;
    std::uint32_t next_position_ = 0;
};

} // namespace referat::backend
