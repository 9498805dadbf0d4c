// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/absent.hpp"

#include "base/ascii.hpp"
#include "minutes/phrases.hpp"
#include "minutes/section_headings.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace referat::minutes {

namespace {

std::string_view trimmed_piece(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" ."), text.size());
    const std::size_t end = text.find_last_not_of(' ');
    return begin == text.size() ? std::string_view() : text.substr(begin, end + 1 - begin);
}

bool ends_in_one_of(std::string_view word, std::span<const std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// Words that make a piece of the list an affiliation and no person; names of parties and of institutions in the lists
/// of absent of municipal and regional minutes.
bool is_affiliation(std::string_view piece) {
    constexpr std::array<std::string_view, 22> institutions{
        "kommune",     "kommuner",    "kommunen",  "sygehus",     "sygehuset",     "hospital",
        "hospitalet",  "klinik",      "klinikken", "sekretariat", "sekretariatet", "forvaltningen",
        "forvaltning", "universitet", "udvalget",  "klynge",      "klyngen",       "eråd",
        "erådet",      "sråd",        "srådet",    "psykiatrien"};
    const Words words(piece);
    if (words.has("plo|region|regionen|psykiatri|almen|praksis|regionshuset") ||
        words.has("socialdemokratiet|venstre|konservative|radikale|enhedslisten|moderaterne|danmarksdemokraterne|"
                  "alternativet|alliance|folkeparti|borgerlige|borgerliste|partierne|løsgænger")) {
        return true;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_clock = i + 1 < words.size() && base::is_digit(words[i + 1].front()); // "fra kl. 14"
        if (ends_in_one_of(words[i], institutions) || (words[i] == "kl" && !is_clock)) {
            return true;
        }
    }
    return false;
}

/// "Kommunaldirektør", "viceborgmester", "Dr.": the last word of a title, by what Danish titles of office end in.
bool is_title(std::string_view word) {
    constexpr std::array<std::string_view, 18> endings{
        "direktør",      "chef",       "leder",     "formand",    "forkvinde", "forperson",
        "borgmester",    "rådmand",    "læge",      "medlem",     "konsulent", "sekretær",
        "sygeplejerske", "jordemoder", "professor", "fuldmægtig", "ordfører",  "koordinator"};
    const std::string folded = text::fold_case(word);
    return folded == "dr." || ends_in_one_of(folded, endings);
}

/// The part of `piece` that is a name: capitalised words and particles, from the first capital behind a title on.
/// "Lægefaglig direktør Mads Ås" -> "Mads Ås".
std::string name_in(std::string_view piece) {
    std::string name;
    std::size_t words = 0;
    bool ended = false;
    bool titled = false;
    bool of_office = false; // "chef for Sundhed": a capital alone names no person
    while (!piece.empty()) {
        const std::size_t end = std::min(piece.find(' '), piece.size());
        const std::string_view word = piece.substr(0, end);
        piece.remove_prefix(std::min(end + 1, piece.size()));
        constexpr std::array<std::string_view, 10> particles{"von", "de", "van", "der", "den",
                                                             "af",  "el", "bin", "la",  "da"};
        const bool particle =
            !name.empty() && std::ranges::find(particles, word) != particles.end() && begins_upper(piece);
        if (words < 2 && is_title(word)) {
            name.clear();
            words = 0;
            ended = false;
            titled = true;
        } else if (!ended && (particle || (begins_upper(word) && !is_title(word)))) {
            name += name.empty() ? "" : " ";
            name += word;
            ++words;
        } else if (words >= 2) {
            break;
        } else {
            of_office = of_office || (titled && words == 0);
            ended = words > 0; // unless a title follows: "Konstitueret sygeplejefaglig direktør"
        }
    }
    if (of_office && words < 2) {
        return {};
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

/// Calls `take` for each piece of a list of names, trimmed, until it gives false.
template <typename Take>
void for_each_piece(std::string_view list, Take take) {
    for (bool more = true; more && !list.empty();) {
        const Separator separator = find_separator(list);
        const std::string_view piece = trimmed_piece(list.substr(0, separator.begin));
        list.remove_prefix(separator.begin + separator.size);
        more = piece.empty() || take(piece);
    }
}

/// Whether a line of its own is a person and nothing else: a first name and a surname, perhaps with title and
/// affiliation. "Bente Krog (A)", "Lægefaglig direktør Mads Ås, Vestø Kommune"; no heading of one word, no sentence.
bool is_person_line(std::string_view line) {
    constexpr std::size_t longest = 200; // bytes; a name with a long title and an institution
    const std::string flat = line.size() <= longest ? without_brackets(line) : std::string();
    std::size_t persons = 0;
    bool only_persons = !flat.empty() && std::ranges::none_of(flat, base::is_digit);
    for_each_piece(flat, [&](std::string_view piece) {
        const std::string name = name_in(piece);
        const auto spaces = std::ranges::count(name, ' ');
        if (is_affiliation(piece) || (persons > 0 && (name.empty() || is_party(name)))) {
            only_persons = only_persons && persons > 0;
        } else if (spaces >= 1 && spaces <= 5 && piece.ends_with(name)) {
            ++persons;
        } else {
            only_persons = false;
        }
        return only_persons;
    });
    return only_persons && persons > 0;
}

/// "Bente Krog (A)": marked as a person by the party in brackets at the end.
bool ends_in_party(std::string_view line) {
    const std::size_t open = line.rfind('(');
    return open != std::string_view::npos && line.ends_with(')') &&
           is_party(line.substr(open + 1, line.size() - open - 2));
}

} // namespace

std::vector<std::string> read_names(std::string_view text) {
    std::vector<std::string> names;
    for_each_piece(without_brackets(text), [&](std::string_view piece) {
        std::string name = is_affiliation(piece) ? std::string() : name_in(piece);
        if (!name.empty() && !is_party(name) && text::fold_value(name) != "ingen") {
            names.push_back(std::move(name));
        }
        return true;
    });
    return names;
}

bool AbsentList::append(const SourceLine& line, std::string_view text, std::size_t from) {
    if (from >= text.size()) {
        return true;
    }
    const bool on_heading_line = from > 0;
    if (!on_heading_line && !belongs(line, text)) {
        return false;
    }
    const std::string_view rest = text.substr(from);
    if (!names_.empty()) {
        names_ += is_open() || joins_next_ ? gap_before(rest, joins_next_) : "; ";
    }
    names_ += rest;
    for (const char c : rest) {
        brackets_ += c == '(' ? 1 : 0;
        brackets_ -= c == ')' && brackets_ > 0 ? 1 : 0;
    }
    text_.append(line, text, from);
    begun_ = true;
    joins_next_ = line.joins_next;
    return true;
}

bool AbsentList::belongs(const SourceLine& line, std::string_view text) const {
    const std::string_view entry = line.bullet && text.starts_with("- ") ? text.substr(2) : text;
    if (!begun_ || (!line.blank_before && is_open())) {
        return looks_like_names(entry) || is_person_line(entry) || entry == ".";
    }
    return (!line.blank_before || line.bullet || ends_in_party(entry)) && is_person_line(entry);
}

bool AbsentList::is_open() const {
    return brackets_ > 0 || names_.ends_with(',') || names_.ends_with(" og") || names_.ends_with("- ");
}

} // namespace referat::minutes
