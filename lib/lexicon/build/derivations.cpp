// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/derivations.hpp"

#include "lexicon/build/text_lines.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace referat::lexicon::build {

namespace {

/// How one word is made of another: what its ending becomes, and what both must be.
struct Derivation {
    std::string_view from;
    std::string_view to;
    std::uint32_t from_classes;
    std::uint32_t to_classes;
};

constexpr std::array derivations{
    Derivation{"e", "else", verb_classes, CommonGender},    Derivation{"e", "ing", verb_classes, CommonGender},
    Derivation{"e", "ning", verb_classes, CommonGender},    Derivation{"", "else", verb_classes, CommonGender},
    Derivation{"ere", "ation", verb_classes, CommonGender}, Derivation{"", "sk", noun_classes, Adjective},
    Derivation{"", "isk", noun_classes, Adjective},         Derivation{"ik", "isk", noun_classes, Adjective},
    Derivation{"e", "erske", noun_classes, CommonGender},
};

/// Shorter words are like others by chance.
constexpr std::size_t min_bytes = 4;

std::optional<LemmaId> find(const Readings& readings, const std::string& text) {
    const auto found = std::ranges::lower_bound(readings.lemmas, text, {}, &Readings::Lemma::text);
    if (found == readings.lemmas.end() || found->text != text) {
        return std::nullopt;
    }
    return static_cast<LemmaId>(found - readings.lemmas.begin());
}

} // namespace

std::vector<RelatedLemmas> find_related(const Readings& readings, std::string_view table) {
    std::vector<RelatedLemmas> related;
    const auto add = [&](LemmaId a, LemmaId b) {
        related.push_back({a, b});
        related.push_back({b, a});
    };
    for (LemmaId id = 0; id < readings.lemmas.size(); ++id) {
        const Readings::Lemma& lemma = readings.lemmas[id];
        if (lemma.text.size() < min_bytes) {
            continue;
        }
        for (const Derivation& derivation : derivations) {
            if ((lemma.classes & derivation.from_classes) == 0 || !lemma.text.ends_with(derivation.from)) {
                continue;
            }
            std::string derived = lemma.text.substr(0, lemma.text.size() - derivation.from.size());
            derived.append(derivation.to);
            if (const std::optional<LemmaId> other = find(readings, derived);
                other && (readings.lemmas[*other].classes & derivation.to_classes) != 0) {
                add(id, *other);
            }
        }
    }
    std::size_t number = 0;
    for_each_line(table, [&](std::string_view line) {
        ++number;
        const std::vector<std::string_view> fields = split_fields(line);
        if (fields.empty() || line.starts_with('#')) {
            return;
        }
        const std::optional<LemmaId> a = find(readings, std::string(fields.front()));
        const std::optional<LemmaId> b = find(readings, std::string(fields.back()));
        if (fields.size() != 2 || !a || !b) {
            throw InputError("expected two lemmas of the dictionary", "related.txt", number);
        }
        add(*a, *b);
    });
    const auto key = [](const RelatedLemmas& pair) { return std::tie(pair.lemma, pair.other); };
    std::ranges::sort(related, {}, key);
    related.erase(std::unique(related.begin(), related.end(),
                              [&](const RelatedLemmas& a, const RelatedLemmas& b) { return key(a) == key(b); }),
                  related.end());
    return related;
}

} // namespace referat::lexicon::build
