// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::analysis::da {

/// The spelling in which variants of a Danish word meet: aa as å, é è ê ë as e, á à â as a, ä as æ, ö as ø.
///
/// Stems are made of it while the Word stays as written, so Aabenraa and Åbenrå meet by stem, "allé" is found by "alle"
/// and still ranks first by its own Word, and phrases and wildcards see the written letters. ae and oe need a lexicon
/// to be told from poet and Israel and stay. The rule is that of the project's measurements on a full-form lexicon
/// (design 3.4).
/// @param term  a folded term; replaces the content of `out`.
void lookup_form(std::string_view term, std::string& out);

} // namespace referat::analysis::da
