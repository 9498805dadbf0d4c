// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/reading_cache.hpp"
#include "analysis/token_list.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// The end of a chain: writes out the tokens of a list, place by place, with what their words mean.
///
/// Marks stop words, and adds to every Word, Part and Joined token without digits its Lemmas, at the same place and
/// range, and the Components of a compound, each over its own letters; over the whole word where those cannot be told
/// (a Joined word stands for letters elsewhere, and decomposed letters fold to fewer bytes).
///
/// Most places have one word and nothing else; what is read there goes straight into the result, in its order.
///
/// Thread safety: one thread at a time.
class ReadingWriter {
public:
    /// Keeps a reference: `reader` must outlive the writer.
    explicit ReadingWriter(WordReader& reader) : cache_(reader) {}

    /// Replaces the content of `result`, whose memory is used again: tokens by position, begin, kind, the wider first.
    /// Of equal terms at one position the first stays; a Lemma is only equal to a Lemma, a Component to a Component
    /// that begins at the same letter. Uses up the list's further tokens.
    void write(TokenList& tokens, std::vector<Token>& result);

private:
    void hash_words(const TokenList& tokens);
    void write_word(const Draft& word, std::string_view term, std::uint64_t hash, std::vector<Token>& result);
    void write_place(TokenList& tokens, std::size_t place, std::span<const std::uint32_t> extras,
                     std::vector<Token>& result);
    void add_reading(TokenList& tokens, Draft word);
    [[nodiscard]] bool repeats_earlier(const TokenList& tokens, std::size_t i) const;
    Token& next(std::vector<Token>& result) {
        if (used_ == result.size()) {
            result.emplace_back();
        }
        return result[used_++];
    }

    ReadingCache cache_;
    std::size_t used_ = 0;              ///< of the result
    std::vector<Draft> drafts_;         ///< of the place being written
    std::vector<std::uint64_t> hashes_; ///< of the words of the list, and zeros for those asked for ahead
};

} // namespace referat::analysis
