// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/field.hpp>
#include <referat/minutes.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// Words of one field of an item, or of one entry of a list: what no phrase and no NÆR crosses.
struct GeneratedSection {
    referat::Field field = referat::Field::Titel;
    std::vector<std::string> words;
};

/// An item as the brute-force matcher sees it.
struct GeneratedItem {
    std::vector<GeneratedSection> sections;
    referat::AgendaItem record;
};

/// The end that a range has, the other being open.
struct GeneratedBound {
    bool is_lower = false;
    long value = 0; ///< a day as 20240131
};

/// A query beside what it means.
struct GeneratedQuery {
    std::string text;
    std::function<bool(const GeneratedItem&)> matches;
    bool ranks = true;                     ///< has words; what has none only restricts
    std::optional<referat::Field> field;   ///< the one field that a restriction is about
    std::optional<GeneratedBound> bound{}; ///< of a range that is open at one end
};

/// Makes items of invented words, and queries over them with every operator of the language. The words are in no
/// dictionary, so that a word means itself alone, and share beginnings and ends.
class QueryGenerator {
public:
    explicit QueryGenerator(unsigned seed) : random_(seed) {}

    /// All words; each begins with one of three letters' sequences and ends in one of others.
    static const std::vector<std::string>& words();

    [[nodiscard]] GeneratedItem item(int number);
    [[nodiscard]] GeneratedQuery query() { return list(2); }

private:
    using Scope = std::optional<referat::Field>;

    std::size_t below(std::size_t bound) { return random_() % bound; }
    template <typename Container>
    const auto& pick(const Container& choices) {
        return choices[below(std::size(choices))];
    }

    GeneratedQuery list(std::size_t depth);
    GeneratedQuery chain(std::size_t depth);
    GeneratedQuery operand(std::size_t depth);
    GeneratedQuery leaf(Scope scope);
    GeneratedQuery near(Scope scope);
    GeneratedQuery values();
    GeneratedQuery dates();
    GeneratedQuery numbers();
    Scope scope();
    std::string truncation(std::function<bool(const std::string&)>& matches);

    std::mt19937 random_;
};
