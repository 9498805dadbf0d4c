// SPDX-License-Identifier: GPL-2.0-or-later
#include "query_syntax.hpp"

#include <array>

namespace referat::tool {

namespace {

constexpr std::array word_rows{
    SyntaxRow{"akutberedskab responstider",
              {"Any of the words. Items with more of them, and with the rarer ones, come first.",
               "Mindst ét af ordene. Punkter med flere af dem, og med de sjældneste, kommer først."}},
    SyntaxRow{"+budget", {"The item must have the word.", "Punktet skal have ordet."}},
    SyntaxRow{"budget -trivsel",
              {"The item must not have the word after the minus.", "Punktet må ikke have ordet efter minusset."}},
    SyntaxRow{"budget OG trivsel", {"Both of them. Also AND.", "Begge dele. Også AND."}},
    SyntaxRow{"budget ELLER trivsel",
              {"At least one of them. Also OR. AND binds more closely.",
               "Mindst én af delene. Også OR. OG binder stærkere."}},
    SyntaxRow{"budget IKKE trivsel",
              {"The first without the second. Also NOT.", "Det første uden det andet. Også NOT."}},
    SyntaxRow{"budget OG (trivsel ELLER palliation)",
              {"Brackets group what belongs together.", "Parenteser samler det, der hører sammen."}},
    SyntaxRow{
        "\"mental trivsel\"",
        {"The words as they are written, side by side, within one section. The quotation marks may be straight or "
         "curly, Danish or English.",
         "Ordene, som de er skrevet, ved siden af hinanden og inden for ét afsnit. Anførselstegnene må være lige "
         "eller krøllede, danske eller engelske."}},
};

constexpr std::array near_and_parts{
    SyntaxRow{"budget NÆR/5 trivsel",
              {"Both words, at most 5 words apart, in either order. Also NEAR/5.",
               "Begge ord med højst 5 ords afstand, i vilkårlig rækkefølge. Også NEAR/5."}},
    SyntaxRow{"budget FØR/3 trivsel",
              {"The first before the second, at most 3 words apart. Also BEFORE/3.",
               "Det første før det andet med højst 3 ords afstand. Også BEFORE/3."}},
    SyntaxRow{"budget NÆR trivsel",
              {"Without a number NÆR and FØR reach 10 words.", "Uden et tal rækker NÆR og FØR 10 ord."}},
    SyntaxRow{"\"mental trivsel\" NÆR (budget ELLER økonomi*)",
              {"Phrases, words with a star and alternatives in brackets may stand beside NÆR and FØR as well.",
               "Fraser, ord med stjerne og alternativer i parentes kan også stå ved NÆR og FØR."}},
    SyntaxRow{"sundhed*", {"Words that begin so.", "Ord, der begynder sådan."}},
    SyntaxRow{
        "*klynge",
        {"Words that end so; where a compound ends in it as a word, in any inflection: also \"sundhedsklyngerne\".",
         "Ord, der ender sådan; er det sidste led i et sammensat ord, i alle bøjninger: også \"sundhedsklyngerne\"."}},
    SyntaxRow{"*klynge*", {"Words that have these letters anywhere.", "Ord, der har disse bogstaver et sted."}},
};

constexpr std::array in_fields{
    SyntaxRow{"titel:opioider", {"The word in this field.", "Ordet i netop dette felt."}},
    SyntaxRow{"titel:\"sundt arbejdsliv\"", {"The phrase in this field.", "Frasen i netop dette felt."}},
    SyntaxRow{"beslutning:(godkendt budget)",
              {"The words and operators within the brackets, all in this field.",
               "Ordene og operatorerne i parentesen, alle i netop dette felt."}},
    SyntaxRow{"kluster:fyn", {"Items whose whole value this is.", "Punkter, hvor dette er hele værdien."}},
    SyntaxRow{"kluster:ny*",
              {"Values that begin so; a star may stand first too, or at both ends.",
               "Værdier, der begynder sådan; en stjerne kan også stå først eller i begge ender."}},
    SyntaxRow{"kilde:*lillebaelt*",
              {"Items from files whose path has these letters.", "Punkter fra filer, hvis sti har disse bogstaver."}},
    SyntaxRow{"niveau:politisk",
              {"Items of political meetings; further fagligt-strategisk and koordination.",
               "Punkter fra politiske møder; desuden fagligt-strategisk og koordination."}},
    SyntaxRow{
        "adgang:lukket",
        {"Items behind closed doors; adgang:åben: open ones.", "Punkter for lukkede døre; adgang:åben: åbne punkter."}},
    SyntaxRow{"udfald:afvist,udsat",
              {"One of several values. Naming the field again does the same. A value with blanks or commas stands in "
               "quotation marks: kluster:\"nykøbing falster\",fyn.",
               "En af flere værdier. Det samme opnås ved at nævne feltet igen. En værdi med mellemrum eller kommaer "
               "står i anførselstegn: kluster:\"nykøbing falster\",fyn."}},
    SyntaxRow{"budget -kluster:fyn", {"Items with another value.", "Punkter med en anden værdi."}},
    SyntaxRow{"afviger:ja",
              {"The decision departs from the recommendation; afviger:nej: it does not.",
               "Beslutningen afviger fra indstillingen; afviger:nej: den gør det ikke."}},
    SyntaxRow{"afviger:udsat",
              {"It departs by putting the item off; likewise afvist (refused), ændret (changed) and udvidet (a remark, "
               "wish or decision beyond the recommendation).",
               "Den afviger ved at udsætte punktet; på samme måde afvist, ændret og udvidet (en bemærkning, et ønske "
               "eller en beslutning ud over indstillingen)."}},
};

constexpr std::array dates{
    SyntaxRow{"dato:2023", {"A year.", "Et år."}},
    SyntaxRow{"dato:2023-12", {"A month.", "En måned."}},
    SyntaxRow{"dato:2024-K2",
              {"A quarter. Also 2024-Q2 and \"2. kvartal 2024\".", "Et kvartal. Også 2024-Q2 og \"2. kvartal 2024\"."}},
    SyntaxRow{"dato:\"1. halvår 2024\"", {"Half a year.", "Et halvår."}},
    SyntaxRow{"dato:2023-12-05", {"A day.", "En dag."}},
    SyntaxRow{"dato:\"17. maj 2023\"",
              {"A day as minutes write it. A month may be written like that too: dato:\"maj 2023\".",
               "En dag, som referater skriver den. Også en måned kan skrives sådan: dato:\"maj 2023\"."}},
    SyntaxRow{"dato:2023-01..2024-06",
              {"From the first day of the one to the last day of the other; either end may be left out.",
               "Fra den første dag i den ene til den sidste dag i den anden; hver af enderne kan udelades."}},
    SyntaxRow{"dato:\"17. maj 2023\"..2024",
              {"Either end may be written in any of these ways.", "Hver ende kan skrives på en af disse måder."}},
    SyntaxRow{"dato:>=2024", {"From then on; likewise >, < and <=.", "Fra da af; på samme måde >, < og <=."}},
    SyntaxRow{
        "dato:>=2024 dato:<2025-07",
        {"Between both. So are two bounds of another field that is ordered, unless nothing is within both.",
         "Mellem dem begge. Sådan er to grænser for et andet ordnet felt også, medmindre intet er inden for begge."}},
    SyntaxRow{"dato:i-dag", {"Today. Also today.", "I dag. Også today."}},
    SyntaxRow{"dato:i-går", {"Yesterday. Also yesterday.", "I går. Også yesterday."}},
    SyntaxRow{"dato:i-år", {"This year. Also this-year.", "I år. Også this-year."}},
    SyntaxRow{"dato:sidste-måned",
              {"Last month. Likewise denne (this) and næste (next), and uge (week) and kvartal (quarter). Also "
               "last-month.",
               "Sidste måned. På samme måde denne og næste, og uge og kvartal. Også last-month."}},
    SyntaxRow{"dato:sidste-år", {"Last year. Also last-year.", "Sidste år. Også last-year."}},
    SyntaxRow{
        "dato:\"seneste 3 måneder\"",
        {"From this day three months ago to today. Likewise dage, uger, kvartaler and år. Also \"last 3 months\".",
         "Fra samme dag for tre måneder siden til i dag. På samme måde dage, uger, kvartaler og år. Også \"last 3 "
         "months\"."}},
    SyntaxRow{"budget dato:seneste",
              {"The newest date that the rest of the query finds. Also latest.",
               "Den nyeste dato, som resten af forespørgslen finder. Også latest."}},
};

constexpr std::array numbers{
    SyntaxRow{"punkt:3", {"The number.", "Tallet."}},
    SyntaxRow{"punkt:2..5", {"From the one to the other, both included.", "Fra det ene til og med det andet."}},
    SyntaxRow{"punkt:>=4",
              {"That number or more; likewise >, < and <=.", "Tallet eller mere; på samme måde >, < og <=."}},
    SyntaxRow{"beløb:>1mio",
              {"A sum of money of more than a million kroner, anywhere in the item, in whatever notation.",
               "Et beløb på mere end en million kroner, hvor som helst i punktet og uanset skrivemåde."}},
    SyntaxRow{"beløb:250tkr..1mio",
              {"A sum from 250,000 to a million kroner. Amounts are in kroner, or in tkr, mio and mia.",
               "Et beløb fra 250.000 til en million kroner. Beløb angives i kroner eller i tkr, mio og mia."}},
};

constexpr std::array identifiers{
    SyntaxRow{"21/30117",
              {"A case number, wherever the item mentions it.", "Et sagsnummer, hvor end punktet nævner det."}},
    SyntaxRow{"EMN-2023-01234", {"The same with letters.", "Det samme med bogstaver."}},
    SyntaxRow{"sagsnr:21/30117", {"The case number of the item itself.", "Sagsnummeret på selve punktet."}},
    SyntaxRow{"dokid:123456", {"The document id of the item.", "Dokumentets id på selve punktet."}},
    SyntaxRow{"id:sundhedsklynge-lillebaelt/2024-03-14/7",
              {"The item with this id, as search shows it.", "Punktet med dette id, som search viser det."}},
    SyntaxRow{"6.547.550 kr.", {"An amount, in whatever notation.", "Et beløb, uanset skrivemåde."}},
    SyntaxRow{
        "2. april 2025",
        {"A date that the text mentions, in whatever notation.", "En dato, som teksten nævner, uanset skrivemåde."}},
    SyntaxRow{"2. april", {"That day, with any year or none.", "Dagen, med et hvilket som helst år eller intet."}},
};

constexpr std::array sections{
    SyntaxSection{
        {"WORDS AND OPERATORS", "ORD OG OPERATORER"},
        word_rows,
        {"Operators are words in capitals. A word is found in all its forms, as a part of compounds, and as the noun "
         "of a verb; `referat explain` shows how a query is read.",
         "Operatorer er ord med store bogstaver. Et ord findes i alle sine bøjninger, som led i sammensatte ord og "
         "som navneord til et udsagnsord; `referat explain` viser, hvordan en forespørgsel læses."}},
    SyntaxSection{
        {"WORDS NEAR EACH OTHER AND PARTS OF WORDS", "ORD NÆR HINANDEN OG DELE AF ORD"},
        near_and_parts,
        {"Beside NÆR and FØR words are found in any inflection, all within one section. They reach at most 50 words, "
         "and "
         "at most 16 words, phrases or groups may stand in a row. A star needs at least two letters, and a query has "
         "at "
         "most 20 words with a star. Each stands for at most 1000 words, the most frequent ones; if there are more, "
         "the "
         "answer says so.",
         "Ved NÆR og FØR findes ord i alle bøjninger, alle inden for ét afsnit. De rækker højst 50 ord, og der kan "
         "højst stå 16 ord, fraser eller grupper på række. En stjerne kræver mindst to bogstaver, og en forespørgsel "
         "har "
         "højst 20 ord med stjerne. Hvert af dem står for højst 1000 ord, de hyppigste; er der flere, gør svaret "
         "opmærksom på det."}},
    SyntaxSection{
        {"SEARCHING A FIELD", "SØGNING I ET FELT"},
        in_fields,
        {"Values are compared without regard to case, spaces and hyphens, and æ, ø and å may be written ae, oe and "
         "aa. Different fields must all be met. Write a value with spaces in quotation marks.",
         "Værdier sammenlignes uden hensyn til store og små bogstaver, mellemrum og bindestreger, og æ, ø og å kan "
         "skrives ae, oe og aa. Forskellige felter skal alle være opfyldt. Sæt en værdi med mellemrum i "
         "anførselstegn."}},
    SyntaxSection{{"DATES", "DATOER"}, dates, {}},
    SyntaxSection{{"NUMBERS AND SUMS OF MONEY", "TAL OG PENGEBELØB"}, numbers, {}},
    SyntaxSection{
        {"IDENTIFIERS, AMOUNTS AND DATES IN TEXTS", "BETEGNELSER, BELØB OG DATOER I TEKSTER"}, identifiers, {}},
};

} // namespace

std::span<const SyntaxSection> query_syntax() noexcept {
    return sections;
}

} // namespace referat::tool
