// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <array>
#include <string_view>

/// What the manual pages say besides the texts of --help.
namespace referat::tool::manual {

inline constexpr Phrase title{"Referat Manual", "Håndbog til referat"};
inline constexpr Phrase name{"NAME", "NAVN"};
inline constexpr Phrase synopsis{"SYNOPSIS", "SYNOPSIS"};
inline constexpr Phrase description{"DESCRIPTION", "BESKRIVELSE"};
inline constexpr Phrase commands{"COMMANDS", "KOMMANDOER"};
inline constexpr Phrase arguments{"ARGUMENTS", "ARGUMENTER"};
inline constexpr Phrase options{"OPTIONS", "TILVALG"};
inline constexpr Phrase examples{"EXAMPLES", "EKSEMPLER"};
inline constexpr Phrase exit_status{"EXIT STATUS", "SVARKODER"};
inline constexpr Phrase environment{"ENVIRONMENT", "MILJØVARIABLER"};
inline constexpr Phrase fields{"FIELDS", "FELTER"};
inline constexpr Phrase mistakes{"ODD QUERIES", "SÆRE FORESPØRGSLER"};
inline constexpr Phrase see_also{"SEE ALSO", "SE OGSÅ"};

inline constexpr Phrase option_badge{"[OPTIONS]", "[TILVALG]"};
inline constexpr Phrase command_and_options{"COMMAND [OPTIONS] [ARGUMENTS]", "KOMMANDO [TILVALG] [ARGUMENTER]"};
inline constexpr Phrase values_are{"{1}. One of: {2}.", "{1}. En af: {2}."};
inline constexpr Phrase program{
    "referat reads minutes as they are published, cuts them into agenda items with their fields, makes an index of "
    "them and answers queries, the best items first, each with the line of the source that it can be quoted from. "
    "The data goes to the standard output, all else to the standard error. Messages are in Danish or English, as the "
    "locale asks.",
    "referat læser referater, som de er offentliggjort, deler dem i punkter med deres felter, laver et indeks over "
    "dem og svarer på forespørgsler med de bedste punkter først, hvert med den linje i kilden, det kan citeres fra. "
    "Data skrives til standard-uddata, alt andet til standard-fejl. Meddelelser er på dansk eller engelsk efter "
    "sprogindstillingen."};
inline constexpr Phrase query_summary{"the query language of referat search", "forespørgselssproget i referat search"};
inline constexpr Phrase query{
    "A query of referat-search(1) and referat-explain(1) is made of words, phrases, operators and fields. The "
    "arguments of a command are joined by spaces to one query. Quotation marks, brackets, < and > mean something to "
    "the shell: put such a query between single quotes.",
    "En forespørgsel til referat-search(1) og referat-explain(1) består af ord, fraser, operatorer og felter. "
    "Kommandoens argumenter sættes sammen med mellemrum til én forespørgsel. Anførselstegn, parenteser, < og > "
    "betyder noget for skallen: sæt sådan en forespørgsel mellem enkelte anførselstegn."};
inline constexpr Phrase fields_introduction{
    "A filter is compared with the whole value, a range with dates or numbers, and words are searched one by one. A "
    "facet can be counted with --facet. Names may be written in any case.",
    "Et filter sammenlignes med hele værdien, et interval med datoer eller tal, og ord søges enkeltvis. En facet kan "
    "optælles med --facet. Navne kan skrives med store og små bogstaver."};
inline constexpr Phrase mistakes_text{
    "Any text is a query. What makes no sense, such as a bracket without its partner, is read as words, and a note "
    "on the standard error says so. With --strict it is refused with its place in the query and exit code {1}. A "
    "word that neither the index nor the language has is searched for in the spelling that was probably meant, and "
    "the answer says so.",
    "Enhver tekst er en forespørgsel. Det, der ikke giver mening, for eksempel en parentes uden sin makker, læses "
    "som ord, og det bemærkes på standard-fejl. Med --strict afvises det med angivelse af stedet i forespørgslen og "
    "svarkode {1}. Et ord, som hverken indekset eller sproget har, søges med den stavemåde, der sandsynligvis var "
    "ment, og svaret gør opmærksom på det."};

struct Variable {
    std::string_view name;
    Phrase meaning;
};
/// What the program and its library look up in the environment.
inline constexpr std::array variables{
    Variable{"REFERAT_INDEX",
             {"The folder of the index where -d names none.", "Indeksets mappe, når -d ikke nævner en."}},
    Variable{"XDG_DATA_HOME",
             {"The index is in referat/index in this folder if REFERAT_INDEX is not set; without both in "
              "~/.local/share/referat/index.",
              "Indekset ligger i referat/index i denne mappe, hvis REFERAT_INDEX ikke er sat; uden dem begge i "
              "~/.local/share/referat/index."}},
    Variable{"XDG_STATE_HOME",
             {"Saved queries are in referat/watch in this folder; without it in ~/.local/state/referat/watch.",
              "Gemte forespørgsler ligger i referat/watch i denne mappe; uden den i ~/.local/state/referat/watch."}},
    Variable{"HOME", {"The folder that ~ stands for.", "Mappen, som ~ står for."}},
    Variable{"REFERAT_LEXICON",
             {"The lexicon's file, if not the one that was installed.",
              "Ordbogens fil, hvis det ikke skal være den installerede."}},
    Variable{"LC_ALL, LC_MESSAGES, LANG",
             {"The first that is set gives the language of messages: Danish for da, else English.",
              "Den første, der er sat, bestemmer meddelelsernes sprog: dansk for da, ellers engelsk."}},
    Variable{"NO_COLOR", {"No colour if it is not empty.", "Ingen farver, hvis den ikke er tom."}},
    Variable{"TERM", {"No colour if it is dumb.", "Ingen farver, hvis den er dumb."}},
    Variable{"PAGER",
             {"Shows long answers on a terminal; cat or an empty value for none. If it cannot be started, the "
              "answer is written as it is.",
              "Viser lange svar på en terminal; cat eller en tom værdi for ingen. Kan det ikke startes, skrives "
              "svaret, som det er."}},
};

} // namespace referat::tool::manual
