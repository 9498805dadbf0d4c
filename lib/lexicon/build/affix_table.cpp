// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/affix_table.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "lexicon/build/text_lines.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <charconv>

namespace referat::lexicon::build {

namespace {

const std::vector<SuffixRule> no_rules;

/// "0" stands for nothing in rules.
std::string_view unless_zero(std::string_view text) {
    return text == "0" ? std::string_view() : text;
}

std::u32string to_code_points(std::string_view text) {
    std::u32string letters;
    for (std::size_t i = 0; i < text.size();) {
        const base::CodePoint c = base::decode_utf8(text, i);
        letters.push_back(c.value);
        i += c.size;
    }
    return letters;
}

/// The code point that ends at `end`, and where it begins.
std::pair<char32_t, std::size_t> code_point_before(std::string_view text, std::size_t end) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) {
        --begin;
    }
    return {base::decode_utf8(text, begin).value, begin};
}

} // namespace

std::optional<std::vector<Flag>> parse_flags(std::string_view text) {
    std::vector<Flag> flags;
    while (!text.empty()) {
        Flag flag = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), flag);
        if (error != std::errc()) {
            return std::nullopt;
        }
        flags.push_back(flag);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (!text.empty()) {
            if (text.front() != ',') {
                return std::nullopt;
            }
            text.remove_prefix(1);
        }
    }
    return flags;
}

bool Condition::Set::contains(char32_t letter) const {
    return (letters.find(letter) != std::u32string::npos) != negated;
}

std::optional<Condition> Condition::parse(std::string_view pattern) {
    Condition condition;
    if (pattern == ".") {
        return condition;
    }
    const std::u32string letters = to_code_points(pattern);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        Set set;
        if (letters[i] == U'.') {
            set.negated = true;
        } else if (letters[i] == U'[') {
            const std::size_t close = letters.find(U']', i);
            if (close == std::u32string::npos) {
                return std::nullopt;
            }
            set.negated = letters[i + 1] == U'^';
            const std::size_t first = i + 1 + (set.negated ? 1 : 0);
            set.letters = letters.substr(first, close - first);
            i = close;
        } else {
            set.letters.push_back(letters[i]);
        }
        condition.sets_.push_back(std::move(set));
    }
    return condition;
}

bool Condition::matches_end_of(std::string_view word) const {
    std::size_t end = word.size();
    return std::all_of(sets_.rbegin(), sets_.rend(), [&](const Set& set) {
        if (end == 0) {
            return false;
        }
        const auto [letter, begin] = code_point_before(word, end);
        end = begin;
        return set.contains(letter);
    });
}

const std::vector<SuffixRule>& AffixTable::suffixes(Flag flag) const {
    const auto found = suffixes_.find(flag);
    return found == suffixes_.end() ? no_rules : found->second;
}

AffixTable AffixTable::read(const std::filesystem::path& path) {
    return parse(read_text(path), path);
}

AffixTable AffixTable::parse(std::string_view text, const std::filesystem::path& name) {
    AffixTable table;
    const std::unordered_map<std::string_view, Flag AffixTable::*> marks{
        {"NEEDAFFIX", &AffixTable::need_affix},           {"ONLYINCOMPOUND", &AffixTable::only_in_compound},
        {"FORBIDDENWORD", &AffixTable::forbidden},        {"COMPOUNDBEGIN", &AffixTable::compound_begin},
        {"COMPOUNDMIDDLE", &AffixTable::compound_middle},
    };
    bool is_utf8 = false;
    bool has_numeric_flags = false;
    std::size_t number = 0;
    const auto refuse = [&](const std::string& what) -> InputError {
        return InputError(what, name, number, "expected the .aff file of Debian's hunspell-da");
    };
    const auto flag_of = [&](std::string_view field) {
        const std::optional<std::vector<Flag>> flags = parse_flags(field);
        if (!flags || flags->size() != 1) {
            throw refuse("flag is not a number");
        }
        return flags->front();
    };
    for_each_line(text, [&](std::string_view line) {
        ++number;
        const std::vector<std::string_view> fields = split_fields(line);
        if (fields.size() < 2) {
            return;
        }
        if (fields[0] == "SET") {
            is_utf8 = fields[1] == "UTF-8";
        } else if (fields[0] == "FLAG") {
            has_numeric_flags = fields[1] == "num";
        } else if (const auto mark = marks.find(fields[0]); mark != marks.end()) {
            table.*mark->second = flag_of(fields[1]);
        } else if (fields[0] == "SFX" && fields.size() >= 5) {
            const std::size_t slash = fields[3].find('/');
            SuffixRule rule;
            rule.strip = unless_zero(fields[2]);
            rule.add = unless_zero(fields[3].substr(0, slash));
            std::optional<Condition> condition = Condition::parse(fields[4]);
            std::optional<std::vector<Flag>> next =
                slash == std::string_view::npos ? std::vector<Flag>() : parse_flags(fields[3].substr(slash + 1));
            if (!condition || !next) {
                throw refuse("affix rule is malformed");
            }
            rule.condition = *std::move(condition);
            rule.next = *std::move(next);
            if (fields.size() > 5 && fields[5].starts_with('+')) {
                rule.tag = fields[5];
            }
            table.suffixes_[flag_of(fields[1])].push_back(std::move(rule));
        }
    });
    number = 0;
    if (!is_utf8 || !has_numeric_flags) {
        throw refuse("not a UTF-8 affix file with numeric flags");
    }
    return table;
}

} // namespace referat::lexicon::build
