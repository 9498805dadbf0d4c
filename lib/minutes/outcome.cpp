// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/outcome.hpp"

#include "base/utf8.hpp"
#include "minutes/phrases.hpp"

#include <algorithm>
#include <array>

namespace referat::minutes {

namespace {

// Vocabulary of Danish decisions, gathered by reading minutes; a '|' parts alternatives, '*' ends a stem (see
// Phrase).
constexpr Phrase approve_done = "godkendt|godkendte|godkendtes|tiltrådt|tiltrådte|tiltrådtes|vedtaget|vedtog|vedtoges|"
                                "vedtagne|bifaldt";
constexpr Phrase approve_now = "godkendes|godkender|tiltrædes|tiltræder|vedtages|vedtager";
constexpr Phrase approve_infinitive = "godkende|tiltræde|vedtage|imødekomme|støtte|tilslutte";
constexpr Phrase negation = "ikke|ingen|hverken|aldrig";
constexpr Phrase future =
    "skal|skulle|kan|kunne|vil|ville|forventes|ventes|forventet|bør|måtte|må|når|inden|efter|indtil|hvis|"
    "såfremt|førend|før|senere|efterfølgende|herefter|fremover|endnu|først";
constexpr Phrase told = "som|der|allerede|tidligere|var|havde|senest|seneste|forrige|sidste";
constexpr Phrase reported =
    "orienterede|oplyste|informerede|fortalte|orienterer|oplyser|informerer|fortæller|refererede|"
    "nævnte|gengav|beskrev";
constexpr Phrase later_meeting = "næste|kommende|senere|efterfølgende|førstkommende|ekstraordinært|fremtidigt|nye|igen";
/// Bodies whose approvals are only told about in the minutes of a cluster or a committee.
constexpr Phrase other_bodies = "byrådet|byråd|regionsrådet|regionsråd|folketinget|kommunalbestyrelsen|økonomiudvalget|"
                                "direktionen|ministeriet|sundhedsstyrelsen|bestyrelsen|styregruppen";
constexpr Phrase minority = "mindretal|mindretallet|imod|undlod|undlader|mindretalsudtalelse";

/// What a sentence says, and the labels gathered so far.
class Judge {
public:
    Judge(std::string_view decision, std::string_view recommendation)
        : asks_for_choice_(asks_for_choice(recommendation)), has_recommendation_(!recommendation.empty()),
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

    void read(const Words& words) {
        const bool postponed = read_postponement(words);
        const bool rejected = read_rejection(words);
        if (!postponed || words.has("til efterretning")) {
            read_noting(words);
        }
        read_approval(words, rejected);
        read_discussion(words, postponed);
        read_agreement(words, rejected, postponed);
        read_nothing(words);
        read_stance(words);
    }

    /// "Punktet blev udsat", "udskydes", "nåede ikke at blive behandlet", "tages af dagsordenen".
    bool read_postponement(const Words& words) {
        const bool about_item =
            words.has("punktet|sagen|drøftelsen|behandlingen|beslutningen|stillingtagen|emnet|forslaget|valget|"
                      "afgørelsen|henvendelsen");
        bool found = is_put_off(words, about_item);
        for (const std::string_view phrase :
             {"nåede ikke", "nåede man ikke", "blev ikke nået", "nås ikke", "ikke behandlet", "sprunget over",
              "af dagsordenen", "tages op igen på", "kommer på igen", "sendes|sendt tilbage til", "sendes|sendt retur",
              "hjemvises|hjemvist|hjemsendes", "overføres|overført|flyttes|flyttet|rykkes til næste|det møde|mødet",
              "forelægges|behandles igen|påny", "forelægges|behandles på ny",
              "træffes afgørelse|beslutning herom på"}) {
            found = found || words.has(phrase);
        }
        found =
            found || words.matches_at(0, "udgår|udgik") || words.matches_at(0, "punktet|sagen udgår|udgik") ||
            (about_item && words.has("venter til")) ||
            (about_item && words.has("behandles på næste|kommende|førstkommende") && !words.has("til efterretning"));
        udsat_ = udsat_ || found;
        return found;
    }

