// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/chain_under_test.hpp"
#include "base/utf8.hpp"
#include "support/catch.hpp"
#include "support/repeated.hpp"
#include "support/token_checks.hpp"

#include <algorithm>
#include <random>

using referat::test::repeated;

namespace {

std::string random_bytes(std::mt19937& random) {
    std::string bytes;
    for (std::size_t n = random() % 200; n > 0; --n) {
        bytes.push_back(static_cast<char>(random()));
    }
    return referat::base::replace_invalid_utf8(bytes);
}

/// Pieces that identifiers, hyphens and odd letters are made of, in any order.
std::string danish_looking(std::mt19937& random) {
    static const std::vector<std::string> pieces{"ældre",
                                                 "og",
                                                 "sundhedsreform",
                                                 "PLO",
                                                 "Å",
                                                 "e",
                                                 "læger",
                                                 "F-ACT",
                                                 "21/30117",
                                                 "2.",
                                                 "april",
                                                 "2025",
                                                 "kl.",
                                                 "9",
                                                 "30",
                                                 "mio.",
                                                 "kr.",
                                                 ",-",
                                                 "%",
                                                 "'en",
                                                 "’s",
                                                 "_",
                                                 ".docx",
                                                 "www.",
                                                 "http://",
                                                 "@by.dk",
                                                 ".dk",
                                                 "27.00.00",
                                                 "-A00",
                                                 "-",
                                                 "-",
                                                 "-",
                                                 "/",
                                                 ".",
                                                 ",",
                                                 ":",
                                                 " ",
                                                 " ",
                                                 " ",
                                                 " ",
                                                 "\n",
                                                 "(",
                                                 ")",
                                                 "&",
                                                 "\xC2\xAD",
                                                 "\xCC\x8A",
                                                 "\xC2\xA0",
                                                 "\xEF\xBB\xBF",
                                                 "\xE2\x80\x91",
                                                 "\xE2\x80\x93",
                                                 "\xF0\x9F\x98\x80",
                                                 "\xE4\xB8\xAD",
                                                 "\xE0\xB8\x81",
                                                 "İ",
                                                 "ǅ",
                                                 "1\xEF\xB8\x8F\xE2\x83\xA3"};
    std::string text;
    for (std::size_t n = random() % 30; n > 0; --n) {
        text += pieces[random() % pieces.size()];
    }
    return text;
}

} // namespace

TEST_CASE("tokens of any text keep the promises", "[analysis][property]") {
    using Generator = std::string (*)(std::mt19937&);
    const Generator make = GENERATE(Generator{random_bytes}, Generator{danish_looking});
    std::mt19937 random(7);
    ChainUnderTest chain;
    for (int round = 0; round < 1500; ++round) {
        const std::string text = make(random);
        const std::vector<referat::Token> tokens = chain.analyze(text, "2025-03-14");
        CAPTURE(text);
        REQUIRE(broken_token_promise(text, tokens) == "");
        REQUIRE(chain.analyze(text, "2025-03-14") == tokens);
    }
}

TEST_CASE("one word more or less around a text does not change its tokens", "[analysis][property]") {
    std::mt19937 random(11);
    ChainUnderTest chain;
    for (int round = 0; round < 1000; ++round) {
        const std::string text = "ord. \n" + danish_looking(random);
        const std::vector<referat::Token> tokens = chain.analyze(text);
        std::vector<referat::Token> later = chain.analyze("møde. \n" + text);
        later.erase(later.begin(), later.begin() + 2);
        for (referat::Token& token : later) {
            token.begin -= 8;
            token.end -= 8;
            token.position -= 1;
        }
        CAPTURE(text);
        REQUIRE(later == tokens);
    }
}

TEST_CASE("hostile text is cut into a bounded number of tokens", "[analysis][property]") {
    const std::string piece = GENERATE(as<std::string>{}, "1.1.1.1", "a-a-a-a", "((((", "@@@@", "a@", "a.a@", "A-A-",
                                       "A:", "a_", "1.000.", "http://", "www.", "'e", "a'a", "kl", "1 mio ", "og- ",
                                       "a- og ", "a-, ", "\xCC\x8A", "\xC2\xAD", "e ", "12/", "æ", "x.dk/");
    CAPTURE(piece);
    ChainUnderTest chain;
    // Long enough that quadratic cost would take minutes.
    const std::string text = repeated(piece, std::size_t{1} << 17);
    CHECK(chain.analyze(text).size() <= 4 * text.size());
}
