// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/automaton.hpp"
#include "lexicon/file_format.hpp"
#include "lexicon/letters.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace referat::base {
class MappedFile;
}

namespace referat::lexicon {

/// Danish word forms, their lemmas, and how compounds are made: the prepared file that the build makes from
/// hunspell-da.
///
/// Words are folded (NFC, lower case). A lemma is its spelling, with accents and double a folded as fold_spelling()
/// does. Everything is read where it lies; opening checks the file's checksum and copies nothing.
///
/// Thread safety: any number of threads.
class Lexicon {
public:
    /// @throws LexiconError  the file is missing, damaged, or of another version or byte order.
    explicit Lexicon(const std::filesystem::path& path);
    /// Over an image in memory, 8-byte aligned, which must outlive the lexicon. Not checked: for the build and tests.
    explicit Lexicon(std::span<const std::byte> image);
    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;
    ~Lexicon();

    /// Fingerprint of the content: another dictionary or another way to prepare it gives another one.
    [[nodiscard]] std::string_view fingerprint() const noexcept { return fingerprint_; }

    [[nodiscard]] std::size_t form_count() const noexcept { return forms_.size(); }
    [[nodiscard]] std::size_t lemma_count() const noexcept { return facts_.size(); }

    /// The lemmas that `form` may be a form of, most of the time one; empty if it is not in the lexicon.
    [[nodiscard]] std::span<const LemmaId> lemmas_of(std::string_view form) const noexcept;
    [[nodiscard]] bool contains(std::string_view form) const noexcept { return forms_.find(form).has_value(); }
    /// Calls visit(std::string_view form) for the forms that begin with `prefix`, in byte order.
    template <typename Visit>
    void for_each_form(std::string_view prefix, Visit&& visit) const {
        forms_.for_each(prefix, [&](std::string_view form, std::uint32_t) { visit(form); });
    }

    [[nodiscard]] std::string_view text(LemmaId lemma) const noexcept;
    [[nodiscard]] const LemmaFacts& facts(LemmaId lemma) const noexcept { return facts_[lemma]; }
    /// The parts of a compound lemma, at least two; empty if it is none.
    [[nodiscard]] std::span<const CompoundPart> split(LemmaId lemma) const noexcept;
    /// Lemmas that mean the same as another word class: "drøftelse" of "drøfte" and the other way.
    [[nodiscard]] std::span<const RelatedLemmas> related(LemmaId lemma) const noexcept;

    /// What may stand before another part of a compound.
    [[nodiscard]] const Automaton& modifiers() const noexcept { return modifiers_; }
    [[nodiscard]] const ModifierFacts& modifier(std::uint32_t number) const noexcept { return modifier_facts_[number]; }

    /// Nats by which letters surprise: the sum over a word and its end.
    [[nodiscard]] float surprise(const LetterString& word) const noexcept;
    /// How much the letters around speak for a boundary before letter `index`: log-odds, less the odds at large.
    [[nodiscard]] float boundary_log_odds(const LetterString& word, std::size_t index) const noexcept;

private:
    void read_sections(std::span<const std::byte> image);

    std::unique_ptr<const base::MappedFile> file_;
    std::string_view fingerprint_;
    Automaton forms_;
    std::span<const std::uint32_t> form_lemmas_;
    std::span<const LemmaId> lemma_sets_;
    std::span<const std::uint32_t> text_ends_;
    std::string_view texts_;
    std::span<const LemmaFacts> facts_;
    std::span<const std::uint32_t> split_ends_;
    std::span<const CompoundPart> parts_;
    std::span<const RelatedLemmas> related_;
    Automaton modifiers_;
    std::span<const ModifierFacts> modifier_facts_;
    std::span<const std::uint8_t> letters_;
    std::span<const std::int8_t> before_;
    std::span<const std::int8_t> after_;
};

} // namespace referat::lexicon