    /// "udsat" and "udskudt" of the item, not of vulnerable people ("udsatte børn") or of something that is only told
    /// about.
    [[nodiscard]] bool is_put_off(const Words& words, bool about_item) const {
        const std::size_t at =
            words.find("udsat|udsættes|udsætter|udsatte|udskudt|udskydes|udskyder|udskød|genoptages");
        if (at == Words::npos) {
            return false;
        }
        const bool vulnerable =
            words[at] == "udsatte" && !words.has_after(at,
                                                       "sagen|punktet|behandlingen|beslutningen|drøftelsen|"
                                                       "stillingtagen|den|det|emnet|forslaget",
                                                       2);
        const bool exposed = words.matches_at(at + 1, "for") || words.has_before(at, "særligt|socialt|mest|psykisk", 1);
        const bool not_put_off = words.has_before(at, negation, 1) || words.has_before(at, "skal|kan", 1);
        const bool only_told = !has_recommendation_ && !about_item && words.has_before(at, "er|var", 2);
        return !vulnerable && !exposed && !not_put_off && !only_told;
    }

    /// "ikke godkendt", "kunne ikke tiltræde", "ikke opbakning", "bortfaldt", "afvist".
    bool read_rejection(const Words& words) {
        bool found = false;
        for (const Phrase verbs : {approve_done, approve_now, approve_infinitive}) {
            for (std::size_t at = words.find(verbs); at != Words::npos; at = words.find(verbs, at + 1)) {
                const bool negated = words.has_before(at, negation, 3) || words.matches_at(at + 1, "ikke");
                const bool yet = words.has_before(at, "endnu|først", 3) || words.has_after(at, "endnu|først|før", 3);
                found = found || (negated && !yet && !is_dissent(words, at));
            }
        }
        for (const std::string_view verb : {"bortfaldt", "bortfalder", "forkastet", "forkastes", "forkastede",
                                            "nedstemt", "afslået", "afslås", "afviste", "afvises", "afviser"}) {
            const std::size_t at = words.find(verb);
            const bool adjective = words.matches_at(at, "afviste henvisninger|ansøgninger|borgere|patienter|sager");
            found = found || (at != Words::npos && !adjective && !words.has_before(at, negation, 2));
        }
        const std::size_t refused = words.find("afvist");
        found = found || (refused != Words::npos && !words.has_before(refused, "ikke|tidligere|flere|mange|andel", 3));
        for (const std::string_view support : {"opbakning|tilslutning|flertal|støtte|stemning"}) {
            const std::size_t at = words.find(support);
            found = found || (at != Words::npos && words.has_before(at, "ikke|ingen|uden|manglende|heller", 3) &&
                              !words.matches_at(at, "støtte fra"));
        }
        for (const std::string_view phrase :
             {"ikke bakket op", "bakkede ikke op", "bakker ikke op", "faldt ved afstemningen", "ikke flertal",
              "nød ikke fremme", "nyder ikke fremme", "gives|gav|giver|får|fik afslag", "sagde nej til",
              "siger nej til"}) {
            found = found || words.has(phrase);
        }
        const std::size_t fell = words.find("faldt|falder");
        found = found || (fell != Words::npos &&
                          words.has_before(fell, "forslaget|ændringsforslaget|indstillingen|forslag", 6) &&
                          !words.has_after(fell, "valget", 1));
        afvist_ = afvist_ || found;
        return found;
    }

    /// A single member or a minority that votes against what the rest carries.
    static bool is_dissent(const Words& words, std::size_t at) {
        const bool body =
            words.has_before(at,
                             "udvalget|forum|niveau|klyngen|sundhedsklyngen|rådet|forslaget|indstillingen|flertal|"
                             "flertallet|parterne|man|kommunerne|gruppen",
                             at);
        const bool person = words.has_before(at, "kunne|kan", 2) && !body;
        return words.has(minority) || person;
    }

