// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/generated_query.hpp"

#include "search/generated_tables.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using referat::Field;

namespace {

/// The farthest that a NÆR of these tests reaches: items are short.
constexpr int max_distance = 4;

using WordTest = std::function<bool(const std::string&)>;

/// Words of a section that something takes, the last one included.
struct Place {
    int first = 0;
    int last = 0;
};

/// Where something stands in a section.
using Finder = std::function<std::vector<Place>(const GeneratedSection&)>;

bool is_in_scope(const GeneratedSection& section, std::optional<Field> scope) {
    return scope ? section.field == *scope : section.field != Field::Fravaerende; // counts only when it is named
}

Finder sequence_finder(std::vector<WordTest> tests) {
    return [tests = std::move(tests)](const GeneratedSection& section) {
        std::vector<Place> places;
        for (std::size_t at = 0; at + tests.size() <= section.words.size(); ++at) {
            bool all = true;
            for (std::size_t i = 0; i < tests.size(); ++i) {
                all = all && tests[i](section.words[at + i]);
            }
            if (all) {
                places.push_back({static_cast<int>(at), static_cast<int>(at + tests.size() - 1)});
            }
        }
        return places;
    };
}

std::function<bool(const GeneratedItem&)> in_any_section(Finder finder, std::optional<Field> scope) {
    return [finder = std::move(finder), scope](const GeneratedItem& item) {
        return std::ranges::any_of(item.sections, [&](const GeneratedSection& section) {
            return is_in_scope(section, scope) && !finder(section).empty();
        });
    };
}

WordTest equal_to(std::string word) {
    return [word = std::move(word)](const std::string& other) { return other == word; };
}

struct Side {
    Finder finder;
    int distance = 0;
    bool ordered = false;
};

/// Whether sides from `next` on can follow one that stands at `before`.
bool goes_on(const std::vector<Side>& sides, std::size_t next, Place before, const GeneratedSection& section) {
    if (next == sides.size()) {
        return true;
    }
    const Side& side = sides[next];
    return std::ranges::any_of(side.finder(section), [&](const Place& place) {
        const int behind = place.first - before.last;
        const int ahead = before.first - place.last;
        const bool near =
            (behind >= 1 && behind <= side.distance) || (!side.ordered && ahead >= 1 && ahead <= side.distance);
        return near && goes_on(sides, next + 1, place, section);
    });
}

std::string prefix_of(std::optional<Field> field) {
    return field ? std::string(referat::field_info(*field).name) + ":" : std::string();
}

/// How a list takes a clause.
enum class Sign { None, Must, MustNot };

/// A list asks for every must, for no must-not, for every restriction, where those on one field are alternatives, and,
/// if no must has words, for one of the clauses that have.
bool list_matches(const std::vector<std::pair<Sign, GeneratedQuery>>& clauses, const GeneratedItem& item) {
    bool has_must = false;
    bool has_words = false;
    bool has_one = false;
    std::map<Field, bool> by_field;
    for (const auto& [sign, clause] : clauses) {
        const bool matches = clause.matches(item);
        if (sign == Sign::MustNot) {
            if (matches) {
                return false;
            }
        } else if (sign == Sign::Must || (!clause.ranks && !clause.field)) {
            if (!matches) {
                return false;
            }
            has_must = has_must || clause.ranks;
        } else if (clause.ranks) {
            has_words = true;
            has_one = has_one || matches;
        } else {
            by_field[*clause.field] |= matches;
        }
    }
    return (has_must || !has_words || has_one) &&
           std::ranges::all_of(by_field, [](const auto& field) { return field.second; });
}

/// A lower and an upper bound of one field that some value is within are one clause.
void join_bounds(std::vector<std::pair<Sign, GeneratedQuery>>& clauses) {
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const auto is_open = [&](const auto& clause) {
            return clause.first == Sign::None && clause.second.bound && clause.second.field == clauses[i].second.field;
        };
        if (!is_open(clauses[i])) {
            continue;
        }
        for (std::size_t before = i; before-- > 0;) {
            if (!is_open(clauses[before])) {
                continue;
            }
            GeneratedQuery& first = clauses[before].second;
            const GeneratedQuery& second = clauses[i].second;
            const auto [lower, upper] =
                first.bound->is_lower ? std::pair(*first.bound, *second.bound) : std::pair(*second.bound, *first.bound);
            if (!lower.is_lower || upper.is_lower || lower.value > upper.value) {
                break;
            }
            first.matches = [a = first.matches, b = second.matches](const GeneratedItem& item) {
                return a(item) && b(item);
            };
            first.bound.reset();
            clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(i));
            --i;
            break;
        }
    }
}

} // namespace

