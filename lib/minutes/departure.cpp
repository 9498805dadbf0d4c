// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/departure.hpp"

#include "base/utf8.hpp"
#include "minutes/outcome.hpp"
#include "minutes/phrases.hpp"

#include <referat/minutes.hpp>

#include <algorithm>
#include <array>

namespace referat::minutes {

namespace {

// Vocabulary of recommendations and decisions, gathered by reading minutes; a '|' parts alternatives (see Phrase).
constexpr Phrase approving_ask = "godkender|godkendes|godkende|tiltræder|tiltrædes|tiltræde|vedtager|vedtages|"
                                 "vedtage|anbefaler|anbefales|anbefale|tilslutter|bevilger|bevilges|bevilge";
constexpr Phrase open_ask =
    "drøfter|drøfte|drøftes|drøftelse|beslutter|beslutte|besluttes|stilling|vælger|vælge|vælges|udvælger|udvælge|"
    "udpeger|udpege|udpeges|peger|pege|peges|prioriterer|fordeler|fordele|fastlægger|fastsætter|afgiver|afgive|giver|"
    "kommer|gennemgås|input";
constexpr Phrase carried =
    "godkendt|godkendte|godkendtes|godkendes|godkender|tiltrådt|tiltrådte|tiltrædes|tiltræder|vedtaget|vedtog|vedtages|"
    "efterretning|følges|fulgt|imødekommet|imødekom";
constexpr Phrase agreed =
    "besluttet|besluttede|beslutter|besluttes|aftalt|aftalte|aftales|enighed|enige|vedtog|vedtaget|godkendt|godkendte";
constexpr Phrase supported = "tilslutning|opbakning|enighed|bakket|bakkede|imødekommet|imødekom|indarbejdes|"
                             "indarbejdet|tilføjes|tilføjet";
constexpr Phrase bodies =
    "udvalget|forum|forummet|samarbejdsforummet|rådet|niveau|klyngen|sundhedsklyngen|styregruppen|koordinationsforum|"
    "koordineringsforum|bestyrelsen|byrådet|kommunalbestyrelsen|regionsrådet|parterne|flertal|flertallet";
constexpr Phrase changes =
    "ændring|ændringer|ændringen|ændringerne|rettelse|rettelser|rettelsen|rettelserne|tilføjelse|tilføjelser|"
    "tilføjelsen|tilføjelserne|tilretning|tilretninger|justering|justeringer|præcisering|præciseringer|undtagelse|"
    "forbehold|forbeholdet|modifikation|modifikationer";
constexpr Phrase remarks = "bemærkning|bemærkninger|bemærkningen|bemærkningerne|kommentar|kommentarer|"
                           "opfordring|henstilling|betingelse|krav|ønske";
constexpr Phrase reworked = "ændres|rettes|tilrettes|justeres|reformuleres|omformuleres|omskrives|nedsættes|"
                            "forhøjes|reduceres";
constexpr Phrase besides = "desuden|endvidere|derudover|herudover|ydermere|samtidig|tillige|yderligere";
constexpr Phrase wishes = "ønsker|ønskede|beder|bad|bedt|anmoder|anmodede|opfordrer|opfordrede|efterspørger|"
                          "efterspurgte|pålægger|pålagde|kræver|krævede|henstiller|henstillede";
/// After "idet" or "dog": how somebody voted or who was there, which changes nothing.
constexpr Phrase persons = "stemte|stemmer|imod|undlod|mindretal|mindretallet|inhabil|deltog|deltager|forlod|"
                           "fraværende|afbud|kunne|ønskede|bemærkede|tog|begærede|tilslutte";
constexpr Phrase negation = "ikke|ingen|uden|hverken|næppe";
constexpr Phrase question = "om|hvorvidt|hvordan|hvilke|hvilken|hvilket|hvem|hvor|hvornår";

bool has_label(std::span<const std::string> outcomes, std::string_view label) {
    return std::ranges::find(outcomes, label) != outcomes.end();
}

/// What a recommendation asks for; it may ask for several things.
struct Asked {
    bool approval = false;
    bool noting = false;
    bool open = false;
    bool question = false; ///< drøfte, or whether and how: "no" is an answer

    explicit Asked(const Words& words)
        : approval(words.has(approving_ask)), noting(words.has("efterretning")), open(words.has(open_ask)),
          question(words.has("drøfter|drøfte|drøftes|drøftelse|stilling") || words.has(minutes::question)) {}