    void read_noting(const Words& words) {
        for (std::size_t at = words.find("til efterretning"); at != Words::npos;
             at = words.find("til efterretning", at + 1)) {
            const bool negated = words.has_before(at, negation, 3);
            const bool later = words.has_before(at, "forelægges|fremlægges|sendes|skal|kan|forventes", 4) ||
                               words.has_after(at, later_meeting, 4);
            efterretning_ = efterretning_ || (!negated && !later);
        }
    }

    void read_approval(const Words& words, bool rejected) {
        for (std::size_t at = words.find(approve_done); at != Words::npos; at = words.find(approve_done, at + 1)) {
            godkendt_ = godkendt_ || is_approval_done(words, at);
        }
        for (std::size_t at = words.find(approve_now); at != Words::npos; at = words.find(approve_now, at + 1)) {
            godkendt_ = godkendt_ || (!rejected && is_approval_now(words, at));
        }
        for (const std::string_view phrase : {"sagde god for", "sagde ja til", "gav grønt lys"}) {
            godkendt_ = godkendt_ || words.has(phrase);
        }
        const bool agreed_to = words.has("indstillingen|indstillingerne følges|fulgt|imødekommes|imødekommet") ||
                               words.has("indstillingen|indstillingerne blev|bliver|er fulgt") ||
                               words.has("imødekommet") || words.has("i overensstemmelse med indstillingen");
        godkendt_ = godkendt_ || (agreed_to && !rejected && !words.has(negation));
    }

    /// "blev godkendt", "godkendte", "Tiltrådt." but not "er godkendt pr. mail", "som er godkendt af ...", "når den er
    /// godkendt".
    [[nodiscard]] bool is_approval_done(const Words& words, std::size_t at) const {
        if (words.has_before(at, negation, 3) || words.matches_at(at + 1, "ikke")) {
            return false;
        }
        if (words.has_before(at, future, 5) && !words.has_before(at, "blev|bliver", 2)) {
            return false;
        }
        const bool elsewhere =
            words.has_after(at, "mail|mailen|skriftligt|skriftlig", 4) || words.has_before(at, "mail|skriftligt", 3);
        const bool relative = words.has_before(at, told, 3) && words.has_before(at, "er|var|blev|havde", 3) &&
                              !words.has_before(at, "blev", 1) &&
                              words.has_before(at, "som|der|allerede|tidligere|havde|var", 3);
        const bool standing =
            words.has_before(at, "er|var", 2) && !words.has_before(at, "dermed|hermed|således|derefter", 2);
        const bool by_others = (words.matches_at(at + 1, "af") && standing) || words.has(other_bodies);
        const bool of_meeting = words.has_before(at, "dagsordenen|referatet|indstillingen|budgettet", at);
        const bool news = standing && !has_recommendation_ && !of_meeting;
        const bool adjective_of_past =
            words[at] == "vedtagne" || words.matches_at(at, "godkendte budget|plan|referat|kommissorium|indsatser");
        return !elsewhere && !relative && !by_others && !news &&
               (!adjective_of_past || words.has_before(at, "ovenstående", 2)) && !words.has(reported);
    }

    /// "Dagsordenen godkendes." but not "godkendes på næste møde", "godkendes af formandskabet", "skal godkendes".
    static bool is_approval_now(const Words& words, std::size_t at) {
        const bool negated = words.has_before(at, negation, 2) || words.matches_at(at + 1, "ikke");
        const bool to_come =
            words.has_before(at, future, 6) || words.has_before(at, "hvor|at|som|der|til", 6) ||
            words.has_after(at, later_meeting, 5) || words.has_after(at, "mødet|skriftligt|mail|politisk|lokalt", 3) ||
            words.matches_at(at + 1, "af") || words.matches_at(at + 1, "i") || words.matches_at(at + 1, "til") ||
            words.matches_at(at + 1, "endeligt|primo|ultimo|medio|den");
        return !negated && !to_come && !words.has(reported);
    }

