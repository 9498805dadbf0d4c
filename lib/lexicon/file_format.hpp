// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// The prepared lexicon file: a header, then sections of fixed-size elements, each on a multiple of 8 bytes. Numbers
/// are in the byte order of the machine that made it. Change format_version with anything here.
namespace referat::lexicon {

using LemmaId = std::uint32_t;

inline constexpr std::array<char, 8> file_magic{'r', 'e', 'f', 'e', 'r', 'l', 'e', 'x'};
inline constexpr std::uint32_t format_version = 1;
inline constexpr std::uint32_t byte_order_mark = 0x01020304;

enum class Section : std::uint8_t {
    Forms,          ///< Automaton
    FormLemmas,     ///< u32 by form: a LemmaId, or set_bit and an offset into LemmaSets
    LemmaSets,      ///< a count, then that many LemmaIds
    TextEnds,       ///< u32 by lemma: where its text ends in Texts; it begins where the one before ends
    Texts,          ///< bytes
    Facts,          ///< LemmaFacts by lemma
    SplitEnds,      ///< u32 by lemma: where its parts end in Parts
    Parts,          ///< CompoundPart
    Related,        ///< RelatedLemmas, by lemma
    Modifiers,      ///< Automaton
    ModifierFacts,  ///< ModifierFacts by number of the modifier
    Letters,        ///< u8 by gram: nats * letter_scale
    BoundaryBefore, ///< i8 by gram: log-odds * boundary_scale
    BoundaryAfter,
};
inline constexpr std::size_t section_count = 14;

struct SectionPlace {
    std::uint64_t begin = 0; ///< bytes from the start of the file
    std::uint64_t size = 0;  ///< bytes
};

struct FileHeader {
    std::array<char, 8> magic = file_magic;
    std::uint32_t version = format_version;
    std::uint32_t byte_order = byte_order_mark;
    std::array<char, 32> fingerprint{}; ///< base::fingerprint() of all bytes behind this member
    std::uint64_t size = 0;             ///< of the file
    std::array<SectionPlace, section_count> sections{};
};

inline constexpr std::uint32_t set_bit = 1U << 31;

// Numbers in the file are nats times these.
inline constexpr float cost_scale = 8;
inline constexpr float letter_scale = 16;
inline constexpr float boundary_scale = 8;

struct LemmaFacts {
    std::uint16_t classes = 0;     ///< InflectionClass
    std::uint8_t head_cost = 0xFF; ///< of standing last in a compound; no_cost if it never does
    std::uint8_t is_word = 0;      ///< 0: known only as a name
};
inline constexpr std::uint8_t no_cost = 0xFF;

/// One part of a compound lemma. Offsets are bytes into the lemma's text.
struct CompoundPart {
    LemmaId lemma = 0;
    std::uint8_t begin = 0;
    std::uint8_t end = 0;  ///< of the part's own letters
    std::uint8_t link = 0; ///< linking letters behind it
    std::uint8_t unused = 0;
};

struct RelatedLemmas {
    LemmaId lemma = 0;
    LemmaId other = 0;
};

struct ModifierFacts {
    LemmaId lemma = 0;
    std::uint8_t cost = 0;
    std::uint8_t link = 0;         ///< how many of its last bytes only link
    std::uint8_t is_direction = 0; ///< may stand before the name of a place
    std::uint8_t is_flagged = 0;   ///< the dictionary gives it in this form
};

} // namespace referat::lexicon
