// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/page_numbers.hpp"

#include "base/ascii.hpp"
#include "minutes/item_heading_line.hpp"
#include "minutes/numbered_line.hpp"
#include "minutes/section_headings.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace referat::minutes {

namespace {

using base::is_digit;

enum class PageMark { None, Sure, BesideFormFeed };

/// Whether a line alone says that it is a page number. "Side | 3" and "3 | Side" are those of Word's page number
/// gallery.
PageMark page_mark(std::string_view line) {
    constexpr std::array<std::string_view, 9> sure{"side # af #", "side #/#",          "side # / #",
                                                   "side #",      "page # of #",       "side: #",
                                                   "side | #",    "side # af # sider", "# | side"};
    constexpr std::array<std::string_view, 5> numbers{"#", "- # -", "#/#", "# af #", "# / #"};
    const std::string shape = line_shape(line);
    if (std::ranges::find(sure, shape) != sure.end() || shape.ends_with(" side # af #") ||
        shape.ends_with(" side #/#")) {
        return PageMark::Sure;
    }
    return std::ranges::find(numbers, shape) != numbers.end() ? PageMark::BesideFormFeed : PageMark::None;
}

struct WordsHash {
    std::size_t operator()(const NumberedLine& line) const noexcept {
        const std::hash<std::string_view> hash;
        return hash(line.before) * 31 + hash(line.after);
    }
};
struct SameWords {
    bool operator()(const NumberedLine& a, const NumberedLine& b) const noexcept { return a.same_words(b); }
};

/// Lines of the same words whose number rises by one from each to the next.
struct Series {
    NumberedLine last;
    std::vector<std::size_t> lines;
};

/// Source lines from a page number to the next, at the least and in the mean. Full pages have about 40, but an item
/// without a text may have a page of its own.
constexpr std::size_t shortest_page = 4;
constexpr std::size_t mean_page = 10;

class SeriesFinder {
public:
    explicit SeriesFinder(const SourceLines& lines) : lines_(lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string_view line = lines.text(i);
            if (line.size() > longest_furniture) {
                continue;
            }
            const std::vector<NumberedLine> cuts = outer_numbers(line);
            if (cuts.empty() || match_section_heading(line) || match_item_heading(line)) {
                continue;
            }
            for (const NumberedLine& cut : cuts) {
                add(cut, i);
            }
        }
    }

    void mark(std::vector<bool>& numbers) const {
        std::unordered_set<std::string_view> headers; // below bare numbers
        for (const Series& series : all_) {
            if (!numbers_pages(series)) {
                continue;
            }
            if (const std::string_view header = header_below(series); !header.empty()) {
                headers.insert(header);
                continue;
            }
            for (const std::size_t i : series.lines) {
                numbers[i] = true;
            }
        }
        if (headers.empty()) {
            return;
        }
        // A row of a table may have got into the series in the place of a page number.
        for (const Series& series : all_) {
            for (const std::size_t i : series.lines) {
                const bool ends_page = i + 1 == lines_.size() || headers.contains(lines_.text(i + 1));
                numbers[i] = numbers[i] || (form_of(series.last) == NumberForm::Bare && ends_page);
            }
        }
    }

private:
    /// A line goes on with the latest series of its words that it fits; page numbers begin at 1, 2 or 3.
    void add(const NumberedLine& cut, std::size_t i) {
        constexpr int largest_first = 3;
        constexpr std::size_t most_open = 4; // of the same words; rows of tables may begin many
        std::vector<std::size_t>* open = nullptr;
        if (const auto it = open_.find(cut); it != open_.end()) {
            open = &it->second;
            for (std::size_t k = open->size(); k-- > 0;) {
                Series& series = all_[(*open)[k]];
                const std::size_t apart = lines_[i].number - lines_[series.lines.back()].number;
                if (series.last.number + 1 == cut.number && apart >= shortest_page) {
                    series.last = cut;
                    series.lines.push_back(i);
                    return;
                }
            }
        }
        if (cut.number > largest_first) {
            return;
        }
        if (open == nullptr) {
            open = &open_[cut];
        }
        if (open->size() == most_open) {
            open->erase(open->begin());
        }
        open->push_back(all_.size());
        all_.push_back({cut, {i}});
    }

    [[nodiscard]] bool numbers_pages(const Series& series) const {
        const std::size_t steps = series.lines.size() - 1;
        const std::size_t extent = lines_[series.lines.back()].number - lines_[series.lines.front()].number;
        const bool far_apart = extent >= steps * mean_page;
        const NumberForm form = form_of(series.last);
        switch (form) {
        case NumberForm::Side:
            return steps >= (far_apart ? 1U : 2U);
        case NumberForm::Dashes:
            return steps >= 2 && far_apart;
        case NumberForm::OfTotal: // "1/24", "2/24" may be case numbers of the year 2024: only pages come to their total
            return steps >= 2 && far_apart &&
                   (series.last.number == total_after(series.last.after) || evidence(series, form) >= 2);
        case NumberForm::Bare:
        case NumberForm::Named:
            break;
        }
        return steps >= 2 && far_apart && evidence(series, form) >= 2;
    }

