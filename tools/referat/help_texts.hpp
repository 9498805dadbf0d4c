// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "exit_code.hpp"
#include "messages.hpp"

#include <array>

/// The texts of --help, in the order they are shown.
namespace referat::tool::help {

inline constexpr Phrase program{"Full-text search in Danish minutes (referater).",
                                "Fuldtekstsøgning i danske referater."};
inline constexpr Phrase usage{"Usage", "Brug"};
inline constexpr Phrase options_badge{"OPTIONS", "TILVALG"};
inline constexpr Phrase command_badge{"COMMAND", "KOMMANDO"};
inline constexpr Phrase arguments{"Arguments", "Argumenter"};
inline constexpr Phrase options{"Options", "Tilvalg"};
inline constexpr Phrase commands{"Commands", "Kommandoer"};
inline constexpr Phrase help{"show this help", "vis denne hjælp"};
inline constexpr Phrase version{"show version and licences", "vis version og licenser"};
inline constexpr Phrase lexicon{
    "The lexicon is made from da_DK, the Danish dictionary of Foreningen for frit tilgængelige sprogværktøjer\n"
    "(GPL-2.0, LGPL-2.1 or MPL-1.1) <https://stavekontrolden.dk>.",
    "Ordbogen er lavet af da_DK fra Foreningen for frit tilgængelige sprogværktøjer\n"
    "(GPL-2.0, LGPL-2.1 eller MPL-1.1) <https://stavekontrolden.dk>."};

struct ExitCodeHelp {
    ExitCode code;
    Phrase meaning;
};
/// Every exit code, in the order of their numbers.
inline constexpr std::array<ExitCodeHelp, 9> exit_codes{{
    {ExitCode::Done, {"done or found", "udført eller fundet"}},
    {ExitCode::NothingFound, {"nothing found", "intet fundet"}},
    {ExitCode::Failed, {"usage or bad query", "forkert brug eller forespørgsel"}},
    {ExitCode::InputUnreadable, {"some input not readable", "noget kunne ikke læses"}},
    {ExitCode::NoIndex, {"no index", "intet indeks"}},
    {ExitCode::IndexLocked, {"index locked", "indekset er låst"}},
    {ExitCode::IndexVersion, {"index of another format or analysis", "indeks af andet format eller anden analyse"}},
    {ExitCode::Damaged, {"index or lexicon damaged", "indeks eller ordbog er beskadiget"}},
    {ExitCode::ServerSilent, {"a server of the index does not answer", "en af indeksets servere svarer ikke"}},
}};
inline constexpr Phrase exit_codes_label{"Exit codes:", "Svarkoder:"};

inline constexpr Phrase program_footer{
    "Examples:\n"
    "  referat index minutes/              make an index of a folder\n"
    "  referat search mental trivsel       search it\n"
    "  referat search --help               more about one command\n"
    "\n"
    "The index is at $REFERAT_INDEX, else $XDG_DATA_HOME/referat/index, unless -d names another.\n"
    "\n"
    "{1}",
    "Eksempler:\n"
    "  referat index referater/            lav et indeks over en mappe\n"
    "  referat search mental trivsel       søg i det\n"
    "  referat search --help               mere om en kommando\n"
    "\n"
    "Indekset ligger i $REFERAT_INDEX, ellers $XDG_DATA_HOME/referat/index, medmindre -d nævner et andet.\n"
    "\n"
    "{1}"};

// Options that several commands have.
inline constexpr Phrase index_dir{"folder of the index", "indeksets mappe"};
inline constexpr Phrase searched_index{"folder of the index, or a list of indexes",
                                       "indeksets mappe, eller en liste af indekser"};
inline constexpr Phrase format{"how to write: {1}", "hvordan der skrives: {1}"};
inline constexpr Phrase color{"auto, always or never", "auto, always eller never"};
inline constexpr Phrase no_pager{"write straight to the terminal", "skriv direkte til terminalen"};
inline constexpr Phrase strict{"refuse odd pieces of a query instead of reading them as words",
                               "afvis sære dele af en forespørgsel i stedet for at læse dem som ord"};
inline constexpr Phrase splits{"words to split otherwise, written as in sundhed+s+klynge",
                               "ord, der skal deles anderledes, skrevet som sundhed+s+klynge"};
inline constexpr Phrase synonyms{"rows of words that mean the same, as in PLO = Praktiserende Lægers Organisation",
                                 "rækker af ord, der betyder det samme: PLO = Praktiserende Lægers Organisation"};
inline constexpr Phrase query{"words and operators, joined by spaces", "ord og operatorer, sat sammen med mellemrum"};

inline constexpr Phrase parse{"Cut minutes into agenda items and write them as records.",
                              "Skær referater i punkter og skriv dem som poster."};
inline constexpr Phrase parse_paths{"files and folders; - is standard input", "filer og mapper; - er standard-input"};
inline constexpr Phrase with_source{"also write where items and sections stand in the source",
                                    "skriv også, hvor punkter og afsnit står i kilden"};
inline constexpr Phrase parse_examples{"Examples:\n"
                                       "  referat parse minutes/ > items.jsonl\n"
                                       "  referat parse --format text 2025-01-30.txt\n"
                                       "  pdftotext -layout minutes.pdf - | referat parse -",
                                       "Eksempler:\n"
                                       "  referat parse referater/ > punkter.jsonl\n"
                                       "  referat parse --format text 2025-01-30.txt\n"
                                       "  pdftotext -layout referat.pdf - | referat parse -"};

inline constexpr Phrase index{"Read minutes, or records as JSON Lines, into an index.",
                              "Læs referater, eller poster som JSON Lines, ind i et indeks."};
inline constexpr Phrase index_paths{"files and folders", "filer og mapper"};
inline constexpr Phrase threads{"threads; 0: as many as the machine has", "tråde; 0: så mange som maskinen har"};
inline constexpr Phrase prune{"remove what came from files that are gone from the folders",
                              "fjern, hvad der kom fra filer, som er væk fra mapperne"};
inline constexpr Phrase lock_timeout{"how long to wait for another writer",
                                     "hvor længe der ventes på en anden skriver"};
inline constexpr Phrase memory{"what items in work may take before they go to disk: 512M, 2G (512M)",
                               "hvad punkter under arbejde må fylde, før de går til disken: 512M, 2G (512M)"};
inline constexpr Phrase builder{"how the index is written, for the same answers: auto, streaming (fast) or portable",
                                "hvordan indekset skrives, med samme svar: auto, streaming (hurtig) eller portable"};
inline constexpr Phrase merge{"make one database of the whole index; without PATH only that",
                              "saml hele indekset i én database; uden PATH kun det"};
inline constexpr Phrase verbose{"show every warning", "vis alle advarsler"};
inline constexpr Phrase index_examples{
    "Examples:\n"
    "  referat index minutes/\n"
    "  referat index -d /srv/index --prune minutes/\n"
    "  referat index --splits words.txt minutes/\n"
    "  referat index items.jsonl\n"
    "  referat index --memory 2G archive/\n"
    "  referat index --merge\n"
    "\n"
    "The rules of --splits are kept in the index: they hold for later runs and for\n"
    "searches, and other rules need a new index. A small change stands beside the\n"
    "rest of the index and costs as much as it is large; --merge makes one database\n"
    "of it all, which servers need.",
    "Eksempler:\n"
    "  referat index referater/\n"
    "  referat index -d /srv/indeks --prune referater/\n"
    "  referat index --splits ord.txt referater/\n"
    "  referat index punkter.jsonl\n"
    "  referat index --memory 2G arkiv/\n"
    "  referat index --merge\n"
    "\n"
    "Reglerne fra --splits gemmes i indekset: de gælder for senere kørsler og for\n"
    "søgninger, og andre regler kræver et nyt indeks. En lille ændring står ved\n"
    "siden af resten og koster efter sin størrelse; --merge samler det hele i én\n"
    "database, som servere behøver."};

inline constexpr Phrase search{"Find agenda items, best first.", "Find punkter, de bedste først."};
inline constexpr Phrase limit{"hits to show (10)", "fund, der vises (10)"};
inline constexpr Phrase offset{"hits to skip (0)", "fund, der springes over (0)"};
inline constexpr Phrase sort{"relevans, dato, -dato (newest first), titel, udvalg, kluster or punkt (by agenda)",
                             "relevans, dato, -dato (nyeste først), titel, udvalg, kluster eller punkt (dagsordenen)"};
inline constexpr Phrase facet{"count the whole result by this field, år or måned; may be given again",
                              "optæl hele resultatet efter dette felt, år eller måned; kan gentages"};
inline constexpr Phrase collapse{"only the best item of each meeting", "kun det bedste punkt fra hvert møde"};
inline constexpr Phrase like{"find items similar to this one; a query then restricts them",
                             "find punkter, der ligner dette; en forespørgsel afgrænser dem"};
inline constexpr Phrase compare{"in place of hits a table: values of this field, years, outcomes",
                                "i stedet for fund en tabel: feltets værdier, år, udfald"};
inline constexpr Phrase query_id{"first column of trec lines (1)", "første søjle i trec-linjer (1)"};
inline constexpr Phrase no_snippet{"leave the passages out", "udelad uddragene"};
inline constexpr Phrase search_examples{
    "Examples:\n"
    "  referat search akutberedskab responstider      any of the words, best first\n"
    "  referat search +budget -kluster:fyn            with and without\n"
    "  referat search '\"mental trivsel\"'              a phrase\n"
    "  referat search 'budget NÆR/5 godkendt'         at most five words apart, any order (NEAR; 10 without /5)\n"
    "  referat search 'almen FØR/2 (læge ELLER praksis)'   in this order (BEFORE)\n"
    "  referat search 'klynge*' '*indsats'            words that begin or end so, two letters at least\n"
    "  referat search beslutning:godkendt dato:2024   a field, a year\n"
    "  referat search 'kluster:ny*' 'dato:\"seneste 3 måneder\"'\n"
    "  referat search punkt:2..5 dato:2024-K2         a range, the second quarter\n"
    "  referat search 'beløb:>=1mio' 'beløb:<5mio'    between both\n"
    "  referat search --facet kluster --facet måned --sort -dato palliation\n"
    "  referat search --collapse akutplan             one item a meeting\n"
    "  referat search --like sundhedsklynge-fyn/2025-01-30/3 dato:>=2024\n"
    "  referat search --compare kluster palliation    how much, when and how decided, for each cluster\n"
    "  referat search 'beløb:>1mio' afviger:ja        sums of money; decided otherwise than recommended\n"
    "  referat search --format jsonl budget | jq .titel\n"
    "  referat search --format ids budget | xargs referat show\n"
    "  referat search --synonyms words.txt hjemtagelse\n"
    "\n"
    "A row of --synonyms has words that find each other (udskrivning = hjemtagelse), or of which the first also\n"
    "finds the second (akutteam > akutberedskab).\n"
    "\n"
    "`referat fields` lists the fields, referat-query(7) tells all that a query may hold. Write -- before a query\n"
    "that begins with a minus.",
    "Eksempler:\n"
    "  referat search akutberedskab responstider      et af ordene, de bedste først\n"
    "  referat search +budget -kluster:fyn            med og uden\n"
    "  referat search '\"mental trivsel\"'              en frase\n"
    "  referat search 'budget NÆR/5 godkendt'         højst fem ord fra hinanden (10 uden /5)\n"
    "  referat search 'almen FØR/2 (læge ELLER praksis)'   i denne rækkefølge\n"
    "  referat search 'klynge*' '*indsats'            ord, der begynder eller ender sådan, mindst to bogstaver\n"
    "  referat search beslutning:godkendt dato:2024   et felt, et år\n"
    "  referat search 'kluster:ny*' 'dato:\"seneste 3 måneder\"'\n"
    "  referat search punkt:2..5 dato:2024-K2         et interval, andet kvartal\n"
    "  referat search 'beløb:>=1mio' 'beløb:<5mio'    mellem dem begge\n"
    "  referat search --facet kluster --facet måned --sort -dato palliation\n"
    "  referat search --collapse akutplan             ét punkt pr. møde\n"
    "  referat search --like sundhedsklynge-fyn/2025-01-30/3 dato:>=2024\n"
    "  referat search --compare kluster palliation    hvor meget, hvornår og med hvilket udfald, for hver klynge\n"
    "  referat search 'beløb:>1mio' afviger:ja        beløb; besluttet anderledes end indstillet\n"
    "  referat search --format jsonl budget | jq .titel\n"
    "  referat search --format ids budget | xargs referat show\n"
    "  referat search --synonyms ord.txt hjemtagelse\n"
    "\n"
    "En række i --synonyms har ord, der finder hinanden (udskrivning = hjemtagelse), eller hvoraf det første også\n"
    "finder det andet (akutteam > akutberedskab).\n"
    "\n"
    "`referat fields` viser felterne, referat-query(7) alt, hvad en forespørgsel kan rumme. Skriv -- foran en\n"
    "forespørgsel, der begynder med minus."};

inline constexpr Phrase show{"Show whole agenda items.", "Vis hele punkter."};
inline constexpr Phrase show_ids{"ids as search shows them", "id'er, som search viser dem"};
inline constexpr Phrase show_examples{"Examples:\n"
                                      "  referat show sundhedsklynge-fyn/2025-01-30/3\n"
                                      "  referat show --format json sundhedsklynge-fyn/2025-01-30/3",
                                      "Eksempler:\n"
                                      "  referat show sundhedsklynge-fyn/2025-01-30/3\n"
                                      "  referat show --format json sundhedsklynge-fyn/2025-01-30/3"};

inline constexpr Phrase explain{"Show how a query is read and run.", "Vis, hvordan en forespørgsel læses og køres."};
inline constexpr Phrase explain_examples{"Examples:\n"
                                         "  referat explain +budget -kluster:fyn\n"
                                         "  referat explain 'dato:2023-01..2024-06 \"mental trivsel\"'\n"
                                         "  referat explain 'titel:(budget NÆR/5 klynge*)'",
                                         "Eksempler:\n"
                                         "  referat explain +budget -kluster:fyn\n"
                                         "  referat explain 'dato:2023-01..2024-06 \"mental trivsel\"'\n"
                                         "  referat explain 'titel:(budget NÆR/5 klynge*)'"};

inline constexpr Phrase analyze{"Show the terms that a text is indexed and searched by: words, lemmas, compounds.",
                                "Vis de termer, en tekst indekseres og søges med: ord, lemmaer, sammensætninger."};
inline constexpr Phrase analyze_text{"text; without it, the lines of standard input",
                                     "tekst; uden den linjerne i standard-input"};
inline constexpr Phrase meeting_date{"meeting date that completes dates without a year",
                                     "mødedato, der udfylder datoer uden år"};
inline constexpr Phrase analyze_examples{"Examples:\n"
                                         "  referat analyze ældre- og sundhedsreform\n"
                                         "  referat analyze --date 2025-01-30 'senest d. 2. april'\n"
                                         "  referat analyze --format jsonl < words.txt\n"
                                         "  referat analyze --splits own.txt sundhedsklyngerne",
                                         "Eksempler:\n"
                                         "  referat analyze ældre- og sundhedsreform\n"
                                         "  referat analyze --date 2025-01-30 'senest d. 2. april'\n"
                                         "  referat analyze --format jsonl < ord.txt\n"
                                         "  referat analyze --splits egne.txt sundhedsklyngerne"};

inline constexpr Phrase fields{"List the fields of an item and how to search by them.",
                               "Vis punkternes felter, og hvordan der søges i dem."};
inline constexpr Phrase fields_examples{"Examples:\n"
                                        "  referat fields\n"
                                        "  referat fields --format json",
                                        "Eksempler:\n"
                                        "  referat fields\n"
                                        "  referat fields --format json"};

inline constexpr Phrase watch{"Show what is new or changed for a saved query since last time.",
                              "Vis, hvad der er nyt eller ændret for en gemt forespørgsel siden sidst."};
inline constexpr Phrase watch_name{"name of the saved query; with --save the query follows",
                                   "den gemte forespørgsels navn; med --save følger forespørgslen"};
inline constexpr Phrase watch_save{"save a query under NAME; what it finds now counts as seen",
                                   "gem en forespørgsel som NAME; hvad den finder nu, regnes for set"};
inline constexpr Phrase watch_list{"list the saved queries", "vis de gemte forespørgsler"};
inline constexpr Phrase watch_remove{"forget NAME", "glem NAME"};
inline constexpr Phrase watch_dry_run{"do not count what is shown as seen", "regn ikke det viste for set"};
inline constexpr Phrase watch_examples{
    "Examples:\n"
    "  referat watch --save money 'beløb:>1mio' kluster:fyn\n"
    "  referat watch money                    in cron, after `referat index`\n"
    "  referat watch --dry-run money          look, and see it again next time\n"
    "  referat watch --list\n"
    "\n"
    "Exit codes: 0 something new or changed, 1 nothing, 2 no such watch, others as for all commands. What was seen\n"
    "is kept in $XDG_STATE_HOME/referat/watch, else ~/.local/state/referat/watch; it moves on only when all has\n"
    "been written. An item has changed if any of its fields has, whatever file it is from.",
    "Eksempler:\n"
    "  referat watch --save penge 'beløb:>1mio' kluster:fyn\n"
    "  referat watch penge                    i cron, efter `referat index`\n"
    "  referat watch --dry-run penge          kig, og se det igen næste gang\n"
    "  referat watch --list\n"
    "\n"
    "Svarkoder: 0 noget nyt eller ændret, 1 intet, 2 ukendt navn, ellers som for alle kommandoer. Hvad der er set,\n"
    "gemmes i $XDG_STATE_HOME/referat/watch, ellers ~/.local/state/referat/watch; det rykker først, når alt er\n"
    "skrevet. Et punkt er ændret, hvis et af dets felter er det, uanset hvilken fil det kommer fra."};

inline constexpr Phrase status{"Show what an index holds and, for each body, what is missing.",
                               "Vis, hvad et indeks rummer, og for hvert udvalg, hvad der mangler."};
inline constexpr Phrase brief{"only the index as a whole: at once, where the bodies take reading every item",
                              "kun indekset som helhed: straks, hvor udvalgene kræver, at hvert punkt læses"};
inline constexpr Phrase status_examples{"Examples:\n"
                                        "  referat status\n"
                                        "  referat status -d /srv/index --format json",
                                        "Eksempler:\n"
                                        "  referat status\n"
                                        "  referat status -d /srv/indeks --format json"};

inline constexpr Phrase check{"Verify an index: its files, the engine's tables and every item.",
                              "Efterse et indeks: dets filer, motorens tabeller og hvert punkt."};
inline constexpr Phrase rebuild{"if there is a fault, make the index anew of the records that can be read",
                                "hvis der er en fejl, lav indekset på ny af de punkter, der kan læses"};
inline constexpr Phrase check_examples{
    "Examples:\n"
    "  referat check\n"
    "  referat check -d /srv/index > faults.txt\n"
    "  referat check --rebuild; referat index minutes/\n"
    "\n"
    "Reads the whole index and changes nothing; it may be searched and written meanwhile. Each fault is a line on the\n"
    "standard output: the file or database it is in, and what is wrong. A database with a damaged file is not looked\n"
    "into further. Exit code 7 if there is a fault.\n"
    "\n"
    "With --rebuild the items that were lost are named, by meeting and file. Index the files again: what was lost, or\n"
    "comes from a damaged file, is read anew. Exit code 3 if something was lost, 7 if nothing can be rebuilt.",
    "Eksempler:\n"
    "  referat check\n"
    "  referat check -d /srv/indeks > fejl.txt\n"
    "  referat check --rebuild; referat index referater/\n"
    "\n"
    "Læser hele indekset og ændrer intet; der kan søges og skrives i det imens. Hver fejl er en linje på\n"
    "standard-output: filen eller databasen og hvad der er galt, på engelsk. En database med en beskadiget fil\n"
    "undersøges ikke nærmere. Svarkode 7, hvis der er en fejl.\n"
    "\n"
    "Med --rebuild nævnes de punkter, der er gået tabt, efter møde og fil. Indeksér filerne igen: hvad der er tabt\n"
    "eller kommer fra en beskadiget fil, læses på ny. Svarkode 3, hvis noget er tabt, 7, hvis intet kan genskabes."};

inline constexpr Phrase split{"Make several indexes out of one, to search them together.",
                              "Lav flere indekser af ét, så der kan søges i dem under ét."};
inline constexpr Phrase split_folder{"a new folder for the shards and their list",
                                     "en ny mappe til delene og deres liste"};
inline constexpr Phrase shards{"how many indexes to make", "hvor mange indekser der laves"};
inline constexpr Phrase split_examples{
    "Examples:\n"
    "  referat split --shards 4 /srv/parts\n"
    "  referat search -d /srv/parts/shards budget\n"
    "  xapian-tcpsrv --port 7001 /srv/parts/shard-1/generation-000001\n"
    "\n"
    "All items of a meeting go to one shard. The list FOLDER/shards is a file with a line for each shard: auto and a\n"
    "folder, or remote and HOST:PORT of a xapian-tcpsrv that serves the database in it. It is searched like an index,\n"
    "with the same answers; so is any list of indexes that have no item in common. A server serves one generation:\n"
    "write to its shard with index --merge, then start another one.",
    "Eksempler:\n"
    "  referat split --shards 4 /srv/dele\n"
    "  referat search -d /srv/dele/shards budget\n"
    "  xapian-tcpsrv --port 7001 /srv/dele/shard-1/generation-000001\n"
    "\n"
    "Alle punkter fra et møde kommer i samme del. Listen FOLDER/shards er en fil med en linje for hver del: auto og "
    "en\n"
    "mappe, eller remote og HOST:PORT for en xapian-tcpsrv med dens database. Der søges i den som i et indeks og med\n"
    "samme svar; det gælder enhver liste af indekser, der ingen punkter har fælles. En server viser én generation:\n"
    "skriv i dens del med index --merge, og start så en ny."};

inline constexpr Phrase remove{"Delete meetings, or what came from files, from an index.",
                               "Slet møder, eller hvad der kom fra filer, i et indeks."};
inline constexpr Phrase remove_names{"meetings (BODY/DATE, as ids begin), or files or their kilde",
                                     "møder (UDVALG/DATO, som id'er begynder), eller filer eller deres kilde"};
inline constexpr Phrase remove_dry_run{"say what would be deleted, and leave it",
                                       "sig, hvad der ville blive slettet, og lad det stå"};
inline constexpr Phrase remove_examples{
    "Examples:\n"
    "  referat delete sundhedsklynge-fyn/2025-01-30\n"
    "  referat delete --dry-run minutes/fyn-2025-01-30.txt\n"
    "\n"
    "All or nothing: if one of the names is unknown, nothing is deleted (exit 1). Files stay, and bring their "
    "meetings\n"
    "back when they are indexed again. What is deleted is found no more; its text leaves the index's files with\n"
    "`referat index --merge` and the next change after that.",
    "Eksempler:\n"
    "  referat delete sundhedsklynge-fyn/2025-01-30\n"
    "  referat delete --dry-run referater/fyn-2025-01-30.txt\n"
    "\n"
    "Alt eller intet: er ét af navnene ukendt, slettes intet (svarkode 1). Filer bliver stående og bringer deres "
    "møder\n"
    "tilbage, når de indekseres igen. Det slettede kan ikke længere søges frem; selve teksten forsvinder fra "
    "indeksets\n"
    "filer med `referat index --merge` og den næste ændring derefter."};

} // namespace referat::tool::help
