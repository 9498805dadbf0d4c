// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/recent_readings.hpp"
#include "analysis/token_list.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace referat::analysis::da {

/// Completes suspended hyphens: in "ældre- og sundhedsreform" the word "ældre" is also "ældrereform", as Joined.
///
/// Read are X- (, Y-)* (og | eller | samt | og/eller | /) W. The head of W that belongs to X too is
/// - of a hyphenated W what stands behind its last hyphen: "KLU- og PLO-møder" gives "klu-møder";
/// - of a compound W the shortest run of its last parts with which X makes a word that is known or a compound
///   itself, or else the last part: "børne- og ungeområdet";
/// - else the longest end of W that the dictionary lists, alone and with X before it: "op-/nedjustering", "for- og
///   efterår".
/// If there is none, or X ends in it already, nothing is added.
class SuspendedHyphenFilter final {
public:
    /// Keeps a reference: `words` must outlive the filter.
    explicit SuspendedHyphenFilter(RecentReadings& words) : words_(words) {}
    /// @param text  the analysed text, into which the tokens' ranges point.
    void apply(std::string_view text, TokenList& tokens);

private:
    void complete(std::size_t first, std::size_t last, std::size_t word, std::string_view text, TokenList& tokens);
    [[nodiscard]] std::string head_for(std::string_view prefix, std::string_view whole);
    /// What the reader says of both as one word.
    [[nodiscard]] bool knows(std::string_view first, std::string_view last);
    [[nodiscard]] bool lists(std::string_view first, std::string_view last);

    RecentReadings& words_;
    WordReading reading_;
    std::string joined_;
};

} // namespace referat::analysis::da
