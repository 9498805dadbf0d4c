// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/lexicon.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace referat::lexicon {

namespace {

constexpr std::string_view rebuild_hint = "build or install referat again; its build makes this file from hunspell-da";

template <typename Element>
std::span<const Element> section(std::span<const std::byte> image, const FileHeader& header, Section name) {
    const SectionPlace& place = header.sections[static_cast<std::size_t>(name)];
    return {reinterpret_cast<const Element*>(image.data() + place.begin), place.size / sizeof(Element)};
}

FileHeader header_of(std::span<const std::byte> image) {
    FileHeader header;
    std::memcpy(&header, image.data(), sizeof header);
    return header;
}

/// What is wrong with the file; "" if nothing is.
std::string_view find_fault(std::span<const std::byte> image) {
    if (image.size() < sizeof(FileHeader)) {
        return "not a lexicon: too short";
    }
    const FileHeader header = header_of(image);
    if (header.magic != file_magic) {
        return "not a lexicon";
    }
    if (header.byte_order != byte_order_mark) {
        return "made on a machine of another byte order";
    }
    if (header.version != format_version) {
        return "of another version than this library reads";
    }
    constexpr std::size_t checked_from = offsetof(FileHeader, size);
    const std::string_view stored(header.fingerprint.data(), header.fingerprint.size());
    if (header.size != image.size() || base::fingerprint(image.subspan(checked_from)) != stored) {
        return "damaged: its checksum is wrong";
    }
    return {};
}

} // namespace

Lexicon::Lexicon(const std::filesystem::path& path) {
    try {
        file_ = std::make_unique<base::MappedFile>(path);
    } catch (const std::filesystem::filesystem_error& error) {
        throw LexiconError(error.code().message(), path, std::string(rebuild_hint));
    }
    if (const std::string_view fault = find_fault(file_->bytes()); !fault.empty()) {
        throw LexiconError(std::string(fault), path, std::string(rebuild_hint));
    }
    read_sections(file_->bytes());
}

Lexicon::Lexicon(std::span<const std::byte> image) {
    read_sections(image);
}

Lexicon::~Lexicon() = default;

void Lexicon::read_sections(std::span<const std::byte> image) {
    const FileHeader header = header_of(image);
    fingerprint_ = {reinterpret_cast<const char*>(image.data()) + offsetof(FileHeader, fingerprint),
                    header.fingerprint.size()};
    forms_ = Automaton(section<std::uint64_t>(image, header, Section::Forms));
    form_lemmas_ = section<std::uint32_t>(image, header, Section::FormLemmas);
    lemma_sets_ = section<LemmaId>(image, header, Section::LemmaSets);
    text_ends_ = section<std::uint32_t>(image, header, Section::TextEnds);
    const std::span<const char> texts = section<char>(image, header, Section::Texts);
    texts_ = {texts.data(), texts.size()};
    facts_ = section<LemmaFacts>(image, header, Section::Facts);
    split_ends_ = section<std::uint32_t>(image, header, Section::SplitEnds);
    parts_ = section<CompoundPart>(image, header, Section::Parts);
    related_ = section<RelatedLemmas>(image, header, Section::Related);
    modifiers_ = Automaton(section<std::uint64_t>(image, header, Section::Modifiers));
    modifier_facts_ = section<ModifierFacts>(image, header, Section::ModifierFacts);
    letters_ = section<std::uint8_t>(image, header, Section::Letters);
    before_ = section<std::int8_t>(image, header, Section::BoundaryBefore);
    after_ = section<std::int8_t>(image, header, Section::BoundaryAfter);
}

std::span<const LemmaId> Lexicon::lemmas_of(std::string_view form) const noexcept {
    const std::optional<std::uint32_t> number = forms_.find(form);
    if (!number) {
        return {};
    }
    const std::uint32_t& entry = form_lemmas_[*number];
    if ((entry & set_bit) == 0) {
        return {&entry, 1};
    }
    const std::size_t offset = entry & ~set_bit;
    return lemma_sets_.subspan(offset + 1, lemma_sets_[offset]);
}

std::string_view Lexicon::text(LemmaId lemma) const noexcept {
    const std::uint32_t begin = lemma == 0 ? 0 : text_ends_[lemma - 1];
    return texts_.substr(begin, text_ends_[lemma] - begin);
}

std::span<const CompoundPart> Lexicon::split(LemmaId lemma) const noexcept {
    if (split_ends_.empty()) {
        return {};
    }
    const std::uint32_t begin = lemma == 0 ? 0 : split_ends_[lemma - 1];
    return parts_.subspan(begin, split_ends_[lemma] - begin);
}

std::span<const RelatedLemmas> Lexicon::related(LemmaId lemma) const noexcept {
    const auto first = std::ranges::lower_bound(related_, lemma, {}, &RelatedLemmas::lemma);
    const auto last = std::ranges::upper_bound(related_, lemma, {}, &RelatedLemmas::lemma);
    return related_.subspan(static_cast<std::size_t>(first - related_.begin()), static_cast<std::size_t>(last - first));
}

float Lexicon::surprise(const LetterString& word) const noexcept {
    unsigned sum = 0;
    for (std::size_t i = 1; i <= word.letters.size(); ++i) {
        sum += letters_[word.gram_before(i)];
    }
    const std::uint32_t last = word.gram_before(word.letters.size());
    sum += letters_[(last << letter_bits | edge_letter) & (letter_gram_count - 1)];
    return static_cast<float>(sum) / letter_scale;
}

float Lexicon::boundary_log_odds(const LetterString& word, std::size_t index) const noexcept {
    const int sum = before_[word.gram_before(index)] + after_[word.gram_from(index)];
    return static_cast<float>(sum) / boundary_scale;
}

} // namespace referat::lexicon
