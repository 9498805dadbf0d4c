// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/meeting.hpp"

#include <string>
#include <string_view>

namespace referat::bench_corpus {

/// The meeting as the text of its minutes, or agenda, in its layout.
[[nodiscard]] std::string write_minutes(const Meeting& meeting);

/// The layouts themselves. Headings are those of published minutes of each kind.
[[nodiscard]] std::string write_region_old(const Meeting& meeting);
[[nodiscard]] std::string write_region_new(const Meeting& meeting);
[[nodiscard]] std::string write_markdown(const Meeting& meeting);
[[nodiscard]] std::string write_pdf(const Meeting& meeting);
[[nodiscard]] std::string write_sjaelland(const Meeting& meeting);
[[nodiscard]] std::string write_municipal(const Meeting& meeting);
[[nodiscard]] std::string write_plain(const Meeting& meeting);

/// As text comes out of a PDF: lines of at most 92 characters and pages of 48 lines with a header, "Side 3 af 7" and a
/// form feed.
[[nodiscard]] std::string into_pages(std::string_view text, std::string_view page_header);

} // namespace referat::bench_corpus
