// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/postponement.hpp"

#include "minutes/outcome_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace referat::minutes {

namespace {

constexpr Phrase item_words = "punktet|sagen|drøftelsen|behandlingen|beslutningen|stillingtagen|emnet|forslaget|valget|"
                              "afgørelsen|henvendelsen|indstillingen";

/// "udsat" and "udskudt" of the item, not of vulnerable people ("udsatte børn") or of something that is only told
/// about.
Postponement of_verb(const Words& words, bool about_item, bool has_recommendation) {
    constexpr Phrase put_off = "udsat|udsættes|udsætter|udsatte|udskudt|udskydes|udskyder|udskød|genoptages";
    const std::size_t at = words.find(put_off);
    if (at == Words::npos) {
        return Postponement::None;
    }
    const bool vulnerable =
        words[at] == "udsatte" && !words.has_after(at, item_words, 2) && !words.has_after(at, "den|det", 2);
    const bool exposed = words.matches_at(at + 1, "for") || words.has_before(at, "særligt|socialt|mest|psykisk", 1);
    const bool not_put_off = words.has_before(at, negation, 1) || words.has_before(at, "skal|kan", 1);
    const bool only_told = !has_recommendation && !about_item && words.has_before(at, "er|var", 2);
    if (vulnerable || exposed || not_put_off || only_told) {
        return Postponement::None;
    }
    return words[at] == "genoptages" ? Postponement::ComesBack : Postponement::PutOff;
}

/// "besluttet at udsætte sagen", "enige om at udskyde punktet": the item is put off, not an operation or a tenant.
bool is_decided(const Words& words) {
    constexpr Phrase put_off = "udsætte|udskyde|hjemsende|hjemvise";
    constexpr Phrase send = "sende punktet|sagen|forslaget|oplægget|den|det tilbage|retur";
    constexpr std::size_t reach = 24; // words from the decision on: "besluttede at godkende planen og udsætte punktet"
    for (const Phrase& verbs : {put_off, send}) {
        for (std::size_t at = words.find(verbs); at != Words::npos; at = words.find(verbs, at + 1)) {
            const bool of_item = words.has_after(at, item_words, 3) || words.has_after(at, "den|det|dette|resten", 1);
            if (of_item && words.has_before(at, "at|og", 1) && words.has_before(at, decided, reach) &&
                !words.has_before(at, negation, 3)) {
                return true;
            }
        }
    }
    return false;
}

bool has_any(const Words& words, std::span<const Phrase> phrases) {
    return std::ranges::any_of(phrases, [&](const Phrase& phrase) { return words.has(phrase); });
}

/// The item was not dealt with, or is sent away to be worked on.
bool is_left(const Words& words, bool about_item) {
    static constexpr std::array<Phrase, 12> phrases{
        "nåede ikke",
        "nåede man ikke",
        "blev ikke nået",
        "nås ikke",
        "ikke|ej behandlet",
        "sprunget over",
        "af dagsordenen",
        "sendes|sendt tilbage til",
        "sendes|sendt retur",
        "hjemvises|hjemvist|hjemsendes",
        "overføres|overført|flyttes|flyttet|rykkes til næste|det møde|mødet",
        "træffes afgørelse|beslutning herom på"};
    return has_any(words, phrases) || words.matches_at(0, "udgår|udgik") ||
           words.matches_at(0, "punktet|sagen udgår|udgik") ||
           (about_item && (words.has("venter til") || words.has("aflyst|aflyses")));
}

/// The item is on the agenda of another meeting.
bool comes_back(const Words& words, bool about_item) {
    static constexpr std::array<Phrase, 4> phrases{"tages op igen på", "kommer på igen",
                                                   "forelægges|behandles igen|påny", "forelægges|behandles på ny"};
    return has_any(words, phrases) ||
           (about_item && words.has("behandles på næste|kommende|førstkommende") && !words.has("til efterretning"));
}

} // namespace

Postponement read_postponement(const Words& words, bool has_recommendation) {
    const bool about_item = words.has(item_words);
    const Postponement verb = of_verb(words, about_item, has_recommendation);
    if (verb == Postponement::PutOff || is_decided(words) || is_left(words, about_item)) {
        return Postponement::PutOff;
    }
    return comes_back(words, about_item) ? Postponement::ComesBack : verb;
}

} // namespace referat::minutes
