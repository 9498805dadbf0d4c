// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/recent_readings.hpp"

#include "analysis/fake_word_reader.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using referat::analysis::RecentReadings;
using referat::analysis::WordReading;

TEST_CASE("what was kept is not read again", "[analysis][reading]") {
    const WordReading klyngen{{"klynge"}, {}, true};
    FakeWordReader words;
    words.tell("klyngen", klyngen);
    RecentReadings recent(words);
    WordReading reading;
    recent.read("klyngen", reading);
    recent.read("klyngen", reading);
    CHECK(words.calls == 2);
    CHECK(recent.keep("klyngen") == klyngen);
    CHECK(recent.keep("klyngen") == klyngen);
    CHECK(words.calls == 3);
    reading.clear();
    recent.read("klyngen", reading);
    CHECK(reading == klyngen);
    CHECK(words.calls == 3);
}

TEST_CASE("words that share a place are told apart", "[analysis][reading]") {
    FakeWordReader words;
    RecentReadings recent(words);
    WordReading reading;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 1000; ++i) {
            const std::string word = "ord" + std::to_string(i);
            CAPTURE(word);
            REQUIRE(recent.keep(word).lemmas == std::vector<std::string>{word});
            const std::string other = "ord" + std::to_string(999 - i);
            recent.read(other, reading);
            REQUIRE(reading.lemmas == std::vector<std::string>{other});
        }
    }
}