QueryGenerator::Scope QueryGenerator::scope() {
    return below(3) == 0 ? Scope(pick(text_fields)) : std::nullopt;
}

std::string QueryGenerator::truncation(std::function<bool(const std::string&)>& matches) {
    std::string letters = pick(words());
    switch (below(3)) {
    case 0:
        letters.resize(2 + below(letters.size() - 1));
        matches = [letters](const std::string& word) { return word.starts_with(letters); };
        return letters + "*";
    case 1:
        letters.erase(0, below(letters.size() - 1));
        matches = [letters](const std::string& word) { return word.ends_with(letters); };
        return "*" + letters;
    default:
        letters = letters.substr(below(letters.size() - 2), 2 + below(2));
        matches = [letters](const std::string& word) { return word.find(letters) != std::string::npos; };
        return "*" + letters + "*";
    }
}

GeneratedQuery QueryGenerator::leaf(Scope scope) {
    const std::string prefix = prefix_of(scope);
    switch (below(4)) {
    case 0: {
        std::vector<WordTest> tests;
        std::string text;
        for (std::size_t left = 2 + below(2); left > 0; --left) {
            const std::string& word = pick(words());
            text.append(text.empty() ? "" : " ").append(word);
            tests.push_back(equal_to(word));
        }
        return {prefix + "\"" + text + "\"", in_any_section(sequence_finder(std::move(tests)), scope), true, {}};
    }
    case 1: {
        WordTest test;
        const std::string text = truncation(test);
        return {prefix + text, in_any_section(sequence_finder({std::move(test)}), scope), true, {}};
    }
    default: {
        const std::string& word = pick(words());
        return {prefix + word, in_any_section(sequence_finder({equal_to(word)}), scope), true, {}};
    }
    }
}

GeneratedQuery QueryGenerator::near(Scope scope) {
    std::vector<Side> sides;
    std::string text;
    for (std::size_t left = 2 + below(2); left > 0; --left) {
        Side side;
        if (!sides.empty()) {
            side.distance = 1 + static_cast<int>(below(max_distance));
            side.ordered = below(2) == 0;
            const std::array<std::string_view, 2> names = side.ordered
                                                              ? std::array<std::string_view, 2>{"FØR", "BEFORE"}
                                                              : std::array<std::string_view, 2>{"NÆR", "NEAR"};
            text.append(" ").append(pick(names)).append("/").append(std::to_string(side.distance)).append(" ");
        }
        std::vector<Finder> alternatives;
        std::string written;
        for (std::size_t more = below(3) == 0 ? 2 : 1; more > 0; --more) {
            std::vector<WordTest> tests(1);
            std::string one;
            switch (below(4)) {
            case 0:
                one = truncation(tests.front());
                break;
            case 1: {
                const std::string& first = pick(words());
                const std::string& second = pick(words());
                tests = {equal_to(first), equal_to(second)};
                one = "\"" + first + " " + second + "\"";
                break;
            }
            default:
                one = pick(words());
                tests.front() = equal_to(one);
            }
            alternatives.push_back(sequence_finder(std::move(tests)));
            written.append(written.empty() ? "" : below(2) == 0 ? " ELLER " : " ").append(one);
        }
        text += alternatives.size() > 1 ? "(" + written + ")" : written;
        side.finder = [alternatives](const GeneratedSection& section) {
            std::vector<Place> places;
            for (const Finder& finder : alternatives) {
                const std::vector<Place> found = finder(section);
                places.insert(places.end(), found.begin(), found.end());
            }
            return places;
        };
        sides.push_back(std::move(side));
    }
    const auto matches = [sides, scope](const GeneratedItem& item) {
        return std::ranges::any_of(item.sections, [&](const GeneratedSection& section) {
            return is_in_scope(section, scope) &&
                   std::ranges::any_of(sides.front().finder(section),
                                       [&](const Place& place) { return goes_on(sides, 1, place, section); });
        });
    };
    return {scope ? prefix_of(scope) + "(" + text + ")" : text, matches, true, {}};
}

