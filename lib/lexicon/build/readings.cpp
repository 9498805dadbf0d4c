// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/readings.hpp"

#include "lexicon/build/expansion.hpp"
#include "lexicon/build/text_lines.hpp"
#include "lexicon/spelling.hpp"
#include "text/normalize.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

namespace referat::lexicon::build {

namespace {

struct FlagClass {
    Flag flag;
    std::uint32_t classes;
};

/// What the inflection flags of da_DK say about a word. Facts: the comment above each flag in da_DK.aff.
constexpr std::array flag_classes{
    FlagClass{1, WeakVerb},
    FlagClass{2, CommonGender},
    FlagClass{3, NeuterGender | PluralEr},
    FlagClass{4, NeuterGender},
    FlagClass{5, PluralE},
    FlagClass{7, CommonGender | PluralEr},
    FlagClass{9, Name},
    FlagClass{11, PluralEr},
    FlagClass{12, Adjective},
    FlagClass{13, PluralE},
    FlagClass{14, CommonGender},
    FlagClass{15, NeuterGender},
    FlagClass{18, NeuterGender | PluralE},
    FlagClass{19, CommonGender | PluralE},
    FlagClass{20, ShortVerb},
    FlagClass{23, Adjective},
    FlagClass{24, Adjective},
    FlagClass{25, Adjective},
    FlagClass{26, Adjective},
    FlagClass{27, Adjective},
    FlagClass{28, Adjective},
    FlagClass{38, Adjective},
    FlagClass{40, Adjective},
    FlagClass{41, Adjective},
    FlagClass{42, Adjective},
    FlagClass{44, CommonGender},
    FlagClass{45, NeuterGender},
    FlagClass{46, PluralSame},
    FlagClass{47, NeuterGender | PluralSame},
    FlagClass{48, CommonGender | PluralSame},
    FlagClass{49, Adjective},
    FlagClass{54, Name},
    FlagClass{57, NeuterGender},
    FlagClass{58, CommonGender},
    FlagClass{59, Adjective},
    FlagClass{64, PluralE},
    FlagClass{65, CommonGender},
    FlagClass{66, NeuterGender},
    FlagClass{70, NeuterGender},
    FlagClass{71, PluralEr},
    FlagClass{72, NeuterGender},
    FlagClass{74, PluralOnly},
    FlagClass{77, Adjective},
    FlagClass{78, Adjective},
    FlagClass{82, Adjective},
    FlagClass{84, NeuterGender},
    FlagClass{85, PluralEr},
};

std::uint32_t classes_of(const DictionaryWord& word) {
    std::uint32_t classes = 0;
    for (const FlagClass& row : flag_classes) {
        if (word.has(row.flag)) {
            classes |= row.classes;
        }
    }
    return classes;
}

/// A capital that is not followed by more capitals: a proper name rather than an acronym.
bool is_name(const DictionaryWord& word, std::uint32_t classes) {
    return (classes & Name) != 0 || (classes == 0 && text::fold_case(word.word) != word.word);
}

/// Key of a word as a lemma.
std::string lemma_text(std::string_view word) {
    std::string key;
    fold_spelling(text::fold_case(word), key);
    return key;
}

/// Endings that the past of an irregular verb never has: present, passive, participles.
constexpr std::array<std::string_view, 6> no_past_endings{"r", "s", "nde", "et", "en", "ne"};

/// One way to read a form.
struct Reading {
    std::string lemma;
    std::uint32_t classes = 0;
    unsigned traits = 0;
    bool name = false;

    /// The form itself as an adjective and nothing else: "højere", which is a form of "høj" too.
    [[nodiscard]] bool is_adjective(const std::string& form) const {
        return lemma == form && (classes & (Adjective | noun_classes | verb_classes)) == Adjective &&
               (traits & Comparison) == 0;
    }

    /// How seldom it is meant where a form has other readings too.
    [[nodiscard]] int rarity() const {
        if ((traits & (Participle | Passive)) == (Participle | Passive)) {
            return 4; // the rules allow "mødets" of "møde" as a verb; nobody writes it
        }
        if (name) {
            return 3;
        }
        if ((traits & (Imperative | VerbalNoun)) != 0) {
            return 2;
        }
        return (traits & Genitive) != 0 ? 1 : 0;
    }
};

/// The table of irregular.txt.
class IrregularForms {
public:
    explicit IrregularForms(std::string_view table) {
        std::size_t number = 0;
        for_each_line(table, [&](std::string_view line) {
            ++number;
            const std::vector<std::string_view> fields = split_fields(line);
            if (line.starts_with('#') || fields.empty()) {
                return;
            }
            if (fields.size() != 2 || fields[0] == "-") {
                throw InputError("expected: form, what it is a form of", "irregular.txt", number);
            }
            if (fields[0].starts_with('-')) {
                endings_.emplace_back(fields[0].substr(1), fields[1]);
            } else {
                words_.emplace(fields[0], fields[1]);
            }
        });
    }

