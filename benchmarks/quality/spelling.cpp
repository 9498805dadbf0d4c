// SPDX-License-Identifier: GPL-2.0-or-later

/// How often the speller finds the word behind a made-up misspelling, and how long a word takes.
///
///   bench_spelling /usr/share/hunspell/da_DK.dic [SEED]
///
/// A vocabulary is a sample of the dictionary's words with frequencies that fall with the rank as in Zipf's law.
/// A misspelling that is a word of the vocabulary itself is no task for a speller and is drawn again.

#include "base/utf8.hpp"
#include "query/speller.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace {

using Random = std::mt19937_64;

/// 0 to `below` - 1; the same on every standard library, unlike its distributions.
std::size_t draw(Random& random, std::size_t below) {
    return static_cast<std::size_t>(random() % below);
}

std::u32string to_letters(const std::string& utf8) {
    std::u32string letters;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto c = referat::base::decode_utf8(utf8, i);
        letters.push_back(c.value);
        i += c.size;
    }
    return letters;
}

std::string to_utf8(const std::u32string& letters) {
    std::string utf8;
    for (const char32_t letter : letters) {
        referat::base::append_utf8(utf8, letter);
    }
    return utf8;
}

constexpr std::u32string_view alphabet = U"abcdefghijklmnopqrstuvwxyzæøå";

