// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/page_numbers.hpp"

#include "support/catch.hpp"
#include "support/minutes_text.hpp"

#include <string>
#include <string_view>
#include <vector>

using referat::minutes::find_page_numbers;
using referat::minutes::sentence_goes_on;

namespace {

std::vector<std::string> numbers_of(const std::string& source) {
    const auto lines = lines_of(source);
    const std::vector<bool> flags = find_page_numbers(lines);
    std::vector<std::string> found;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (flags[i]) {
            found.emplace_back(lines.text(i));
        }
    }
    return found;
}

/// `form` with `number` for each '#'.
std::string numbered(std::string form, int number) {
    for (std::size_t at = form.find('#'); at != std::string::npos; at = form.find('#', at)) {
        form.replace(at, 1, std::to_string(number));
    }
    return form;
}

/// Lines of running text, the last cut in mid-sentence.
std::string page_text() {
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text += "pælene ved den yderste kaj, som udvalget så på sidste år, og om at\n";
    }
    return text;
}

/// Sentences that end where their lines do.
std::string paragraphs() {
    std::string text;
    for (int i = 0; i < 6; ++i) {
        text += "Kajen skal have nye pæle, som udvalget så på sidste år.\n\n";
    }
    return text;
}

/// A document of `block` for each number of `first` to `last`.
std::string repeated_blocks(const std::string& block, int first, int last) {
    std::string source = "Udvalget for Havn\n\n";
    for (int n = first; n <= last; ++n) {
        source += numbered(block, n);
    }
    return source;
}

} // namespace

TEST_CASE("lines that are the same but for a rising number are page numbers", "[minutes][pages]") {
    const std::string form =
        GENERATE(as<std::string>{}, "Sags-id 24/1234    Side #", "Havneudvalget, side #", "Side | #", "# | Side",
                 "                    #", "- # -", "– # –", "# af 5", "#/5", "Udskrevet 14-03-2024, ark #");
    const int first = GENERATE(1, 2, 3);
    CAPTURE(form, first);
    const std::string source = repeated_blocks(page_text() + "\n" + form + "\n\n", first, 5) + page_text();
    std::vector<std::string> expected;
    for (int n = first; n <= 5; ++n) {
        expected.push_back(texts_of(lines_of(numbered(form, n))).front());
    }
    CHECK(numbers_of(source) == expected);
}

TEST_CASE("a running header or the end tells a page number from other numbers", "[minutes][pages]") {
    const std::string page = paragraphs() + "#\nNordby Kommune – Udvalget for Havn\n";
    CHECK(numbers_of(repeated_blocks(page, 2, 4) + "Slut.\n\n5").size() == 4);
    CHECK(numbers_of(repeated_blocks(page, 2, 4) + "Slut.").empty());
}

TEST_CASE("a number between an item and the heading of the next is a page's", "[minutes][pages]") {
    CHECK(numbers_of(repeated_blocks("Punkt 7: Kajen\n\n" + paragraphs() + "#\n\n", 2, 5)).size() == 4);
    CHECK(numbers_of(repeated_blocks("Punkt 7: Kajen\n\n" + paragraphs() + "Bilag\n\nBilag #\n\n", 2, 5)).empty());
    CHECK(numbers_of(repeated_blocks("#/24\nPunkt 7: Kajen\n\n" + paragraphs(), 1, 5)).empty()); // case numbers
}

TEST_CASE("two pages are enough where the line says side", "[minutes][pages]") {
    CHECK(numbers_of(paragraphs() + "Sags-id 24/1234 Side 1\n" + paragraphs() + "Sags-id 24/1234 Side 2").size() == 2);
    CHECK(numbers_of(paragraphs() + "Sags-id 24/1234 Side 1\n" + paragraphs()).empty());
    CHECK(numbers_of("a\nb\nc\nKajen Side 1\nd\ne\nf\nKajen Side 2\ng\nh\ni\nKajen Side 3").size() == 3);
    CHECK(numbers_of("Notat om pæle, side 1\nNotat om pæle, side 2\nNotat om pæle, side 3").empty());
}

TEST_CASE("rising numbers that are no page numbers stay", "[minutes][pages]") {
    const std::string block = GENERATE_COPY(
        as<std::string>{},
        "#\n\nOrientering om kajen\n\nSagsfremstilling\n\n" + paragraphs() + "Beslutning\n\nTil efterretning.\n\n",
        "#\n\neventuelt\n\nSagsfremstilling\n\n" + paragraphs() + "Beslutning\n\nGodkendt\n\n",
        "#\nÅbent punkt\nOrientering om kajen\n\n" + paragraphs(),       // number, access and title of an item
        "Model #\n\nFordele og ulemper\n\n" + paragraphs(),              // a heading and its sub-heading
        "Bilag #\n" + paragraphs(), "Punkt #\n" + paragraphs(),          //
        "#/24\n" + paragraphs(),                                         // case numbers of a year
        "#\nlægge nye pæle ved kajen\nIda Holm\n", "#.\nLægge pæle\n\n", // rows of a table, a list
        "#. Kajen\n" + paragraphs(), "Den #. juni\n" + paragraphs());
    CAPTURE(block);
    CHECK(numbers_of(repeated_blocks(block, 1, 5) + "Slut.").empty());
}

TEST_CASE("numbers that skip or are far from the first pages are no series", "[minutes][pages]") {
    const std::string numbers = GENERATE(as<std::string>{}, "135", "333", "321", "789");
    CAPTURE(numbers);
    std::string source;
    for (const char number : numbers) {
        source += page_text() + number + "\n";
    }
    CHECK(numbers_of(source + page_text()).empty());
}

TEST_CASE("a table between pages does not hide their numbers", "[minutes][pages]") {
    const std::string page = page_text() + "\n#\nNordby Kommune – Udvalget for Havn\n\n";
    const std::string table = "1\nPæle\n2\nBeton\n3\nBræddegulv\n";
    const auto found =
        numbers_of(numbered(page, 1) + table + numbered(page, 2) + numbered(page, 3) + numbered(page, 4) + page_text());
    CHECK(found.size() == 4);
}

TEST_CASE("a sentence goes on in lower case", "[minutes][pages]") {
    CHECK(sentence_goes_on("Klyngen vil gerne se på", "øvrige muligheder."));
    CHECK_FALSE(sentence_goes_on("Klyngen er enig.", "øvrige muligheder"));
    CHECK_FALSE(sentence_goes_on("Klyngen vil gerne se på", "Øvrige muligheder"));
    CHECK_FALSE(sentence_goes_on("Beslutning", "øvrige muligheder"));
}