    /// What a word of the dictionary is a form of by its ending: "håndbog" of "håndbøger"; "" if it is its own.
    [[nodiscard]] std::string base_of(const std::string& word, const std::unordered_set<std::string>& known) const {
        for (const auto& [ending, base_ending] : endings_) {
            if (word.ends_with(ending)) {
                std::string base = word.substr(0, word.size() - ending.size()) + base_ending;
                if (known.contains(base)) {
                    return base;
                }
            }
        }
        return {};
    }

    /// The one word that this form is read as; nullptr if the table says nothing.
    [[nodiscard]] const std::string* only_base_of(const std::string& form) const {
        const auto found = words_.find(form);
        return found == words_.end() ? nullptr : &found->second;
    }

private:
    std::vector<std::pair<std::string, std::string>> endings_;
    std::unordered_map<std::string, std::string> words_;
};

class Maker {
public:
    Maker(const std::vector<DictionaryWord>& words, const AffixTable& affixes, std::string_view irregular)
        : words_(words), affixes_(affixes), irregular_(irregular) {}

    Readings make() {
        for (const DictionaryWord& word : words_) {
            if (word.has(affixes_.forbidden)) {
                forbidden_.insert(text::fold_case(word.word));
            }
        }
        for (const DictionaryWord& word : words_) {
            known_.insert(text::fold_case(word.word));
            if (!word.base.empty()) {
                irregular_forms_[text::fold_case(word.base)].insert(text::fold_case(word.word));
            }
        }
        for (const DictionaryWord& word : words_) {
            add(word);
        }
        for (const std::string& word : forbidden_) {
            forms_.erase(word);
        }
        find_participles();
        Readings readings;
        prune();
        number_lemmas(readings);
        return readings;
    }

private:
    void add(const DictionaryWord& word) {
        const std::uint32_t classes = classes_of(word);
        const bool name = is_name(word, classes);
        const std::string folded = text::fold_case(word.word);
        std::string base = word.base.empty() ? irregular_.base_of(folded, known_) : text::fold_case(word.base);
        std::string lemma = lemma_text(base.empty() ? folded : base);
        const bool combining = lemma.ends_with('-');
        std::size_t combining_link = 0;
        if (combining) {
            const std::string form = lemma.substr(0, lemma.size() - 1);
            lemma = lemma_of_combining(form);
            combining_link = form.size() > lemma.size() ? form.size() - lemma.size() : 0;
        }
        if (base.empty()) {
            Facts& facts = facts_[lemma];
            facts.classes |= classes;
            facts.is_word = facts.is_word || (!name && !combining);
            facts.is_combining = facts.is_combining || combining;
            if (is_irregular_verb(folded)) {
                facts.classes |= OtherVerb;
            }
        }
        expand(word, affixes_, [&](const ExpandedForm& form) {
            std::string text = text::fold_case(form.text);
            unsigned traits = form.traits;
            if ((form.traits & CompoundForm) != 0) {
                modifiers_.push_back({std::move(text), lemma, form.link + combining_link});
                return;
            }
            if (!word.base.empty()) {
                traits |= irregular_traits(text, base);
            }
            add_reading(std::move(text), {lemma, classes, traits, name});
        });
    }

    /// "billed-" stands for "billede" and "sundheds-" for "sundhed"; "tele-" for itself.
    [[nodiscard]] std::string lemma_of_combining(std::string form) const {
        if (known_.contains(form + "e")) {
            return form + "e";
        }
        if (form.ends_with('s') && known_.contains(form.substr(0, form.size() - 1))) {
            form.pop_back();
        }
        return form;
    }

    [[nodiscard]] bool is_irregular_verb(const std::string& base) const {
        const auto found = irregular_forms_.find(base);
        return found != irregular_forms_.end() &&
               (found->second.contains(base + "nde") || found->second.contains(base + "ende"));
    }

    /// What a listed form of `base` is; the dictionary does not say. The imperative of a verb is its stem, and a form
    /// in -s beside the same without is a genitive, of a verb a passive.
    [[nodiscard]] unsigned irregular_traits(const std::string& form, const std::string& base) const {
        const std::unordered_set<std::string>& forms = irregular_forms_.at(base);
        const bool verb = is_irregular_verb(base);
        const std::string shorter = form.substr(0, form.size() - 1);
        if (form.ends_with('s') && (shorter == base || forms.contains(shorter))) {
            return verb ? Passive : Genitive;
        }
        const bool doubled = base.size() > 3 && base[base.size() - 2] == base[base.size() - 3];
        const std::string stem = base.substr(0, base.size() - (doubled ? 2 : 1));
        if (!verb && (form.ends_with("re") || form.ends_with("st") || form.ends_with("ste"))) {
            return Comparison;
        }
        if (verb && (form.ends_with('t') || form.ends_with("en"))) {
            return Participle; // or a past in -t, which no adjective equals
        }
        if (!verb || !base.ends_with('e') || form != stem || form.ends_with('r')) {
            return 0;
        }
        // "løb" is also the past of "løbe", whose forms name no other.
        const bool has_other_past = std::ranges::any_of(forms, [&](const std::string& other) {
            return other != form && std::ranges::none_of(no_past_endings, [&](std::string_view ending) {
                       return other.ends_with(ending);
                   });
        });
        return has_other_past ? Imperative : 0U;
    }

