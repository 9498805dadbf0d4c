// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/outcome.hpp"

#include "base/utf8.hpp"
#include "minutes/actors.hpp"
#include "minutes/approval.hpp"
#include "minutes/outcome_words.hpp"
#include "minutes/postponement.hpp"

namespace referat::minutes {

namespace {

/// What a sentence says, and the labels gathered so far.
class Judge {
public:
    Judge(std::string_view decision, std::string_view recommendation, std::string_view body)
        : actors_(body), asks_for_choice_(asks_for_choice(recommendation)),
          asks_for_approval_(asks_for_approval(recommendation)), has_recommendation_(!recommendation.empty()),
          sentences_(split_sentences(decision)) {}

    std::vector<std::string> run() {
        for (const std::string_view sentence : sentences_) {
            const Words words(sentence);
            if (!words.empty()) {
                read(words);
            }
        }
        if (any()) {
            // An answer to what was asked counts beside a formal outcome; other follow-up does not.
            const bool open = !godkendt_ && !afvist_ && !udsat_;
            besluttet_ = besluttet_ || (answers_ && !godkendt_) || (asks_for_choice_ && open && commits_ > 0);
        } else if (nothing_) {
            ingen_ = true;
        } else {
            besluttet_ =
                answers_ || (asks_for_choice_ && commits_ + plain_ > 0) || (commits_ > 0 && commits_ >= informs_);
        }
        return labels();
    }

private:
    [[nodiscard]] bool any() const {
        return godkendt_ || efterretning_ || droeftet_ || besluttet_ || afvist_ || udsat_ || ingen_;
    }

    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> result;
        const auto add = [&](bool set, const char* label) {
            if (set) {
                result.emplace_back(label);
            }
        };
        add(afvist_, "afvist");
        add(besluttet_, "besluttet");
        add(droeftet_, "drøftet");
        add(efterretning_, "efterretning");
        add(godkendt_, "godkendt");
        add(ingen_, "ingen");
        add(udsat_, "udsat");
        return result;
    }

    static bool asks_for_choice(std::string_view recommendation) {
        const Words words(recommendation);
        return words.has(
            "beslutter|beslutte|besluttes|vælger|vælge|vælges|udvælger|udvælge|udpeger|udpege|udpeges|prioriterer|"
            "fordeler|fordele|fordeles|afgør|afgøre|stilling|peger|pege|peges|fastlægger|fastlægge|fastlægges|aftaler|"
            "aftale|aftales|fastsætter|fastsætte|fastsættes");
    }

    static bool asks_for_approval(std::string_view recommendation) {
        const Words words(recommendation);
        return words.has(approve_now) || words.has(approve_infinitive) || words.has("bevilger|bevilges|bevilge");
    }

    void read(const Words& words) {
        const Postponement postponement = read_postponement(words, has_recommendation_);
        const bool postponed =
            postponement == Postponement::PutOff || (postponement == Postponement::ComesBack && !is_dealt_with(words));
        const bool rejected = tells_rejection(words, actors_);
        udsat_ = udsat_ || postponed;
        afvist_ = afvist_ || rejected;
        efterretning_ = efterretning_ || tells_noting(words);
        godkendt_ = godkendt_ || tells_approval(words, actors_, {rejected, has_recommendation_});
        read_discussion(words, postponed);
        read_agreement(words, rejected, postponed);
        read_nothing(words);
        read_stance(words);
    }

    /// Whether the item is answered by now: approved or noted, or discussed where nothing else was asked.
    [[nodiscard]] bool is_dealt_with(const Words& words) const {
        const bool open = asks_for_choice_ || asks_for_approval_;
        return godkendt_ || efterretning_ || (droeftet_ && !open) || tells_noting(words) ||
               tells_approval(words, actors_, {}) ||
               (!open && words.has("drøftet|drøftede|drøftedes") && !words.has("ikke|ej drøftet"));
    }

    static bool tells_noting(const Words& words) {
        for (std::size_t at = words.find("til efterretning"); at != Words::npos;
             at = words.find("til efterretning", at + 1)) {
            const bool negated = words.has_before(at, negation, 3);
            const bool later = words.has_before(at, "forelægges|fremlægges|sendes|skal|kan|forventes", 4) ||
                               words.has_after(at, later_meeting, 4);
            if (!negated && !later) {
                return true;
            }
        }
        return false;
    }

