// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/body.hpp"

#include "base/ascii.hpp"
#include "minutes/phrases.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace referat::minutes {

extern const std::string_view cluster_table;

namespace {

struct Alias {
    std::string folded;
    std::string_view canonical;
};

/// All names of clusters.txt, longest first, so that "Nykøbing Falster" is tried before "Nykøbing F".
std::vector<Alias> read_aliases() {
    std::vector<Alias> aliases;
    std::string_view rest = cluster_table;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t equals = line.find('=');
        if (line.starts_with('#') || equals == std::string_view::npos) {
            continue;
        }
        const std::string_view canonical = base::trimmed(line.substr(0, equals), " \t\r");
        aliases.push_back({text::fold_value(canonical), canonical});
        std::string_view names = line.substr(equals + 1);
        while (!names.empty()) {
            const std::size_t comma = std::min(names.find(','), names.size());
            aliases.push_back({text::fold_value(names.substr(0, comma)), canonical});
            names.remove_prefix(std::min(comma + 1, names.size()));
        }
    }
    std::ranges::stable_sort(aliases, std::ranges::greater{}, [](const Alias& alias) { return alias.folded.size(); });
    return aliases;
}

/// Whether `words` stands in `text` between spaces or its ends.
bool has_words(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) {
            return true;
        }
    }
    return false;
}

bool is_level_word(std::string_view folded) {
    constexpr std::array<std::string_view, 12> words{
        "politisk",           "fagligt", "faglig", "strategisk", "niveau", "forum", "koordinationsforum",
        "koordineringsforum", "fsn",     "fsf",    "det",        "k"};
    return std::ranges::find(words, folded) != words.end();
}

/// The name beside "Sundhedsklynge" in an unknown body's name.
std::string name_beside(std::string_view udvalg) {
    std::vector<std::string_view> words;
    std::size_t cluster_word = 0;
    for (std::string_view rest = udvalg; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (end > 0) {
            const std::string folded = text::fold_value(rest.substr(0, end));
            if (folded == "sundhedsklynge" || folded == "sundhedsklyngen" || folded == "klynge" ||
                folded == "klyngen") {
                cluster_word = words.size() + 1;
            }
            words.push_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto belongs = [](std::string_view word) {
        return begins_upper(word) && !is_level_word(text::fold_value(word));
    };
    std::string name;
    const auto append = [&](std::string_view word) {
        name += name.empty() ? "" : " ";
        name += word.ends_with(',') ? word.substr(0, word.size() - 1) : word;
    };
    if (cluster_word > 0) {
        for (std::size_t i = cluster_word; i < words.size() && belongs(words[i]); ++i) {
            append(words[i]);
        }
        for (std::size_t i = 0; name.empty() && i + 1 < cluster_word; ++i) {
            if (belongs(words[i])) {
                append(words[i]);
            }
        }
        return name;
    }
    for (const std::string_view word : words) { // "Horsensklyngen"
        const std::size_t at = word.find("klynge");
        if (at != std::string_view::npos && at > 0 && !text::fold_value(word).starts_with("sundhedsklynge")) {
            return std::string(word.substr(0, at));
        }
    }
    return {};
}

} // namespace

std::string cluster_of(std::string_view udvalg) {
    const std::string folded = text::fold_value(udvalg);
    if (folded.find("klynge") == std::string::npos) {
        return {};
    }
    static const std::vector<Alias> aliases = read_aliases();
    std::string name = name_beside(udvalg);
    const std::string folded_name = text::fold_value(name);
    for (const std::string& where : {folded_name, folded}) {
        for (const Alias& alias : aliases) {
            if (has_words(where, alias.folded)) {
                return std::string(alias.canonical);
            }
        }
    }
    return name;
}

std::string_view level_of(std::string_view text) {
    const Words words(text);
    if (words.has("fagligt|faglig|faglige|fagligtstrategisk strategisk|strategiske") || words.has("fsn") ||
        words.has("fsf") || words.has("fagligtstrategisk*")) {
        return "fagligt-strategisk";
    }
    if (words.has(
            "koordinationsforum*|koordineringsforum*|koordinationsniveau*|koordinationsgruppe*|koordineringsgruppe*")) {
        return "koordination";
    }
    if (words.has("politisk|politiske")) {
        return "politisk";
    }
    return {};
}

} // namespace referat::minutes
