// SPDX-License-Identifier: GPL-2.0-or-later
#include "query_syntax.hpp"

#include <array>

namespace referat::tool {

namespace {

constexpr std::array words{
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
    SyntaxRow{"budget NÆR/5 trivsel",
              {"Both words, at most 5 words apart, in either order. Also NEAR/5.",
               "Begge ord med højst 5 ords afstand, i vilkårlig rækkefølge. Også NEAR/5."}},
    SyntaxRow{
        "budget FØR/3 trivsel",
        {"The first before the second, at most 3 words apart.", "Det første før det andet med højst 3 ords afstand."}},
    SyntaxRow{"sundhed*", {"Words that begin so.", "Ord, der begynder sådan."}},
    SyntaxRow{"*klynge", {"Words that end so.", "Ord, der ender sådan."}},
};

constexpr std::array in_fields{
    SyntaxRow{"titel:opioider", {"The word in this field.", "Ordet i netop dette felt."}},
    SyntaxRow{"titel:\"sundt arbejdsliv\"", {"The phrase in this field.", "Frasen i netop dette felt."}},
    SyntaxRow{"beslutning:(godkendt budget)",
              {"The words and operators within the brackets, all in this field.",
               "Ordene og operatorerne i parentesen, alle i netop dette felt."}},
    SyntaxRow{"kluster:fyn", {"Items whose whole value this is.", "Punkter, hvor dette er hele værdien."}},
    SyntaxRow{"udfald:afvist,udsat",
              {"One of several values. Naming the field again does the same.",
               "En af flere værdier. Det samme opnås ved at nævne feltet igen."}},
    SyntaxRow{"budget -kluster:fyn", {"Items with another value.", "Punkter med en anden værdi."}},
};

constexpr std::array dates{
    SyntaxRow{"dato:2023", {"A year.", "Et år."}},
    SyntaxRow{"dato:2023-12", {"A month.", "En måned."}},
    SyntaxRow{"dato:2023-12-05", {"A day.", "En dag."}},
    SyntaxRow{"dato:\"17. maj 2023\"",
              {"A day as minutes write it. A month may be written like that too: dato:\"maj 2023\".",
               "En dag, som referater skriver den. Også en måned kan skrives sådan: dato:\"maj 2023\"."}},
    SyntaxRow{"dato:2023-01..2024-06",
              {"From the first day of the one to the last day of the other; either end may be left out.",
               "Fra den første dag i den ene til den sidste dag i den anden; hver af enderne kan udelades."}},
    SyntaxRow{"dato:>=2024", {"From then on; likewise >, < and <=.", "Fra da af; på samme måde >, < og <=."}},
    SyntaxRow{"dato:i-dag", {"Today. Also today.", "I dag. Også today."}},
    SyntaxRow{"dato:i-går", {"Yesterday. Also yesterday.", "I går. Også yesterday."}},
    SyntaxRow{"dato:i-år", {"This year. Also this-year.", "I år. Også this-year."}},
    SyntaxRow{"dato:sidste-år", {"Last year. Also last-year.", "Sidste år. Også last-year."}},
    SyntaxRow{"budget dato:seneste",
              {"The newest date that the rest of the query finds. Also latest.",
               "Den nyeste dato, som resten af forespørgslen finder. Også latest."}},
};

constexpr std::array numbers{
    SyntaxRow{"punkt:3", {"The number.", "Tallet."}},
    SyntaxRow{"punkt:2..5", {"From the one to the other, both included.", "Fra det ene til og med det andet."}},
    SyntaxRow{"punkt:>=4",
              {"That number or more; likewise >, < and <=.", "Tallet eller mere; på samme måde >, < og <=."}},
};

constexpr std::array identifiers{
    SyntaxRow{"21/30117",
              {"A case number, wherever the item mentions it.", "Et sagsnummer, hvor end punktet nævner det."}},
    SyntaxRow{"EMN-2023-01234", {"The same with letters.", "Det samme med bogstaver."}},
    SyntaxRow{"sagsnr:21/30117", {"The case number of the item itself.", "Sagsnummeret på selve punktet."}},
    SyntaxRow{"6.547.550 kr.", {"An amount, in whatever notation.", "Et beløb, uanset skrivemåde."}},
    SyntaxRow{
        "2. april 2025",
        {"A date that the text mentions, in whatever notation.", "En dato, som teksten nævner, uanset skrivemåde."}},
};

constexpr std::array sections{
    SyntaxSection{
        {"WORDS AND OPERATORS", "ORD OG OPERATORER"},
        words,
        {"Operators are words in capitals. A word is found in all its forms, as a part of compounds, and as the noun "
         "of a verb; `referat explain` shows how a query is read.",
         "Operatorer er ord med store bogstaver. Et ord findes i alle sine bøjninger, som led i sammensatte ord og "
         "som navneord til et udsagnsord; `referat explain` viser, hvordan en forespørgsel læses."}},
    SyntaxSection{
        {"SEARCHING A FIELD", "SØGNING I ET FELT"},
        in_fields,
        {"Values are compared without regard to case, spaces and hyphens, and æ, ø and å may be written ae, oe and "
         "aa. Different fields must all be met. Write a value with spaces in quotation marks.",
         "Værdier sammenlignes uden hensyn til store og små bogstaver, mellemrum og bindestreger, og æ, ø og å kan "
         "skrives ae, oe og aa. Forskellige felter skal alle være opfyldt. Sæt en værdi med mellemrum i "
         "anførselstegn."}},
    SyntaxSection{{"DATES", "DATOER"}, dates, {}},
    SyntaxSection{{"NUMBERS", "TAL"}, numbers, {}},
    SyntaxSection{
        {"IDENTIFIERS, AMOUNTS AND DATES IN TEXTS", "BETEGNELSER, BELØB OG DATOER I TEKSTER"}, identifiers, {}},
};

} // namespace

std::span<const SyntaxSection> query_syntax() noexcept {
    return sections;
}

} // namespace referat::tool
