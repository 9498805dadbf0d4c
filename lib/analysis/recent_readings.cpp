// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/recent_readings.hpp"

#include <functional>

namespace referat::analysis {

RecentReadings::Entry& RecentReadings::place_of(std::string_view word) {
    return entries_[std::hash<std::string_view>{}(word) % places];
}

const WordReading& RecentReadings::keep(std::string_view word) {
    Entry& entry = place_of(word);
    if (entry.word != word) {
        entry.word.clear(); // should the reader throw
        reader_.read(word, entry.reading);
        entry.word.assign(word);
    }
    return entry.reading;
}

void RecentReadings::read(std::string_view word, WordReading& reading) {
    if (const Entry& entry = place_of(word); entry.word == word) {
        reading = entry.reading;
    } else {
        reader_.read(word, reading);
    }
}

} // namespace referat::analysis
