// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <locale>
#include <string>
#include <string_view>

namespace referat::tool {

/// One text of the program in its two languages. {1}, {2} ... stand for arguments.
struct Phrase {
    std::string_view en;
    std::string_view da;
};

/// The same for one and for many.
struct Counted {
    Phrase one;
    Phrase many;
};

enum class Language { English, Danish };

/// The language that LC_ALL, LC_MESSAGES or LANG (the first that is set) asks for: Danish for da, English for all else.
[[nodiscard]] Language message_language();

/// Writes the program's texts, numbers and dates in one language.
///
/// Thread safety: one thread at a time.
class Messages {
public:
    explicit Messages(Language language);

    [[nodiscard]] Language language() const noexcept { return language_; }

    /// The text in the language chosen, with its arguments put in. Arguments are taken as they are.
    [[nodiscard]] std::string operator()(const Phrase& text,
                                         std::initializer_list<std::string_view> arguments = {}) const;
    /// "1 punkt", "1.234 punkter".
    [[nodiscard]] std::string count(std::uint64_t number, const Counted& noun) const;
    /// "1.234" or "1,234".
    [[nodiscard]] std::string number(std::uint64_t value) const;
    /// "1,5" or "1.5".
    [[nodiscard]] std::string decimal(double value, int digits) const;
    /// "30. januar 2025" or "30 January 2025" for "2025-01-30"; anything else as it is.
    [[nodiscard]] std::string long_date(std::string_view iso_date) const;

private:
    Language language_;
    std::locale locale_;
};

/// `pattern` with its arguments put in for {1}, {2} ...; what has no argument stays as it is.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments);

namespace msg {

// Tags of diagnostics.
inline constexpr Phrase error{"error", "fejl"};
inline constexpr Phrase warning{"warning", "advarsel"};
inline constexpr Phrase note{"note", "bemærk"};
inline constexpr Phrase hint{"hint", "råd"};

// Errors.
inline constexpr Phrase usage{"usage", "brug"};
inline constexpr Phrase see_help{"see `{1} --help`", "se `{1} --help`"};
inline constexpr Phrase missing_argument{"{1} is missing", "{1} mangler"};
inline constexpr Phrase one_shard{"--shards: one at least", "--shards: mindst én"};
inline constexpr Phrase one_folder{"more than one FOLDER", "mere end én FOLDER"};
inline constexpr Phrase missing_value{"option {1} needs a value", "tilvalget {1} kræver en værdi"};
inline constexpr Phrase unexpected_value{"option {1} takes no value", "tilvalget {1} tager ingen værdi"};
inline constexpr Phrase unknown_option{"unknown option {1}", "ukendt tilvalg {1}"};
inline constexpr Phrase unknown_command{"unknown command {1}", "ukendt kommando {1}"};
inline constexpr Phrase query_dash_hint{"write -- before a query that begins with a minus",
                                        "skriv -- foran en forespørgsel, der begynder med minus"};
inline constexpr Phrase not_together{"{1} and {2} do not go together", "{1} og {2} kan ikke bruges sammen"};
inline constexpr Phrase no_place_for_facets{"this format has no place for facets; text and json have",
                                            "i dette format er der ikke plads til facetter; det er der i text og json"};
inline constexpr Phrase not_a_choice{"{1}: {2} is none of {3}", "{1}: {2} er ikke en af {3}"};
inline constexpr Phrase not_a_number{"{1}: {2} is no whole number up to {3}",
                                     "{1}: {2} er ikke et helt tal op til {3}"};
inline constexpr Phrase not_seconds{"{1}: {2} is no number of seconds", "{1}: {2} er ikke et antal sekunder"};
inline constexpr Phrase not_memory{"{1}: {2} is no size like 512M or 2G, 16M at least",
                                   "{1}: {2} er ikke en størrelse som 512M eller 2G, mindst 16M"};
inline constexpr Phrase not_a_date{"{1}: {2} is no date like 2025-01-30", "{1}: {2} er ikke en dato som 2025-01-30"};
inline constexpr Phrase empty_query{"the query is empty", "forespørgslen er tom"};
inline constexpr Phrase no_home{"no place for the index is known", "der kendes intet sted til indekset"};
inline constexpr Phrase no_home_hint{"name it with -d, or set REFERAT_INDEX",
                                     "angiv det med -d, eller sæt REFERAT_INDEX"};
inline constexpr Phrase bad_query{"bad query", "fejl i forespørgslen"};
inline constexpr Phrase at_byte{"{1} (at byte {2})", "{1} (ved byte {2})"};
inline constexpr Phrase cannot_read{"cannot read", "kan ikke læse"};
inline constexpr Phrase no_index{"no index", "intet indeks"};
inline constexpr Phrase no_index_hint{"make one with `referat index -d {1} PATH...`",
                                      "lav et med `referat index -d {1} STI...`"};
inline constexpr Phrase index_locked{"index locked", "indekset er låst"};
inline constexpr Phrase index_version{"index of another version", "indeks af en anden version"};
inline constexpr Phrase index_incomplete{"index incomplete", "indekset er ufuldstændigt"};
inline constexpr Phrase index_damaged{"index damaged", "indekset er beskadiget"};
inline constexpr Phrase lexicon_unusable{"lexicon not usable", "ordbogen kan ikke bruges"};
inline constexpr Phrase index_failed{"index not usable", "indekset kan ikke bruges"};
inline constexpr Phrase out_of_memory{"out of memory", "ikke mere hukommelse"};
inline constexpr Phrase system_failed{"system refused", "systemet afviste"};
inline constexpr Phrase internal{"internal error", "intern fejl"};
inline constexpr Phrase internal_hint{"this is a bug in referat; please report it with the command you gave",
                                      "det er en fejl i referat; meld den gerne med den kommando, du skrev"};

// Reading.
inline constexpr Phrase no_minutes{"no minutes found here", "ingen referater fundet her"};
inline constexpr Phrase more_warnings{"and {1} (all of them with -v)", "og {1} (alle med -v)"};
inline constexpr Phrase broken_utf8{"bytes that are no UTF-8 are read as U+FFFD",
                                    "bytes, der ikke er UTF-8, læses som U+FFFD"};
inline constexpr Counted warnings{{"1 warning", "1 advarsel"}, {"{1} warnings", "{1} advarsler"}};
inline constexpr Counted further_warnings{{"1 more warning", "1 advarsel mere"},
                                          {"{1} more warnings", "{1} advarsler mere"}};
inline constexpr Counted items{{"1 item", "1 punkt"}, {"{1} items", "{1} punkter"}};
inline constexpr Counted meetings{{"1 meeting", "1 møde"}, {"{1} meetings", "{1} møder"}};
inline constexpr Counted files{{"1 file", "1 fil"}, {"{1} files", "{1} filer"}};

// Indexing.
inline constexpr Phrase progress{"{1} of {2}, {3} MB/s, {4}", "{1} af {2}, {3} MB/s, {4}"};
inline constexpr Phrase seconds_left{", about {1} s left", ", ca. {1} sek. tilbage"};
inline constexpr Phrase minutes_left{", about {1} min left", ", ca. {1} min. tilbage"};
inline constexpr Phrase hours_left{", about {1} h left", ", ca. {1} t. tilbage"};
inline constexpr Phrase writing{"{1} of {2}, {3}; writing the index", "{1} af {2}, {3}; skriver indekset"};
inline constexpr Phrase writing_only{"writing the index", "skriver indekset"};
inline constexpr Phrase share_written{", {1} %", ", {1} %"};
inline constexpr Phrase index_files{"files: {1} read, {2} unchanged, {3} failed",
                                    "filer: {1} læst, {2} uændret, {3} fejlet"};
inline constexpr Phrase index_pruned{", {1} gone", ", {1} fjernet"};
inline constexpr Phrase index_items{"items: {1} (+{2} -{3})", "punkter: {1} (+{2} -{3})"};
inline constexpr Phrase index_generation{"generation {1}", "generation {1}"};
inline constexpr Phrase index_same{"generation {1} as before", "generation {1} som før"};
inline constexpr Phrase deleted{"{1}: {2} deleted", "{1}: {2} slettet"};
inline constexpr Phrase would_delete{"{1}: {2} would be deleted", "{1}: {2} ville blive slettet"};
inline constexpr Phrase not_in_index{"not in the index", "ikke i indekset"};
inline constexpr Phrase delete_names{"name a meeting as the ids of its items begin, BODY/DATE, or a file",
                                     "nævn et møde, som dets punkters id'er begynder, UDVALG/DATO, eller en fil"};
inline constexpr Phrase nothing_deleted{"nothing was deleted", "intet blev slettet"};
inline constexpr Phrase split_list{"search them together with -d {1}", "søg i dem under ét med -d {1}"};
inline constexpr Phrase megabytes{"{1} MB", "{1} MB"};
inline constexpr Counted faults{{"1 fault", "1 fejl"}, {"{1} faults", "{1} fejl"}};
inline constexpr Phrase no_faults{"no faults", "ingen fejl"};
inline constexpr Phrase rebuild_hint{"`referat check --rebuild -d {1}` makes it anew of the records that can be read",
                                     "`referat check --rebuild -d {1}` laver det på ny af de punkter, der kan læses"};
inline constexpr Phrase rebuild_each_hint{"rebuild the damaged indexes one by one: `referat check --rebuild -d INDEX`",
                                          "genskab de beskadigede indekser ét for ét: "
                                          "`referat check --rebuild -d INDEKS`"};
inline constexpr Phrase index_anew_hint{"remove the folder and make it again with `referat index`",
                                        "fjern mappen, og lav den igen med `referat index`"};
inline constexpr Phrase rebuilt{"rebuilt: {1}, {2} lost; generation {3}", "genskabt: {1}, {2} tabt; generation {3}"};
inline constexpr Phrase lost_items{"{1} of {2} lost", "{1} fra {2} er tabt"};
inline constexpr Phrase doubtful_items{"{1} come from a damaged file", "{1} kommer fra en beskadiget fil"};
inline constexpr Phrase sources_lost{"which files were indexed is not known any more",
                                     "hvilke filer der var indekseret, vides ikke længere"};
inline constexpr Phrase index_again{"index the files again: what is missing is read anew",
                                    "indeksér filerne igen: hvad der mangler, læses på ny"};
inline constexpr Phrase server_not_checked{"the server {1} was not checked; check its index where it runs",
                                           "serveren {1} er ikke efterset; efterse dens indeks der, hvor den kører"};
inline constexpr Phrase seconds{"{1} s", "{1} s"};

// Search results.
inline constexpr Phrase found{"{1} for: {2}", "{1} for: {2}"};
inline constexpr Phrase found_page{"{1} for: {2} (here {3}-{4})", "{1} for: {2} (her {3}-{4})"};
inline constexpr Phrase found_none{"nothing found for: {1}", "intet fundet for: {1}"};
inline constexpr Phrase like{"similar to {1}", "ligner {1}"};
inline constexpr Phrase like_within{"similar to {1}, within: {2}", "ligner {1}, inden for: {2}"};
inline constexpr Phrase like_words{"Similar by: {1}", "Ligner ved: {1}"};
inline constexpr Phrase like_nothing{"That item has no words that set it apart.",
                                     "Det punkt har ingen ord, der skiller det ud."};
inline constexpr Phrase in_meetings{"{1} in {2}", "{1} i {2}"};
inline constexpr Counted more_of_meeting{{"and 1 more item of this meeting", "og 1 punkt mere fra mødet"},
                                         {"and {1} more items of this meeting", "og {1} punkter mere fra mødet"}};
inline constexpr Phrase alone{"Alone:", "Hver for sig:"};
inline constexpr Phrase without{"Without {1}: {2}", "Uden {1}: {2}"};
inline constexpr Counted more_values{{"and 1 more", "og 1 mere"}, {"and {1} more", "og {1} mere"}};
inline constexpr Phrase months{"jan feb mar apr may jun jul aug sep oct nov dec",
                               "jan feb mar apr maj jun jul aug sep okt nov dec"};
inline constexpr Phrase corrected{"Searched for \"{1}\" instead of \"{2}\".",
                                  "Søgte efter \"{1}\" i stedet for \"{2}\"."};
inline constexpr Phrase truncation_limit{"{1} stands for {2} words; searched for the {3} most frequent.",
                                         "{1} står for {2} ord; søgte efter de {3} hyppigste."};
inline constexpr Phrase any_parts{"No item has all parts of the compounds; these have some of them.",
                                  "Intet punkt har alle led af de sammensatte ord; disse har nogle af dem."};
inline constexpr Phrase beyond_end{"there are only {1}", "der er kun {1}"};
inline constexpr Phrase no_value{"(no value)", "(uden værdi)"};
inline constexpr Phrase no_such_item{"no item with id {1}", "intet punkt med id {1}"};
inline constexpr Phrase no_index_explain{"no index at {1}: only the syntax is shown",
                                         "intet indeks i {1}: kun syntaksen vises"};

// Items.
inline constexpr Phrase item{"item", "punkt"};
inline constexpr Phrase case_number{"case", "sag"};
inline constexpr Phrase document_id{"document", "dokument"};
inline constexpr Phrase at_time{"at {1}", "kl. {1}"};
inline constexpr Phrase line{"line {1}", "linje {1}"};
inline constexpr Phrase lines{"lines {1}-{2}", "linje {1}-{2}"};

// Tokens.
inline constexpr Phrase term{"term", "term"};
inline constexpr Phrase kind{"kind", "art"};
inline constexpr Phrase lemma{"lemma", "lemma"};
inline constexpr Phrase split{"split", "deling"};
inline constexpr Phrase parts{"parts", "led"};
inline constexpr Phrase kind_word{"word", "ord"};
inline constexpr Phrase kind_stop_word{"stop word", "stopord"};
inline constexpr Phrase kind_identifier{"identifier", "betegnelse"};
inline constexpr Phrase kind_normal{"normal", "normalform"};
inline constexpr Phrase kind_part{"part", "del"};
inline constexpr Phrase kind_joined{"joined", "samlet"};

// Headings of explain and status.
inline constexpr Phrase query{"query", "forespørgsel"};
inline constexpr Phrase syntax{"syntax", "syntaks"};
inline constexpr Phrase terms{"terms", "termer"};
inline constexpr Phrase engine{"engine", "motor"};
inline constexpr Phrase corrections{"spelling", "stavning"};
inline constexpr Phrase notes{"notes", "bemærkninger"};
inline constexpr Phrase index{"index", "indeks"};
inline constexpr Phrase generation{"generation", "generation"};
inline constexpr Phrase format{"format", "format"};
inline constexpr Phrase analysis{"analysis", "analyse"};
inline constexpr Phrase content{"content", "indhold"};
inline constexpr Phrase dates{"dates", "datoer"};
inline constexpr Phrase size{"size", "størrelse"};

// Reports.
inline constexpr Phrase no_body{"(no body named)", "(intet udvalg nævnt)"};
inline constexpr Phrase missing_numbers{"missing items", "manglende punkter"};
inline constexpr Phrase undecided_meetings{"nothing decided", "intet besluttet"};
inline constexpr Phrase items_without_decision{"without decision", "uden beslutning"};
inline constexpr Phrase unknown_headings{"unknown headings", "ukendte afsnit"};
inline constexpr Phrase year{"year", "år"};
inline constexpr Phrase item_count{"items", "punkter"};
inline constexpr Phrase all_years{"all", "alle"};

// Watches.
inline constexpr Phrase no_state_home{"no place for saved queries is known",
                                      "ingen plads til gemte forespørgsler er kendt"};
inline constexpr Phrase no_state_home_hint{"set HOME or XDG_STATE_HOME", "sæt HOME eller XDG_STATE_HOME"};
inline constexpr Phrase watch_found{"{1} new, {2} changed for: {3}", "{1} nye, {2} ændrede for: {3}"};
inline constexpr Phrase watch_new{"New", "Nye"};
inline constexpr Phrase watch_changed{"Changed", "Ændrede"};
inline constexpr Phrase watch_saved{"saved {1}; {2} found now count as seen",
                                    "gemte {1}; {2} fundet nu regnes for set"};
inline constexpr Phrase watch_replaced{"saved {1} in place of the one before; {2} found now count as seen",
                                       "gemte {1} i stedet for den forrige; {2} fundet nu regnes for set"};
inline constexpr Phrase watch_removed{"removed {1}", "fjernede {1}"};
inline constexpr Phrase watch_seen{"{1} seen", "{1} set"};
inline constexpr Phrase watch_none{"nothing is watched", "intet følges"};
inline constexpr Phrase watch_unknown{"no watch is called {1}", "intet følges under navnet {1}"};
inline constexpr Phrase watch_unknown_hint{"see `referat watch --list`", "se `referat watch --list`"};
inline constexpr Phrase watch_bad_name{
    "{1} cannot be the name of a watch: letters, digits, spaces, - _ . and no dot first",
    "{1} kan ikke være navn: bogstaver, cifre, mellemrum, - _ . og intet punktum først"};
inline constexpr Phrase watch_damaged{"the file of this watch is damaged: {1}", "filen er beskadiget: {1}"};
inline constexpr Phrase watch_damaged_hint{"save the query again; what was seen is lost",
                                           "gem forespørgslen igen; hvad der er set, er tabt"};
inline constexpr Phrase watch_extra{"only --save takes a query", "kun --save tager en forespørgsel"};
inline constexpr Phrase one_of{"only one of --save, --list and --remove", "kun én af --save, --list og --remove"};

inline constexpr Phrase aliases{"also {1}", "også {1}"};
inline constexpr Phrase use_text{"words", "ord"};
inline constexpr Phrase use_exact{"filter", "filter"};
inline constexpr Phrase use_range{"range", "interval"};
inline constexpr Phrase use_facet{"facet", "facet"};

} // namespace msg

} // namespace referat::tool
