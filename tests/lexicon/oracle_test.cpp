// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/affix_table.hpp"
#include "lexicon/build/expansion.hpp"
#include "lexicon/build/word_list.hpp"

#include "support/catch.hpp"

#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace build = referat::lexicon::build;

namespace {

constexpr const char* affix_file = REFERAT_DICTIONARY_AFF;
constexpr const char* word_file = REFERAT_DICTIONARY_DIC;

class Dictionary {
public:
    Dictionary() {
        for (const build::DictionaryWord& word : words_) {
            if (word.has(affixes_.forbidden)) {
                forbidden_.insert(word.word);
            }
        }
    }

    [[nodiscard]] const std::vector<build::DictionaryWord>& words() const { return words_; }

    /// Calls use(const std::string& form) for the forms that are words by themselves. One that another entry forbids
    /// is none.
    template <typename Use>
    void for_each_form(const build::DictionaryWord& word, Use&& use) const {
        build::expand(word, affixes_, [&](const build::ExpandedForm& form) {
            const std::string text(form.text);
            if ((form.traits & build::CompoundForm) == 0 && !forbidden_.contains(text)) {
                use(text);
            }
        });
    }

private:
    build::AffixTable affixes_ = build::AffixTable::read(affix_file);
    std::vector<build::DictionaryWord> words_ = build::read_word_list(word_file);
    std::set<std::string> forbidden_;
};

const Dictionary& dictionary() {
    static const Dictionary read;
    return read;
}

/// Whether Hunspell has the form, not only as a compound that it makes up. (It tries abbreviations without their dot
/// first.)
bool accepts(const std::string& form) {
    static Hunspell oracle(affix_file, word_file);
    int info = 0;
    return oracle.spell(form, &info) && ((info & SPELL_COMPOUND) == 0 || form.ends_with('.'));
}

/// The forms of the entries that `choose` takes, and that Hunspell rejects; one a line.
template <typename Choose>
std::string rejected_forms(Choose&& choose) {
    std::string rejected;
    for (const build::DictionaryWord& word : dictionary().words()) {
        dictionary().for_each_form(word, [&](const std::string& form) {
            if (choose(word) && !accepts(form)) {
                rejected += "\n" + form + " of " + word.word;
            }
        });
    }
    return rejected;
}

} // namespace

TEST_CASE("the oracle tells words from others", "[lexicon][oracle]") {
    CHECK(accepts("klinikkernes"));
    CHECK_FALSE(accepts("klinikk"));
    CHECK_FALSE(accepts("budgetet"));
    CHECK_FALSE(accepts("sundhedsfodbold")); // a compound that nobody listed
}

TEST_CASE("no expanded form is rejected by Hunspell", "[lexicon][oracle]") {
    std::size_t count = 0;
    const std::string rejected =
        rejected_forms([&](const build::DictionaryWord&) { return count++ % 20 == 0; }); // all would take too long
    CHECK(rejected == "");
    CHECK(count > 700'000);
}

TEST_CASE("no form of an entry with other signs than letters and hyphens is rejected by Hunspell",
          "[lexicon][oracle]") {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; };
    const std::string rejected = rejected_forms([&](const build::DictionaryWord& word) {
        return std::ranges::any_of(word.word, [&](char c) { return !is_letter(c) && c != '-'; });
    });
    CHECK(rejected == "");
}

TEST_CASE("no form of a tricky entry is rejected by Hunspell", "[lexicon][oracle]") {
    // Doubled consonants, endings that change, irregular forms, capitals, genitives with an apostrophe.
    const std::set<std::string> tricky{
        "klinik", "budget", "program", "hotel",     "kontrol", "ryg",    "bus",       "ven",   "søn",    "tak",
        "museum", "center", "teater",  "kursus",    "virus",   "cykel",  "middel",    "regel", "himmel", "artikel",
        "sikker", "gammel", "enkel",   "åben",      "lille",   "moden",  "besluttet", "ny",    "blå",    "gå",
        "få",     "se",     "tage",    "vedtage",   "skrive",  "være",   "drøfte",    "bygge", "skylle", "praksis",
        "gas",    "WC",     "tv",      "A-vitamin", "Fyn",     "Aarhus", "Anders",    "idé",   "allé",   "børn",
    };
    std::set<std::string> met;
    CHECK(rejected_forms([&](const build::DictionaryWord& word) {
              const bool chosen = tricky.contains(word.word) || tricky.contains(word.base);
              if (chosen) {
                  met.insert(tricky.contains(word.word) ? word.word : word.base);
              }
              return chosen;
          }) == "");
    CHECK(met == tricky);
}
