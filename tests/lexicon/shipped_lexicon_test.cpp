// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/lexicon.hpp"
#include "lexicon/locate.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lexicon = referat::lexicon;

namespace {

constexpr const char* variable = "REFERAT_LEXICON";

/// Sets the variable that names the lexicon, until the end of the test.
class NamedLexicon {
public:
    explicit NamedLexicon(const std::string& value) {
        if (const char* const old = std::getenv(variable)) {
            old_ = old;
        }
        ::setenv(variable, value.c_str(), 1);
    }
    NamedLexicon(const NamedLexicon&) = delete;
    NamedLexicon& operator=(const NamedLexicon&) = delete;
    ~NamedLexicon() {
        if (old_) {
            ::setenv(variable, old_->c_str(), 1);
        } else {
            ::unsetenv(variable);
        }
    }

private:
    std::optional<std::string> old_;
};

} // namespace

TEST_CASE("a program in the build tree finds the lexicon that the build prepared", "[lexicon][locate]") {
    const NamedLexicon none(""); // as good as unset
    const std::filesystem::path found = lexicon::find_lexicon();
    CHECK(found.is_absolute());
    CHECK(found.filename() == "da.lexicon");
    // Above the program itself, so not one that happens to be installed.
    const std::filesystem::path program = std::filesystem::canonical("/proc/self/exe");
    const std::filesystem::path top = found.parent_path().parent_path().parent_path();
    CHECK(program.string().starts_with(top.string() + "/"));
}

TEST_CASE("the environment may name another lexicon", "[lexicon][locate]") {
    const TemporaryFolder folder;
    const std::filesystem::path missing = folder.path() / "other.lexicon";
    const NamedLexicon named(missing.string());
    CHECK(lexicon::find_lexicon() == missing);
    CHECK_THROWS_AS(lexicon::Lexicon(lexicon::find_lexicon()), referat::LexiconError);
}

TEST_CASE("the lexicon is opened once for all who hold it", "[lexicon][locate]") {
    const std::shared_ptr<const lexicon::Lexicon> first = lexicon::shared_lexicon();
    CHECK(lexicon::shared_lexicon() == first);
}

TEST_CASE("every form of the shipped lexicon has lemmas, each once", "[lexicon][shipped]") {
    const std::shared_ptr<const lexicon::Lexicon> shipped = lexicon::shared_lexicon();
    CHECK(shipped->form_count() > 700'000);
    CHECK(shipped->lemma_count() > 100'000);
    std::size_t count = 0;
    shipped->for_each_form("", [&](std::string_view form) {
        ++count;
        const std::span<const lexicon::LemmaId> lemmas = shipped->lemmas_of(form);
        bool fine = !lemmas.empty();
        for (std::size_t i = 0; i < lemmas.size(); ++i) {
            fine = fine && lemmas[i] < shipped->lemma_count() &&
                   std::find(lemmas.begin(), lemmas.begin() + static_cast<std::ptrdiff_t>(i), lemmas[i]) ==
                       lemmas.begin() + static_cast<std::ptrdiff_t>(i);
        }
        if (!fine) {
            FAIL_CHECK("lemmas of " << form);
        }
    });
    CHECK(count == shipped->form_count());
}

TEST_CASE("the parts of every compound of the shipped lexicon make up the word", "[lexicon][shipped]") {
    const std::shared_ptr<const lexicon::Lexicon> shipped = lexicon::shared_lexicon();
    std::size_t compounds = 0;
    for (lexicon::LemmaId lemma = 0; lemma < shipped->lemma_count(); ++lemma) {
        const std::span<const lexicon::CompoundPart> parts = shipped->split(lemma);
        if (parts.empty()) {
            continue;
        }
        ++compounds;
        std::size_t end = 0;
        bool fine = parts.size() > 1 && parts.back().link == 0;
        for (const lexicon::CompoundPart& part : parts) {
            fine = fine && part.begin == end && part.end > part.begin && part.lemma < shipped->lemma_count();
            end = std::size_t{part.end} + part.link;
        }
        if (!fine || end != shipped->text(lemma).size()) {
            FAIL_CHECK("parts of " << shipped->text(lemma));
        }
    }
    CHECK(compounds > 40'000);
}

TEST_CASE("what may stand first in the shipped lexicon is a set of words of known lemmas", "[lexicon][shipped]") {
    const std::shared_ptr<const lexicon::Lexicon> shipped = lexicon::shared_lexicon();
    CHECK(shipped->modifiers().is_valid());
    CHECK(shipped->modifiers().size() > 50'000);
    shipped->modifiers().for_each("", [&](std::string_view text, std::uint32_t number) {
        const lexicon::ModifierFacts& facts = shipped->modifier(number);
        if (facts.lemma >= shipped->lemma_count() || facts.link >= text.size()) {
            FAIL_CHECK("facts of " << text);
        }
    });
}

TEST_CASE("relatives in the shipped lexicon are mutual and others", "[lexicon][shipped]") {
    const std::shared_ptr<const lexicon::Lexicon> shipped = lexicon::shared_lexicon();
    std::size_t pairs = 0;
    for (lexicon::LemmaId lemma = 0; lemma < shipped->lemma_count(); ++lemma) {
        for (const lexicon::RelatedLemmas& pair : shipped->related(lemma)) {
            ++pairs;
            const auto back = shipped->related(pair.other);
            if (pair.other == lemma || std::ranges::find(back, lemma, &lexicon::RelatedLemmas::other) == back.end()) {
                FAIL_CHECK("relatives of " << shipped->text(lemma));
            }
        }
    }
    CHECK(pairs > 5'000);
}
