// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/best_passage.hpp"

#include "base/utf8.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <vector>

namespace referat::search {

namespace {

constexpr std::size_t min_budget = 40;
constexpr std::size_t max_budget = 4000;
constexpr double repetition = 0.1;

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void check(std::string_view text, std::span<const PassageMatch> matches, std::size_t budget_bytes) {
    if (budget_bytes < min_budget || budget_bytes > max_budget) {
        throw InvalidArgument("a passage takes 40 to 4000 bytes");
    }
    std::size_t end = 0;
    for (const PassageMatch& match : matches) {
        const ByteRange range = match.bytes;
        if (range.begin < end || range.end <= range.begin || range.end > text.size()) {
            throw InvalidArgument("matches must be sorted, disjoint ranges of the text");
        }
        if (!base::is_boundary(text, range.begin) || !base::is_boundary(text, range.end)) {
            throw InvalidArgument("a match cuts a code point");
        }
        end = range.end;
    }
}

/// The start of the word at `offset`, or of the one after it when that is `back` bytes away or more: a text without
/// spaces is cut between code points.
std::size_t word_start(std::string_view text, std::size_t offset, std::size_t back) {
    std::size_t begin = offset;
    while (begin > 0 && !is_space(text[begin - 1]) && offset - begin < back) {
        --begin;
    }
    while (!base::is_boundary(text, begin)) {
        ++begin;
    }
    return begin;
}

/// The end of the word that `offset` stands in or after, at most `ahead` bytes on.
std::size_t word_end(std::string_view text, std::size_t offset, std::size_t ahead) {
    std::size_t end = std::min(offset, text.size());
    const std::size_t last = std::min(text.size(), end + ahead);
    while (end < last && !is_space(text[end])) {
        ++end;
    }
    while (!base::is_boundary(text, end)) {
        --end;
    }
    return end;
}

ByteRange trimmed(std::string_view text, ByteRange range) {
    while (range.begin < range.end && is_space(text[range.begin])) {
        ++range.begin;
    }
    while (range.end > range.begin && is_space(text[range.end - 1])) {
        --range.end;
    }
    return range;
}

/// Sum of the words inside a window that slides over the matches.
class WindowScore {
public:
    explicit WindowScore(std::span<const PassageMatch> matches) {
        std::uint32_t words = 0;
        for (const PassageMatch& match : matches) {
            words = std::max(words, match.word + 1);
        }
        counts_.resize(words);
    }

    void add(const PassageMatch& match) { sum_ += match.weight * (counts_[match.word]++ == 0 ? 1.0 : repetition); }
    void remove(const PassageMatch& match) { sum_ -= match.weight * (--counts_[match.word] == 0 ? 1.0 : repetition); }
    [[nodiscard]] double value() const { return sum_; }

private:
    std::vector<std::size_t> counts_;
    double sum_ = 0.0;
};

/// Uses what the end of the text left of the budget: the earliest start from which `range` still fits.
std::size_t earlier_start(std::span<const std::size_t> starts, std::size_t first_text, ByteRange range,
                          std::size_t budget_bytes) {
    const std::size_t least = range.end - std::min(range.end, budget_bytes);
    if (first_text >= least) {
        return std::min(first_text, range.begin);
    }
    const auto start = std::ranges::lower_bound(starts, least);
    return start == starts.end() ? range.begin : std::min(*start, range.begin);
}

double score_of(ByteRange range, std::span<const PassageMatch> matches) {
    WindowScore score(matches);
    for (const PassageMatch& match : matches) {
        if (match.bytes.begin >= range.begin && match.bytes.end <= range.end) {
            score.add(match);
        }
    }
    return score.value();
}

} // namespace

Passage best_passage(std::string_view text, std::span<const std::size_t> starts, std::span<const PassageMatch> matches,
                     std::size_t budget_bytes) {
    check(text, matches, budget_bytes);
    const std::size_t lead = budget_bytes / 4;
    const auto window_at = [&](std::size_t begin) {
        return ByteRange{begin, word_end(text, begin + budget_bytes, budget_bytes)};
    };
    std::size_t first_text = 0;
    while (first_text < text.size() && is_space(text[first_text])) {
        ++first_text;
    }
    if (matches.empty()) {
        return {trimmed(text, window_at(first_text)), 0.0};
    }

    constexpr double rounding = 1e-9; // sums are taken up and down again
    Passage best{{0, 0}, -1.0};
    WindowScore score(matches);
    std::size_t sentence = 0;
    std::size_t window_begin = 0;
    std::size_t first = 0; // matches first..last are in the window
    std::size_t last = 0;
    for (const PassageMatch& match : matches) {
        while (sentence + 1 < starts.size() && starts[sentence + 1] <= match.bytes.begin) {
            ++sentence;
        }
        const bool has_start = sentence < starts.size() && starts[sentence] <= match.bytes.begin;
        const bool near = has_start && match.bytes.end - starts[sentence] <= budget_bytes / 2;
        const std::size_t ahead = match.bytes.begin - std::min(match.bytes.begin, lead);
        std::size_t begin = near ? starts[sentence] : word_start(text, ahead, lead);
        // A match longer than what is ahead of it must not fall out of the window, and windows never go back.
        begin = std::max({begin, window_begin, first_text});
        window_begin = begin;
        ByteRange window = window_at(begin);
        window.end = std::max(window.end, match.bytes.end);
        while (last < matches.size() && matches[last].bytes.end <= window.end) {
            score.add(matches[last++]);
        }
        while (first < last && matches[first].bytes.begin < begin) {
            score.remove(matches[first++]);
        }
        if (score.value() > best.score + rounding) {
            best = {trimmed(text, window), score.value()};
        }
    }
    best.bytes.begin = earlier_start(starts, first_text, best.bytes, budget_bytes);
    best.bytes = trimmed(text, best.bytes);
    best.score = score_of(best.bytes, matches);
    return best;
}

} // namespace referat::search
