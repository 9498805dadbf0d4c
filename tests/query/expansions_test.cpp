// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_language.hpp"
#include "query/query_text.hpp"
#include "query/synonyms.hpp"
#include "support/catch.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

using referat::query::SynonymMatch;
using referat::query::Synonyms;
using referat::query::SynonymWord;
using referat::query::TermNode;
using referat::query::TermOp;

namespace {

/// A table of synonyms.
class TableExpansions final : public referat::query::Expansions {
public:
    explicit TableExpansions(std::string_view table) : synonyms_(table, "ord.txt") {}

    std::optional<SynonymMatch> find(std::span<const SynonymWord> words, std::size_t first) override {
        return synonyms_.find(words, first);
    }

private:
    Synonyms synonyms_;
};

/// A query where "budget" and "økonomi" mean the same, and so do "plo" and "private læger".
TermNode expand(std::string_view query, const TermCounts& index, std::vector<referat::Correction>& corrections) {
    FakeLanguage language;
    FakeVocabulary vocabulary(index);
    TableExpansions expansions("budget = økonomi\nplo = private læger");
    referat::query::WordContext context{language,    vocabulary,   referat::query::Reach::Meaning,
                                        corrections, fake_weights, &expansions};
    return to_terms(read_lenient(query).root, context);
}

std::string expanded(std::string_view query) {
    std::vector<referat::Correction> corrections;
    return to_tree(expand(query, {}, corrections));
}

} // namespace

TEST_CASE("a word with a synonym is either, the synonym as one word in any inflection", "[query][terms][synonym]") {
    CHECK(expanded("budget") == with_words("best\n"
                                           "  <budget>\n"
                                           "  and-maybe\n"
                                           "    Zøkonomi 0.80\n"
                                           "    økonomi 0.20\n"));
}

TEST_CASE("a synonym of several words is them side by side, or near each other in any inflection",
          "[query][terms][synonym]") {
    CHECK(expanded("plo") == with_words("best\n"
                                        "  <plo>\n"
                                        "  word\n"
                                        "    phrase/2\n"
                                        "      private 0.53\n"
                                        "      læger 0.53\n"
                                        "    near/4\n"
                                        "      Zprivate 0.12\n"
                                        "      Zlæger 0.12\n"));
}

TEST_CASE("in a field, where lemmas have no places, a synonym's words all stand", "[query][terms][synonym]") {
    CHECK_THAT(expanded("titel:plo"), Catch::Matchers::EndsWith("    and\n"
                                                                "      and-maybe\n"
                                                                "        ZSprivate 0.12\n"
                                                                "        Sprivate 0.03\n"
                                                                "      and-maybe\n"
                                                                "        ZSlæger 0.12\n"
                                                                "        Slæger 0.03\n"));
}

TEST_CASE("a synonym of several words counts as one thing, however many they are", "[query][terms][synonym]") {
    std::vector<referat::Correction> corrections;
    const TermNode best = expand("plo", {}, corrections);
    REQUIRE(best.op == TermOp::Best);
    const TermNode& phrase = best.children.back().children.front();
    REQUIRE(phrase.op == TermOp::Phrase);
    // What the engine makes of it: the weight of the phrase times that of its heaviest word.
    CHECK_THAT(phrase.weight * phrase.children.front().weight,
               Catch::Matchers::WithinAbs(fake_weights.synonym * 2 / 3, 1e-9));
}

TEST_CASE("words that nobody typed are not corrected", "[query][terms][synonym]") {
    std::vector<referat::Correction> corrections;
    const TermNode tree = expand("budget", {{"Zbudget", 3}, {"Zøkonomia", 9}}, corrections);
    CHECK(corrections.empty());
    CHECK_THAT(to_tree(tree), !Catch::Matchers::ContainsSubstring("økonomia"));
}

TEST_CASE("several words with a synonym are taken together", "[query][terms][synonym]") {
    CHECK_THAT(expanded("private læger klynge"), Catch::Matchers::StartsWith(with_words("and-maybe\n"
                                                                                        "  or\n"
                                                                                        "    best\n"
                                                                                        "      or\n"
                                                                                        "        <private>\n"
                                                                                        "        <læger>\n"
                                                                                        "      and-maybe\n"
                                                                                        "        Zplo 0.80\n"
                                                                                        "        plo 0.20\n"
                                                                                        "    <klynge>\n")));
    CHECK_THAT(expanded("private klynge"), !Catch::Matchers::ContainsSubstring("plo"));
}

TEST_CASE("phrases and what is excluded have no synonyms", "[query][terms][synonym]") {
    CHECK_THAT(expanded("\"nyt budget\""), !Catch::Matchers::ContainsSubstring("økonomi"));
    CHECK_THAT(expanded("klynge -budget"), !Catch::Matchers::ContainsSubstring("økonomi"));
}