    /// "blev drøftet", "drøftede", "Drøftet." but not "drøftes på et kommende møde".
    void read_discussion(const Words& words, bool postponed) {
        constexpr Phrase done = "drøftet|drøftede|drøftedes|debatteret|debatterede|diskuteret|diskuterede";
        for (std::size_t at = words.find(done); at != Words::npos; at = words.find(done, at + 1)) {
            const bool negated = words.has_before(at, negation, 3) || words.matches_at(at + 1, "ikke");
            const bool other_time = (words.has_before(at, future, 3) && !words.has_before(at, "blev", 2)) ||
                                    words.has_before(at, "har|havde|tidligere|sidst|senest", 3);
            droeftet_ = droeftet_ || (!negated && !other_time && !actors_.is_elsewhere(words, at));
        }
        const std::size_t now = words.find("drøftes|drøfter|debatteres|debatterer");
        const bool at_once = now == 0 || (now == 1 && words[0] != "det" && words[0] != "dette" && words[0] != "emnet");
        const bool later = now != Words::npos && (words.has_after(now, later_meeting, 6) ||
                                                  words.has_after(now, "i|hos|lokalt|med|først", 1));
        droeftet_ = droeftet_ || (at_once && !later && !postponed);
        const std::size_t noun = words.find("drøftelse|drøftelser|debat|dialog|diskussion");
        const bool held = noun != Words::npos && !postponed &&
                          (words.has_before(noun, "var|havde|fulgte|førte|foregik|anledning", 4) ||
                           words.matches_at(noun + 1, "af")) &&
                          words.has_before(noun, "var|havde|fulgte|anledning", 6) &&
                          !words.has_before(noun, negation, 3) && words[noun] != "dialog";
        const bool opening = noun != Words::npos && noun <= 4 && words[0] == "efter" && words[noun] == "drøftelse";
        const bool turned = words.has("vendt og drejet") || words.has("udspandt der sig") || words.has("blev vendt");
        droeftet_ = droeftet_ || held || opening || turned;
    }

    /// "det blev besluttet", "der var enighed om", "det blev aftalt", "bakkede op om", "holder fast i".
    void read_agreement(const Words& words, bool rejected, bool postponed) {
        const bool told_by_someone = words.has(reported) && !words.has("besluttet|besluttede|aftalt");
        const auto agrees = [&](const Phrase& phrase, std::size_t negated_within = 2) {
            for (std::size_t at = words.find(phrase); at != Words::npos; at = words.find(phrase, at + 1)) {
                const bool negated = words.has_before(at, negation, negated_within);
                const bool other_time =
                    words.has_before(at, "skal|kan|tidligere|allerede|som|havde|hvis|når|har|blive", 2) ||
                    words.has_before(at, "seminaret", 3) || words.has_before(at, "forudsætning|forudsat|betingelse", 6);
                if (!negated && !other_time && !actors_.is_elsewhere(words, at)) {
                    return true;
                }
            }
            return false;
        };
        bool found =
            agrees("besluttet|besluttede|beslutter|besluttes|aftalt|aftalte|aftaltes|aftales|enighed|konsensus") ||
            agrees("enige om") || agrees("enedes") || agrees("bakket|bakkede|bakker op") || agrees("bakkes op") ||
            agrees("fast i|ved") || agrees("fastholder|fastholdt|fastholdes beslutningen");
        if (!rejected) {
            found = found || agrees("tilslutning", 3) || agrees("opbakning til", 3) || agrees("bred opbakning") ||
                    agrees("tilsluttede|tilslutter sig") || agrees("kan|kunne tilslutte sig");
        }
        found = found && !told_by_someone &&
                !(postponed && !words.has("enighed|enige|aftalt|aftalte|besluttet|besluttede|beslutter"));
        besluttet_ = besluttet_ || found;
        read_choice(words, rejected, postponed);
    }

    /// "Model A blev valgt", "Mødet holdes den ...": an answer if something was asked; an election is one anyway.
    void read_choice(const Words& words, bool rejected, bool postponed) {
        constexpr Phrase choices = "valgt|valgte|vælges|valget|udvalgt|udvalgte|genvalgt|pegede|peges|"
                                   "fastlagt|fastlagde|fastlægges|fastsættes|udpeget|"
                                   "udpegede|udpegedes|udpeges|prioriteret|prioriteres|fordeles|fordelt|"
                                   "fortsætter|fortsætte|indføres|afsættes|afholdes|"
                                   "holdes|videreføres|nedsættes|tildeles|indstilles|landede";
        const std::size_t at = words.find(choices);
        if (at == Words::npos || rejected || postponed || words.has(reported) ||
            words.has_before(at, "som|der|hvis|har|havde", 2)) {
            return;
        }
        const bool elected = words.has("blev|blevet valgt|genvalgt|udpeget");
        answers_ = answers_ || asks_for_choice_ || elected;
    }

