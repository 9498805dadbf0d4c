// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/text.hpp>

#include <cstdint>
#include <filesystem>
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
    Lemma,      ///< what the Word, Part or Joined token at the same place is a form of; an unknown word's stem
    Component,  ///< the lemma of one part of a compound, at the compound's position, over the part's own letters
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

struct AnalyzerOptions {
    /// A table of words that are to be split otherwise than the chain would; empty: none. Words with "+" between their
    /// parts, linking letters (s, e, er) as parts of their own, in their basic form, any number to a line:
    /// "sundhed+s+klynge". A word without "+" stays whole. "#" begins a comment. UTF-8; later lines win.
    std::filesystem::path splits;
};

/// The analysis chain that indexing and searching share.
///
/// Thread safety: one thread at a time; open one per thread.
class REFERAT_EXPORT Analyzer {
public:
    /// @throws LexiconError  the lexicon that comes with the library is missing or damaged
    Analyzer();
    /// @throws InputError    options.splits cannot be read; of a malformed line with its number
    /// @throws LexiconError  as above
    explicit Analyzer(const AnalyzerOptions& options);
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;
    ~Analyzer();

    /// Tokens of `text` by place: begin never goes back, ranges stay on code points, positions never go back.
    /// @param meeting_date  "YYYY-MM-DD" that completes dates without a year ("d. 2. april"); "" leaves those alone.
    /// @throws InvalidArgument  `text` is not valid UTF-8.
    [[nodiscard]] std::vector<Token> analyze(std::string_view text, std::string_view meeting_date = {});

    /// The same in place of what is in `tokens`, whose memory is used again: for many texts this
    /// saves a fifth of the time and more.
    void analyze(std::string_view text, std::string_view meeting_date, std::vector<Token>& tokens);

    /// Identifies the chain, without rules of a user's: whatever changes a term changes the id. An index written by
    /// another one is refused.
    /// @throws LexiconError  the lexicon is missing or damaged
    [[nodiscard]] static std::string id();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::inline v0