GeneratedQuery QueryGenerator::values() {
    switch (below(5)) {
    case 0: {
        const std::string value(pick(clusters).name);
        return {"kluster:" + value, [value](const GeneratedItem& item) { return item.record.kluster == value; }, false,
                Field::Kluster};
    }
    case 1: {
        const std::array<std::string, 2> two{std::string(pick(outcomes)), std::string(pick(outcomes))};
        return {"udfald:" + two[0] + "," + two[1],
                [two](const GeneratedItem& item) {
                    return std::ranges::any_of(
                        item.record.udfald, [&](const std::string& each) { return each == two[0] || each == two[1]; });
                },
                false, Field::Udfald};
    }
    case 2:
        return {"klynge:vest*", [](const GeneratedItem& item) { return item.record.kluster.starts_with("Vest"); },
                false, Field::Kluster};
    case 3: {
        const std::string year = std::to_string(20 + below(3));
        return {"sagsnr:" + year + "/*",
                [year](const GeneratedItem& item) { return item.record.sagsnr.starts_with(year + "/"); }, false,
                Field::Sagsnr};
    }
    default: {
        const std::string value = std::to_string(20 + below(3)) + "/" + std::to_string(100 + below(30));
        return {"sagsnr:(" + value + " 21/105)",
                [value](const GeneratedItem& item) {
                    return item.record.sagsnr == value || item.record.sagsnr == "21/105";
                },
                false, Field::Sagsnr};
    }
    }
}

GeneratedQuery QueryGenerator::dates() {
    const auto between = [](std::string text, std::string from, std::string to) {
        return GeneratedQuery{
            std::move(text),
            [from, to](const GeneratedItem& item) { return item.record.dato >= from && item.record.dato <= to; }, false,
            Field::Dato};
    };
    const auto bound = [](GeneratedQuery query, bool is_lower, std::string day) {
        std::erase(day, '-');
        query.bound = {is_lower, std::stol(day)};
        return query;
    };
    const std::string year = std::to_string(2022 + below(3));
    const std::string month = year + "-" + std::to_string(101 + below(12)).substr(1);
    switch (below(6)) {
    case 0:
        return between("dato:" + year, year + "-01-01", year + "-12-31");
    case 1:
        return between("dato:" + month, month + "-01", month + "-31");
    case 2:
        return bound(between("date:>=" + month, month + "-01", "9999"), true, month + "-01");
    case 3:
        // A month sorts before its days.
        return bound(between("dato:<" + month, "", month), false, month + "-00");
    case 4:
        return between("dato:2022-01.." + month, "2022-01-01", month + "-31");
    default:
        return between("dato:" + year + "-K2", year + "-04-01", year + "-06-30");
    }
}

GeneratedQuery QueryGenerator::numbers() {
    const int low = static_cast<int>(below(20));
    const int high = low + static_cast<int>(below(20));
    const auto between = [](std::string text, int from, int to) {
        return GeneratedQuery{
            std::move(text),
            [from, to](const GeneratedItem& item) { return item.record.punkt >= from && item.record.punkt <= to; },
            false, Field::Punkt};
    };
    const auto bound = [](GeneratedQuery query, bool is_lower, int value) {
        query.bound = {is_lower, value};
        return query;
    };
    switch (below(3)) {
    case 0:
        return between("punkt:" + std::to_string(low) + ".." + std::to_string(high), low, high);
    case 1:
        return bound(between("punkt:>" + std::to_string(low), low + 1, 1000), true, low + 1);
    default:
        return bound(between("punkt:<=" + std::to_string(high), 0, high), false, high);
    }
}

