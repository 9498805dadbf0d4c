// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/generated_query.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/analyzer.hpp>
#include <referat/searcher.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <vector>

using referat::Token;
using referat::TokenKind;

namespace {

constexpr unsigned seed = 20250611;
constexpr int item_count = 80;
constexpr int query_count = 3000;
constexpr int max_stars = 20; ///< more truncated words are not read as such

std::set<int> found_by_engine(const referat::Searcher& searcher, const std::string& query) {
    referat::SearchOptions options;
    options.limit = 10 * item_count;
    options.snippets = false;
    std::set<int> found;
    const referat::SearchResult result =
        searcher.search(referat::Query::parse(query, referat::QueryMode::Strict), options);
    for (const referat::Hit& hit : result.hits) {
        found.insert(hit.item.punkt);
    }
    CHECK(result.total == found.size());
    CHECK(result.corrections.empty());
    return found;
}

} // namespace

TEST_CASE("invented words mean themselves alone", "[search][differential]") {
    referat::Analyzer analyzer;
    std::set<std::string> lemmas;
    for (const std::string& word : QueryGenerator::words()) {
        CAPTURE(word);
        const std::vector<Token> tokens = analyzer.analyze(word);
        REQUIRE(tokens.size() == 2);
        CHECK(tokens[0].kind == TokenKind::Word);
        CHECK(tokens[1].kind == TokenKind::Lemma);
        CHECK(lemmas.insert(tokens[1].term).second);
    }
}

namespace {

const std::vector<std::string>& sentences() {
    static const std::vector<std::string> all{
        "sundhedsklyngen drøftede budgettet for almene læger",
        "klyngerne godkendte budgetterne og drøftelsen om møderne",
        "mødet om kommunernes indsatser blev udsat af klyngen",
        "borgernes møder med lægen drøftes i sundhedsklyngerne",
        "en borger og en læge mødte kommunen om budget",
        "indsatsen for borgere i kommunerne godkendes af klyngemødet",
        "lægemødet drøfter klyngebudgettet og indsatsers mål",
        "budgetmødet i kommunen om lægernes mål og borgerindsatser",
    };
    return all;
}

const std::vector<std::string>& danish_words() {
    static const std::vector<std::string> all{"klynge",   "klyngens",       "budget",  "budgetter", "møde",
                                              "mødernes", "læge",           "lægerne", "borger",    "borgeren",
                                              "kommune",  "kommuner",       "indsats", "mål",       "drøfte",
                                              "godkendt", "sundhedsklynge", "om",      "og"};
    return all;
}

/// Sentences of one item as the chain sees them.
using Sections = std::vector<std::vector<Token>>;

std::set<std::string> lemmas_of(referat::Analyzer& analyzer, const std::string& word) {
    std::set<std::string> lemmas;
    for (const Token& token : analyzer.analyze(word)) {
        if (token.kind == TokenKind::Lemma) {
            lemmas.insert(token.term);
        }
    }
    return lemmas;
}

/// Places of `section` where a token passes.
template <typename Test>
std::vector<long> places(const std::vector<Token>& section, Test&& test) {
    std::vector<long> found;
    for (const Token& token : section) {
        if (test(token)) {
            found.push_back(token.position);
        }
    }
    return found;
}

std::vector<long> places_of(const std::vector<Token>& section, const std::set<std::string>& lemmas) {
    return places(section,
                  [&](const Token& token) { return token.kind == TokenKind::Lemma && lemmas.contains(token.term); });
}

/// A word as written that ends so, or a form of that word, alone or as the head of a compound.
bool ends_so(const std::vector<Token>& section, const Token& token, const std::string& letters) {
    if (token.kind == TokenKind::Word) {
        return token.term.ends_with(letters);
    }
    const bool ends_word = std::ranges::any_of(section, [&](const Token& word) {
        return word.kind == TokenKind::Word && word.position == token.position && word.end == token.end;
    });
    return token.term == letters &&
           (token.kind == TokenKind::Lemma || (token.kind == TokenKind::Component && ends_word));
}

} // namespace

