// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/image.hpp"
#include "lexicon/lexicon.hpp"

#include "small_dictionary.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lexicon = referat::lexicon;
namespace build = referat::lexicon::build;

namespace {

const std::vector<std::uint64_t>& small_image() {
    static const std::vector<std::uint64_t> image = build::make_image(small_content());
    return image;
}

std::string_view bytes_of(const std::vector<std::uint64_t>& image) {
    return {reinterpret_cast<const char*>(image.data()), image.size() * sizeof(std::uint64_t)};
}

/// What opening the file says; nothing if it opens. Whatever it says must name the file and the next step.
std::optional<std::string> fault_of(const std::filesystem::path& path) {
    try {
        const lexicon::Lexicon opened(path);
    } catch (const referat::LexiconError& error) {
        CHECK(error.path() == path);
        CHECK_FALSE(error.hint().empty());
        return error.what();
    }
    return std::nullopt;
}

/// A file with the small lexicon, whose bytes may be changed in place.
class LexiconFile {
public:
    LexiconFile() : path_(folder_.write("small.lexicon", bytes_of(small_image()))) {}

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    void replace(std::size_t offset, std::string_view bytes) const {
        std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(static_cast<std::streamoff>(offset));
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        file.flush();
        REQUIRE(file.good());
    }

    void flip(std::size_t offset, unsigned char bits) const {
        const char flipped = static_cast<char>(static_cast<unsigned char>(bytes_of(small_image())[offset]) ^ bits);
        replace(offset, {&flipped, 1});
    }

private:
    TemporaryFolder folder_;
    std::filesystem::path path_;
};

/// The parts of a lemma as text: "sundhed:sundhed+s klynge:klynge".
std::string parts_of(const lexicon::Lexicon& opened, lexicon::LemmaId lemma) {
    std::string text;
    for (const lexicon::CompoundPart& part : opened.split(lemma)) {
        text += std::string(opened.text(part.lemma)) + ":" +
                std::string(opened.text(lemma).substr(part.begin, std::size_t{part.end} - part.begin)) + "+" +
                std::to_string(part.link) + " ";
    }
    return text;
}

std::string related_of(const lexicon::Lexicon& opened, lexicon::LemmaId lemma) {
    std::string text;
    for (const lexicon::RelatedLemmas& pair : opened.related(lemma)) {
        text += std::string(opened.text(pair.other)) + " ";
    }
    return text;
}

std::string lemmas_of(const lexicon::Lexicon& opened, std::string_view form) {
    std::string text;
    for (const lexicon::LemmaId lemma : opened.lemmas_of(form)) {
        text += std::string(opened.text(lemma)) + " ";
    }
    return text;
}

lexicon::LemmaId lemma_named(const lexicon::Lexicon& opened, std::string_view text) {
    for (lexicon::LemmaId lemma = 0; lemma < opened.lemma_count(); ++lemma) {
        if (opened.text(lemma) == text) {
            return lemma;
        }
    }
    FAIL("no lemma " << text);
    return 0;
}

} // namespace

TEST_CASE("a lexicon on disk answers what it was made of", "[lexicon][file]") {
    const build::Content content = small_content();
    const LexiconFile file;
    const lexicon::Lexicon opened(file.path());
    REQUIRE(opened.form_count() == content.readings.forms.size());
    REQUIRE(opened.lemma_count() == content.readings.lemmas.size());
    for (const auto& [form, lemmas] : content.readings.forms) {
        CAPTURE(form);
        CHECK(opened.contains(form));
        CHECK(std::ranges::equal(opened.lemmas_of(form), lemmas));
    }
    for (lexicon::LemmaId lemma = 0; lemma < opened.lemma_count(); ++lemma) {
        const build::Readings::Lemma& told = content.readings.lemmas[lemma];
        CAPTURE(told.text);
        CHECK(opened.text(lemma) == told.text);
        CHECK(opened.facts(lemma).classes == told.classes);
        CHECK((opened.facts(lemma).is_word != 0) == told.is_word);
        CHECK(opened.split(lemma).size() == content.splits[lemma].size());
    }
    CHECK(opened.modifiers().is_valid());
    REQUIRE(opened.modifiers().size() == content.compounds.modifiers.size());
    for (std::uint32_t number = 0; number < opened.modifiers().size(); ++number) {
        const build::Modifier& told = content.compounds.modifiers[number];
        CAPTURE(told.text);
        CHECK(opened.modifiers().find(told.text) == number);
        CHECK(opened.modifier(number).lemma == told.lemma);
        CHECK(opened.modifier(number).link == told.link);
    }
}

TEST_CASE("a lexicon tells lemmas, parts and relatives", "[lexicon][file]") {
    const LexiconFile file;
    const lexicon::Lexicon opened(file.path());
    CHECK(lemmas_of(opened, "klinikken") == "klinik ");
    CHECK(opened.lemmas_of("klager").size() == 2);
    CHECK(opened.lemmas_of("klinikk").empty());
    CHECK(opened.lemmas_of("").empty());
    CHECK(parts_of(opened, lemma_named(opened, "rådsmøde")) == "råd:råd+1 møde:møde+0 ");
    CHECK(parts_of(opened, lemma_named(opened, "styregruppe")).empty()); // the rules say that it is whole
    CHECK(related_of(opened, lemma_named(opened, "drøfte")) == "drøftelse ");
    CHECK(related_of(opened, lemma_named(opened, "råd")) == "læge ");
    CHECK(related_of(opened, lemma_named(opened, "klynge")).empty());
}

