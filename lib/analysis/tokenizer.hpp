// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"
#include "analysis/token_list.hpp"
#include "text/words.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// Fills a token list with the words of a text and the identifiers found in it.
///
/// Words are ICU's, cut further at "_", ":" and "@", and at a full stop whose blank is missing ("mødet.Der"; "f.eks"
/// stays whole). A word inside an identifier is a Part, and takes its position like any word; the Identifier and its
/// Normal form stand at the position of the first of them, and with a date of a year the same day without it (--05-04).
/// The "kl" of a clock time is "kl.", so that it is not met as KL.
///
/// Thread safety: one thread at a time.
class Tokenizer {
public:
    /// Replaces the content of `tokens`. An identifier in which there is no word makes no token.
    /// @param identifiers  sorted, disjoint, on code points of `text`, which is valid UTF-8.
    void tokenize(std::string_view text, std::span<const Identifier> identifiers, TokenList& tokens);

private:
    void add_segment(std::string_view text, const text::Segment& segment, std::span<const Identifier> identifiers,
                     std::size_t& next, TokenList& tokens);
    void add_identifier(std::string_view text, const Identifier& identifier, std::size_t first_word, TokenList& tokens);
    void append_days_without_year(const Identifier& date, Draft draft, TokenList& tokens);
    static void mark_clock_word(std::string_view text, std::size_t time, TokenList& tokens);

    text::WordSegmenter segmenter_;
    std::vector<text::Segment> segments_;
    std::vector<std::size_t> first_words_; ///< by identifier; npos without words
    std::string term_;
};

} // namespace referat::analysis
