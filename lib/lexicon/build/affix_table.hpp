// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace referat::lexicon::build {

using Flag = std::uint16_t;

/// What the end of a word must be: one set of letters per code point.
class Condition {
public:
    /// @param pattern  letters, "." for any and sets such as [aeo] or [^aeo]. nullopt if a bracket is not closed.
    [[nodiscard]] static std::optional<Condition> parse(std::string_view pattern);

    [[nodiscard]] bool matches_end_of(std::string_view word) const;

private:
    struct Set {
        std::u32string letters;
        bool negated = false; ///< with no letters: anything
        [[nodiscard]] bool contains(char32_t letter) const;
    };
    std::vector<Set> sets_;
};

/// One way to inflect: the end `strip` becomes `add`.
struct SuffixRule {
    std::string strip;
    std::string add;
    std::vector<Flag> next; ///< flags of the new form: further suffixes, and marks such as ONLYINCOMPOUND
    Condition condition;
    std::string tag; ///< what the dictionary calls the form, such as "+GENITIV"; "" if it does not say
};

/// The inflections of a Hunspell dictionary: what its .aff file says of suffixes.
///
/// Source of the format: hunspell(5).
class AffixTable {
public:
    /// @throws InputError  the file cannot be read, is not UTF-8 with numeric flags, or a rule is malformed (with its
    /// line)
    [[nodiscard]] static AffixTable read(const std::filesystem::path& path);
    /// The same of text; `name` stands in errors.
    [[nodiscard]] static AffixTable parse(std::string_view text, const std::filesystem::path& name);

    /// Rules of a flag; empty if it is no suffix.
    [[nodiscard]] const std::vector<SuffixRule>& suffixes(Flag flag) const;

    // Marks; 0, which no word has, if the file does not name them.
    Flag need_affix = 0;
    Flag only_in_compound = 0;
    Flag forbidden = 0;
    Flag compound_begin = 0;
    Flag compound_middle = 0;

private:
    std::unordered_map<Flag, std::vector<SuffixRule>> suffixes_;
};

/// "29,30" -> {29, 30}. nullopt if it is anything else than numbers below 65536.
[[nodiscard]] std::optional<std::vector<Flag>> parse_flags(std::string_view text);

} // namespace referat::lexicon::build
