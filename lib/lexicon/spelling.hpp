// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::lexicon {

/// Replaces `out` by the spelling in which variants of a folded word meet for sure: aa as å; é, è, ê, ë as e; á, à, â
/// as a; ä as æ and ö as ø.
///
/// A few words do have two a's (Baal, kraal); they only lose their double vowel, the same at both ends.
void fold_spelling(std::string_view word, std::string& out);

/// Replaces `out` by `word` with ae as æ and oe as ø: right only where that gives a word and the written form is none
/// ("laege"; not "poet").
void fold_digraphs(std::string_view word, std::string& out);

} // namespace referat::lexicon
