// SPDX-License-Identifier: GPL-2.0-or-later
#include "small_dictionary.hpp"

#include "lexicon/build/derivations.hpp"
#include "lexicon/build/lemma_splits.hpp"

#include <algorithm>

namespace build = referat::lexicon::build;

namespace {

constexpr std::string_view affixes = R"(SET UTF-8
FLAG num
FORBIDDENWORD 6
NEEDAFFIX 8
COMPOUNDBEGIN 32
COMPOUNDMIDDLE 33
ONLYINCOMPOUND 36
# weak verb: past
SFX 1 Y 2
SFX 1 0 de/22 e	+DATID
SFX 1 0 t/22 e	+PERF_PART
# common gender, plural -e, -er and none
SFX 2 Y 2
SFX 2 0 en/10 [^e]
SFX 2 0 n/10 e
SFX 4 Y 2
SFX 4 0 et/10 [^e]
SFX 4 0 t/10 e
SFX 5 Y 2
SFX 5 0 e/10 [^e]
SFX 5 0 ne/10 e
SFX 7 Y 1
SFX 7 0 k/8,2,11 ik	+KONSONANT_FORDOBLING
SFX 10 Y 1
SFX 10 0 s [^s]	+GENITIV
SFX 11 Y 2
SFX 11 0 er/10 [^e]
SFX 11 0 r/10 e
# present, imperative
SFX 21 Y 2
SFX 21 0 r .	+NUTID
SFX 21 e 0 e	+IMPERATIV
SFX 22 Y 1
SFX 22 0 s [^s]	+PASSIV
# comparison, adjectives
SFX 23 Y 2
SFX 23 0 ere [^e]	+KOMPARATIV
SFX 23 0 est .	+SUPERLATIV
SFX 24 Y 1
SFX 24 0 e .
SFX 26 Y 1
SFX 26 et ede et
SFX 27 Y 1
SFX 27 0 s .	+GENITIV
# what stands first in compounds: with s, bare, without e
SFX 29 Y 1
SFX 29 0 s/32,36 .
SFX 31 Y 1
SFX 31 0 0/32,36 .
SFX 55 Y 1
SFX 55 e 0/32,36 .
SFX 74 Y 1
SFX 74 0 ene/10 .
SFX 79 Y 1
SFX 79 0 n e
SFX 81 Y 1
SFX 81 - 0/32,36 -
)";

constexpr std::string_view words = R"(60
sundhed/2,10,29
klynge/2,10,11,31
sundhedsklynge/2,10,11,31
råd/4,10,31
sundhedsråd/4,10,31
klinik/7,10,31
tandklinik/7,10,31
tand/2,10,31
gruppe/2,10,11,31
styregruppe/2,10,11,31
arbejdsgruppe/2,10,11
styre/1,21,22
styre/4,10,31
læge/2,10,11,31
læge/1,21,22,79
tandlæge/2,10,11,31
møde/4,10,11,31
møde/1,21,22,79
rådsmøde/4,10,11,31
drøfte/1,21,22,79
drøftelse/2,10,11,29
beslutte/1,21,22
besluttet/26
test/2,10,31
teste/1,21,22
hu/2,10
hus/4,10,5,31
lægehus/4,10,5,31
klage/2,10,11,31
klage/1,21,22
klager/2,5,10
viden/10
vide/79
fører/2,5,10
før/23
mølle/2,10,11,31
Møller/9,10
Vejle/9,10
barn/31,10
barnet/10
børn/74,10
brand/10
mand/2,10,31
mænd/74,10
brandmand/10
brandmænd/74,10
snemænd/74,10
flere/27
god/24
bedre st:god
gå
går st:gå
gås st:gå
gik st:gå
gikkes st:gå
gående st:gå
gået st:gå
gås/2,10
idé/2,10,11
Aabenraa/9,10
tele-/81
billede/4,10,11,55
billed-/81
sundheds-/81
tv
klingne/6
a cappella
)";

constexpr std::string_view irregular_forms = R"(# form, what it is a form of
-børn barn
-mænd mand
flere mange
)";

constexpr std::string_view compound_rules = R"(first tv
particle før
tail hed
split råd+s+møde styregruppe
)";

} // namespace

build::Readings small_readings(std::string_view more_entries, std::string_view irregular) {
    const std::string entries = std::string(words).append(more_entries);
    return build::make_readings(build::parse_word_list(entries, "small.dic"),
                                build::AffixTable::parse(affixes, "small.aff"), irregular);
}

build::Readings small_readings() {
    return small_readings("", irregular_forms);
}

build::Content small_content() {
    const build::CompoundRules rules = build::CompoundRules::parse(compound_rules);
    build::Content content;
    content.readings = small_readings();
    content.compounds = build::train_compounds(content.readings, rules);
    content.related = build::find_related(content.readings, "råd læge\n");
    build::split_lemmas(content, rules);
    return content;
}

std::vector<std::string> lemmas_of(const build::Readings& readings, const std::string& form) {
    std::vector<std::string> texts;
    if (const auto found = readings.forms.find(form); found != readings.forms.end()) {
        for (const std::uint32_t lemma : found->second) {
            texts.push_back(readings.lemmas.at(lemma).text);
        }
    }
    std::ranges::sort(texts);
    return texts;
}
