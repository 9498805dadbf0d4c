// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/speller.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using referat::query::Speller;

namespace {

using Vocabulary = std::vector<std::pair<std::string, std::size_t>>;

/// The word found, "" for none.
std::string correct(std::string_view misspelt, const Vocabulary& vocabulary) {
    Speller speller(misspelt);
    for (const auto& [word, frequency] : vocabulary) {
        speller.offer(word, frequency);
    }
    return speller.best() ? speller.best()->word : "";
}

double cost(std::string_view misspelt, std::string_view word) {
    Speller speller(misspelt);
    speller.offer(word, 1);
    return speller.best() ? speller.best()->cost : std::numeric_limits<double>::infinity();
}

const Vocabulary& minutes_words() {
    static const Vocabulary words{
        {"aftale", 31},      {"aftalen", 24},      {"aktivitet", 9},       {"aldrig", 5},          {"anledning", 12},
        {"beslutning", 240}, {"beslutninger", 30}, {"borgmester", 14},     {"budget", 61},         {"budgettet", 22},
        {"bæredygtig", 6},   {"center", 18},       {"dagsorden", 88},      {"forebyggelse", 47},   {"formand", 52},
        {"formænd", 3},      {"forslag", 95},      {"forvaltning", 120},   {"forvaltningen", 260}, {"godkendt", 210},
        {"hjemmepleje", 19}, {"hvornår", 4},       {"indstilling", 230},   {"kommune", 300},       {"kommunen", 150},
        {"kvalitet", 44},    {"lægerne", 13},      {"manden", 2},          {"møde", 280},          {"mødet", 190},
        {"norden", 2},       {"orientering", 170}, {"patienter", 66},      {"referat", 270},       {"regionsråd", 33},
        {"rådhus", 8},       {"samarbejde", 130},  {"sundhedsklynge", 77}, {"sundhedsråd", 21},    {"sygehus", 70},
        {"sønderborg", 28},  {"trivsel", 16},      {"udvalg", 180},        {"ældre", 90},          {"økonomi", 110},
    };
    return words;
}

std::string to_utf8(const std::u32string& letters) {
    std::string utf8;
    for (const char32_t letter : letters) {
        referat::base::append_utf8(utf8, letter);
    }
    return utf8;
}

constexpr std::u32string_view letters_of_digraphs = U"aeoæøånd";

constexpr std::array<std::pair<std::u32string_view, char32_t>, 3> digraphs{
    {{U"aa", U'å'}, {U"ae", U'æ'}, {U"oe", U'ø'}}};

/// One edit of the speller's kind, which may happen to change nothing.
void edit(std::u32string& word, std::mt19937& random) {
    const std::size_t at = random() % word.size();
    const char32_t letter = letters_of_digraphs[random() % letters_of_digraphs.size()];
    const auto& [two, one] = digraphs[random() % digraphs.size()];
    switch (random() % 5) {
    case 0:
        word.insert(at, 1, letter);
        break;
    case 1:
        word[at] = letter;
        break;
    case 2:
        std::swap(word[at], word[(at + 1) % word.size()]);
        break;
    case 3:
        word.erase(at, word.size() > 1 ? 1 : 0);
        break;
    default:
        if (const std::size_t place = word.find(two); place != word.npos) {
            word.replace(place, two.size(), 1, one);
        } else if (word[at] == one) {
            word.replace(at, 1, two);
        }
    }
}

/// By definition, without costs: the first `i` letters of `a` become the first `j` of `b` by at most `edits` edits.
bool is_within(const std::u32string& a, std::size_t i, const std::u32string& b, std::size_t j, int edits) {
    if (edits < 0) {
        return false;
    }
    if (i == 0 || j == 0) {
        return i + j <= static_cast<std::size_t>(edits);
    }
    const auto is_digraph = [](const std::u32string& word, std::size_t end, char32_t letter) {
        return end >= 2 && std::ranges::any_of(digraphs, [&](const auto& d) {
                   return d.second == letter && word.compare(end - 2, 2, d.first) == 0;
               });
    };
    return is_within(a, i - 1, b, j - 1, edits - (a[i - 1] == b[j - 1] ? 0 : 1)) ||
           is_within(a, i - 1, b, j, edits - 1) || is_within(a, i, b, j - 1, edits - 1) ||
           (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
            is_within(a, i - 2, b, j - 2, edits - 1)) ||
           (is_digraph(a, i, b[j - 1]) && is_within(a, i - 2, b, j - 1, edits - 1)) ||
           (is_digraph(b, j, a[i - 1]) && is_within(a, i - 1, b, j - 2, edits - 1));
}

} // namespace