    /// Something that can be carried, so that it can also be changed or exceeded.
    [[nodiscard]] bool is_closed() const { return approval || noting || !open; }
};

class DepartureJudge {
public:
    DepartureJudge(const Words& recommendation, std::string_view decision, std::span<const std::string> outcomes)
        : asked_(recommendation), outcomes_(outcomes) {
        for (const std::string_view sentence : split_sentences(decision)) {
            sentences_.emplace_back(sentence);
        }
    }

    [[nodiscard]] bool is_decided() const {
        return !std::ranges::all_of(sentences_, [](const Words& words) { return words.empty(); });
    }

    std::vector<std::string> run() {
        refused_ = is_refused();
        postponed_ = has_label(outcomes_, "udsat");
        for (std::size_t i = 0; i < sentences_.size(); ++i) {
            read(i);
        }
        exceeded_ =
            exceeded_ || (asked_.noting && !asked_.approval && !asked_.open && has_label(outcomes_, "besluttet"));
        // What a body wishes when it says no or not yet is its reason.
        exceeded_ = exceeded_ && !refused_ && !postponed_;
        if (!refused_ && !postponed_ && !changed_ && !exceeded_) {
            return outcomes_.empty() ? std::vector<std::string>{} : std::vector<std::string>{"nej"};
        }
        std::vector<std::string> labels{"ja"};
        const auto add = [&](bool set, const char* label) {
            if (set) {
                labels.emplace_back(label);
            }
        };
        add(refused_, "afvist");
        add(postponed_, "udsat");
        add(changed_, "ændret");
        add(exceeded_, "udvidet");
        return labels;
    }

private:
    [[nodiscard]] bool is_refused() const {
        const bool can_be_refused = asked_.approval || !asked_.open;
        if (has_label(outcomes_, "afvist") && can_be_refused && !is_amendment_refused()) {
            return true;
        }
        // "Beslutter emne": agreed to have none. Where the question was whether, that is an answer.
        return !asked_.question && has_label(outcomes_, "besluttet") &&
               std::ranges::any_of(sentences_, [](const Words& words) {
                   const std::size_t at = words.find("enighed|enige|besluttet|besluttede|aftalt|aftalte");
                   return at != Words::npos && words.has_after(at, "ikke", 4);
               });
    }

    /// "Ændringsforslaget blev forkastet. Herefter blev indstillingen tiltrådt.", but not "Anden del blev ikke
    /// vedtaget."
    [[nodiscard]] bool is_amendment_refused() const {
        const bool proposed = std::ranges::any_of(sentences_, [](const Words& words) {
            return words.has("ændringsforslag|ændringsforslaget|modforslag|forslag|forslaget|foreslog|stillede");
        });
        return proposed && has_label(outcomes_, "godkendt") && std::ranges::any_of(sentences_, [](const Words& words) {
                   const std::size_t at = words.find("indstilling|indstillingen|indstillingerne|hovedforslaget");
                   return at != Words::npos && words.has_after(at, carried, 6) && !words.has_after(at, negation, 4) &&
                          !words.has_before(at, "del|dele|punkt|pkt", 3);
               });
    }

    void read(std::size_t i) {
        const Words& words = sentences_[i];
        if (words.empty() || !asked_.is_closed()) {
            return;
        }
        changed_ = changed_ || is_carried_with_change(words) || is_reworked(words) || is_replaced(words) ||
                   is_proposal_supported(i);
        exceeded_ = exceeded_ || has_with(words, remarks) || decides_besides(words) || is_wish_of_body(words);
    }

    /// "med den rettelse, at", "med Ældrerådets tilføjelse", "med følgende bemærkninger".
    static bool has_with(const Words& words, const Phrase& nouns) {
        for (std::size_t at = words.find("med"); at != Words::npos; at = words.find("med", at + 1)) {
            if (words.has_after(at, nouns, 4) && !words.has_after(at, negation, 2)) {
                return true;
            }
        }
        return false;
    }

