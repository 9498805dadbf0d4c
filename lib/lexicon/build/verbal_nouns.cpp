// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/verbal_nouns.hpp"

#include "lexicon/build/text_lines.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace referat::lexicon::build {

namespace {

struct Ending {
    std::string_view verb;
    std::string_view noun;
};

constexpr std::array endings{
    Ending{"e", "else"}, Ending{"e", "ing"}, Ending{"e", "ning"}, Ending{"", "else"}, Ending{"ere", "ation"},
};

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
        const Readings::Lemma& verb = readings.lemmas[id];
        if ((verb.classes & verb_classes) == 0) {
            continue;
        }
        for (const Ending& ending : endings) {
            if (!verb.text.ends_with(ending.verb)) {
                continue;
            }
            std::string noun = verb.text.substr(0, verb.text.size() - ending.verb.size());
            noun.append(ending.noun);
            if (const std::optional<LemmaId> other = find(readings, noun);
                other && (readings.lemmas[*other].classes & CommonGender) != 0) {
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
    const auto repeats = std::ranges::unique(related, {}, key);
    related.erase(repeats.begin(), repeats.end());
    return related;
}

} // namespace referat::lexicon::build
