// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/lemma_splits.hpp"

#include "lexicon/compound_splitter.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <optional>

namespace referat::lexicon::build {

namespace {

/// Parts of parts of parts: what needs more rounds is no Danish word.
constexpr int max_rounds = 6;

/// The lemma that `text` is a form of, preferably itself.
std::optional<LemmaId> lemma_of(const Lexicon& lexicon, const std::string& text) {
    const std::span<const LemmaId> lemmas = lexicon.lemmas_of(text);
    for (const LemmaId lemma : lemmas) {
        if (lexicon.text(lemma) == text) {
            return lemma;
        }
    }
    return lemmas.empty() ? std::nullopt : std::optional(lemmas.front());
}

/// "sundhed+s+klynge" as parts. A piece of at most two letters that has no head behind it links.
std::vector<CompoundPart> parts_of(const Lexicon& lexicon, const std::string& word, const std::string& split) {
    std::vector<CompoundPart> parts;
    std::size_t offset = 0;
    for (std::size_t begin = 0; begin <= split.size();) {
        const std::size_t end = std::min(split.find('+', begin), split.size());
        const std::string piece = split.substr(begin, end - begin);
        const bool links = !parts.empty() && end < split.size() && (piece == "s" || piece == "e" || piece == "er");
        if (links) {
            parts.back().link = static_cast<std::uint8_t>(piece.size());
        } else {
            std::optional<LemmaId> lemma = lemma_of(lexicon, piece);
            if (!lemma) {
                lemma = lemma_of(lexicon, piece + "e"); // "arbejd+s"
            }
            if (!lemma) {
                throw InputError(std::string("a part is no word: ").append(word).append(", ").append(piece),
                                 "compounds.txt");
            }
            parts.push_back(
                {*lemma, static_cast<std::uint8_t>(offset), static_cast<std::uint8_t>(offset + piece.size()), 0, 0});
        }
        offset += piece.size();
        begin = end + 1;
    }
    return parts.size() > 1 ? parts : std::vector<CompoundPart>();
}

bool same(const std::vector<CompoundPart>& a, std::span<const CompoundPart> b) {
    return std::ranges::equal(a, b, [](const CompoundPart& x, const CompoundPart& y) {
        return x.lemma == y.lemma && x.begin == y.begin && x.end == y.end && x.link == y.link;
    });
}

} // namespace

void split_lemmas(Content& content, const CompoundRules& rules) {
    const std::vector<Readings::Lemma>& lemmas = content.readings.lemmas;
    content.splits.assign(lemmas.size(), {});
    bool changed = true;
    for (int round = 0; changed && round < max_rounds; ++round) {
        changed = false;
        const std::vector<std::uint64_t> image = make_image(content);
        const Lexicon lexicon(std::as_bytes(std::span(image)));
        CompoundSplitter splitter(lexicon);
        for (LemmaId id = 0; id < lemmas.size(); ++id) {
            std::vector<CompoundPart> parts;
            if (const auto rule = rules.splits.find(lemmas[id].text); rule != rules.splits.end()) {
                parts = parts_of(lexicon, rule->first, rule->second);
            } else if (lemmas[id].is_word && lemmas[id].classes != 0) {
                // Adverbs and other uninflected words are read as one whatever they are made of.
                const std::span<const CompoundPart> found = splitter.split_lemma(id);
                parts.assign(found.begin(), found.end());
            }
            if (!same(content.splits[id], parts)) {
                content.splits[id] = std::move(parts);
                changed = true;
            }
        }
    }
}

} // namespace referat::lexicon::build
