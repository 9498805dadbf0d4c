// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/actors.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace referat::minutes {

namespace {

/// Bodies beside and above a cluster or a committee, as municipal and regional minutes call them.
struct BodyKind {
    Phrase forms; ///< as a subject; the genitive is none
    Phrase stems; ///< in the name of a body of this kind
};

constexpr std::array<BodyKind, 8> kinds{{
    {"byrådet|byråd|byrådene|kommunalbestyrelsen|kommunalbestyrelse|kommunalbestyrelserne|borgerrepræsentationen",
     "byråd*|kommunalbestyrelse*|borgerrepræsentation*"},
    {"regionsrådet|regionsråd|regionsrådene", "regionsråd*"},
    {"økonomiudvalget|økonomiudvalg", "økonomiudvalg*"},
    {"forretningsudvalget|forretningsudvalg", "forretningsudvalg*"},
    {"direktionen|direktion|direktionerne", "direktion*"},
    {"bestyrelsen|bestyrelse|bestyrelserne", "bestyrelse*"},
    {"styregruppen|styregruppe|styregrupperne", "styregruppe*"},
    {"folketinget|regeringen|ministeriet|ministeren|sundhedsministeriet|sundhedsstyrelsen", "ministeri*|styrelse*"},
}};
constexpr std::array<std::size_t, 2> authorities{0, 7}; ///< kinds whose doings are news wherever they are named

/// What the body that met is called in its own minutes.
constexpr Phrase own_names = "udvalget|udvalg|forum|forummet|samarbejdsforummet|niveau|klyngen|sundhedsklyngen|rådet|"
                             "koordinationsforum|koordineringsforum|gruppen|parterne|kommunerne|man|vi|flertal|"
                             "flertallet";
constexpr Phrase prepositions = "til|i|fra|for|af|med|hos|på|ved|over|mellem|om|mod|via|under";
constexpr Phrase before_noun = "det|et|den|en|hele|samlet|enigt|enig|nye|nyt|kommende|begge|de";
/// Verbs whose subject decides; participles have one only beside "har" and "havde".
constexpr Phrase active =
    "godkendte|tiltrådte|vedtog|bifaldt|godkender|tiltræder|vedtager|besluttede|beslutter|"
    "drøftede|fulgte|følger|aftalte|bakkede|bakker|tilsluttede|tilslutter|fastholder|fastholdt|enedes";
/// Verbs by which a body turns to another.
constexpr Phrase addressing = "anbefaler|anbefalede|anbefales|indstiller|indstillede|indstilles|opfordrer|beder|"
                              "anmoder|sender|sendes|oversendes|fremsendes";
/// What may stand between a participle and who did it: when, where and how. Any other word begins something new.
constexpr Phrase before_agent =
    "af|i|hos|på|den|d|det|et|en|møde|mødet|ordinært|ekstraordinært|enstemmigt|enigt|enig|samlet|hele|nye|flertal|"
    "flertallet|endeligt|politisk|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";

} // namespace

Actors::Actors(std::string_view body) {
    const Words words(body);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        own_kinds_ |= words.has(kinds[kind].stems) ? std::uint32_t{1} << kind : 0;
    }
}

Actors::Actor Actors::actor_at(const Words& words, std::size_t i) const {
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (words.matches_at(i, kinds[kind].forms)) {
            return (own_kinds_ >> kind & 1) != 0 ? Actor::Own : Actor::Other;
        }
    }
    return words.matches_at(i, own_names) ? Actor::Own : Actor::None;
}

Actors::Actor Actors::subject_before(const Words& words, std::size_t at) const {
    constexpr std::size_t reach = 16; // words; farther away stands another clause's subject
    for (std::size_t i = at; i > 0 && at - i < reach; --i) {
        const Actor actor = actor_at(words, i - 1);
        const bool is_object =
            words.has_before(i - 1, prepositions, 1) ||
            (words.has_before(i - 1, before_noun, 1) && i > 1 && words.has_before(i - 2, prepositions, 1));
        if (actor != Actor::None && !is_object) {
            return actor;
        }
    }
    return Actor::None;
}

bool Actors::has_other_agent(const Words& words, std::size_t at) const {
    constexpr std::size_t reach = 12; // words: "den 3. maj 2024 på et ekstraordinært møde af et enigt byråd"
    for (std::size_t i = at + 1; i < words.size() && i - at <= reach; ++i) {
        if (actor_at(words, i) == Actor::Other) {
            return words.has_before(i, "af|i|hos", std::min<std::size_t>(3, i - at));
        }
        if (!words.matches_at(i, before_agent) && !base::is_digit(words[i].front())) {
            return false;
        }
    }
    return false;
}

bool Actors::is_elsewhere(const Words& words, std::size_t at) const {
    const bool is_active = words.matches_at(at, active);
    if (!is_active && has_other_agent(words, at)) {
        return true;
    }
    if (!is_active && !words.has_before(at, "har|havde", 4)) {
        return false;
    }
    if (words.has_before(at, "som|der", 1) && at > 1 && actor_at(words, at - 2) != Actor::None) {
        return actor_at(words, at - 2) == Actor::Other; // "drøftet i direktionen, som godkendte den"
    }
    const bool inverted = actor_at(words, at + 1) != Actor::None;
    const Actor before = subject_before(words, at);
    if (inverted && before != Actor::Own) {
        return actor_at(words, at + 1) == Actor::Other;
    }
    return before == Actor::Other;
}

bool Actors::is_own_subject_before(const Words& words, std::size_t at) const {
    return subject_before(words, at) == Actor::Own;
}

bool Actors::is_own_agent_behind(const Words& words, std::size_t at) const {
    if (!words.matches_at(at + 1, "af")) {
        return false;
    }
    std::size_t agent = at + 2;
    while (words.matches_at(agent, before_noun)) {
        ++agent;
    }
    // Several bodies may each do so at home.
    return actor_at(words, agent) == Actor::Own && !words.matches_at(agent, "kommunerne|parterne") &&
           (agent + 1 == words.size() || words.matches_at(agent + 1, "med|uden|som|idet"));
}

bool Actors::tells_of_authority(const Words& words) const {
    for (const std::size_t kind : authorities) {
        const std::size_t at = words.find(kinds[kind].forms);
        const bool is_own = (own_kinds_ >> kind & 1) != 0;
        if (at != Words::npos && !is_own && !words.has_before(at, "til|for", 2) &&
            !words.has_before(at, addressing, at)) {
            return true;
        }
    }
    return false;
}

} // namespace referat::minutes
