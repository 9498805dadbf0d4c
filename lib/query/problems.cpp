// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/problems.hpp"

#include "base/utf8.hpp"
#include "query/note_texts.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <utility>

namespace referat::query {

namespace {

/// As much of a piece as a message shows.
std::string shortened(std::string_view piece) {
    constexpr std::size_t max_bytes = 40;
    const std::string_view shown = base::truncate_utf8(piece, max_bytes);
    return std::string(shown).append(shown.size() < piece.size() ? "..." : "");
}

} // namespace

void Problems::report(QueryNoteKind kind, std::size_t offset, std::string_view piece, std::size_t number) {
    if (mode_ == QueryMode::Lenient && notes_.size() == max_notes) {
        ++left_out_;
        return;
    }
    QueryNote note{kind, offset, shortened(piece), number};
    if (mode_ == QueryMode::Strict) {
        const std::string expected = expected_text(note);
        std::string hint = hint_text(note);
        throw QuerySyntaxError(expected, std::move(note), std::move(hint));
    }
    notes_.push_back(std::move(note));
}

std::vector<QueryNote> Problems::take() {
    std::ranges::stable_sort(notes_, {}, &QueryNote::offset);
    if (left_out_ > 0) {
        notes_.push_back({QueryNoteKind::MoreNotes, notes_.back().offset, {}, left_out_});
    }
    return std::exchange(notes_, {});
}

} // namespace referat::query