    static bool is_carried_with_change(const Words& words) {
        if (has_with(words, changes) || words.has("in mente") || words.has("bortset fra") ||
            words.has("delvist|delvis godkendt|tiltrådt|imødekommet|vedtaget")) {
            return true;
        }
        const std::size_t amended = words.find("ændringsforslaget|ændringsforslag|ændringsforslagene");
        if (amended != Words::npos && words.has_after(amended, carried, 6) && !words.has_after(amended, negation, 4)) {
            return true;
        }
        const std::size_t at = words.find(carried);
        if (at == Words::npos || words.has_before(at, negation, 3)) {
            return false;
        }
        for (const Phrase turn : {Phrase("dog"), Phrase("idet")}) {
            const std::size_t turned = words.find(turn, at);
            if (turned != Words::npos && !words.has_after(turned, persons, 8) && !words.has_after(turned, remarks, 3)) {
                return true;
            }
        }
        return false;
    }

    /// "Disse reformuleres.": what was proposed is not what stands. The change of something else is told in a clause.
    [[nodiscard]] bool is_reworked(const Words& words) const {
        const std::size_t at = words.find(reworked);
        return at != Words::npos && at <= 6 && has_carried() && !words.has_before(at, "at|som|der|hvis|når|om", at) &&
               !words.has_after(at, negation, 1);
    }

    /// "Udvalget besluttede i stedet at ..."
    static bool is_replaced(const Words& words) {
        const std::size_t at = words.find(agreed);
        return at != Words::npos && words.has("i stedet") && !words.has("deltog|deltager|mødte|indtræder");
    }

    /// "Der var forslag om, at oplægget flyttes. Der var tilslutning til dette forslag." Also when it is told of a
    /// change.
    [[nodiscard]] bool is_proposal_supported(std::size_t i) const {
        const Words& words = sentences_[i];
        const std::size_t to = words.find("dette|denne|det|den forslag|ændring|rettelse|tilføjelse");
        return to != Words::npos && words.has_before(to, supported, 5) && !words.has(negation);
    }

    [[nodiscard]] bool decides_besides(const Words& words) const {
        if (asked_.open) {
            return false; // a further conclusion of what was discussed
        }
        const std::size_t at = words.find(agreed);
        if (at == Words::npos || words.has_before(at, negation, 3)) {
            return false;
        }
        return words.has_before(at, besides, 6) || words.has_after(at, besides, 2) ||
               (words.has("i den forbindelse") && words.has_before(at, "forbindelse", 3));
    }

    /// "Udvalget beder om en handleplan.", but not what a member asks for.
    [[nodiscard]] bool is_wish_of_body(const Words& words) const {
        if (asked_.open) {
            return false;
        }
        for (std::size_t at = words.find(wishes); at != Words::npos; at = words.find(wishes, at + 1)) {
            const bool same_subject = words.has_before(at, "og", 1) && words.has_before(at, bodies, 12);
            if ((words.has_before(at, bodies, 2) || same_subject) && !words.has_after(at, negation, 1)) {
                return true;
            }
        }
        const std::size_t gladly = words.find("ser|vil|ville|så gerne");
        return gladly != Words::npos && words.has_before(gladly, bodies, 2);
    }

    [[nodiscard]] bool has_carried() const {
        return has_label(outcomes_, "godkendt") || has_label(outcomes_, "efterretning");
    }

    Asked asked_;
    std::span<const std::string> outcomes_;
    std::vector<Words> sentences_;
    bool refused_ = false;
    bool postponed_ = false;
    bool changed_ = false;
    bool exceeded_ = false;
};

} // namespace

std::vector<std::string> judge_departure(std::string_view recommendation, std::string_view decision,
                                         std::span<const std::string> outcomes) {
    constexpr std::size_t judged_bytes = std::size_t{64} << 10; // as judge_outcome()
    recommendation = base::truncate_utf8(recommendation, judged_bytes);
    decision = base::truncate_utf8(decision, judged_bytes);
    const Words asked(recommendation);
    if (asked.empty() || asked.has("ingen indstilling")) {
        return {};
    }
    DepartureJudge judge(asked, decision, outcomes);
    return judge.is_decided() ? judge.run() : std::vector<std::string>{};
}

} // namespace referat::minutes

namespace referat::inline v0 {

std::vector<std::string> departures(const AgendaItem& item) {
    if (!item.udfald.empty()) {
        return minutes::judge_departure(item.indstilling, item.beslutning, item.udfald);
    }
    const std::vector<std::string> outcomes = minutes::judge_outcome(item.beslutning, item.indstilling, item.udvalg);
    return minutes::judge_departure(item.indstilling, item.beslutning, outcomes);
}

} // namespace referat::inline v0