    void add_reading(std::string form, Reading reading) {
        std::vector<Reading>& readings = forms_[std::move(form)];
        for (Reading& other : readings) {
            if (other.lemma == reading.lemma) {
                other.classes |= reading.classes;
                const unsigned kept = (reading.traits | other.traits) & (Participle | Comparison);
                if (reading.rarity() < other.rarity()) {
                    other.traits = reading.traits;
                    other.name = reading.name;
                }
                other.traits |= kept & ~(other.traits & Passive ? Participle : 0U);
                return;
            }
        }
        readings.push_back(std::move(reading));
    }

    /// Adjectives whose form is also the past participle of a verb: "besluttet" of "beslutte".
    void find_participles() {
        for (const auto& [form, readings] : forms_) {
            const std::string key = lemma_text(form);
            const bool adjective = std::ranges::any_of(readings, [&](const Reading& reading) {
                return reading.lemma == key &&
                       (reading.classes & (Adjective | verb_classes | noun_classes)) == Adjective;
            });
            const auto verb = std::ranges::find_if(readings, [&](const Reading& reading) {
                return reading.lemma != key && (reading.traits & (Participle | Genitive)) == Participle;
            });
            if (adjective && verb != readings.end()) {
                verb_of_participle_.emplace(key, verb->lemma);
            }
        }
    }

    void prune() {
        for (auto& [form, readings] : forms_) {
            for (Reading& reading : readings) {
                if (const auto verb = verb_of_participle_.find(reading.lemma); verb != verb_of_participle_.end()) {
                    reading.lemma = verb->second;
                }
            }
            const int rarity = std::ranges::min_element(readings, {}, [](const Reading& reading) {
                                   return reading.rarity();
                               })->rarity();
            const bool agent = has_agent_noun(form, readings);
            const bool comparison = std::ranges::any_of(
                readings, [](const Reading& reading) { return (reading.traits & Comparison) != 0; });
            std::vector<std::string>& kept = kept_[form];
            if (const std::string* const base = irregular_.only_base_of(form)) {
                kept.push_back(lemma_text(*base));
                used_.emplace(kept.front(), 0);
                continue;
            }
            for (const Reading& reading : readings) {
                if (reading.rarity() > rarity || (agent && form == reading.lemma + "ere") ||
                    (comparison && reading.is_adjective(form))) {
                    continue;
                }
                if (std::ranges::find(kept, reading.lemma) == kept.end()) {
                    kept.push_back(reading.lemma);
                }
            }
            for (const std::string& lemma : kept) {
                used_.emplace(lemma, 0);
            }
        }
        for (Modifier& modifier : modifiers_) {
            // A part has the lemma that the word has by itself.
            const auto own = kept_.find(modifier.lemma);
            if (own != kept_.end() && std::ranges::find(own->second, modifier.lemma) == own->second.end()) {
                modifier.lemma = own->second.front();
            }
            used_.emplace(modifier.lemma, 0);
        }
    }

    /// "førere" are leaders rather than "more in front".
    static bool has_agent_noun(const std::string& form, const std::vector<Reading>& readings) {
        return form.ends_with("ere") && std::ranges::any_of(readings, [&](const Reading& reading) {
                   return form == reading.lemma + "e" && (reading.classes & noun_classes) != 0;
               });
    }

    void number_lemmas(Readings& result) {
        for (auto& [text, number] : used_) {
            number = static_cast<std::uint32_t>(result.lemmas.size());
            const Facts& facts = facts_[text];
            result.lemmas.push_back({text, facts.classes, facts.is_word, facts.is_combining && !facts.is_word});
        }
        for (auto& [form, lemmas] : kept_) {
            std::vector<std::uint32_t>& ids = result.forms[form];
            std::ranges::transform(lemmas, std::back_inserter(ids), [&](const std::string& l) { return used_.at(l); });
        }
        for (const Modifier& modifier : modifiers_) {
            result.modifiers.push_back({modifier.text, used_.at(modifier.lemma), modifier.link});
        }
    }

    struct Facts {
        std::uint32_t classes = 0;
        bool is_word = false;
        bool is_combining = false;
    };
    struct Modifier {
        std::string text;
        std::string lemma;
        std::size_t link;
    };

    const std::vector<DictionaryWord>& words_;
    const AffixTable& affixes_;
    IrregularForms irregular_;
    std::unordered_set<std::string> known_;
    std::unordered_set<std::string> forbidden_;
    std::unordered_map<std::string, std::unordered_set<std::string>> irregular_forms_; ///< by base
    std::map<std::string, std::vector<Reading>> forms_;
    std::vector<Modifier> modifiers_;
    std::unordered_map<std::string, Facts> facts_;
    std::unordered_map<std::string, std::string> verb_of_participle_;
    std::map<std::string, std::vector<std::string>> kept_;
    std::map<std::string, std::uint32_t> used_;
};

} // namespace

Readings make_readings(const std::vector<DictionaryWord>& words, const AffixTable& affixes,
                       std::string_view irregular) {
    return Maker(words, affixes, irregular).make();
}

} // namespace referat::lexicon::build
