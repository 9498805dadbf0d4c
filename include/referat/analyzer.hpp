// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/text.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace referat::inline v0 {

/// What a token's term is.
enum class TokenKind : unsigned char {
    Word,       ///< the word as written, NFC and lower case; phrases are made of these
    Identifier, ///< a case number, e-mail address, URL, date, time, amount or name such as F-ACT, kept whole
    Normal,     ///< the normal form of a date ("2025-04-02"), time ("09:30") or amount ("6547550")
    Part,       ///< a part of an identifier, hyphenated word or file name
    Joined,     ///< a word that a suspended hyphen or a split spelling stands for
    Stem,       ///< the stem of the Word, Part or Joined token at the same place
};

/// One term at one place. Several tokens may share a place.
struct Token {
    std::string term;
    std::size_t begin = 0;      ///< byte offset into the analysed text
    std::size_t end = 0;        ///< byte offset, exclusive
    std::uint32_t position = 0; ///< counts words from 0; tokens of one place share it
    TokenKind kind = TokenKind::Word;
    bool stop_word = false; ///< too common to rank by; kept for phrases
    bool operator==(const Token&) const = default;
};

/// The analysis chain that indexing and searching share.
///
/// Thread safety: one thread at a time; open one per thread.
class REFERAT_EXPORT Analyzer {
public:
    Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;
    ~Analyzer();

    /// Tokens of `text` by place: begin never goes back, ranges stay on code points, positions never go back.
    /// @param meeting_date  "YYYY-MM-DD" that completes dates without a year ("d. 2. april"); "" leaves those alone.
    /// @throws InvalidArgument  `text` is not valid UTF-8.
    [[nodiscard]] std::vector<Token> analyze(std::string_view text, std::string_view meeting_date = {});

    /// Identifies the chain: whatever changes a term changes the id. An index written by another one is refused.
    [[nodiscard]] static std::string id();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::inline v0
