// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/case_lines.hpp"

#include "base/ascii.hpp"
#include "minutes/access_mark.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace referat::minutes {

namespace {

using base::is_digit;

constexpr std::size_t longest_case_line = 200; // bytes

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// A case number of the systems in use: 22/43402 (Acadre, Captia), EMN-2022-08415 (Region Sjælland), 27.00.00-A00-3-24
/// (KL's journal plan), 1-31-72-88-24 (Region Midtjylland), 330-2020-164 (SBSYS), 299835.
bool is_case_number(std::string_view word, bool labelled) {
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
    // KL's plan has letters up to Ø: 27.57.00-Ø54-1-24.
    const bool only_known = std::ranges::all_of(word, [](char c) {
        return is_digit(c) || is_upper(c) || c == '/' || c == '-' || c == '.' || c == '\xC3' || c == '\x98' ||
               c == '\x86';
    });
    if (word.empty() || word.size() > 40 || digits < 3 || !only_known || !is_digit(word.back())) {
        return false;
    }
    const auto slashes = std::ranges::count(word, '/');
    const auto dashes = std::ranges::count(word, '-');
    const auto dots = std::ranges::count(word, '.');
    if (slashes == 1 && dashes == 0 && dots == 0) {
        const std::size_t slash = word.find('/');
        return slash >= 2 && slash <= 4 && word.size() - slash >= 2;
    }
    if (is_upper(word[0])) {
        return slashes == 0 && dots == 0 && dashes >= 2;
    }
    if (dots == 2 && dashes >= 2) {
        return slashes == 0;
    }
    return slashes == 0 && dots == 0 && (labelled || dashes >= 3);
}

enum class Label { None, Case, Document, Ignored };

/// The label at word `i` of folded words, and how many words it takes.
Label label_at(const std::vector<std::string>& words, std::size_t i, std::size_t& taken) {
    struct Row {
        std::string_view first, second;
        Label label;
    };
    constexpr std::array<Row, 19> rows{{{"sagsnr", "", Label::Case},
                                        {"sagnr", "", Label::Case},
                                        {"sagsnummer", "", Label::Case},
                                        {"sagsid", "", Label::Case},
                                        {"sags", "id", Label::Case},
                                        {"sags", "nr", Label::Case},
                                        {"sag", "nr", Label::Case},
                                        {"journalnr", "", Label::Case},
                                        {"journalnummer", "", Label::Case},
                                        {"j", "nr", Label::Case},
                                        {"jnr", "", Label::Case},
                                        {"dokid", "", Label::Document},
                                        {"dok", "id", Label::Document},
                                        {"doknr", "", Label::Document},
                                        {"dok", "nr", Label::Document},
                                        {"dokumentid", "", Label::Document},
                                        {"brevid", "", Label::Ignored},
                                        {"sagsbehandler", "", Label::Ignored},
                                        {"initialer", "", Label::Ignored}}};
    for (const Row& row : rows) {
        if (words[i] == row.first && (row.second.empty() || (i + 1 < words.size() && words[i + 1] == row.second))) {
            taken = row.second.empty() ? 1 : 2;
            return row.label;
        }
    }
    return Label::None;
}

std::vector<std::string_view> split_words(std::string_view line) {
    std::vector<std::string_view> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find_first_of(" ,;"), line.size());
        if (end > 0) {
            words.push_back(line.substr(0, end));
        }
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

/// "Sagsnr.:24/1" in one word: parts the label from the number.
std::vector<std::string_view> split_labels(std::string_view line) {
    std::vector<std::string_view> pieces;
    for (const std::string_view word : split_words(line)) {
        std::string_view rest = word;
        const std::size_t colon = rest.find(':');
        if (colon != std::string_view::npos && colon + 1 < rest.size()) {
            pieces.push_back(rest.substr(0, colon + 1));
            rest.remove_prefix(colon + 1);
        }
        pieces.push_back(rest);
    }
    return pieces;
}

struct Parsed {
    CaseData data;
    bool labelled = false;
};

Parsed parse(std::string_view line) {
    Parsed result;
    if (line.empty() || line.size() > longest_case_line) {
        return result;
    }
    if (is_case_number(line, false)) {
        result.data.sagsnr = line;
        return result;
    }
    const char first = line[0];
    if (!is_upper(first) && !(first >= 'a' && first <= 'z') && !line.starts_with("Å") && !line.starts_with("å") &&
        first != '(') {
        return result;
    }
    if (result.data.adgang = access_of(line); !result.data.adgang.empty()) {
        result.labelled = true;
        return result;
    }
    constexpr std::string_view label_letters = "sjdbiSJDBI";
    if (label_letters.find(first) == std::string_view::npos) {
        return result;
    }
    const std::vector<std::string_view> words = split_labels(line);
    std::vector<std::string> folded;
    folded.reserve(words.size());
    for (const std::string_view word : words) {
        folded.push_back(text::fold_value(word));
    }
    std::string fused; // "j nr" and "dok nr" also as one word with a full stop: "J.nr.", "Dok.nr."
    for (std::size_t i = 0; i < words.size();) {
        std::size_t taken = 1;
        Label label = label_at(folded, i, taken);
        if (label == Label::None) {
            fused = folded[i];
            std::erase(fused, ' ');
            std::vector<std::string> one{fused};
            std::size_t ignored = 1;
            label = label_at(one, 0, ignored);
        }
        if (label == Label::None && i == 0) {
            return {};
        }
        i += label == Label::None ? 0 : taken;
        const std::string_view value = i < words.size() ? words[i] : std::string_view();
        if (label == Label::Case && result.data.sagsnr.empty() && is_case_number(value, true)) {
            result.data.sagsnr = value;
        } else if (label == Label::Document && !value.empty() && is_digit(value[0])) {
            result.data.dokid = value;
        } else if (label == Label::None) {
            if (const std::string_view access = access_of(words[i]); !access.empty()) {
                result.data.adgang = access;
            }
        }
        ++i;
    }
    // A label without a value is a label still: "Sagsnr:" with the number on the next line is left to the text.
    result.labelled = !result.data.sagsnr.empty() || !result.data.dokid.empty();
    if (!result.labelled) {
        return {};
    }
    return result;
}

} // namespace

CaseData read_case_line(std::string_view line) {
    return parse(line).data;
}

bool is_case_line(std::string_view line) {
    return !parse(line).data.empty();
}

bool is_labelled_case_line(std::string_view line) {
    return parse(line).labelled;
}

} // namespace referat::minutes