GeneratedQuery QueryGenerator::operand(std::size_t depth) {
    switch (below(depth == 0 ? 7 : 9)) {
    case 0:
        return values();
    case 1:
        return below(2) == 0 ? dates() : numbers();
    case 2:
    case 3:
        return near(scope());
    case 4:
    case 5:
    case 6:
        return leaf(scope());
    case 7:
        return chain(depth - 1);
    default: {
        GeneratedQuery inner = list(depth - 1);
        inner.text = "(" + inner.text + ")";
        return inner;
    }
    }
}

/// a OG b IKKE c ELLER d: OG and IKKE bind before ELLER.
GeneratedQuery QueryGenerator::chain(std::size_t depth) {
    struct Conjunction {
        std::vector<GeneratedQuery> wanted;
        std::vector<GeneratedQuery> unwanted;
    };
    std::vector<Conjunction> alternatives(1);
    std::string text;
    for (std::size_t left = 2 + below(3); left > 0; --left) {
        const bool first = text.empty();
        const bool negated = below(4) == 0;
        if (!first && below(3) == 0) {
            text.append(below(2) == 0 ? " ELLER " : " OR ");
            alternatives.emplace_back();
        } else if (!first) {
            text.append(below(2) == 0 ? " OG " : " AND ");
        }
        text.append(!negated ? "" : below(2) == 0 ? "IKKE " : "NOT ");
        GeneratedQuery next = operand(depth);
        text.append(next.text);
        (negated ? alternatives.back().unwanted : alternatives.back().wanted).push_back(std::move(next));
    }
    GeneratedQuery result;
    result.text = "(" + text + ")";
    result.ranks = std::ranges::any_of(
        alternatives, [](const Conjunction& each) { return std::ranges::any_of(each.wanted, &GeneratedQuery::ranks); });
    // A restriction is about one field if all it asks for is, and nothing is excluded.
    bool one_field = true;
    for (const Conjunction& each : alternatives) {
        one_field = one_field && each.unwanted.empty();
        for (const GeneratedQuery& wanted : each.wanted) {
            one_field = one_field && wanted.field && (!result.field || result.field == wanted.field);
            result.field = wanted.field;
        }
    }
    if (!one_field || result.ranks) {
        result.field.reset();
    }
    result.matches = [alternatives](const GeneratedItem& item) {
        return std::ranges::any_of(alternatives, [&](const Conjunction& each) {
            return std::ranges::all_of(each.wanted, [&](const GeneratedQuery& part) { return part.matches(item); }) &&
                   std::ranges::none_of(each.unwanted, [&](const GeneratedQuery& part) { return part.matches(item); });
        });
    };
    return result;
}

GeneratedQuery QueryGenerator::list(std::size_t depth) {
    std::vector<std::pair<Sign, GeneratedQuery>> clauses;
    GeneratedQuery result;
    result.ranks = false;
    for (std::size_t left = 1 + below(3); left > 0; --left) {
        const std::size_t roll = below(6);
        const Sign sign = roll == 0 ? Sign::Must : roll == 1 ? Sign::MustNot : Sign::None;
        GeneratedQuery clause = operand(depth);
        result.text.append(result.text.empty() ? "" : " ");
        result.text.append(sign == Sign::Must ? "+" : sign == Sign::MustNot ? "-" : "").append(clause.text);
        result.ranks = result.ranks || (clause.ranks && sign != Sign::MustNot);
        clauses.emplace_back(sign, std::move(clause));
    }
    bool one_field = true;
    for (const auto& [sign, clause] : clauses) {
        one_field =
            one_field && sign != Sign::MustNot && clause.field && (!result.field || result.field == clause.field);
        result.field = clause.field;
    }
    if (!one_field || result.ranks) {
        result.field.reset();
    }
    if (clauses.size() == 1 && clauses.front().first != Sign::MustNot) {
        result.bound = clauses.front().second.bound;
    }
    join_bounds(clauses);
    result.matches = [clauses](const GeneratedItem& item) { return list_matches(clauses, item); };
    return result;
}
