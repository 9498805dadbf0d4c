// SPDX-License-Identifier: GPL-2.0-or-later
#include "options.hpp"

#include "join.hpp"
#include "safe_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace referat::tool {

namespace {

template <typename Enum, std::size_t N>
using Choices = std::array<std::pair<std::string_view, Enum>, N>;

constexpr Choices<RecordFormat, 2> record_formats{{{"jsonl", RecordFormat::JsonLines}, {"text", RecordFormat::Text}}};
constexpr Choices<SearchFormat, 6> search_formats{{{"text", SearchFormat::Text},
                                                   {"json", SearchFormat::Json},
                                                   {"jsonl", SearchFormat::JsonLines},
                                                   {"csv", SearchFormat::Csv},
                                                   {"trec", SearchFormat::Trec},
                                                   {"ids", SearchFormat::Ids}}};
constexpr Choices<SearchFormat, 4> comparison_formats{{{"text", SearchFormat::Text},
                                                       {"json", SearchFormat::Json},
                                                       {"jsonl", SearchFormat::JsonLines},
                                                       {"csv", SearchFormat::Csv}}};
constexpr Choices<SearchFormat, 3> watch_formats{
    {{"text", SearchFormat::Text}, {"json", SearchFormat::Json}, {"jsonl", SearchFormat::JsonLines}}};
constexpr Choices<ReportFormat, 2> report_formats{{{"text", ReportFormat::Text}, {"json", ReportFormat::Json}}};
constexpr Choices<TokenFormat, 2> token_formats{{{"text", TokenFormat::Text}, {"jsonl", TokenFormat::JsonLines}}};
constexpr Choices<ColourWhen, 3> colours{
    {{"auto", ColourWhen::Auto}, {"always", ColourWhen::Always}, {"never", ColourWhen::Never}}};

constexpr Choices<IndexOptions::Builder, 3> builders{{{"auto", IndexOptions::Builder::Automatic},
                                                      {"streaming", IndexOptions::Builder::Streaming},
                                                      {"portable", IndexOptions::Builder::Portable}}};

/// A week: longer waits are typing errors.
constexpr double longest_wait_seconds = 7.0 * 24 * 3600;

template <typename Enum, std::size_t N>
std::vector<std::string> names_of(const Choices<Enum, N>& choices) {
    std::vector<std::string> names;
    for (const auto& choice : choices) {
        names.emplace_back(choice.first);
    }
    return names;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

template <typename Number>
bool parse_whole(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

std::vector<std::string> choice_names(ChoiceList list) {
    std::vector<std::string> names;
    switch (list) {
    case ChoiceList::None:
        break;
    case ChoiceList::RecordFormats:
        return names_of(record_formats);
    case ChoiceList::SearchFormats:
        return names_of(search_formats);
    case ChoiceList::WatchFormats:
        return names_of(watch_formats);
    case ChoiceList::ReportFormats:
        return names_of(report_formats);
    case ChoiceList::TokenFormats:
        return names_of(token_formats);
    case ChoiceList::SortOrders:
        for (const SortOrder each : all_sort_orders) {
            names.emplace_back(sort_order_name(each));
        }
        break;
    case ChoiceList::Colours:
        return names_of(colours);
    case ChoiceList::Facets:
        for (const Facet each : all_facets) {
            names.emplace_back(facet_name(each));
        }
        break;
    case ChoiceList::Builders:
        return names_of(builders);
    }
    return names;
}

OptionReader::OptionReader(const Messages& messages, std::string command)
    : messages_(messages), command_(std::move(command)) {}

void OptionReader::fail(const std::string& what) const {
    throw UsageError(what, messages_(msg::see_help, {command_}));
}

void OptionReader::refuse(std::string_view option, std::string_view value,
                          const std::vector<std::string>& names) const {
    fail(messages_(msg::not_a_choice, {option, value, join(names)}));
}

template <typename Enum, std::size_t N>
Enum OptionReader::choose(std::string_view option, std::string_view value, const Choices<Enum, N>& choices) const {
    for (const auto& [name, meaning] : choices) {
        if (name == value) {
            return meaning;
        }
    }
    refuse(option, value, names_of(choices));
}

RecordFormat OptionReader::record_format(std::string_view value) const {
    return choose("--format", value, record_formats);
}

SearchFormat OptionReader::search_format(std::string_view value) const {
    return choose("--format", value, search_formats);
}

SearchFormat OptionReader::comparison_format(std::string_view value) const {
    return choose("--format", value, comparison_formats);
}

SearchFormat OptionReader::watch_format(std::string_view value) const {
    return choose("--format", value, watch_formats);
}

ReportFormat OptionReader::report_format(std::string_view value) const {
    return choose("--format", value, report_formats);
}

TokenFormat OptionReader::token_format(std::string_view value) const {
    return choose("--format", value, token_formats);
}

SortOrder OptionReader::sort_order(std::string_view value) const {
    if (const auto found = sort_order_by_name(value)) {
        return *found;
    }
    refuse("--sort", value, choice_names(ChoiceList::SortOrders));
}

ColourWhen OptionReader::colour(std::string_view value) const {
    return choose("--color", value, colours);
}

IndexOptions::Builder OptionReader::builder(std::string_view value) const {
    return choose("--builder", value, builders);
}

Facet OptionReader::facet(std::string_view option, std::string_view value) const {
    if (const auto found = facet_by_name(value)) {
        return *found;
    }
    refuse(option, value, choice_names(ChoiceList::Facets));
}

std::size_t OptionReader::number(std::string_view option, std::string_view value, std::size_t largest) const {
    std::size_t result = 0;
    if (!parse_whole(value, result) || result > largest) {
        fail(messages_(msg::not_a_number, {option, value, std::to_string(largest)}));
    }
    return result;
}

std::chrono::milliseconds OptionReader::seconds(std::string_view option, std::string_view value) const {
    double result = 0;
    if (!parse_whole(value, result) || !std::isfinite(result) || result < 0 || result > longest_wait_seconds) {
        fail(messages_(msg::not_seconds, {option, value}));
    }
    return std::chrono::milliseconds(static_cast<std::int64_t>(result * 1000));
}

std::size_t OptionReader::memory(std::string_view option, std::string_view value) const {
    constexpr std::string_view units = "KMG";
    const std::size_t unit = value.empty() ? std::string_view::npos : units.find(value.back());
    const bool has_unit = unit != std::string_view::npos;
    const std::size_t shift = has_unit ? 10 * (unit + 1) : 0;
    std::size_t number = 0;
    if (!parse_whole(value.substr(0, value.size() - (has_unit ? 1 : 0)), number) ||
        number > (std::numeric_limits<std::size_t>::max() >> shift) || number << shift < least_memory) {
        fail(messages_(msg::not_memory, {option, value}));
    }
    return number << shift;
}

std::string OptionReader::date(std::string_view option, std::string_view value) const {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const bool shaped = value.size() == 10 && value[4] == '-' && value[7] == '-' &&
                        parse_whole(value.substr(0, 4), year) && parse_whole(value.substr(5, 2), month) &&
                        parse_whole(value.substr(8, 2), day);
    using namespace std::chrono;
    const year_month_day calendar{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!shaped || year <= 0 || !calendar.ok()) {
        fail(messages_(msg::not_a_date, {option, value}));
    }
    return std::string(value);
}

std::filesystem::path OptionReader::index_dir(std::string_view given) const {
    if (!given.empty()) {
        return given;
    }
    if (const std::string chosen = environment("REFERAT_INDEX"); !chosen.empty()) {
        return chosen;
    }
    // The XDG base directory specification: a relative path in the variable is to be ignored.
    if (const std::filesystem::path data = environment("XDG_DATA_HOME"); data.is_absolute()) {
        return data / "referat" / "index";
    }
    if (const std::filesystem::path home = environment("HOME"); home.is_absolute()) {
        return home / ".local" / "share" / "referat" / "index";
    }
    throw UsageError(messages_(msg::no_home), messages_(msg::no_home_hint));
}

std::filesystem::path OptionReader::watch_dir() const {
    const std::filesystem::path ending = std::filesystem::path("referat") / "watch";
    if (const std::filesystem::path state = environment("XDG_STATE_HOME"); state.is_absolute()) {
        return state / ending;
    }
    if (const std::filesystem::path home = environment("HOME"); home.is_absolute()) {
        return home / ".local" / "state" / ending;
    }
    throw UsageError(messages_(msg::no_state_home), messages_(msg::no_state_home_hint));
}

std::string OptionReader::watch_name(const std::string& word) const {
    constexpr std::size_t longest = 100;
    const bool plain = std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.' || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
    });
    if (word.empty() || word.size() > longest || word.front() == '.' || !plain ||
        find_invalid_utf8(word) != std::string_view::npos || escape_line(word) != word) {
        fail(messages_(msg::watch_bad_name, {word}));
    }
    return word;
}

std::string OptionReader::query(const std::vector<std::string>& words) const {
    std::string result = join(words, " ");
    if (result.find_first_not_of(" \t\n") == std::string::npos) {
        fail(messages_(msg::empty_query));
    }
    return result;
}

} // namespace referat::tool