    void read_nothing(const Words& words) {
        const bool nothing = words[0] == "intet" || words[0] == "ingen" || words.has("intet at bemærke") ||
                             words.has("ingen bemærkninger") || words.has("ingen kommentarer") ||
                             words.has("ikke noget til") || words.has("var intet") || words.has("ingen punkter") ||
                             words.has("ikke yderligere") || words.has("intet til") || words.has("ikke bemærkninger") ||
                             words.has("ingenting") || words.has("ikke nogen bemærkninger") ||
                             words.has("ikke noget") || words.has("intet nyt") || words.has("ikke benyttet");
        nothing_ = nothing_ || (nothing && words.size() <= 14);
    }

    /// Whether the sentence commits somebody to something, only tells, or states something plainly.
    void read_stance(const Words& words) {
        constexpr Phrase telling =
            "orienterede|orienterer|orienteret|informerede|oplyste|oplyst|præsenterede|præsenteret|fortalte|nævnt|"
            "deltog|afbud|bød|budt|"
            "gav|fremlagde|viste|holdt|takkede|forlod|ankom|afventer|opfordrede|besvarede|svarede|gennemgik|var|har|"
            "udtræder|ansat|"
            "stedet|undervejs|afsluttet|overstået|fylder|kan|næste";
        if (words.has(telling) || actors_.tells_of_authority(words)) {
            ++informs_;
            return;
        }
        const std::size_t action = find_action(words);
        const bool in_clause = action != Words::npos && (words.has_before(action, "at|som|der|hvis|når|om", 3) ||
                                                         words.has_before(action, negation, 2));
        (action != Words::npos && action <= 7 && !in_clause ? commits_ : plain_) += 1;
    }

    /// What somebody does from now on, or a position taken.
    [[nodiscard]] std::size_t find_action(const Words& words) const {
        constexpr Phrase actions =
            "udarbejder|udarbejdes|sender|sendes|melder|meldes|ønsker|indkalder|indkaldes|undersøger|undersøges|sørger|"
            "sikrer|"
            "retter|kontakter|følger|inviterer|inviteres|igangsætter|igangsættes|iværksætter|iværksættes|anbefaler|"
            "anbefales|"
            "opfordrer|tilretter|tilrettes|udsender|udsendes|planlægger|afsætter|afsættes|arbejder|arbejdes|"
            "koordinerer|forbereder|"
            "leverer|gennemfører|gennemføres|etablerer|etableres|overtager|overgår|skriver|tager|oversendes|fremsender|"
            "indgår|"
            "henviser|"
            "lægger|støtter|overrækker|slettes|indføres|fastholder|foreslår|advarer|bakker|skal";
        const std::size_t action = words.find(actions);
        if (action != Words::npos) {
            return action;
        }
        const std::size_t recommended =
            words.find("anbefalede|anbefaledes|anbefalet|indstiller|indstillede|indstilles");
        const bool by_body =
            recommended == 0 || (recommended != Words::npos && actors_.is_own_subject_before(words, recommended));
        return by_body ? recommended : Words::npos;
    }

    Actors actors_;
    bool asks_for_choice_;
    bool asks_for_approval_;
    bool has_recommendation_;
    std::vector<std::string_view> sentences_;
    bool godkendt_ = false;
    bool efterretning_ = false;
    bool droeftet_ = false;
    bool besluttet_ = false;
    bool afvist_ = false;
    bool udsat_ = false;
    bool ingen_ = false;
    bool nothing_ = false;
    bool answers_ = false;
    int commits_ = 0;
    int informs_ = 0;
    int plain_ = 0;
};

} // namespace

std::vector<std::string> judge_outcome(std::string_view decision, std::string_view recommendation,
                                       std::string_view body) {
    // Many times the longest decision seen; past it the text is not what was decided at one meeting.
    constexpr std::size_t judged_bytes = std::size_t{64} << 10;
    return Judge(base::truncate_utf8(decision, judged_bytes), base::truncate_utf8(recommendation, judged_bytes), body)
        .run();
}

} // namespace referat::minutes