TEST_CASE("a misspelt word of minutes is found", "[query][speller]") {
    const auto [misspelt, expected] = GENERATE(table<std::string, std::string>({
        {"komune", "kommune"},               // pairs
        {"forebygelse", "forebyggelse"},     //
        {"dagsordden", "dagsorden"},         //
        {"mannen", "manden"},                // silent letters
        {"allrig", "aldrig"},                //
        {"formann", "formand"},              //
        {"vornår", "hvornår"},               //
        {"lægene", "lægerne"},               //
        {"hjemmepleie", "hjemmepleje"},      // letters that sound alike
        {"senter", "center"},                //
        {"kvalided", "kvalitet"},            //
        {"sundhedklynge", "sundhedsklynge"}, // linking letter
        {"sønderborgs", "sønderborg"},       //
        {"sonderborg", "sønderborg"},        // no Danish letters at hand
        {"soenderborg", "sønderborg"},       //
        {"sundhedsraad", "sundhedsråd"},     //
        {"raadhus", "rådhus"},               //
        {"baeredyktig", "bæredygtig"},       //
        {"borgmæster", "borgmester"},        // vowels
        {"ekonomi", "økonomi"},              //
        {"reefrat", "referat"},              // slips of the hand
        {"beslutnign", "beslutning"},        //
        {"trovsel", "trivsel"},              //
        {"udvlag", "udvalg"},                //
        {"budgte", "budget"},                //
        {"indtsilling", "indstilling"},      //
        {"prientering", "orientering"},      // first letters
        {"kvaltiet", "kvalitet"},            //
        {"odvalg", "udvalg"},                //
        {"asmarbejde", "samarbejde"},        //
        {"dgsordn", "dagsorden"},            // two letters are missing of a long word
        {"orjentereng", "orientering"},      //
        {"forvaltnignne", "forvaltningen"},  //
    }));
    CHECK(correct(misspelt, minutes_words()) == expected);
}

TEST_CASE("a word far from all others finds none", "[query][speller]") {
    const std::string misspelt =
        GENERATE("cykelsti", "bibliotek", "kommunikation", "refusion", "xyzxyzxyz", "mxdx", "patientforening");
    CHECK(correct(misspelt, minutes_words()) == "");
}

TEST_CASE("the limit of edits depends on the length", "[query][speller]") {
    const auto [misspelt, word, is_found] = GENERATE(table<std::string, std::string, bool>({
        {"møe", "møde", false},                // three letters
        {"mde", "møde", false},                //
        {"mødd", "møde", true},                // four: one edit
        {"mødxe", "mød", false},               //
        {"maal", "mål", true},                 // what is meant may be shorter
        {"udvxlx", "udvalg", false},           // two edits of six letters
        {"kommxxe", "kommune", false},         // seven
        {"kommun", "kommunen", true},          // eight are meant
        {"kommunen", "komune", true},          // eight are written
        {"aabenraa", "åbenrå", true},          //
        {"gxdkexdt", "godkendt", true},        // eight: two edits
        {"gxdkexdx", "godkendt", false},       // three
        {"xxdkendtgdkent", "godkendt", false}, // much too long
        {"dagsordn", "dagsordenen", false},    // three letters too few
    }));
    CAPTURE(misspelt, word);
    CHECK((correct(misspelt, {{word, 1}}) == word) == is_found);
}

TEST_CASE("numbers, broken text and endless words are left alone", "[query][speller]") {
    const auto [misspelt, word] = GENERATE(table<std::string, std::string>({
        {"covid19", "covid"},
        {"budget2024", "budget2025"},
        {"covidd", "covid1"},
        {"", "a"},
        {"", ""},
        {"møde", ""},
        {"m\xC3\xB8"
         "d\xFF"
         "e",
         "møde"},
        {"møden", "m\xC3\xB8"
                  "de\xC3"},
        {std::string(101, 'a'), std::string(100, 'a')},
        {std::string(100, 'a'), std::string(103, 'a')},
    }));
    CHECK(correct(misspelt, {{word, 1}}) == "");
}

