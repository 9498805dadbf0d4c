// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/compound_rules.hpp"

#include "lexicon/build/text_lines.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <span>

namespace referat::lexicon::build {

CompoundRules CompoundRules::parse(std::string_view table) {
    CompoundRules rules;
    const std::map<std::string_view, std::unordered_set<std::string>*> sets{
        {"first", &rules.short_first}, {"last", &rules.short_last},      {"particle", &rules.particles},
        {"tail", &rules.tails},        {"direction", &rules.directions},
    };
    std::size_t number = 0;
    for_each_line(table, [&](std::string_view line) {
        ++number;
        const std::vector<std::string_view> fields = split_fields(line);
        if (fields.empty() || fields[0].starts_with('#')) {
            return;
        }
        const auto found = sets.find(fields[0]);
        std::unordered_set<std::string>* const set = found == sets.end() ? nullptr : found->second;
        if (set == nullptr && fields[0] != "split") {
            throw InputError("expected first, last, particle, tail, direction or split", "compounds.txt", number);
        }
        for (const std::string_view field : std::span(fields).subspan(1)) {
            if (set != nullptr) {
                set->emplace(field);
                continue;
            }
            std::string word(field);
            std::erase(word, '+');
            rules.splits.emplace(std::move(word), field);
        }
    });
    return rules;
}

} // namespace referat::lexicon::build
