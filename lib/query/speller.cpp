// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/speller.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace referat::query {

namespace {

using Cost = int; ///< in hundredths of an ordinary edit

// What Danes mistype and misspell costs less than an ordinary edit, down to a third; the order of the costs is how
// telling the edit is. The values were settled with benchmarks/quality/spelling.cpp.
constexpr Cost ordinary = 100;
constexpr Cost digraph = 30;            ///< aa for å, ae for æ, oe for ø, or the other way round
constexpr Cost danish_vowel = 50;       ///< å as a or o, æ as a or e, ø as o
constexpr Cost doubled = 50;            ///< one letter of a pair is too many or too few
constexpr Cost silent = 60;             ///< d after n, l, r; h before v; r in -erne
constexpr Cost transposed = 50;         ///< two neighbours swapped
constexpr Cost same_sound = 70;         ///< g/k, d/t, b/p, j/i, c/k, c/s
constexpr Cost linking = 70;            ///< an s between the parts of a compound
constexpr Cost forgotten = 85;          ///< a letter that was not typed
constexpr Cost neighbour_key = 90;      ///< on the Danish keyboard
constexpr Cost other_beginning = 40;    ///< on top: the first letter of a word is seldom wrong
constexpr Cost unreachable = 1'000'000; ///< more than any sum of edits

/// Twice as many items make up for this much of an ordinary edit, so that the most frequent word of an index never
/// beats one that is an ordinary edit nearer.
constexpr double frequency_weight = 0.04;
constexpr std::size_t frequency_limit = 65'536;

/// Going on to other first letters from here found the right word for 3 more of 1000 misspellings, in five times the
/// time.
constexpr Cost sure = neighbour_key;

// Below four letters nearly every spelling is a word; a second edit in a word of less than eight leaves too little of
// it.
constexpr std::size_t min_letters = 4;              ///< of the misspelt word
constexpr std::size_t min_letters_of_two_edits = 8; ///< of the misspelt or the meant word

/// A part of a compound before or behind a linking s.
constexpr std::size_t min_part_letters = 3;

constexpr std::uint32_t first_danish = 26; ///< æ; then ø, å
constexpr std::uint32_t known_letters = 29;
constexpr std::uint32_t any_other = 31;
constexpr std::uint64_t danish_letters = std::uint64_t{0b111} << first_danish;
constexpr std::size_t edit_limit = 2;

constexpr std::uint32_t number_of(char32_t letter) noexcept {
    if (letter >= U'a' && letter <= U'z') {
        return letter - U'a';
    }
    switch (letter) {
    case U'æ':
        return first_danish;
    case U'ø':
        return first_danish + 1;
    case U'å':
        return first_danish + 2;
    default:
        return known_letters + letter;
    }
}

constexpr char32_t letter_of(std::uint32_t number) noexcept {
    constexpr std::array<char32_t, 3> danish{U'æ', U'ø', U'å'};
    if (number < first_danish) {
        return U'a' + number;
    }
    return number < known_letters ? danish[number - first_danish] : number - known_letters;
}

using SubstitutionCosts = std::array<std::array<std::uint8_t, known_letters>, known_letters>;

/// Costs of one letter for another: the keyboard first, then the confusions, which are cheaper.
constexpr SubstitutionCosts make_substitution_costs() {
    SubstitutionCosts costs{};
    for (auto& row : costs) {
        row.fill(static_cast<std::uint8_t>(ordinary));
    }
    const auto set = [&](char32_t a, char32_t b, Cost cost) {
        costs[number_of(a)][number_of(b)] = costs[number_of(b)][number_of(a)] = static_cast<std::uint8_t>(cost);
    };
    constexpr std::array<std::u32string_view, 3> rows{U"qwertyuiopå", U"asdfghjklæø", U"zxcvbnm"};
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t key = 0; key < rows[row].size(); ++key) {
            if (key + 1 < rows[row].size()) {
                set(rows[row][key], rows[row][key + 1], neighbour_key);
            }
            // Rows are shifted by half a key: a key touches the one below it and the one to the left of that.
            for (std::size_t below = key == 0 ? 0 : key - 1; row + 1 < rows.size() && below <= key; ++below) {
                if (below < rows[row + 1].size()) {
                    set(rows[row][key], rows[row + 1][below], neighbour_key);
                }
            }
        }
    }
    for (const std::u32string_view pair : {U"gk", U"dt", U"bp", U"ji", U"ck", U"cs"}) {
        set(pair[0], pair[1], same_sound);
    }
    for (const std::u32string_view pair : {U"åa", U"åo", U"æa", U"æe", U"øo"}) {
        set(pair[0], pair[1], danish_vowel);
    }
    return costs;
}

