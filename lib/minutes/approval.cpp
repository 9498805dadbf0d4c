// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/approval.hpp"

#include "minutes/outcome_words.hpp"

#include <algorithm>
#include <array>

namespace referat::minutes {

namespace {

constexpr Phrase told = "som|der|allerede|tidligere|var|havde|senest|seneste|forrige|sidste";
constexpr Phrase minority = "mindretal|mindretallet|imod|undlod|undlader|mindretalsudtalelse";
constexpr Phrase modals = "kunne|kan|vil|ville|ønsker|ønskede";
/// Verbs of a finding, whose subject is the proposal: "blev ikke vedtaget", "kunne ikke tiltrædes".
constexpr Phrase passive = "godkendt|godkendtes|tiltrådt|tiltrådtes|vedtaget|vedtoges|bifaldt|godkendes|tiltrædes|"
                           "vedtages|anbefales|støttes";
constexpr Phrase recommend = "anbefale|anbefales";
constexpr Phrase recommendation_noun = "indstilling|indstillingen|indstillingens|indstillingerne";
constexpr Phrase proposal = "forslaget|ændringsforslaget|indstillingen|forslag";

/// Words, either way, that belong to a verb; a sentence that is longer was broken nowhere.
constexpr std::size_t sentence_reach = 40;

bool is_negated(const Words& words, std::size_t at, std::size_t window) {
    return words.has_before(at, negation, window) || words.matches_at(at + 1, "ikke|ej");
}

/// A single member or a minority that votes against what the rest carries.
bool is_dissent(const Words& words, std::size_t at, const Actors& actors) {
    if (words.matches_at(at, passive)) {
        // Said of the proposal, unless it is what those who voted against gave as their reason.
        return words.has_before(at, "mindretal|mindretallet", sentence_reach) ||
               (words.has_before(at, minority, sentence_reach) && words.has_before(at, "idet|da|fordi|eftersom", 8));
    }
    const bool is_of_body = words.has_before(at, proposal, sentence_reach) || actors.is_own_subject_before(words, at);
    const bool has_subject = !words.matches_at(0, modals) && !words.has_before(at, "der", 6);
    return words.has_before(at, minority, sentence_reach) || words.has_after(at, minority, sentence_reach) ||
           (words.has_before(at, modals, 4) && has_subject && !is_of_body);
}

/// "ikke godkendt", "kunne ikke tiltræde", "kan ikke anbefale".
bool refuses_approval(const Words& words, const Actors& actors) {
    for (const Phrase& verbs : {approve_done, approve_now, approve_infinitive, recommend}) {
        for (std::size_t at = words.find(verbs); at != Words::npos; at = words.find(verbs, at + 1)) {
            const bool yet = words.has_before(at, "endnu|først", 3) || words.has_after(at, "endnu|først|før", 3);
            // "anbefaler ikke at ..." advises; only what cannot be recommended is refused.
            const bool advises = words.matches_at(at, recommend) && !words.has_before(at, "kunne|kan", 4);
            const bool is_noun = words.matches_at(at, "støtte") && !words.has_before(at, modals, 4);
            if (is_negated(words, at, 3) && !yet && !advises && !is_noun && !is_dissent(words, at, actors) &&
                !actors.is_elsewhere(words, at)) {
                return true;
            }
        }
    }
    return false;
}

/// "Indstillingen følges ikke", "Udvalget fulgte ikke indstillingen", "blev ikke imødekommet".
bool departs_from_recommendation(const Words& words, const Actors& actors) {
    const std::size_t granted = words.find("imødekommes|imødekommet");
    const std::size_t followed = words.find("følges|fulgt");
    const std::size_t follows = words.find("fulgte|følger");
    return !words.has("endnu") &&
           ((granted != Words::npos && is_negated(words, granted, 2)) ||
            (followed != Words::npos && is_negated(words, followed, 2) &&
             words.has_before(followed, recommendation_noun, 6)) ||
            (follows != Words::npos && words.matches_at(follows + 1, "ikke") &&
             words.has_after(follows, recommendation_noun, 3) && actors.is_own_subject_before(words, follows)));
}

/// "bortfaldt", "blev nedstemt", "afvist", "faldt ved afstemningen".
bool fails(const Words& words) {
    constexpr Phrase verbs = "bortfaldt|bortfalder|forkastet|forkastes|forkastede|nedstemt|afslået|afslås|afviste|"
                             "afvises|afviser";
    for (std::size_t at = words.find(verbs); at != Words::npos; at = words.find(verbs, at + 1)) {
        const bool adjective = words.matches_at(at, "afviste henvisninger|ansøgninger|borgere|patienter|sager");
        if (!adjective && !words.has_before(at, negation, 2)) {
            return true;
        }
    }
    const std::size_t refused = words.find("afvist");
    if (refused != Words::npos && !words.has_before(refused, "ikke|tidligere|flere|mange|andel", 3)) {
        return true;
    }
    const std::size_t fell = words.find("faldt|falder");
    return (fell != Words::npos && words.has_before(fell, proposal, 6) && !words.has_after(fell, "valget", 1)) ||
           words.has("faldt ved afstemningen") || words.has("nød|nyder ikke fremme") ||
           words.has("gives|gav|giver|får|fik afslag") || words.has("sagde|siger nej til");
}

/// "ingen opbakning", "kunne ikke samle flertal", "bakkede ikke op".
bool lacks_support(const Words& words, const Actors& actors) {
    const std::size_t at = words.find("opbakning|tilslutning|flertal|støtte|stemning");
    if (at != Words::npos && words.has_before(at, "ikke|ingen|uden|manglende|heller", 3)) {
        // "kunne ikke støtte", "kunne ikke give sin tilslutning" is said by somebody, "var ikke støtte" of the
        // proposal.
        const bool is_verb = words.matches_at(at, "støtte") && words.has_before(at, modals, 4) &&
                             !words.has_before(at, "finde|få|hente|opnå|opnås|samle|findes", 3);
        const bool gives = words.has_before(at, "give", 3);
        if (!is_verb && !words.matches_at(at, "støtte fra") && !(gives && is_dissent(words, at, actors))) {
            return true;
        }
    }
    return words.has("ikke bakket op") || words.has("bakkede|bakker ikke op") || words.has("ikke flertal");
}

/// "blev godkendt", "godkendte", "Tiltrådt." but not "er godkendt pr. mail", "som er godkendt af ...", "når den er
/// godkendt".
bool is_approval_done(const Words& words, std::size_t at, const Actors& actors, bool has_recommendation) {
    if (is_negated(words, at, 3)) {
        return false;
    }
    // "Efter en debat godkendte ..." tells of now; only a participle may be meant for later: "skal være godkendt".
    const bool finite = words.matches_at(at, "godkendte|tiltrådte|vedtog|godkendtes|tiltrådtes|vedtoges");
    if (finite ? words.has_before(at, "før|inden|førend|når|hvis|såfremt", 5)
               : words.has_before(at, future, 5) && !words.has_before(at, "blev|bliver", 2)) {
        return false;
    }
    const bool in_writing =
        words.has_after(at, "mail|mailen|skriftligt|skriftlig", 4) || words.has_before(at, "mail|skriftligt", 3);
    const bool relative = words.has_before(at, told, 3) && words.has_before(at, "er|var|blev|havde", 3) &&
                          !words.has_before(at, "blev", 1) &&
                          words.has_before(at, "som|der|allerede|tidligere|havde|var", 3);
    const bool standing =
        words.has_before(at, "er|var", 2) && !words.has_before(at, "dermed|hermed|således|derefter", 2);
    const bool by_others = (words.matches_at(at + 1, "af") && standing) || actors.is_elsewhere(words, at);
    const bool of_meeting = words.has_before(at, "dagsordenen|referatet|indstillingen|budgettet", sentence_reach);
    const bool news = standing && !has_recommendation && !of_meeting;
    const bool adjective_of_past =
        words[at] == "vedtagne" || words.matches_at(at, "godkendte budget|plan|referat|kommissorium|indsatser") ||
        (words[at] == "godkendte" && words.has_before(at, "de|den|det|disse|endeligt|nyligt", 1));
    // "bemærkede, at planen bliver godkendt i maj"
    const bool foretold = words.has_before(at, "bliver", 1) &&
                          words.has_before(at, "bemærkede|bemærker|bemærkes|bemærket", sentence_reach);
    return !in_writing && !relative && !by_others && !news && !foretold &&
           (!adjective_of_past || words.has_before(at, "ovenstående", 2)) && !words.has(reported);
}

/// "Dagsordenen godkendes.", "godkendes af klyngen" but not "godkendes på næste møde", "godkendes af formandskabet",
/// "skal godkendes".
bool is_approval_now(const Words& words, std::size_t at, const Actors& actors) {
    const bool to_come = words.has_before(at, future, 6) || words.has_before(at, "hvor|at|som|der|til", 6) ||
                         words.has_after(at, later_meeting, 5) ||
                         words.has_after(at, "mødet|skriftligt|mail|politisk|lokalt", 3) ||
                         words.matches_at(at + 1, "i|til|endeligt|primo|ultimo|medio|den") ||
                         (words.matches_at(at + 1, "af") && !actors.is_own_agent_behind(words, at));
    return !is_negated(words, at, 2) && !to_come && !actors.is_elsewhere(words, at) && !words.has(reported);
}

/// "Planen kan godkendes", "Klyngen kan tiltræde planen": said of a proposal put forward, without a condition.
bool is_consent(const Words& words, std::size_t at, const Actors& actors) {
    constexpr std::size_t main_clause = 8; // words
    if (at > main_clause || !words.has_before(at, "kan|kunne", 1) ||
        words.has_before(at, "at|om|hvis|når|så|der|som|hvor|hvordan|hvorvidt|før|først", at) ||
        words.has_after(at, later_meeting, 5) || words.has("når|hvis|såfremt|først|endnu|løbende")) {
        return false;
    }
    if (!words.matches_at(at, approve_infinitive)) { // said of the proposal, so nobody else may be named
        return at + 1 == words.size() || words.matches_at(at + 1, "med|som|uden|og");
    }
    return actors.is_own_subject_before(words, at);
}

/// "besluttede at godkende", "var enige om at tiltræde": the decision stands right before, no other verb between.
bool is_decided(const Words& words, std::size_t at, const Actors& actors) {
    if (!words.has_before(at, "at", 1)) {
        return false;
    }
    constexpr std::size_t reach = 5; // words: "besluttede i enighed herefter at"
    for (std::size_t i = at - 1; i > 0 && at - i <= reach; --i) {
        if (words.matches_at(i - 1, decided)) {
            return !words.has_before(i - 1, negation, 2) && !words.has_before(i - 1, "skal|kan|har|havde", 2) &&
                   !actors.is_elsewhere(words, i - 1) && !words.has(reported);
        }
        if (words.matches_at(i - 1, "at|som|der|skal") || words.matches_at(i - 1, negation)) {
            return false;
        }
    }
    return false;
}

/// "Indstillingen blev fulgt", "Udvalget følger indstillingen", "Som indstillet".
bool follows_recommendation(const Words& words, const Actors& actors) {
    if (words.has(negation)) {
        return false;
    }
    const std::size_t as_recommended = words.find("som indstillet");
    const bool opens = as_recommended <= 2 && !words.has_before(as_recommended, future, 2);
    constexpr Phrase clause = "om|hvordan|hvorvidt|at|når|hvis|skal|bør";
    const std::size_t followed = words.find("følges|fulgt|imødekommes");
    const std::size_t noun_within =
        words.has_before(followed, "blev|bliver|er", 1) ? 8 : 2; // "punkt 1 og 2 blev fulgt"
    const bool is_followed = followed != Words::npos && words.has_before(followed, recommendation_noun, noun_within) &&
                             !words.has_before(followed, clause, 8);
    const std::size_t follows = words.find("fulgte|følger");
    const bool is_following = follows != Words::npos && words.has_after(follows, recommendation_noun, 2) &&
                              !words.has_before(follows, clause, 8) && !actors.is_elsewhere(words, follows);
    return opens || is_followed || is_following || words.has("imødekommet") ||
           words.has("i overensstemmelse med indstillingen");
}

} // namespace

bool tells_rejection(const Words& words, const Actors& actors) {
    return refuses_approval(words, actors) || departs_from_recommendation(words, actors) || fails(words) ||
           lacks_support(words, actors);
}

bool tells_approval(const Words& words, const Actors& actors, ApprovalContext context) {
    for (std::size_t at = words.find(approve_done); at != Words::npos; at = words.find(approve_done, at + 1)) {
        if (is_approval_done(words, at, actors, context.has_recommendation)) {
            return true;
        }
    }
    if (words.has("sagde god for") || words.has("sagde ja til") || words.has("gav grønt lys")) {
        return true;
    }
    if (context.rejected) {
        return false;
    }
    for (std::size_t at = words.find(approve_now); at != Words::npos; at = words.find(approve_now, at + 1)) {
        if (is_approval_now(words, at, actors) || (context.has_recommendation && is_consent(words, at, actors))) {
            return true;
        }
    }
    constexpr Phrase carry = "godkende|tiltræde|vedtage|imødekomme";
    for (std::size_t at = words.find(carry); at != Words::npos; at = words.find(carry, at + 1)) {
        if (is_decided(words, at, actors) || (context.has_recommendation && is_consent(words, at, actors))) {
            return true;
        }
    }
    return follows_recommendation(words, actors);
}

} // namespace referat::minutes