    /// "blev drøftet", "drøftede", "Drøftet." but not "drøftes på et kommende møde".
    void read_discussion(const Words& words, bool postponed) {
        constexpr std::string_view done = "drøftet|drøftede|drøftedes|debatteret|debatterede|diskuteret|diskuterede";
        for (std::size_t at = words.find(done); at != Words::npos; at = words.find(done, at + 1)) {
            const bool negated = words.has_before(at, negation, 3) || words.matches_at(at + 1, "ikke");
            const bool other_time = (words.has_before(at, future, 3) && !words.has_before(at, "blev", 2)) ||
                                    words.has_before(at, "har|havde|tidligere|sidst|senest", 3);
            droeftet_ = droeftet_ || (!negated && !other_time);
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
        const auto agrees = [&](std::string_view phrase) {
            for (std::size_t at = words.find(phrase); at != Words::npos; at = words.find(phrase, at + 1)) {
                const bool negated = words.has_before(at, negation, 2);
                const bool other_time =
                    words.has_before(at, "skal|kan|tidligere|allerede|som|havde|hvis|når|har|blive", 2) ||
                    words.has_before(at, "seminaret", 3);
                if (!negated && !other_time) {
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
            found = found || agrees("tilslutning") || agrees("opbakning til") || agrees("bred opbakning") ||
                    agrees("tilsluttede|tilslutter sig");
        }
        found = found && !told_by_someone && !(postponed && !words.has("enighed|aftalt|besluttet"));
        besluttet_ = besluttet_ || found;
        read_choice(words, rejected, postponed);
    }

    /// "Model A blev valgt", "Mødet holdes den ...": an answer if something was asked; an election is one anyway.
    void read_choice(const Words& words, bool rejected, bool postponed) {
        constexpr std::string_view choices = "valgt|valgte|vælges|valget|udvalgt|udvalgte|genvalgt|pegede|peges|"
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
        constexpr std::string_view telling =
            "orienterede|orienterer|orienteret|informerede|oplyste|oplyst|præsenterede|præsenteret|fortalte|nævnt|"
            "deltog|afbud|bød|budt|"
            "gav|fremlagde|viste|holdt|takkede|forlod|ankom|afventer|opfordrede|besvarede|svarede|gennemgik|var|har|"
            "udtræder|ansat|"
            "stedet|undervejs|afsluttet|overstået|fylder|kan|næste|byrådet|ministeriet";
        constexpr std::string_view actions =
            "udarbejder|udarbejdes|sender|sendes|melder|meldes|ønsker|indkalder|indkaldes|undersøger|undersøges|sørger|"
            "sikrer|"
            "retter|kontakter|følger|inviterer|inviteres|igangsætter|igangsættes|iværksætter|iværksættes|anbefaler|"
            "anbefales|"
            "opfordrer|tilretter|tilrettes|udsender|udsendes|planlægger|afsætter|afsættes|arbejder|arbejdes|"
            "koordinerer|forbereder|"
            "leverer|gennemfører|gennemføres|etablerer|etableres|overtager|skriver|tager|oversendes|fremsender|indgår|"
            "henviser|"
            "lægger|støtter|overrækker|slettes|indføres|fastholder|foreslår|advarer|bakker|skal";
        if (words.has(telling)) {
            ++informs_;
            return;
        }
        const std::size_t action = words.find(actions);
        const bool in_clause = action != Words::npos && (words.has_before(action, "at|som|der|hvis|når|om", 3) ||
                                                         words.has_before(action, negation, 2));
        (action != Words::npos && action <= 7 && !in_clause ? commits_ : plain_) += 1;
    }

    bool asks_for_choice_;
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

std::vector<std::string> judge_outcome(std::string_view decision, std::string_view recommendation) {
    // Many times the longest decision seen; past it the text is not what was decided at one meeting.
    constexpr std::size_t judged_bytes = std::size_t{64} << 10;
    return Judge(base::truncate_utf8(decision, judged_bytes), base::truncate_utf8(recommendation, judged_bytes)).run();
}

} // namespace referat::minutes
