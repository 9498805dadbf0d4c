// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/image.hpp"

#include "base/hash.hpp"
#include "lexicon/build/automaton_builder.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace referat::lexicon::build {

namespace {

template <typename Number>
Number to_stored(float value, float scale) {
    using Limits = std::numeric_limits<Number>;
    const float scaled = std::round(value * scale);
    return static_cast<Number>(
        std::clamp(scaled, static_cast<float>(Limits::min()), static_cast<float>(Limits::max())));
}

template <typename Number>
std::vector<Number> to_stored(const std::vector<float>& values, float scale) {
    std::vector<Number> stored(values.size());
    std::ranges::transform(values, stored.begin(), [scale](float value) { return to_stored<Number>(value, scale); });
    return stored;
}

class Image {
public:
    Image() : words_(sizeof(FileHeader) / sizeof(std::uint64_t)) {
        static_assert(sizeof(FileHeader) % sizeof(std::uint64_t) == 0);
    }

    template <typename Element>
    void add(Section section, std::span<const Element> elements) {
        SectionPlace& place = header_.sections[static_cast<std::size_t>(section)];
        place = {words_.size() * sizeof(std::uint64_t), elements.size_bytes()};
        const std::size_t begin = words_.size();
        words_.resize(begin + (elements.size_bytes() + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t));
        if (!elements.empty()) {
            std::memcpy(&words_[begin], elements.data(), elements.size_bytes());
        }
    }

    template <typename Element>
    void add(Section section, const std::vector<Element>& elements) {
        add(section, std::span<const Element>(elements));
    }

    std::vector<std::uint64_t> finish() && {
        header_.size = words_.size() * sizeof(std::uint64_t);
        std::memcpy(words_.data(), &header_, sizeof header_);
        const std::string fingerprint =
            base::fingerprint(std::as_bytes(std::span(words_)).subspan(offsetof(FileHeader, size)));
        std::ranges::copy(fingerprint, header_.fingerprint.begin());
        std::memcpy(words_.data(), &header_, sizeof header_);
        return std::move(words_);
    }

private:
    FileHeader header_;
    std::vector<std::uint64_t> words_;
};

void add_forms(const Readings& readings, Image& image) {
    AutomatonBuilder builder;
    std::vector<std::uint32_t> entries;
    std::vector<LemmaId> sets;
    for (const auto& [form, lemmas] : readings.forms) {
        builder.add(form);
        if (lemmas.size() == 1) {
            entries.push_back(lemmas.front());
            continue;
        }
        entries.push_back(set_bit | static_cast<std::uint32_t>(sets.size()));
        sets.push_back(static_cast<LemmaId>(lemmas.size()));
        sets.insert(sets.end(), lemmas.begin(), lemmas.end());
    }
    image.add(Section::Forms, std::move(builder).finish());
    image.add(Section::FormLemmas, entries);
    image.add(Section::LemmaSets, sets);
}

void add_lemmas(const Content& content, Image& image) {
    std::vector<std::uint32_t> ends;
    std::vector<char> texts;
    std::vector<LemmaFacts> facts;
    for (std::size_t i = 0; i < content.readings.lemmas.size(); ++i) {
        const Readings::Lemma& lemma = content.readings.lemmas[i];
        texts.insert(texts.end(), lemma.text.begin(), lemma.text.end());
        ends.push_back(static_cast<std::uint32_t>(texts.size()));
        const float cost = content.compounds.head_costs[i];
        facts.push_back({static_cast<std::uint16_t>(lemma.classes),
                         cost < impossible_cost ? to_stored<std::uint8_t>(cost, cost_scale) : no_cost,
                         static_cast<std::uint8_t>(lemma.is_word)});
    }
    image.add(Section::TextEnds, ends);
    image.add(Section::Texts, texts);
    image.add(Section::Facts, facts);
}

void add_splits(const std::vector<std::vector<CompoundPart>>& splits, Image& image) {
    std::vector<std::uint32_t> ends;
    std::vector<CompoundPart> parts;
    for (const std::vector<CompoundPart>& split : splits) {
        parts.insert(parts.end(), split.begin(), split.end());
        ends.push_back(static_cast<std::uint32_t>(parts.size()));
    }
    image.add(Section::SplitEnds, ends);
    image.add(Section::Parts, parts);
}

void add_modifiers(const CompoundModel& model, Image& image) {
    AutomatonBuilder builder;
    std::vector<ModifierFacts> facts;
    for (const Modifier& modifier : model.modifiers) {
        builder.add(modifier.text);
        facts.push_back({modifier.lemma, to_stored<std::uint8_t>(modifier.cost, cost_scale),
                         static_cast<std::uint8_t>(modifier.link), static_cast<std::uint8_t>(modifier.is_direction),
                         static_cast<std::uint8_t>(modifier.is_flagged)});
    }
    image.add(Section::Modifiers, std::move(builder).finish());
    image.add(Section::ModifierFacts, facts);
}

} // namespace

std::vector<std::uint64_t> make_image(const Content& content) {
    Image image;
    add_forms(content.readings, image);
    add_lemmas(content, image);
    add_splits(content.splits, image);
    image.add(Section::Related, content.related);
    add_modifiers(content.compounds, image);
    image.add(Section::Letters, to_stored<std::uint8_t>(content.compounds.letters, letter_scale));
    image.add(Section::BoundaryBefore, to_stored<std::int8_t>(content.compounds.before, boundary_scale));
    image.add(Section::BoundaryAfter, to_stored<std::int8_t>(content.compounds.after, boundary_scale));
    return std::move(image).finish();
}

} // namespace referat::lexicon::build
