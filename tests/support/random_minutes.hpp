// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "support/random_text.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// Danish-looking minutes for property tests, the same ones for the same seed: headers, tables of contents, headings of
/// every form with numbers that rise, skip and begin again, sections in any order, page borders, and garbage in
/// between.
class RandomMinutes {
public:
    explicit RandomMinutes(unsigned seed) : random_(seed) {}

    std::string document() {
        std::string text = header();
        if (chance(3)) {
            text += contents();
        }
        int number = chance(6) ? 100 : 1;
        for (std::size_t items = random_.below(9); items > 0; --items) {
            text += heading(number);
            for (std::size_t parts = random_.below(6); parts > 0; --parts) {
                text += part(number);
            }
            number += chance(8) ? 3 : chance(8) ? -1 : 1;
            number = number < 0 ? 0 : number;
        }
        text += chance(3) ? "Mødet sluttede kl. 15.30." : "";
        return with_line_ends(text);
    }

    /// A few words that mean nothing.
    std::string sentence() {
        std::string text;
        for (std::size_t words = 1 + random_.below(12); words > 0; --words) {
            text += text.empty() ? "" : " ";
            text += one_of(words_);
        }
        return text + one_of(std::array<std::string_view, 5>{".", "", ":", "?", "."});
    }

private:
    template <std::size_t N>
    std::string one_of(const std::array<std::string_view, N>& choices) {
        return std::string(choices[random_.below(N)]);
    }

    bool chance(std::size_t one_in) { return random_.below(one_in) == 0; }

    std::string header() {
        std::string text =
            one_of(std::array<std::string_view, 7>{"REFERAT\n\n", "Referat fra møde i ", "# **Dagsorden**\n",
                                                   "Udkast til referat\n", "", "Protokol for ", "Mødeindkaldelse: "});
        text += one_of(std::array<std::string_view, 5>{"Sundhedsklynge Fyn", "NFS Sundhedsklynge Politisk",
                                                       "Havneudvalget", "Social- og Sundhedsudvalget 2024", ""});
        text += one_of(std::array<std::string_view, 5>{" d. 14. marts 2024 kl. 9", "\n14-03-2024 16:00",
                                                       "\nDato: 3/4-24\n", "\nMødedato\n2. april\n", "\n"});
        text += chance(2) ? "\nMødested: " + sentence() : "";
        return text + "\n\n";
    }

    std::string contents() {
        std::string text =
            one_of(std::array<std::string_view, 3>{"Indholdsfortegnelse\n", "## Indhold\n", "Punktoversigt:\n"});
        for (int number = 1; number < 9; ++number) {
            text += chance(2) ? "Punkt " + std::to_string(number) + ": " : "";
            text += sentence() + (chance(2) ? " ........ " : " ") + std::to_string(number) + "\n";
            text += chance(6) ? sentence() + "\n" : "";
        }
        return text + "\n";
    }

    std::string heading(int number) {
        const std::string n = std::to_string(number);
        const std::string title = sentence();
        const std::array<std::string, 10> forms{"Punkt " + n + ": " + title,
                                                "Pkt. " + n + " - " + title,
                                                "Punkt " + n + "\n" + title,
                                                "Punkt " + n,
                                                n + " (Åben) " + title,
                                                "Sagsnr. 24/110\n" + n + ". " + title,
                                                "## " + n + ". " + title,
                                                "**Punkt " + n + ": " + title + "**",
                                                "Punkt " + n + "\nSagsnr. 24/110",
                                                n + ". " + title + " (Lukket)"};
        return "\n" + forms[random_.below(forms.size())] +
               one_of(std::array<std::string_view, 3>{"\n", "\n\n", "\r\n"});
    }

    std::string part(int number) {
        switch (random_.below(9)) {
        case 0:
            return random_.utf8(60) + "\n";
        case 1:
            return "Side 3 af 12\n\f" + sentence() + "\n";
        case 2:
            return "Sags ID: EMN-2024-00217\nDok ID: 104755\n";
        case 3:
            return "Punkt " + std::to_string(number + 1) + ": " + sentence() + "\n"; // quoted, or the next one early
        case 4:
            return "- " + sentence() + "\n• **" + sentence() + "**\n1. " + sentence() + "\n";
        default:
            return one_of(section_names_) + one_of(std::array<std::string_view, 4>{"\n", ": ", "\n\n", " "}) +
                   sentence() + "\n" + (chance(2) ? sentence() + "\u00AD\n" + random_.utf8(12) + "\n" : "\n");
        }
    }

    /// Now and then other line ends, and a byte or two in the middle of something.
    std::string with_line_ends(const std::string& text) {
        const std::string end = one_of(std::array<std::string_view, 5>{"\n", "\n", "\n", "\r\n", "\r"});
        std::string result;
        for (const char c : text) {
            result += c == '\n' ? end : std::string(1, c);
        }
        return result;
    }

    static constexpr std::array<std::string_view, 30> words_{
        "klyngen",      "Udvalget", "blev", "godkendt", "ikke",       "drøftet",      "til",       "efterretning",
        "udsat",        "Ida",      "Holm", "(V),",     "og",         "Åse",          "Ø.",        "sundheds\u00ADplan",
        "re\u0301sume", "2024",     "3.",   "maj",      "[se",        "her](#)",      "*stjerne*", "\u00A0",
        "_linje_",      "kr.*",     "PLO",  "a\u030Ar", "Beslutning", "**fed**\u0301"};

    static constexpr std::array<std::string_view, 18> section_names_{
        "Resumé",       "RESUMÈ",      "Sagsfremstilling",
        "Indstilling",  "Beslutning",  "Beslutning i Havneudvalget den 3. maj 2024",
        "Bilag",        "**Bilag**",   "Fraværende",
        "Økonomi",      "Godkendt af", "Koordinering med andre afdelinger",
        "Proces",       "Program",     "### Indstilling",
        "Resume\u0301", "B I L A G",   "Tidligere beslutninger"};

    RandomText random_;
};