TEST_CASE("forms are listed by prefix, in byte order", "[lexicon][file]") {
    const LexiconFile file;
    const lexicon::Lexicon opened(file.path());
    std::vector<std::string> forms;
    opened.for_each_form("klynge", [&](std::string_view form) { forms.emplace_back(form); });
    CHECK(forms == std::vector<std::string>{"klynge", "klyngen", "klyngens", "klynger", "klyngers", "klynges"});
}

TEST_CASE("an image in memory answers what the file answers", "[lexicon][file]") {
    const LexiconFile file;
    const lexicon::Lexicon opened(file.path());
    const lexicon::Lexicon mapped(std::as_bytes(std::span(small_image())));
    CHECK(mapped.fingerprint() == opened.fingerprint());
    opened.for_each_form("", [&](std::string_view form) { CHECK(lemmas_of(mapped, form) == lemmas_of(opened, form)); });
    lexicon::LetterString letters;
    letters.assign("sundhedsklynge");
    CHECK(mapped.surprise(letters) == opened.surprise(letters));
    CHECK(mapped.boundary_log_odds(letters, 8) == opened.boundary_log_odds(letters, 8));
}

TEST_CASE("the same dictionary gives the same bytes, another one another fingerprint", "[lexicon][file]") {
    build::Content content = small_content();
    CHECK(build::make_image(content) == small_image());
    content.related.pop_back();
    const std::vector<std::uint64_t> other = build::make_image(content);
    CHECK(lexicon::Lexicon(std::as_bytes(std::span(other))).fingerprint() !=
          lexicon::Lexicon(std::as_bytes(std::span(small_image()))).fingerprint());
}

TEST_CASE("what is no lexicon is refused by its path", "[lexicon][file][damage]") {
    const TemporaryFolder folder;
    CHECK(fault_of(folder.path() / "missing.lexicon").has_value());
    CHECK(fault_of(folder.path()).has_value());
    CHECK(fault_of(folder.write("empty.lexicon", "")).has_value());
    CHECK(fault_of(folder.write("text.lexicon", std::string(10'000, 'x'))).has_value());
    CHECK(fault_of(folder.write("zeros.lexicon", std::string(10'000, '\0'))).has_value());
}

TEST_CASE("a lexicon that is cut off is refused, wherever it ends", "[lexicon][file][damage]") {
    const LexiconFile file;
    const std::size_t size = bytes_of(small_image()).size();
    std::vector<std::size_t> lengths{size - 1, size - 8, size / 2, sizeof(lexicon::FileHeader) + 1};
    for (std::size_t length = 0; length <= sizeof(lexicon::FileHeader); ++length) {
        lengths.push_back(length);
    }
    RandomText random(1);
    for (int i = 0; i < 100; ++i) {
        lengths.push_back(random.below(size));
    }
    std::ranges::sort(lengths, std::ranges::greater{});
    for (const std::size_t length : lengths) {
        CAPTURE(length);
        std::filesystem::resize_file(file.path(), length);
        CHECK(fault_of(file.path()).has_value());
    }
}

TEST_CASE("a lexicon with something behind it is refused", "[lexicon][file][damage]") {
    const TemporaryFolder folder;
    for (const std::size_t more : {1U, 8U, 4096U}) {
        std::string bytes(bytes_of(small_image()));
        bytes.append(more, '\0');
        CHECK(fault_of(folder.write("longer.lexicon", bytes)).has_value());
    }
}

TEST_CASE("no changed byte goes unnoticed", "[lexicon][file][damage]") {
    const LexiconFile file;
    const std::size_t size = bytes_of(small_image()).size();
    std::vector<std::size_t> offsets{size - 1};
    for (std::size_t offset = 0; offset <= sizeof(lexicon::FileHeader); ++offset) {
        offsets.push_back(offset);
    }
    RandomText random(2);
    for (int i = 0; i < 200; ++i) {
        offsets.push_back(random.below(size));
    }
    for (const std::size_t offset : offsets) {
        CAPTURE(offset);
        const auto bit = static_cast<unsigned char>(1U << random.below(8));
        file.flip(offset, bit);
        CHECK(fault_of(file.path()).has_value());
        file.flip(offset, 0);
    }
    CHECK(fault_of(file.path()) == std::nullopt); // all changes were undone: each was noticed by itself
}

TEST_CASE("another magic, version or byte order is told apart from damage", "[lexicon][file][damage]") {
    const LexiconFile file;
    const auto number = [](std::uint32_t value) {
        std::string bytes(sizeof value, '\0');
        std::memcpy(bytes.data(), &value, sizeof value);
        return bytes;
    };
    const auto [offset, bytes, reason] = GENERATE_COPY(table<std::size_t, std::string, std::string>({
        {offsetof(lexicon::FileHeader, magic), "referix", "not a lexicon"},
        {offsetof(lexicon::FileHeader, version), number(lexicon::format_version + 1), "version"},
        {offsetof(lexicon::FileHeader, version), number(0), "version"},
        {offsetof(lexicon::FileHeader, byte_order), number(0x04030201), "byte order"},
        {offsetof(lexicon::FileHeader, fingerprint), std::string(32, '0'), "damaged"},
        {sizeof(lexicon::FileHeader), std::string(8, '\xFF'), "damaged"},
    }));
    file.replace(offset, bytes);
    const std::optional<std::string> fault = fault_of(file.path());
    REQUIRE(fault.has_value());
    CHECK_THAT(*fault, Catch::Matchers::ContainsSubstring(reason));
}