constexpr SubstitutionCosts substitution_costs = make_substitution_costs();

using Word = std::span<const std::uint32_t>;

constexpr bool is(Word word, std::size_t index, char32_t letter) noexcept {
    return index < word.size() && word[index] == number_of(letter);
}

constexpr Cost cost_of_other_letter(std::uint32_t a, std::uint32_t b) noexcept {
    return a < known_letters && b < known_letters ? substitution_costs[a][b] : ordinary;
}

/// Letter `i` of `a` stands where `b` has letter `j`.
Cost substitution_cost(Word a, std::size_t i, Word b, std::size_t j) noexcept {
    const auto is_silent = [](Word with, std::size_t d, Word without, std::size_t repeated) {
        return is(with, d, U'd') && (is(without, repeated, U'n') || is(without, repeated, U'l')) && d > 0 &&
               with[d - 1] == without[repeated];
    };
    if (is_silent(a, i, b, j) || is_silent(b, j, a, i)) {
        return silent; // manden, mannen; aldrig, allrig
    }
    return cost_of_other_letter(a[i], b[j]);
}

/// Letter `i` of `word` is missing in the other word.
Cost omission_cost(Word word, std::size_t i, Cost any_letter) noexcept {
    if (i > 0 && word[i] == word[i - 1]) {
        return doubled;
    }
    if (is(word, i, U'h') && is(word, i + 1, U'v')) {
        return silent;
    }
    if (is(word, i, U'd') && i > 0 && (is(word, i - 1, U'n') || is(word, i - 1, U'l') || is(word, i - 1, U'r'))) {
        return silent;
    }
    if (is(word, i, U'r') && i > 0 && is(word, i - 1, U'e') && is(word, i + 1, U'n') && is(word, i + 2, U'e') &&
        (i + 3 == word.size() || (is(word, i + 3, U's') && i + 4 == word.size()))) {
        return silent;
    }
    if (is(word, i, U's') && i >= min_part_letters && word.size() - i > min_part_letters) {
        return linking;
    }
    return any_letter;
}

/// True if the letters before `end` in `word` are how `letter` is written without a Danish keyboard.
bool is_digraph_of(Word word, std::size_t end, std::uint32_t letter) noexcept {
    return letter >= first_danish && letter < known_letters && end >= 2 &&
           ((letter == number_of(U'å') && is(word, end - 2, U'a') && is(word, end - 1, U'a')) ||
            (letter == number_of(U'æ') && is(word, end - 2, U'a') && is(word, end - 1, U'e')) ||
            (letter == number_of(U'ø') && is(word, end - 2, U'o') && is(word, end - 1, U'e')));
}

/// The cheapest way to turn one word into another with a limited number of edits.
///
/// Optimal string alignment (Damerau 1964; no letter is edited twice) with costs, counted separately for each number of
/// edits, and only in the diagonals that so many edits can reach.
class Alignment {
public:
    /// At most edit_limit `edits`, by which the sizes may differ at most.
    Alignment(Word from, Word to, std::size_t edits) noexcept : from_(from), to_(to), edits_(edits) {
        for (Row& row : rows_) {
            row.fill(no_way);
        }
    }