TEST_CASE("real inflections meet as their tokens do", "[search][differential]") {
    referat::Analyzer analyzer;
    std::mt19937 random(seed);
    const auto pick = [&](const std::vector<std::string>& choices) { return choices[random() % choices.size()]; };
    std::vector<Sections> items;
    std::vector<referat::AgendaItem> records;
    for (int number = 1; number <= 40; ++number) {
        referat::AgendaItem record = sample_item(number, pick(sentences()));
        record.udvalg = "Vestø";
        record.beslutning = pick(sentences());
        items.push_back({analyzer.analyze(record.titel), analyzer.analyze(record.beslutning)});
        records.push_back(std::move(record));
    }
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes(records)});
    const referat::Searcher searcher(folder.path());
    for (int number = 0; number < 600; ++number) {
        const std::string first = pick(danish_words());
        const std::string second = pick(danish_words());
        const std::set<std::string> left = lemmas_of(analyzer, first);
        const std::set<std::string> right = lemmas_of(analyzer, second);
        const long distance = 1 + static_cast<long>(random() % 4);
        const bool ordered = random() % 2 == 0;
        const bool in_decision = random() % 3 == 0;
        std::string query;
        std::function<bool(const std::vector<Token>&)> test;
        switch (random() % 4) {
        case 0: // a form of the word must be absent
            query = "-" + std::string(in_decision ? "beslutning:" : "") + first;
            test = [&](const std::vector<Token>& section) { return !places_of(section, left).empty(); };
            break;
        case 1: {
            query = (in_decision ? "beslutning:*" : "*") + first;
            test = [&](const std::vector<Token>& section) {
                return !places(section, [&](const Token& token) { return ends_so(section, token, first); }).empty();
            };
            break;
        }
        default:
            query = first + (ordered ? " FØR/" : " NÆR/") + std::to_string(distance) + " " + second;
            query = in_decision ? "beslutning:(" + query + ")" : query;
            test = [&](const std::vector<Token>& section) {
                for (const long a : places_of(section, left)) {
                    for (const long b : places_of(section, right)) {
                        const long apart = ordered ? b - a : std::abs(b - a);
                        if (apart >= 1 && apart <= distance) {
                            return true;
                        }
                    }
                }
                return false;
            };
        }
        const std::set<int> found = found_by_engine(searcher, query);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool any = (!in_decision && test(items[i][0])) || test(items[i][1]);
            const bool expected = query.front() == '-' ? !any : any;
            if (expected != found.contains(records[i].punkt)) {
                UNSCOPED_INFO("query " << number << " of seed " << seed << ": " << query);
                UNSCOPED_INFO("item " << referat::to_json(records[i]));
                CHECK(expected == found.contains(records[i].punkt));
                break;
            }
        }
    }
}

TEST_CASE("a brute-force matcher finds what the engine finds, whatever the operators", "[search][differential]") {
    QueryGenerator generator(seed);
    std::vector<GeneratedItem> items;
    std::vector<referat::AgendaItem> records;
    for (int number = 1; number <= item_count; ++number) {
        items.push_back(generator.item(number));
        records.push_back(items.back().record);
    }
    const TemporaryFolder folder;
    publish(folder.path(), {sample_minutes(records)});
    const referat::Searcher searcher(folder.path());
    int with_hits = 0;
    for (int number = 0; number < query_count; ++number) {
        const GeneratedQuery query = generator.query();
        if (std::ranges::count(query.text, '*') > max_stars) {
            continue;
        }
        const std::set<int> found = found_by_engine(searcher, query.text);
        with_hits += found.empty() ? 0 : 1;
        for (const GeneratedItem& item : items) {
            const bool expected = query.matches(item);
            if (found.contains(item.record.punkt) != expected) {
                UNSCOPED_INFO("query " << number << " of seed " << seed << ": " << query.text);
                UNSCOPED_INFO("read as " << referat::Query::parse(query.text).to_string());
                UNSCOPED_INFO("item " << referat::to_json(item.record));
                CHECK(expected == found.contains(item.record.punkt));
                break;
            }
        }
    }
    CHECK(with_hits > query_count / 2); // a test of empty results would show nothing
}
