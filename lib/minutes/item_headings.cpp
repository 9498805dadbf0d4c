// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/item_headings.hpp"

#include "minutes/access_mark.hpp"
#include "minutes/case_lines.hpp"
#include "minutes/phrases.hpp"
#include "minutes/section_headings.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace referat::minutes {

namespace {

constexpr std::size_t longest_heading = 600; // bytes

/// A line that may head an item, with what speaks for it.
struct Candidate {
    std::size_t line = 0;
    std::size_t begin = 0; ///< with the case number above
    ItemHeadingLine heading;
    std::string_view title;
    bool title_below = false; ///< the title is the next line
    double score = 0.0;
    std::size_t before = none; ///< index of the candidate of the same form that stands before it

    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    [[nodiscard]] std::size_t end() const { return line + (title_below ? 2 : 1); }
};

class HeadingFinder {
public:
    HeadingFinder(const SourceLines& lines, const Contents& contents) : lines_(lines), contents_(contents) {
        measure_wrapping();
    }

    std::vector<ItemHeading> run() {
        collect();
        std::vector<Candidate> chain = best_chain(Forms::Sure);
        if (chain.size() <= 1) {
            // A layout of its own: accept looser forms if they make a better list than at most one line.
            std::vector<Candidate> loose = best_chain(Forms::All);
            if (loose.size() > 2 * chain.size()) {
                chain = std::move(loose);
            }
        } else if (std::ranges::none_of(chain, [](const Candidate& c) { return says_punkt(c.heading.form); })) {
            // Numbered items of which only some have a case number or a mark of access.
            std::vector<Candidate> numbered = best_chain(Forms::Numbered);
            if (numbered.size() > chain.size()) {
                chain = std::move(numbered);
            }
        }
        std::vector<ItemHeading> headings;
        headings.reserve(chain.size());
        for (const Candidate& candidate : chain) {
            headings.push_back(make_heading(candidate));
        }
        return headings;
    }

private:
    /// Which lines may head items: those of sure forms; bare numbers too, if they look like headings; and all.
    enum class Forms { Sure, Numbered, All };

    [[nodiscard]] static bool says_punkt(HeadingForm form) {
        return form != HeadingForm::NumberAccess && form != HeadingForm::NumberDot;
    }

    /// Text extracted from PDF has lines broken at one width; there a title may go on in the next line.
    void measure_wrapping() {
        std::array<std::size_t, 201> histogram{};
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            ++histogram[std::min<std::size_t>(lines_.text(i).size(), 200)];
        }
        std::size_t longer = 0;
        for (std::size_t width = 200; width > 0; --width) {
            longer += histogram[width];
            if (longer * 50 > lines_.size()) {
                wrap_width_ = width < 140 && lines_.size() >= 20 ? width : 0;
                return;
            }
        }
    }

