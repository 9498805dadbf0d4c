// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace referat::analysis {

/// How a user wants words to be split, against what the chain would do.
///
/// The text has words with "+" between their parts, linking letters (s, e, er) as parts of their own, any number to a
/// line: "sundhed+s+klynge". A word without "+" stays whole. Words are given in their basic form and hold for all their
/// forms. "#" begins a comment. Later lines win.
class SplitOverrides {
public:
    struct Part {
        std::size_t begin = 0; ///< byte offset into the word
        std::size_t end = 0;
    };
    using Parts = std::vector<Part>; ///< at least two, or none for a word that stays whole

    SplitOverrides() = default;
    /// @param name  stands in errors
    /// @throws InputError  a line is not UTF-8 or has an empty part (with its number)
    SplitOverrides(std::string_view text, const std::filesystem::path& name);

    [[nodiscard]] bool empty() const noexcept { return words_.empty(); }
    /// The parts of `word`; nullptr if nothing is said of it.
    [[nodiscard]] const Parts* find(std::string_view word) const;
    /// The same rules in one way of writing, for fingerprints and for keeping with an index.
    [[nodiscard]] std::string to_string() const;

private:
    std::map<std::string, Parts, std::less<>> words_;
};

} // namespace referat::analysis