    /// How many signs of a page's end a series shows: the end of the document; each sentence that goes on behind a
    /// number, or item that is headed "Punkt 3: ..." there; a line that stands below most of the numbers. The latter
    /// say less of other forms: "Model 3" may have the same words below each time, and "Bilag 3" close an item.
    [[nodiscard]] std::size_t evidence(const Series& series, NumberForm form) const {
        constexpr std::size_t wrapped_line = 40; // bytes; shorter ones may be titles or "Godkendt"
        const std::size_t footer = running_depth(series, Direction::Up);
        const std::size_t header = running_depth(series, Direction::Down);
        std::size_t signs = form != NumberForm::Named && header > 0 ? 1 : 0;
        signs += series.lines.back() + 1 == lines_.size() ? 1U : 0U;
        for (const std::size_t i : series.lines) {
            if (i <= footer || i + header + 1 >= lines_.size()) {
                continue;
            }
            const std::string_view before = lines_.text(i - footer - 1);
            const std::string_view after = lines_.text(i + header + 1);
            const bool heads_item = form == NumberForm::Bare && is_punkt_heading(after);
            signs += heads_item || (before.size() >= wrapped_line && sentence_goes_on(before, after)) ? 1U : 0U;
        }
        return signs;
    }

    [[nodiscard]] static bool is_punkt_heading(std::string_view line) {
        const auto heading = match_item_heading(line);
        return heading && (heading->form == HeadingForm::PunktTitle || heading->form == HeadingForm::PunktAlone);
    }

    /// The line below most numbers of a bare series; "" if there is none, or a series of another form.
    [[nodiscard]] std::string_view header_below(const Series& series) const {
        if (form_of(series.last) != NumberForm::Bare || running_depth(series, Direction::Down) == 0) {
            return {};
        }
        const auto repeats = std::ranges::adjacent_find(series.lines, [this](std::size_t a, std::size_t b) {
            return b + 1 < lines_.size() && lines_.text(a + 1) == lines_.text(b + 1);
        });
        return lines_.text(*repeats + 1);
    }

    enum class Direction { Up, Down };

    /// How many lines next to the numbers of a series are the same at most of them.
    [[nodiscard]] std::size_t running_depth(const Series& series, Direction direction) const {
        constexpr std::size_t most_lines = 3;
        const auto beside = [&](std::size_t i, std::size_t distance) {
            const bool inside = direction == Direction::Up ? i >= distance : i + distance < lines_.size();
            if (!inside) {
                return std::string_view();
            }
            return lines_.text(direction == Direction::Up ? i - distance : i + distance);
        };
        for (std::size_t distance = 1; distance <= most_lines; ++distance) {
            std::size_t same = 0;
            for (std::size_t k = 1; k < series.lines.size(); ++k) {
                const std::string_view text = beside(series.lines[k], distance);
                const bool repeats = !text.empty() && text == beside(series.lines[k - 1], distance);
                same += repeats && !match_section_heading(text) ? 1U : 0U;
            }
            if (same * 2 < series.lines.size() - 1) {
                return distance - 1;
            }
        }
        return most_lines;
    }

    const SourceLines& lines_;
    std::vector<Series> all_;
    std::unordered_map<NumberedLine, std::vector<std::size_t>, WordsHash, SameWords> open_; ///< indices into all_
};

} // namespace

std::string line_shape(std::string_view line) {
    std::string out;
    for (const char c : line) {
        if (!is_digit(c)) {
            out.push_back(c);
        } else if (out.empty() || out.back() != '#') {
            out.push_back('#');
        }
    }
    return text::fold_case(out);
}

bool sentence_goes_on(std::string_view before, std::string_view after) {
    const bool ends = before.find_last_of(".!?:") == before.size() - 1;
    const bool goes_on = (after[0] >= 'a' && after[0] <= 'z') || after.starts_with("æ") || after.starts_with("ø") ||
                         after.starts_with("å");
    return !ends && goes_on && !match_section_heading(before);
}

std::vector<bool> find_page_numbers(const SourceLines& lines) {
    std::vector<bool> numbers(lines.size());
    bool any_border = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines.text(i);
        any_border = any_border || (lines[i].page_break && i > 0);
        if (line.size() > longest_furniture || line.find_first_of("0123456789") == std::string_view::npos) {
            continue;
        }
        const PageMark mark = page_mark(line);
        any_border = any_border || mark == PageMark::Sure;
        const bool last = i + 1 == lines.size();
        const bool beside_form_feed = lines[i].page_break || (last ? any_border : lines[i + 1].page_break);
        numbers[i] = mark == PageMark::Sure || (mark == PageMark::BesideFormFeed && beside_form_feed);
    }
    SeriesFinder(lines).mark(numbers);
    return numbers;
}

} // namespace referat::minutes
