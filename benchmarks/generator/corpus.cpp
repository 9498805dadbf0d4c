// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/corpus.hpp"

#include "generator/layouts.hpp"
#include "generator/table_lines.hpp"

#include <array>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace referat::bench_corpus {

extern const std::string_view words_table;
extern const std::string_view grammar_table;
extern const std::string_view bodies_table;

namespace {

using namespace std::chrono_literals;

/// A Monday. Meetings spread over a prime number of weeks from here, eleven and a half years.
constexpr Day first_day = std::chrono::January / 7 / 2013;
constexpr std::size_t period_weeks = 601;
constexpr std::size_t week_step = 37;

Layout layout_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Layout>, 7> names = {{{"region_old", Layout::RegionOld},
                                                                           {"region_new", Layout::RegionNew},
                                                                           {"markdown", Layout::Markdown},
                                                                           {"pdf", Layout::Pdf},
                                                                           {"sjaelland", Layout::Sjaelland},
                                                                           {"municipal", Layout::Municipal},
                                                                           {"plain", Layout::Plain}}};
    for (const auto& [known, layout] : names) {
        if (known == name) {
            return layout;
        }
    }
    throw std::runtime_error("table of bodies: no layout " + std::string(name));
}

std::vector<Body> read_bodies(std::string_view table) {
    std::vector<Body> bodies;
    for (const std::string_view line : table_lines(table)) {
        const std::vector<std::string_view> fields = split(line, '=');
        if (fields.size() != 2) {
            throw std::runtime_error("table of bodies: not a body: " + std::string(line));
        }
        bodies.push_back({std::string(fields[1]), layout_named(fields[0])});
    }
    return bodies;
}

/// Body b always meets on the same day of the week; its meetings never share a week.
Day meeting_day(std::size_t body, std::size_t meeting) {
    const std::size_t week = meeting / period_weeks * period_weeks + (meeting * week_step + body * 5) % period_weeks;
    return first_day + std::chrono::days(week * 7 + body % 5);
}

std::string file_name(std::size_t number, Day day, Layout layout) {
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 6 ? 6 - digits.size() : 0, '0');
    return digits + "-" + iso_date(day) + (layout == Layout::Markdown ? ".md" : ".txt");
}

} // namespace

Corpus::Corpus(std::uint64_t seed)
    : seed_(seed), words_(words_table), grammar_(grammar_table, words_), bodies_(read_bodies(bodies_table)) {}

GeneratedMinutes Corpus::minutes(std::size_t number) const {
    const std::size_t body = number % bodies_.size();
    const Day day = meeting_day(body, number / bodies_.size());
    Random random(seed_, number);
    const Meeting meeting = plan_meeting(bodies_[body], day, grammar_, random);
    return {file_name(number, day, meeting.layout), write_minutes(meeting), meeting.items.size()};
}

CorpusSize Corpus::write(const std::filesystem::path& folder, std::size_t count) const {
    std::filesystem::create_directories(folder);
    CorpusSize size;
    for (; size.minutes < count; ++size.minutes) {
        const GeneratedMinutes made = minutes(size.minutes);
        std::ofstream file(folder / made.file_name, std::ios::binary);
        file << made.text;
        if (!file.flush()) {
            throw std::runtime_error("cannot write " + (folder / made.file_name).string());
        }
        size.items += made.items;
        size.bytes += made.text.size();
    }
    return size;
}

} // namespace referat::bench_corpus
