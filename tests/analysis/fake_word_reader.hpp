// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/word_reader.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

/// Knows the words it is told of; any other is unknown and its own lemma. Counts what it is asked.
class FakeWordReader final : public referat::analysis::WordReader {
public:
    void tell(std::string word, referat::analysis::WordReading reading) {
        readings_.insert_or_assign(std::move(word), std::move(reading));
    }

    void read(std::string_view word, referat::analysis::WordReading& reading) override {
        ++calls;
        reading.clear();
        if (const auto known = readings_.find(word); known != readings_.end()) {
            reading = known->second;
        } else {
            reading.lemmas.emplace_back(word);
        }
    }

    bool lists(std::string_view word) override {
        const auto known = readings_.find(word);
        return known != readings_.end() && known->second.is_listed;
    }

    std::size_t calls = 0;

private:
    std::map<std::string, referat::analysis::WordReading, std::less<>> readings_;
};
