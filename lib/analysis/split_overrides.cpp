// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/split_overrides.hpp"

#include "base/utf8.hpp"
#include "text/normalize.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <array>

namespace referat::analysis {

namespace {

constexpr std::array<std::string_view, 3> links{"s", "e", "er"};
constexpr std::string_view blanks = " \t\r";

struct Word {
    std::string text;
    SplitOverrides::Parts parts;
};

/// "sundhed+s+klynge". No text if a part is empty.
Word parse_word(std::string_view split) {
    Word word;
    for (std::size_t begin = 0; begin <= split.size();) {
        const std::size_t end = std::min(split.find('+', begin), split.size());
        const std::string piece = text::fold_case(split.substr(begin, end - begin));
        if (piece.empty()) {
            return {};
        }
        const bool is_link =
            !word.parts.empty() && end < split.size() && std::ranges::find(links, piece) != links.end();
        if (!is_link) {
            word.parts.push_back({word.text.size(), word.text.size() + piece.size()});
        }
        word.text += piece;
        begin = end + 1;
    }
    if (word.parts.size() == 1) {
        word.parts.clear();
    }
    return word;
}

} // namespace

SplitOverrides::SplitOverrides(std::string_view text, const std::filesystem::path& name) {
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (base::find_invalid_utf8(line) != std::string_view::npos) {
            throw InputError("not valid UTF-8", name, number, "save the file as UTF-8");
        }
        line = line.substr(0, line.find('#'));
        for (std::size_t begin = line.find_first_not_of(blanks); begin != std::string_view::npos;
             begin = line.find_first_not_of(blanks, begin)) {
            const std::size_t word_end = std::min(line.find_first_of(blanks, begin), line.size());
            Word word = parse_word(line.substr(begin, word_end - begin));
            if (word.text.empty()) {
                throw InputError("a part of the word is empty", name, number, "write words as in sundhed+s+klynge");
            }
            words_.insert_or_assign(std::move(word.text), std::move(word.parts));
            begin = word_end;
        }
    }
}

const SplitOverrides::Parts* SplitOverrides::find(std::string_view word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? nullptr : &found->second;
}

std::string SplitOverrides::to_string() const {
    std::string text;
    for (const auto& [word, parts] : words_) {
        if (parts.empty()) {
            text.append(word);
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            text.append(word, parts[i].begin, parts[i].end - parts[i].begin);
            const std::size_t next = i + 1 < parts.size() ? parts[i + 1].begin : parts[i].end;
            for (std::size_t link = parts[i].end; link < next;) {
                const std::size_t size = std::string_view(word).substr(link, next - link) == "er" ? 2 : 1;
                text.append("+").append(word, link, size);
                link += size;
            }
            text.append(i + 1 < parts.size() ? "+" : "");
        }
        text.push_back('\n');
    }
    return text;
}

} // namespace referat::analysis
