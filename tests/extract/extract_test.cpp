// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"

#include <referat/error.hpp>
#include <referat/text.hpp>

#include <span>
#include <string>
#include <string_view>
#include <tuple>

using namespace std::string_literals;
using Catch::Matchers::ContainsSubstring;
using referat::InputError;
using referat::MediaType;

namespace {

referat::Text extract(std::string_view bytes, MediaType type = MediaType::Auto, const std::string& name = "møde.txt") {
    return referat::extract(std::as_bytes(std::span(bytes)), type, name);
}

InputError refusal(std::string_view bytes, MediaType type = MediaType::Auto) {
    try {
        (void)extract(bytes, type);
    } catch (const InputError& error) {
        return error;
    }
    FAIL("was read");
    throw;
}

} // namespace

TEST_CASE("text is decoded and keeps its name and warnings", "[extract]") {
    const referat::Text plain = extract("Punkt 1: Økonomi\n");
    CHECK(plain.utf8 == "Punkt 1: Økonomi\n");
    CHECK(plain.charset == "UTF-8");
    CHECK(plain.name == "møde.txt");
    CHECK(plain.warnings.empty());
    const referat::Text guessed = extract("Punkt 1: \xD8konomi\n", MediaType::Markdown, "");
    CHECK(guessed.utf8 == "Punkt 1: Økonomi\n");
    CHECK(guessed.name.empty());
    CHECK(guessed.warnings.size() == 1);
}

TEST_CASE("what is no text is refused with what it is and the next step", "[extract]") {
    using Row = std::tuple<std::string, std::string, std::string>;
    const auto [bytes, what, hint] = GENERATE(table<std::string, std::string, std::string>({
        Row{"", "file is empty", "completely"},
        Row{"%PDF-1.7\n...", "PDF", "pdftotext -layout"},
        Row{"\xEF\xBB\xBF\n%PDF-1.7", "PDF", "pdftotext -layout"},
        Row{"<!DOCTYPE html><html>", "HTML", "w3m"},
        Row{" \r\n<HTML lang=\"da\">", "HTML", "w3m"},
        Row{"<div class=\"content\">\n<h1>Referat</h1>", "HTML", "w3m"},
        Row{"<H1>Referat</H1>", "HTML", "w3m"},
        Row{"<p\n id=a>Referat</p>", "HTML", "w3m"},
        Row{"PK\x03\x04\x14\0\x06\0"s, "Word", "plain text"},
        Row{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Word", "plain text"},
        Row{"{\\rtf1\\ansi Punkt 1}", "rich text", "plain text"},
        Row{"abc\0def"s, "file is binary, not text: NUL byte at offset 3", "text or markdown"},
        Row{"\x01\x02\x03\x04 abc", "4 control characters among 8", "text or markdown"},
    }));
    CAPTURE(bytes);
    const InputError error = refusal(bytes);
    CHECK_THAT(error.what(), ContainsSubstring(what));
    CHECK_THAT(error.hint(), ContainsSubstring(hint));
    CHECK(error.path() == "møde.txt");
}

TEST_CASE("a named media type is not guessed again", "[extract]") {
    CHECK(extract("<html> er et mærke", MediaType::PlainText).utf8 == "<html> er et mærke");
    CHECK_THAT(refusal("Punkt 1", MediaType::Pdf).what(), ContainsSubstring("PDF"));
    CHECK_THAT(refusal("Punkt 1", MediaType::Html).what(), ContainsSubstring("HTML"));
}

TEST_CASE("text that only mentions other formats is text", "[extract]") {
    const std::string input =
        GENERATE(as<std::string>{}, "Bilag %PDF-1.7", "se <html>", "<h", "PK", "%PDF", "<!doctype dokument>", "<p",
                 "<p er mindre end>", "<h1 i referatet", "<5 år gamle>", "<indsæt dato>", "<https://vesto.dk>",
                 "<titel>", "<div", "<div>\n\n# Referat\n\nPunkt 1</div>", "<body<");
    CAPTURE(input);
    CHECK(extract(input).utf8 == input);
}

TEST_CASE("input beyond the limit is refused before it is read", "[extract]") {
    const std::string large(referat::max_input_bytes + 1, ' ');
    CHECK_THAT(refusal(large).what(), ContainsSubstring("larger than 200 MiB"));
}

TEST_CASE("random bytes give valid UTF-8 or an input error", "[extract]") {
    RandomText random(23);
    std::size_t read = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::string bytes = random.bytes(40);
        CAPTURE(bytes);
        try {
            const referat::Text text = extract(bytes);
            REQUIRE(referat::base::find_invalid_utf8(text.utf8) == std::string::npos);
            ++read;
        } catch (const InputError& error) {
            REQUIRE_FALSE(error.hint().empty());
        }
    }
    CHECK(read > 100);
    CHECK(read < 2900);
}