    /// `unreachable` if the edits are too few.
    Cost least_cost() noexcept {
        bool is_open = true; // the row before last can be continued
        for (std::size_t i = 0; i <= from_.size(); ++i) {
            const bool was_open = std::exchange(is_open, fill_row(i));
            if (!is_open && !was_open) {
                return unreachable;
            }
        }
        return std::ranges::min(row_of(from_.size())[to_.size() + edits_ - from_.size()]);
    }

private:
    using Cell = std::array<Cost, edit_limit + 1>;    ///< by number of edits
    using Row = std::array<Cell, 2 * edit_limit + 1>; ///< cell d of row i: i letters of from, i + d - edits of to
    static constexpr Cell no_way{unreachable, unreachable, unreachable};

    Row& row_of(std::size_t i) noexcept { return rows_[i % rows_.size()]; }

    /// False if nothing in the row is reachable.
    bool fill_row(std::size_t i) noexcept {
        bool is_open = false;
        for (std::size_t d = 0; d <= 2 * edits_; ++d) {
            const bool exists = i + d >= edits_ && i + d - edits_ <= to_.size();
            Cell& cell = row_of(i)[d];
            cell = exists ? cheapest(i, i + d - edits_, d) : no_way;
            is_open = is_open || std::ranges::min(cell) < unreachable;
        }
        return is_open;
    }

    Cell cheapest(std::size_t i, std::size_t j, std::size_t d) noexcept {
        if (i == 0 && j == 0) {
            return {0, unreachable, unreachable};
        }
        Cell cell = no_way;
        const auto edit = [&](const Cell& before, Cost cost) {
            for (std::size_t e = 1; e <= edits_; ++e) {
                cell[e] = std::min(cell[e], before[e - 1] + cost);
            }
        };
        const bool has_left = d > 0;
        const bool has_right = d < 2 * edits_;
        if (j > 0 && has_left) {
            edit(row_of(i)[d - 1], omission_cost(to_, j - 1, forgotten));
        }
        if (i > 0 && has_right) {
            edit(row_of(i - 1)[d + 1], omission_cost(from_, i - 1, ordinary));
        }
        if (i == 0 || j == 0) {
            return cell;
        }
        if (from_[i - 1] == to_[j - 1]) {
            std::ranges::transform(cell, row_of(i - 1)[d], cell.begin(), [](Cost a, Cost b) { return std::min(a, b); });
        } else {
            edit(row_of(i - 1)[d], substitution_cost(from_, i - 1, to_, j - 1));
        }
        if (has_left && is_digraph_of(to_, j, from_[i - 1])) {
            edit(row_of(i - 1)[d - 1], digraph);
        }
        if (has_right && is_digraph_of(from_, i, to_[j - 1])) {
            edit(row_of(i - 2)[d + 1], digraph);
        }
        if (i > 1 && j > 1 && from_[i - 1] == to_[j - 2] && from_[i - 2] == to_[j - 1]) {
            edit(row_of(i - 2)[d], transposed);
        }
        return cell;
    }

    Word from_;
    Word to_;
    std::size_t edits_;
    std::array<Row, 3> rows_; ///< the last three: a digraph or a swap takes two letters
};

Cost beginning_cost(Word a, Word b) noexcept {
    const bool same = a[0] == b[0] || cost_of_other_letter(a[0], b[0]) <= same_sound ||
                      (is(a, 0, U'v') && is(b, 0, U'h') && is(b, 1, U'v')) ||
                      (is(b, 0, U'v') && is(a, 0, U'h') && is(a, 1, U'v'));
    return same ? 0 : other_beginning;
}

} // namespace

/// False if the word has a digit, more than `most_letters`, or is no UTF-8.
bool Speller::read(std::string_view word, std::size_t most_letters, Letters& letters) noexcept {
    letters.size = 0;
    letters.present = 0;
    for (std::size_t i = 0; i < word.size();) {
        const auto byte = static_cast<unsigned char>(word[i]);
        const base::CodePoint c = byte < 0x80 ? base::CodePoint{byte, 1, true} : base::decode_utf8(word, i);
        if (!c.valid || letters.size == most_letters || base::is_digit(word[i])) {
            return false;
        }
        const std::uint32_t number = number_of(c.value);
        const std::uint64_t bit = std::uint64_t{1} << (number < known_letters ? number : any_other);
        letters.present |= (letters.present & bit) << 32 | bit;
        letters.at[letters.size++] = number;
        i += c.size;
    }
    return true;
}