/// The words of a .dic file, lower-cased, without flags; those of other characters than Danish letters are left out.
std::vector<std::u32string> read_words(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    std::vector<std::u32string> words;
    for (std::string line; std::getline(file, line);) {
        std::u32string word = to_letters(line.substr(0, line.find_first_of("/\t ")));
        for (char32_t& c : word) {
            const bool capital = (c >= U'A' && c <= U'Z') || c == U'Æ' || c == U'Ø' || c == U'Å';
            c = capital ? c + 0x20 : c;
        }
        const bool is_word = std::ranges::all_of(word, [](char32_t c) { return alphabet.find(c) != alphabet.npos; });
        if (is_word && word.size() >= 2) {
            words.push_back(std::move(word));
        }
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

struct Entry {
    std::string word;
    std::size_t frequency;
};

struct Vocabulary {
    std::vector<Entry> entries; ///< sorted by bytes, as an index has them
    std::unordered_set<std::string> words;
    std::vector<std::u32string> letters; ///< of entries
};

Vocabulary sample(std::vector<std::u32string> words, std::size_t size, Random& random) {
    constexpr double items = 3000; // of the most frequent word
    if (words.size() < size) {
        throw std::runtime_error("the dictionary is too small");
    }
    Vocabulary vocabulary;
    for (std::size_t rank = 0; rank < size; ++rank) {
        std::swap(words[rank], words[rank + draw(random, words.size() - rank)]);
        const auto frequency = static_cast<std::size_t>(items / std::pow(static_cast<double>(rank + 1), 0.9));
        vocabulary.entries.push_back({to_utf8(words[rank]), std::max<std::size_t>(frequency, 1)});
    }
    std::ranges::sort(vocabulary.entries, {}, &Entry::word);
    for (const Entry& entry : vocabulary.entries) {
        vocabulary.words.insert(entry.word);
        vocabulary.letters.push_back(to_letters(entry.word));
    }
    return vocabulary;
}

void edit_anywhere(std::u32string& word, Random& random) {
    const char32_t letter = alphabet[draw(random, alphabet.size())];
    switch (draw(random, 4)) {
    case 0:
        word.insert(draw(random, word.size() + 1), 1, letter);
        break;
    case 1:
        word.erase(draw(random, word.size()), 1);
        break;
    case 2:
        word[draw(random, word.size())] = letter;
        break;
    default: {
        const std::size_t at = draw(random, word.size() - 1);
        std::swap(word[at], word[at + 1]);
    }
    }
}

void edit_twice(std::u32string& word, Random& random) {
    edit_anywhere(word, random);
    edit_anywhere(word, random);
}

/// One misspelling of those that Danes make, at one of the places where it can be made.
void misspell(std::u32string& word, Random& random) {
    using Rule = std::pair<std::u32string_view, std::u32string_view>;
    static constexpr std::array<Rule, 42> rules{{
        {U"å", U"aa"}, {U"æ", U"ae"},     {U"ø", U"oe"},     {U"å", U"a"},  {U"å", U"o"},  {U"æ", U"e"},  {U"ø", U"o"},
        {U"e", U"æ"},  {U"nd", U"nn"},    {U"ld", U"ll"},    {U"nd", U"n"}, {U"ld", U"l"}, {U"rd", U"r"}, {U"hv", U"v"},
        {U"v", U"hv"}, {U"erne", U"ene"}, {U"ene", U"erne"}, {U"g", U"k"},  {U"k", U"g"},  {U"d", U"t"},  {U"t", U"d"},
        {U"b", U"p"},  {U"p", U"b"},      {U"j", U"i"},      {U"i", U"j"},  {U"c", U"s"},  {U"s", U"c"},  {U"k", U"c"},
        {U"c", U"k"},  {U"mm", U"m"},     {U"nn", U"n"},     {U"ll", U"l"}, {U"ss", U"s"}, {U"tt", U"t"}, {U"kk", U"k"},
        {U"pp", U"p"}, {U"m", U"mm"},     {U"n", U"nn"},     {U"l", U"ll"}, {U"s", U"ss"}, {U"t", U"tt"}, {U"r", U"rr"},
    }};
    std::vector<std::pair<std::size_t, Rule>> places;
    for (const Rule& rule : rules) {
        for (std::size_t at = word.find(rule.first); at != word.npos; at = word.find(rule.first, at + 1)) {
            places.emplace_back(at, rule);
        }
    }
    if (!places.empty()) {
        const auto& [at, rule] = places[draw(random, places.size())];
        word.replace(at, rule.first.size(), rule.second);
    }
}

struct Typo {
    std::string written;
    std::string meant;
};

using Edit = std::function<void(std::u32string&, Random&)>;

std::vector<Typo> make_typos(const Vocabulary& vocabulary, const Edit& edit, std::size_t min_letters, Random& random) {
    constexpr std::size_t count = 2000;
    constexpr std::size_t shortest_misspelling = 4; // below, the speller does not try
    std::vector<Typo> typos;
    while (typos.size() < count) {
        const std::size_t index = draw(random, vocabulary.entries.size());
        std::u32string word = vocabulary.letters[index];
        if (word.size() < min_letters) {
            continue;
        }
        edit(word, random);
        std::string written = to_utf8(word);
        if (word.size() >= shortest_misspelling && !vocabulary.words.contains(written)) {
            typos.push_back({std::move(written), vocabulary.entries[index].word});
        }
    }
    return typos;
}

struct Result {
    double first = 0;   ///< share of typos whose word is found
    double nothing = 0; ///< share of typos for which no word is found
    double milliseconds = 0;
};

/// Asks for every typo; `offer_all` gives the vocabulary to a speller.
template <class OfferAll>
Result measure(const std::vector<Typo>& typos, const OfferAll& offer_all) {
    Result result;
    const auto begin = std::chrono::steady_clock::now();
    for (const Typo& typo : typos) {
        referat::query::Speller speller(typo.written);
        offer_all(speller);
        result.first += speller.best() && speller.best()->word == typo.meant ? 1 : 0;
        result.nothing += speller.best() ? 0 : 1;
    }
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    const auto count = static_cast<double>(typos.size());
    return {result.first / count, result.nothing / count, time.count() / count};
}

void report(const std::string& what, const Vocabulary& vocabulary, const std::vector<Typo>& typos) {
    const Result all = measure(typos, [&](referat::query::Speller& speller) {
        for (const Entry& entry : vocabulary.entries) {
            speller.offer(entry.word, entry.frequency);
        }
    });
    const Result by_letter = measure(typos, [&](referat::query::Speller& speller) {
        for (const std::string& letter : speller.first_letters()) {
            auto entry = std::ranges::lower_bound(vocabulary.entries, letter, {}, &Entry::word);
            for (; entry != vocabulary.entries.end() && entry->word.starts_with(letter); ++entry) {
                speller.offer(entry->word, entry->frequency);
            }
            if (speller.is_sure()) {
                break;
            }
        }
    });
    std::cout << std::setw(6) << vocabulary.entries.size() << "  " << std::left << std::setw(24) << what << std::right
              << std::fixed << std::setprecision(3) << std::setw(7) << all.first << std::setw(9) << all.nothing
              << std::setw(9) << all.milliseconds << "  |" << std::setw(7) << by_letter.first << std::setw(9)
              << by_letter.milliseconds << '\n';
}

void run(const std::string& path, std::uint64_t seed) {
    Random random(seed);
    const std::vector<std::u32string> words = read_words(path);
    std::cout << " words  misspelling              first  nothing  ms/word  | by first letter: first, ms/word\n";
    for (const std::size_t size : {std::size_t{3'000}, std::size_t{34'000}}) {
        const Vocabulary vocabulary = sample(words, size, random);
        report("one edit", vocabulary, make_typos(vocabulary, edit_anywhere, 4, random));
        report("two edits, 8 letters", vocabulary, make_typos(vocabulary, edit_twice, 8, random));
        report("as Danes misspell", vocabulary, make_typos(vocabulary, misspell, 4, random));
        report("one edit, 15 letters", vocabulary, make_typos(vocabulary, edit_anywhere, 15, random));
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_spelling DICTIONARY.dic [SEED]\n";
        return 2;
    }
    try {
        run(argv[1], argc > 2 ? std::stoull(argv[2]) : 1);
    } catch (const std::exception& error) {
        std::cerr << "bench_spelling: error: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
