// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/token_filter.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace referat::analysis::da {

/// Completes suspended hyphens: in "ældre- og sundhedsreform" the word "ældre" is also "ældrereform", as Joined.
///
/// Read are X- (, Y-)* (og | eller | samt | og/eller | /) W. The head of W that belongs to X too is only taken where it
/// shows without a dictionary:
/// - W is hyphenated: "KLU- og PLO-møder" gives "klu-møder";
/// - W and X begin with particles or compass points: "op-/nedjustering", "for- og efterår", "nord- og sydfyn";
/// - W has a linking s behind an ending that always takes one (-hed, -ing, -else, -skab, -tion, -tet):
/// "sundheds|reform".
///   The shortest such head is taken.
/// Otherwise nothing is added ("børne- og ungeområdet"): a wrong cut would be worse than none.
class SuspendedHyphenFilter final : public TokenFilter {
public:
    void apply(std::string_view text, TokenList& tokens) override;

private:
    void complete(std::size_t first, std::size_t last, std::size_t word, std::string_view text, TokenList& tokens);

    std::string joined_;
};

} // namespace referat::analysis::da