Speller::Speller(std::string_view misspelt) {
    if (read(misspelt, max_letters, misspelt_) && misspelt_.size >= min_letters) {
        max_edits_ = misspelt_.size + edit_limit >= min_letters_of_two_edits ? edit_limit : 1;
    }
}

/// Passes every word within the limit of edits, and few others.
///
/// An edit brings at most one letter and takes at most one away, but two when a Danish letter stands for two.
bool Speller::may_be_near(const Letters& word, std::size_t edits) const noexcept {
    const std::uint64_t missing = misspelt_.present & ~word.present;
    const std::uint64_t added = word.present & ~misspelt_.present;
    const auto limit = [&](const Letters& other) { return (other.present & danish_letters) != 0 ? 2 : 1; };
    const auto count = static_cast<int>(edits);
    return word.size + edits >= misspelt_.size && word.size <= misspelt_.size + edits &&
           std::popcount(missing) <= count * limit(word) && std::popcount(added) <= count * limit(misspelt_);
}

void Speller::offer(std::string_view word, std::size_t frequency) {
    constexpr std::size_t max_letter_bytes = 4;
    if (max_edits_ == 0 || word.size() + max_edits_ < misspelt_.size ||
        word.size() > (misspelt_.size + max_edits_) * max_letter_bytes) {
        return;
    }
    Letters letters;
    if (!read(word, misspelt_.size + max_edits_, letters)) {
        return;
    }
    const std::size_t edits = std::max(misspelt_.size, letters.size) >= min_letters_of_two_edits ? max_edits_ : 1;
    if (!may_be_near(letters, edits)) {
        return;
    }
    const Word from(misspelt_.at.data(), misspelt_.size);
    const Word to(letters.at.data(), letters.size);
    const Cost distance = Alignment(from, to, edits).least_cost();
    if (distance == 0 || distance >= unreachable) {
        return;
    }
    const double cost = (distance + beginning_cost(from, to)) / double{ordinary};
    const double score =
        cost -
        frequency_weight * std::log2(static_cast<double>(std::clamp<std::size_t>(frequency, 1, frequency_limit)));
    if (!best_ || score < best_score_ ||
        (score == best_score_ && (word < best_->word || (word == best_->word && frequency > best_->frequency)))) {
        best_ = Correction{std::string(word), cost, frequency};
        best_score_ = score;
    }
}

std::vector<std::string> Speller::first_letters() const {
    std::vector<std::string> letters;
    if (max_edits_ == 0) {
        return letters;
    }
    // By how many words of hunspell-da begin with them, which decides between letters that are as likely otherwise.
    constexpr std::u32string_view by_frequency = U"sfbktpamhglurodvinecjøæåwyzxq";
    const std::uint32_t own = misspelt_.at[0];
    std::vector<std::uint32_t> numbers{own};
    for (const char32_t letter : by_frequency) {
        if (number_of(letter) != own) {
            numbers.push_back(number_of(letter));
        }
    }
    const auto likelihood = [&](std::uint32_t number) {
        const bool hv = number == number_of(U'h') && own == number_of(U'v');
        const Cost moved = hv ? silent : number == misspelt_.at[1] ? transposed : ordinary;
        return std::min(moved, number == own ? 0 : cost_of_other_letter(own, number));
    };
    std::ranges::stable_sort(numbers, {}, likelihood);
    for (const std::uint32_t number : numbers) {
        base::append_utf8(letters.emplace_back(), letter_of(number));
    }
    return letters;
}

bool Speller::is_sure() const noexcept {
    return best_ && best_->cost <= sure / double{ordinary} &&
           base::decode_utf8(best_->word, 0).value == letter_of(misspelt_.at[0]);
}

} // namespace referat::query
