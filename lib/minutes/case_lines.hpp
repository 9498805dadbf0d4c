// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::minutes {

/// What a line of case data under or above a heading says.
struct CaseData {
    std::string sagsnr;
    std::string dokid;
    std::string adgang; ///< "åben", "lukket" or ""

    [[nodiscard]] bool empty() const noexcept { return sagsnr.empty() && dokid.empty() && adgang.empty(); }
};

/// Reads lines such as "22/43402", "EMN-2022-08415", "Sagsnr. 24/1234", "Sags ID: EMN-2022-08415", "Dok ID: 11406564",
/// "Sagsnr.: 330-2020-164 Dok.nr.: 330-2020-488200 Åbent", "Åbent punkt". Empty if the line is none of them.
[[nodiscard]] CaseData read_case_line(std::string_view line);

[[nodiscard]] bool is_case_line(std::string_view line);

/// The same, but only with a label in words: a bare number may be anything.
[[nodiscard]] bool is_labelled_case_line(std::string_view line);

} // namespace referat::minutes