    void collect() {
        std::array<std::size_t, heading_forms> last_of_form{};
        last_of_form.fill(Candidate::none);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view line = lines_.text(i);
            if (lines_[i].bullet || line.size() > longest_heading || has_leaders(line)) {
                continue;
            }
            if (const auto heading = match_item_heading(line)) {
                Candidate candidate;
                candidate.line = i;
                candidate.begin = has_own_case_above(i, heading->form) ? i - 1 : i;
                candidate.heading = *heading;
                if (!find_title(candidate)) {
                    continue;
                }
                candidate.score = score(candidate);
                candidate.before =
                    std::exchange(last_of_form[static_cast<std::size_t>(heading->form)], candidates_.size());
                candidates_.push_back(candidate);
            }
        }
    }

    /// The title stands on the heading's line or on the next; an item that says it is closed may have none.
    bool find_title(Candidate& candidate) const {
        candidate.title = candidate.heading.title;
        if (!candidate.title.empty()) {
            return true;
        }
        const std::size_t next = candidate.line + 1;
        const bool heads_next = next < lines_.size() && !match_item_heading(lines_.text(next));
        if (!candidate.heading.access.empty() && (!heads_next || match_section_heading(lines_.text(next)))) {
            return true;
        }
        candidate.title_below = heads_next;
        candidate.title = heads_next ? lines_.text(next) : std::string_view();
        return heads_next;
    }

    /// Whether the line above heading `i` is its case number. Under a heading that says "Punkt" case data close an item
    /// without text as often as they open the next one: there the line must stand apart from other case data and
    /// headings.
    [[nodiscard]] bool has_own_case_above(std::size_t i, HeadingForm form) const {
        if (i == 0 || !is_labelled_case_line(lines_.text(i - 1))) {
            return false;
        }
        if (form == HeadingForm::NumberDot) {
            return true;
        }
        const bool alone = i < 2 || (!is_case_line(lines_.text(i - 2)) && !match_item_heading(lines_.text(i - 2)));
        return alone && !read_case_line(lines_.text(i - 1)).sagsnr.empty();
    }

    /// How sure a line is to head an item. The figures weigh the marks named in find_item_headings() against each
    /// other; a sum above zero is a heading unless a better line has its number.
    [[nodiscard]] double score(const Candidate& c) const {
        const SourceLine& line = lines_[c.line];
        double sum = 0.0;
        switch (c.heading.form) {
        case HeadingForm::PunktTitle:
            sum = 2.0;
            break;
        case HeadingForm::PunktAlone:
            sum = 1.6;
            break;
        case HeadingForm::NumberAccess:
            sum = 1.4;
            break;
        case HeadingForm::NumberDot:
            sum = has_case_number(c) ? 2.2 : -2.0;
            break;
        case HeadingForm::PunktLoose:
            sum = 0.0;
            break;
        }
        const bool marked = line.heading_level > 0 || line.emphasised;
        sum += line.blank_before || marked || c.begin < c.line ? 0.5 : -0.7;
        sum += marked ? 1.5 : 0.0;
        sum += heads_something(c) ? 1.2 : 0.0;
        if (!contents_.titles.empty()) {
            sum += contents_.lists(c.title) ? 2.5 : -0.7;
        }
        if (contents_.contains_line(c.line)) {
            sum -= 3.0;
        }
        if (reads_like_sentence(c.title)) {
            sum -= 1.5;
        }
        if (!c.title.empty() && !begins_upper(c.title) && !(c.title[0] >= '0' && c.title[0] <= '9') &&
            c.title.find_first_of("\"'(") != 0) {
            sum -= 1.0;
        }
        return sum;
    }

    /// What a bare number scores besides where such numbers are the layout's headings, or some of them: there a line
    /// that looks like a heading is one.
    [[nodiscard]] double number_score(const Candidate& c, Forms forms) const {
        if (forms == Forms::Sure || c.heading.form != HeadingForm::NumberDot || has_case_number(c)) {
            return 0.0;
        }
        constexpr std::size_t long_title = 120; // bytes
        double sum = forms == Forms::All ? 1.7 : 1.2;
        sum += c.end() >= lines_.size() || lines_[c.end()].blank_before ? 0.5 : 0.0;
        sum -= c.title.size() > long_title ? 0.7 : 0.0;
        sum -= std::string_view(".,;:").find(c.title.back()) != std::string_view::npos ? 1.0 : 0.0;
        return sum;
    }

    /// A line "Sagsnr. ..." right above or below.
    [[nodiscard]] bool has_case_number(const Candidate& c) const {
        return c.begin < c.line || (c.line + 1 < lines_.size() && is_labelled_case_line(lines_.text(c.line + 1)));
    }

    [[nodiscard]] bool heads_something(const Candidate& c) const {
        std::size_t next = c.end();
        if (next < lines_.size() && is_case_line(lines_.text(next))) {
            return true;
        }
        // The title may be broken over two lines.
        for (std::size_t tries = 0; tries < 2 && next < lines_.size(); ++tries, ++next) {
            const std::string_view line = lines_.text(next);
            if (match_section_heading(line) || is_labelled_case_line(line)) {
                return true;
            }
            if (const auto heading = match_item_heading(line);
                heading && heading->number == c.heading.number && heading->form != HeadingForm::NumberDot) {
                return true;
            }
            if (lines_[next].blank_before) {
                break;
            }
        }
        return false;
    }

    [[nodiscard]] static bool reads_like_sentence(std::string_view title) {
        const auto words = std::ranges::count(title, ' ') + 1;
        if (words >= 6 && title.ends_with('.') && !title.ends_with("...")) {
            return true;
        }
        std::vector<std::string_view> sentences = split_sentences(title);
        if (!sentences.empty()) {
            sentences.pop_back();
        }
        // A dash parts titles too.
        return std::ranges::any_of(sentences, [](std::string_view sentence) {
            return std::string_view(".!?").find(sentence.back()) != std::string_view::npos;
        });
    }

    /// The chain of rising numbers with the highest sum. A skipped number costs; so does beginning late, a little:
    /// numbers of municipal committees run through the year. So does going over to a line whose number goes on from
    /// another one before it, which is of a list within an item.
    [[nodiscard]] std::vector<Candidate> best_chain(Forms forms) const {
        constexpr std::size_t none = Candidate::none;
        constexpr int farthest_skip = 12;
        constexpr double skip_cost = 0.8;
        constexpr double break_cost = 0.4;
        struct Link {
            double sum = 0.0;
            std::size_t last = none;
        };
        std::vector<double> sums(candidates_.size());
        std::vector<std::size_t> previous(candidates_.size(), none);
        std::vector<Link> best_by_number(largest_item_number + 1);
        std::size_t best = none;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& c = candidates_[i];
            if (forms != Forms::All && c.heading.form == HeadingForm::PunktLoose) {
                continue;
            }
            const int number = c.heading.number;
            const double score = c.score + number_score(c, forms);
            const bool goes_on = c.before != none && candidates_[c.before].heading.number == number - 1;
            double sum = score - std::min(1.5, 0.3 * (number - 1));
            for (int skipped = 0; skipped <= farthest_skip && skipped < number; ++skipped) {
                const Link& link = best_by_number[static_cast<std::size_t>(number - 1 - skipped)];
                const double joined =
                    link.sum + score - skip_cost * skipped - (goes_on && link.last != c.before ? break_cost : 0.0);
                if (link.last != none && joined > sum && reaches(link.last, i)) {
                    sum = joined;
                    previous[i] = link.last;
                }
            }
            sums[i] = sum;
            Link& own = best_by_number[static_cast<std::size_t>(number)];
            if (own.last == none || sum >= own.sum) { // the later of equals: the first may stand in a table of contents
                own = {sum, i};
            }
            if (sum > 0.0 && (best == none || sum >= sums[best])) {
                best = i;
            }
        }
        std::vector<Candidate> chain;
        for (std::size_t i = best; i != none; i = previous[i]) {
            chain.push_back(candidates_[i]);
        }
        std::ranges::reverse(chain);
        return chain;
    }

    /// Whether heading `to` may follow heading `from`: its case number must not be the other's title line.
    [[nodiscard]] bool reaches(std::size_t from, std::size_t to) const {
        return candidates_[to].begin >= candidates_[from].end();
    }

    [[nodiscard]] ItemHeading make_heading(const Candidate& c) const {
        ItemHeading heading;
        heading.begin = c.begin;
        heading.line = c.line;
        heading.number = c.heading.number;
        heading.body_begin = c.end();
        heading.title = c.title;
        heading.title_lines.push_back({0, c.end() - 1});
        for (int extra = 0; extra < 2 && title_goes_on(heading, c.line); ++extra) {
            const std::string_view next = lines_.text(heading.body_begin);
            heading.title += gap_before(next, lines_[heading.body_begin - 1].joins_next);
            heading.title_lines.push_back({heading.title.size(), heading.body_begin});
            heading.title += next;
            ++heading.body_begin;
        }
        heading.access = c.heading.access;
        if (heading.access.empty()) {
            std::string_view title = heading.title;
            heading.access = take_access_mark(title);
            heading.access = heading.access.empty() ? access_of(title) : heading.access;
            cut_title(heading, static_cast<std::size_t>(title.data() - heading.title.data()), title.size());
        }
        return heading;
    }

    /// Leaves `size` bytes of the title from `begin` on, and the lines that they are of.
    static void cut_title(ItemHeading& heading, std::size_t begin, std::size_t size) {
        heading.title = heading.title.substr(begin, size);
        while (heading.title_lines.size() > 1 && heading.title_lines.back().offset >= begin + size) {
            heading.title_lines.pop_back();
        }
        for (TitleLine& line : heading.title_lines) {
            line.offset -= std::min(line.offset, begin);
        }
    }

    /// Whether the line at body_begin is the rest of a title broken at the width of the page.
    [[nodiscard]] bool title_goes_on(const ItemHeading& heading, std::size_t first_line) const {
        const std::size_t next = heading.body_begin;
        if (heading.title.empty() || next >= lines_.size() || lines_[next].blank_before || lines_[next].bullet) {
            return false;
        }
        const std::string_view line = lines_.text(next);
        if (match_section_heading(line) || match_item_heading(line) || is_case_line(line)) {
            return false;
        }
        if (contents_.lists_joined(heading.title, line)) {
            return true;
        }
        if (contents_.lists(heading.title) || wrap_width_ == 0) {
            return false;
        }
        const std::size_t first_word = std::min(line.find(' '), line.size());
        const bool full = lines_.text(next - 1).size() + 1 + first_word > wrap_width_;
        const bool ends_here = next + 1 >= lines_.size() || lines_[next + 1].blank_before ||
                               match_section_heading(lines_.text(next + 1)).has_value();
        return full && ends_here && next <= first_line + 2;
    }

    const SourceLines& lines_;
    const Contents& contents_;
    std::vector<Candidate> candidates_;
    std::size_t wrap_width_ = 0; ///< bytes; 0: lines are not broken at one width
};

} // namespace

std::vector<ItemHeading> find_item_headings(const SourceLines& lines, const Contents& contents) {
    return HeadingFinder(lines, contents).run();
}

} // namespace referat::minutes
