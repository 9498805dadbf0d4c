// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/collation.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>
#include <vector>

TEST_CASE("names are in Danish order", "[text][collation]") {
    const std::vector<std::string> ordered{"Assens", "Fyn",   "fyn-øst",  "Nyborg", "Vejle",
                                           "Ærø",    "Ølgod", "Aabenraa", "Åbenrå"};
    std::vector<std::string> names(ordered.rbegin(), ordered.rend());
    std::ranges::sort(
        names, [](const std::string& a, const std::string& b) { return referat::text::compare_danish(a, b) < 0; });
    // Aabenraa and Åbenrå are the same but for the spelling, so either may come first.
    CHECK(std::vector(names.begin(), names.end() - 2) == std::vector(ordered.begin(), ordered.end() - 2));
}

TEST_CASE("comparison is antisymmetric and tells all spellings apart", "[text][collation]") {
    const std::vector<std::string> names{"", "a", "A", "å", "aa", "Å", "ø", "ö", "\xFF", "12"};
    for (const std::string& a : names) {
        for (const std::string& b : names) {
            CAPTURE(a, b);
            const int forth = referat::text::compare_danish(a, b);
            const int back = referat::text::compare_danish(b, a);
            CHECK((forth > 0) == (back < 0));
            CHECK((forth == 0) == (a == b));
        }
    }
}

TEST_CASE("sort keys order as comparison does, and have no zero byte", "[text][collation]") {
    const std::vector<std::string> names{"",       "a",   "A",     "aa",        "Å",          "å",     "Aabenraa",
                                         "Aarhus", "Ærø", "Ølgod", "Økonomi 2", "Økonomi 10", "Zebra", "zebra-krydset",
                                         "12",     "e",   "é",     "ü",         "y"};
    for (const std::string& a : names) {
        const std::string key = referat::text::danish_sort_key(a);
        CAPTURE(a);
        CHECK(key.find('\0') == std::string::npos);
        CHECK(key.empty() == a.empty());
        for (const std::string& b : names) {
            CAPTURE(b);
            CHECK((key < referat::text::danish_sort_key(b)) == (referat::text::compare_danish(a, b) < 0));
        }
    }
}

TEST_CASE("threads compare at the same time", "[text][collation]") {
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&wrong] {
            for (int round = 0; round < 500; ++round) {
                wrong += referat::text::compare_danish("Vejle", "Åbenrå") < 0 ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(wrong == 0);
}
