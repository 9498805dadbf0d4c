// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/affix_table.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace referat::lexicon::build {

/// An entry of the dictionary.
struct DictionaryWord {
    std::string word;
    std::string base; ///< the word that it is an irregular form of (st:); "" if it is one of its own
    std::vector<Flag> flags;
    [[nodiscard]] bool has(Flag flag) const;
};

/// The entries of a Hunspell .dic file in their order; those of several words ("a cappella") and in quotation marks are
/// left out.
/// @throws InputError  the file cannot be read, or a line's flags are malformed (with its line)
[[nodiscard]] std::vector<DictionaryWord> read_word_list(const std::filesystem::path& path);
/// The same of text; `name` stands in errors.
[[nodiscard]] std::vector<DictionaryWord> parse_word_list(std::string_view text, const std::filesystem::path& name);

} // namespace referat::lexicon::build
