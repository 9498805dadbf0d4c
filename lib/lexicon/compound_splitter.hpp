// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/lexicon.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace referat::lexicon {

/// How sure a split must be. The figures were set on words read by hand (benchmarks/quality).
struct SplitLimits {
    float threshold = 6;         ///< least margin, in nats, over the word being one piece
    float boundary_share = 0.3F; ///< how much each boundary's letters count among the parts
    float weakest_share = 2;     ///< how much the least likely boundary counts
    float unknown_bonus = 6;     ///< a word that no dictionary has is more likely a compound
    float same_class = 5;        ///< it is inflected like its head
    float other_class = -20;
    float name_head = 9; ///< cost of a place name as head, which only directions may stand before
};

/// Finds the parts of Danish compounds: modifiers with their linking letters, and a head at the end.
///
/// The best way through the word is that of the most likely parts (Viterbi); it is taken if it is likelier than the
/// word being one piece. Parts that are compounds themselves are split in turn, so "sundhedsstyregruppe" has the parts
/// sundhed(s), styre and gruppe.
///
/// Thread safety: one thread at a time.
class CompoundSplitter {
public:
    /// Keeps a reference: `lexicon` must outlive the splitter.
    explicit CompoundSplitter(const Lexicon& lexicon, SplitLimits limits = {});

    /// Splits a word that the lexicon does not have.
    /// @return  the parts by offset into `word`, the last the head; empty if it is no compound. Valid until the next
    /// call.
    [[nodiscard]] std::span<const CompoundPart> split_unknown(std::string_view word);

    /// Splits a lemma of the lexicon as far as its text and inflection tell; `lemma` is its id.
    [[nodiscard]] std::span<const CompoundPart> split_lemma(LemmaId lemma);

    /// The parts of a known `form` of `lemma`: the lemma's own, the last one up to the form's end.
    /// @return  empty if the lemma is no compound or the form does not begin with its first parts
    [[nodiscard]] static std::vector<CompoundPart> project(const Lexicon& lexicon, LemmaId lemma,
                                                           std::string_view form);

private:
    struct Step {
        float cost = 0;
        float weakest = 0; ///< lowest log-odds of a boundary on the way
        std::uint16_t from = 0;
        bool directions = true; ///< all modifiers on the way are
        std::uint32_t modifier = 0;
    };
    struct Head {
        LemmaId lemma = 0;
        float cost = 0;
    };
    struct Choice {
        std::size_t cut = 0; ///< letter at which the head begins
        Head head;
        float score = 0;
    };

    void find_ways(std::string_view word);
    [[nodiscard]] float score_before(std::size_t cut) const;
    [[nodiscard]] Choice choose(std::string_view word, const LemmaId* whole) const;
    [[nodiscard]] Head best_head(std::string_view head, const LemmaId* whole, bool may_be_name) const;
    [[nodiscard]] std::span<const CompoundPart> split(std::string_view word, const LemmaId* whole);
    void trace(std::string_view word, std::size_t cut, LemmaId head);
    void add_part(std::string_view word, std::size_t begin, std::size_t end, std::uint8_t link, LemmaId lemma);

    const Lexicon& lexicon_;
    SplitLimits limits_;
    LetterString letters_;
    LetterString lemma_letters_;
    std::string lemma_form_;
    std::vector<Step> steps_;       ///< by letter
    std::vector<std::size_t> cuts_; ///< letters at which parts end
    std::vector<CompoundPart> parts_;
};

} // namespace referat::lexicon