TEST_CASE("the longest words are mended", "[query][speller]") {
    const std::string word(102, 'a');
    CHECK(correct(std::string(100, 'a'), {{word, 1}}) == word);
}

TEST_CASE("the misspelt word itself is no correction", "[query][speller]") {
    CHECK(correct("udvalg", {{"udvalg", 500}}) == "");
    CHECK(correct("udvalg", {{"udvalg", 500}, {"udvalgt", 1}}) == "udvalgt");
}

TEST_CASE("what Danes confuse is nearer than any other edit", "[query][speller]") {
    const auto [misspelt, nearer, farther] = GENERATE(table<std::string, std::string, std::string>({
        {"raad", "råd", "raid"},
        {"laege", "læge", "lange"},
        {"koere", "køre", "klere"},
        {"bolger", "bølger", "balger"},
        {"mangd", "mængd", "mungd"},
        {"begavd", "bægavd", "bugavd"},
        {"gammelost", "gammelåst", "gammelust"},
        {"puten", "putten", "puslen"},
        {"puttten", "putten", "putxten"},
        {"hunen", "hunden", "huvnen"},
        {"hvrimle", "vrimle", "hrimle"},
        {"hverne", "hvene", "hvernx"},
        {"makter", "magter", "maxter"},
        {"budde", "butde", "bunde"},
        {"lapet", "labet", "lavet"},
        {"meier", "mejer", "meter"},
        {"koncent", "konsent", "konvent"},
        {"takte", "tacte", "taxte"},
        {"arbejdplan", "arbejdsplan", "arbejdoplan"},
        {"asdren", "sadren", "asdrxn"},
        {"mofe", "mode", "mole"},
        {"fire", "fure", "fxre"},
    }));
    CAPTURE(misspelt, nearer, farther);
    CHECK(cost(misspelt, nearer) < cost(misspelt, farther));
    CHECK(correct(misspelt, {{nearer, 1}, {farther, 1}}) == nearer);
}

TEST_CASE("the first letter is seldom wrong", "[query][speller]") {
    CHECK(correct("kanse", {{"panse", 4}, {"kanue", 4}}) == "kanue");
    CHECK(correct("ballet", {{"skallet", 1}, {"wallet", 1}, {"balxet", 1}}) == "balxet");
    CHECK(cost("vem", "hvem") == std::numeric_limits<double>::infinity());
    CHECK(cost("vemme", "hvemme") == cost("avemme", "ahvemme")); // unless it is one that Danes leave out
    CHECK(cost("aase", "åse") == cost("baase", "båse"));         // or cannot type
    CHECK(cost("xemme", "zemme") > cost("mxemme", "mzemme"));
}

TEST_CASE("of words as near the more frequent is meant, of equals the first by bytes", "[query][speller]") {
    CHECK(correct("hæxe", {{"hæve", 2}, {"hæte", 9}}) == "hæte");
    CHECK(correct("hæxe", {{"hæte", 5}, {"hæve", 5}}) == "hæte");
    CHECK(correct("hæxe", {{"hæve", 5}, {"hæte", 5}}) == "hæte");
}

TEST_CASE("a nearer word beats a frequent one", "[query][speller]") {
    constexpr std::size_t often = 4000; // items of a large index
    CHECK(correct("beslutnig", {{"beslutning", 1}, {"beslutter", often}}) == "beslutning");
    CHECK(correct("komunen", {{"kommunen", 1}, {"komlunen", often}}) == "komlunen"); // but not by a shade
    CHECK(correct("formaal", {{"formål", 1}, {"formagl", often}}) == "formål");
    constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();
    CHECK(correct("regionxråd", {{"regionsråd", 1}, {"regiopxrld", endless}}) == "regionsråd");
}

TEST_CASE("the correction says how near and how frequent it is", "[query][speller]") {
    Speller speller("udvxlg");
    CHECK_FALSE(speller.best().has_value());
    speller.offer("udvalg", 3);
    REQUIRE(speller.best().has_value());
    CHECK(speller.best()->frequency == 3);
    CHECK_THAT(speller.best()->cost, Catch::Matchers::WithinAbs(1.0, 1e-9));
    speller.offer("udvalg", 7);
    CHECK(speller.best()->frequency == 7);
    speller.offer("udvalg", 5);
    CHECK(speller.best()->frequency == 7);
}

