// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/expansion.hpp"

#include <algorithm>
#include <string>

namespace referat::lexicon::build {

namespace {

/// The flag of verbal nouns in da_DK; the rules themselves carry no tag.
constexpr Flag verbal_noun_flag = 79;

bool contains(const std::vector<Flag>& flags, Flag flag) {
    return flag != 0 && std::ranges::find(flags, flag) != flags.end();
}

unsigned traits_of(const SuffixRule& rule, Flag flag) {
    unsigned traits = flag == verbal_noun_flag ? VerbalNoun : 0U;
    if (rule.tag == "+GENITIV") {
        traits |= Genitive;
    } else if (rule.tag == "+IMPERATIV") {
        traits |= Imperative;
    } else if (rule.tag == "+PERF_PART") {
        traits |= Participle;
    } else if (rule.tag == "+KOMPARATIV" || rule.tag.starts_with("+SUPERLATIV")) {
        traits |= Comparison;
    } else if (rule.tag == "+PASSIV") {
        traits |= Passive;
    }
    return traits;
}

class Expansion {
public:
    Expansion(const AffixTable& affixes, const std::function<void(const ExpandedForm&)>& use)
        : affixes_(affixes), use_(use) {}

    void add_suffixes(const std::string& base, const std::vector<Flag>& flags, unsigned traits, int levels_left) {
        for (const Flag flag : flags) {
            for (const SuffixRule& rule : affixes_.suffixes(flag)) {
                if (!base.ends_with(rule.strip) || !rule.condition.matches_end_of(base)) {
                    continue;
                }
                const std::string form = base.substr(0, base.size() - rule.strip.size()) + rule.add;
                add_form(form, rule, traits | traits_of(rule, flag), levels_left);
            }
        }
    }

private:
    void add_form(const std::string& form, const SuffixRule& rule, unsigned traits, int levels_left) {
        if (contains(rule.next, affixes_.only_in_compound)) {
            // The beginning and the middle of a compound take the same forms; the rules give each twice.
            if (contains(rule.next, affixes_.compound_begin)) {
                // What replaces more than an e is the word's own ending: "akvarie" of "akvarium".
                use_({form, traits | CompoundForm, rule.strip.size() > 1 ? 0 : rule.add.size()});
            }
        } else if (!contains(rule.next, affixes_.need_affix)) {
            use_({form, traits, 0});
        }
        if (levels_left > 0) {
            add_suffixes(form, rule.next, traits, levels_left - 1);
        }
    }

    const AffixTable& affixes_;
    const std::function<void(const ExpandedForm&)>& use_;
};

} // namespace

void expand(const DictionaryWord& word, const AffixTable& affixes,
            const std::function<void(const ExpandedForm&)>& use) {
    if (word.has(affixes.forbidden) || word.word.starts_with('-')) {
        return;
    }
    if (!word.has(affixes.need_affix) && !word.has(affixes.only_in_compound)) {
        use({word.word, 0, 0});
    }
    Expansion expansion(affixes, use);
    expansion.add_suffixes(word.word, word.flags, 0, 1);
}

} // namespace referat::lexicon::build
