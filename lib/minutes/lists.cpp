// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/lists.hpp"

#include "base/ascii.hpp"
#include "minutes/phrases.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace referat::minutes {

namespace {

using base::is_digit;

/// Length of "1. ", "12) " or "- " at the start of a line; 0 if there is none.
std::size_t numbering_size(std::string_view line) {
    if (line.starts_with("- ")) {
        return 2;
    }
    std::size_t i = 0;
    while (i < line.size() && is_digit(line[i]) && i < 3) {
        ++i;
    }
    const bool marked = i > 0 && i + 1 < line.size() && (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ';
    return marked ? i + 2 : 0;
}

/// Files named without numbers, one a line: the ending says that a title is over.
bool ends_in_file_name(std::string_view title) {
    constexpr std::array<std::string_view, 10> endings{".pdf",  ".docx", ".doc", ".pptx", ".ppt",
                                                       ".xlsx", ".xls",  ".msg", ".png",  ".jpg"};
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return title.size() >= ending.size() &&
               std::ranges::equal(title.substr(title.size() - ending.size()), ending, {}, base::to_lower);
    });
}

bool begins_own_entry(std::string_view line) {
    const std::string folded = text::fold_value(line.substr(0, line.find(' ')));
    if (folded != "bilag") {
        return false;
    }
    const std::size_t space = line.find(' ');
    return space != std::string_view::npos && space + 1 < line.size() &&
           (is_digit(line[space + 1]) || line[space + 1] == '-');
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" ."), text.size());
    const std::size_t end = text.find_last_not_of(' ');
    return begin == text.size() ? std::string_view() : text.substr(begin, end + 1 - begin);
}

/// Words that make a piece of the list an affiliation and no person.
bool is_affiliation(std::string_view piece) {
    const Words words(piece);
    return words.has("plo|kl|region|regionen|sygehus|sygehuset|hospital|hospitalet|psykiatrien|psykiatri|"
                     "almen|praksis|klinik|sekretariat|sekretariatet|universitet|kommune|kommuner|"
                     "regionshuset|ældreråd|patientinddragelsesudvalget|forvaltningen");
}

/// The part of `piece` that is a name: capitalised words and particles, from the first capital on.
std::string name_in(std::string_view piece) {
    std::string name;
    while (!piece.empty()) {
        const std::size_t end = std::min(piece.find(' '), piece.size());
        const std::string_view word = piece.substr(0, end);
        piece.remove_prefix(std::min(end + 1, piece.size()));
        constexpr std::array<std::string_view, 10> particles{"von", "de", "van", "der", "den",
                                                             "af",  "el", "bin", "la",  "da"};
        const bool particle =
            !name.empty() && std::ranges::find(particles, word) != particles.end() && begins_upper(piece);
        if (begins_upper(word) || particle) {
            name += name.empty() ? "" : " ";
            name += word;
        } else if (!name.empty()) {
            break;
        }
    }
    while (name.ends_with('.') && name.size() > 2 && name[name.size() - 3] != ' ') {
        name.pop_back();
    }
    return name;
}

/// "V", "Ø", "SF", "LA": a party's letters.
bool is_party(std::string_view name) {
    constexpr std::array<std::string_view, 12> parties{"SF", "DF", "LA", "EL", "KD", "NB",
                                                       "RV", "DD", "AL", "Æ",  "Ø",  "Å"};
    return name.size() == 1 || std::ranges::find(parties, name) != parties.end();
}

std::string without_brackets(std::string_view text) {
    std::string out;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) {
            out.push_back(c);
        }
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return out;
}

struct Separator {
    std::size_t begin;
    std::size_t size;
};

/// What parts two names: a comma, a semicolon, " og " or a bullet; the end of the text if nothing does.
Separator find_separator(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ',' || text[i] == ';') {
            return {i, 1};
        }
        const std::string_view rest = text.substr(i);
        if (rest.starts_with(" og ")) {
            return {i, 4};
        }
        if (rest.starts_with("- ") && (i == 0 || text[i - 1] == ' ')) {
            return {i, 2};
        }
    }
    return {text.size(), 0};
}

} // namespace

void AttachmentList::append(const SourceLine& line, std::string_view text, std::size_t from) {
    std::string_view rest = text.substr(std::min(from, text.size()));
    if (rest.find_first_not_of(". -") == std::string_view::npos) {
        return;
    }
    if (entries_.empty()) {
        bytes_.begin = line.byte_begin;
        lines_.first = line.number;
    }
    bytes_.end = line.byte_end;
    lines_.last = line.number;
    const std::size_t numbering = numbering_size(rest);
    const bool belongs_to_last = open_ && rest.starts_with("(DokID");
    const bool goes_on = open_ && !line.blank_before && numbering == 0 && !ends_in_file_name(entries_.back().title) &&
                         !begins_own_entry(rest);
    if (belongs_to_last || goes_on) {
        entries_.back().title += gap_before(rest, joins_next_);
        entries_.back().title += rest;
        joins_next_ = line.joins_next;
        return;
    }
    rest.remove_prefix(numbering);
    entries_.push_back({std::string(rest), line.number});
    open_ = true;
    joins_next_ = line.joins_next;
}

std::vector<AttachmentList::Entry> AttachmentList::distinct() const {
    std::vector<Entry> result;
    std::unordered_set<std::string_view> seen;
    for (const Entry& entry : entries_) {
        const std::string folded = entry.title.size() < 20 ? text::fold_value(entry.title) : std::string();
        if (folded != "ingen" && folded != "ingen bilag" && seen.insert(entry.title).second) {
            result.push_back(entry);
        }
    }
    return result;
}

std::vector<std::string> AttachmentList::titles() const {
    std::vector<std::string> titles;
    for (const Entry& entry : distinct()) {
        titles.push_back(entry.title);
    }
    return titles;
}

SectionSource AttachmentList::source() const {
    SectionSource source{Field::Bilag, bytes_, lines_, {}};
    std::uint32_t offset = 0;
    for (const Entry& entry : distinct()) {
        source.marks.push_back({offset, entry.line});
        offset += static_cast<std::uint32_t>(entry.title.size() + 1);
    }
    return source;
}

std::vector<std::string> read_names(std::string_view text) {
    std::vector<std::string> names;
    const std::string flat = without_brackets(text);
    std::string_view rest = flat;
    while (!rest.empty()) {
        const Separator separator = find_separator(rest);
        const std::string_view piece = trimmed(rest.substr(0, separator.begin));
        rest.remove_prefix(separator.begin + separator.size);
        std::string name = is_affiliation(piece) ? std::string() : name_in(piece);
        if (!name.empty() && !is_party(name) && text::fold_value(name) != "ingen") {
            names.push_back(std::move(name));
        }
    }
    return names;
}

} // namespace referat::minutes
