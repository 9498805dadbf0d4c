// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/spans.hpp"
#include "query/term_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace referat::query {

/// One way to meet a side of a Proximity: a Term, Phrase or InField.
class SideWay {
public:
    explicit SideWay(const TermNode& node);

    /// What it is made of. An item without the first does not have it.
    [[nodiscard]] const std::vector<std::string>& terms() const { return terms_; }

    /// Whether a term of terms() has places. The word of a field has none of its own: where it stands, a place of the
    /// word lies in the field.
    [[nodiscard]] bool has_places(std::size_t term) const { return !in_field_ || term > 0; }

    /// Appends where it stands in an item that has all terms, ascending.
    /// @param places  of terms()
    void add_spans(std::span<const Places> places, std::vector<Span>& spans) const;

private:
    void add_spans_of_words(std::span<const Places> places, std::vector<Span>& spans) const;

    bool in_field_;
    bool is_phrase_ = false;
    std::uint32_t window_ = 1;
    std::vector<std::string> terms_;
};

} // namespace referat::query