TEST_CASE("the order of offers changes nothing", "[query][speller]") {
    std::mt19937 random(7);
    const std::string misspelt = GENERATE("budgets", "forvaltnigen", "aftalem", "kommunes", "komun", "mødte", "orden");
    Vocabulary words = minutes_words();
    const std::string expected = correct(misspelt, words);
    for (int round = 0; round < 20; ++round) {
        for (std::size_t i = words.size(); i > 1; --i) {
            std::swap(words[i - 1], words[random() % i]);
        }
        CHECK(correct(misspelt, words) == expected);
    }
}

TEST_CASE("exactly the words within the limit of edits are found", "[query][speller]") {
    std::mt19937 random(11);
    std::size_t found = 0;
    constexpr std::size_t rounds = 5000;
    for (std::size_t round = 0; round < rounds; ++round) {
        std::u32string misspelt(4 + random() % 8, U' ');
        std::ranges::generate(misspelt, [&] { return letters_of_digraphs[random() % letters_of_digraphs.size()]; });
        std::u32string word = misspelt;
        for (std::size_t edits = 1 + random() % 3; edits > 0; --edits) {
            edit(word, random);
        }
        const int limit = std::max(misspelt.size(), word.size()) >= 8 ? 2 : 1;
        const bool is_near = word != misspelt && is_within(misspelt, misspelt.size(), word, word.size(), limit);
        found += is_near ? 1 : 0;
        CAPTURE(to_utf8(misspelt), to_utf8(word));
        REQUIRE((correct(to_utf8(misspelt), {{to_utf8(word), 1}}) != "") == is_near);
    }
    CHECK(found > rounds / 4);
    CHECK(found < rounds * 3 / 4);
}

TEST_CASE("no bytes are too odd", "[query][speller]") {
    std::mt19937 random(13);
    const auto bytes = [&] {
        std::string text(random() % 20, ' ');
        std::ranges::generate(text, [&] { return static_cast<char>(random()); });
        return text;
    };
    for (int round = 0; round < 5000; ++round) {
        Speller speller(bytes());
        const std::string word = bytes();
        speller.offer(word, random() % 3);
        (void)speller.is_sure();
        for (const std::string& letter : speller.first_letters()) {
            REQUIRE(referat::base::find_invalid_utf8(letter) == std::string_view::npos);
        }
    }
}

TEST_CASE("first letters begin with the word's own and the likely ones", "[query][speller]") {
    const auto [misspelt, likely] = GENERATE(table<std::string, std::vector<std::string>>({
        {"komune", {"k", "g", "o"}},
        {"aabenraa", {"a", "å"}},
        {"oekonomi", {"o", "ø"}},
        {"vornår", {"v", "h"}},
        {"asmarbejde", {"a", "s"}},
        {"ældre", {"æ", "a", "e"}},
        {"éntreprise", {"é", "n"}},
    }));
    const std::vector<std::string> letters = Speller(misspelt).first_letters();
    CAPTURE(misspelt, letters);
    REQUIRE_FALSE(letters.empty());
    CHECK(letters.front() == likely.front());
    for (const std::string& letter : likely) {
        CHECK(std::ranges::find(letters, letter) < letters.begin() + 6);
    }
    std::vector<std::string> sorted = letters;
    std::ranges::sort(sorted);
    CHECK(std::ranges::adjacent_find(sorted) == sorted.end());
    CHECK(letters.size() == (letters.front() == "é" ? 30 : 29));
}

TEST_CASE("a word that cannot be mended has no first letters", "[query][speller]") {
    const std::string misspelt =
        GENERATE(std::string("møe"), std::string("covid19"), std::string(), std::string(101, 'a'));
    Speller speller(misspelt);
    CHECK(speller.first_letters().empty());
    CHECK_FALSE(speller.is_sure());
}

TEST_CASE("only a near word with the same first letter is sure", "[query][speller]") {
    const auto [misspelt, word, is_sure] = GENERATE(table<std::string, std::string, bool>({
        {"komune", "kommune", true},
        {"ældr", "ældre", true},
        {"prientering", "orientering", false},
        {"gxdkexdt", "godkendt", false},
        {"komune", "bibliotek", false},
    }));
    Speller speller(misspelt);
    speller.offer(word, 1);
    CHECK(speller.is_sure() == is_sure);
}
