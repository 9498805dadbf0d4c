// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/markdown.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace referat::minutes {

namespace {

/// Marks that open a list entry; U+F0B7 is what PDF text has for a bullet of the Symbol font.
constexpr std::array<std::string_view, 10> bullets{"* ", "• ", "– ", "— ", "▪ ",
                                                   "◦ ", "‣ ", "● ", "○ ", "\xEF\x82\xB7 "};

/// Letters and digits, not the quotes and dashes of U+2000 on.
bool is_alnum(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= 0xC0 && c < 0x2000);
}

char32_t code_point_before(std::string_view text, std::size_t end) {
    std::size_t begin = end - 1;
    while (begin > 0 && !base::is_boundary(text, begin)) {
        --begin;
    }
    return base::decode_utf8(text, begin).value;
}

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// "---", "***" or "___" alone on a line.
bool is_ruler(std::string_view line) {
    return line.size() >= 3 && (line[0] == '-' || line[0] == '*' || line[0] == '_') &&
           line.find_first_not_of(line[0]) == std::string_view::npos;
}

constexpr std::size_t longest_link = 2048; // bytes
/// Brackets of one line that open no link before no more are looked at: keeps a line of brackets linear.
constexpr std::size_t most_broken_links = 64;

/// The end of a link or an autolink that begins at `i`, or `i` if none does.
std::size_t link_end(std::string_view text, std::size_t i) {
    const std::string_view window = text.substr(i, longest_link);
    if (window[0] == '<') {
        const std::size_t close = window.find_first_of("> ");
        const bool is_link = window.substr(0, 5) == "<http" || window.substr(0, 8) == "<mailto:";
        return is_link && close != std::string_view::npos && window[close] == '>' ? i + close + 1 : i;
    }
    int depth = 0;
    for (std::size_t k = 0; k < window.size(); ++k) {
        if (window[k] == '\\') {
            ++k;
        } else if (window[k] == '[') {
            ++depth;
        } else if (window[k] == ']' && --depth == 0) {
            if (k + 1 < window.size() && window[k + 1] == '(') {
                const std::size_t close = window.find(')', k + 2);
                return close == std::string_view::npos ? i : i + close + 1;
            }
            return i;
        }
    }
    return i;
}

/// A run of '*' or '_' that may be emphasis.
struct Delimiter {
    std::size_t begin;
    std::size_t size;
    std::size_t used_front = 0; ///< marks that closed something
    std::size_t used_back = 0;  ///< marks that opened something
};

class EmphasisStripper {
public:
    explicit EmphasisStripper(std::string_view text) : text_(text) {}

    std::string run(bool& whole_line) {
        find_pairs();
        whole_line = !runs_.empty() && runs_.front().begin == 0 && runs_.front().used_back == runs_.front().size &&
                     runs_.back().begin + runs_.back().size == text_.size() &&
                     runs_.back().used_front == runs_.back().size && runs_.size() == 2;
        return without_marks();
    }

private:
    void find_pairs() {
        std::size_t broken_links = 0;
        std::array<std::vector<std::size_t>, 2> open; // indices of runs that may open: '*' and '_'
        for (std::size_t i = 0; i < text_.size();) {
            const char c = text_[i];
            if (c == '\\' && i + 1 < text_.size() && is_ascii_punctuation(text_[i + 1])) {
                escapes_.push_back(i);
                i += 2;
            } else if ((c == '[' || c == '<') && broken_links < most_broken_links) {
                const std::size_t end = link_end(text_, i);
                broken_links += end == i ? 1U : 0U;
                i = std::max(end, i + 1);
            } else if (c == '*' || c == '_') {
                std::size_t end = i;
                while (end < text_.size() && text_[end] == c) {
                    ++end;
                }
                add_run(i, end - i, open[c == '_' ? 1 : 0]);
                i = end;
            } else {
                ++i;
            }
        }
    }

    /// A mark opens before a letter and closes after one; single marks and underscores only at the edge of a word.
    void add_run(std::size_t begin, std::size_t size, std::vector<std::size_t>& open) {
        const std::size_t end = begin + size;
        const bool space_before = begin == 0 || text_[begin - 1] == ' ';
        const bool space_after = end == text_.size() || text_[end] == ' ';
        const bool word_before = begin > 0 && is_alnum(code_point_before(text_, begin));
        const bool word_after = end < text_.size() && is_alnum(base::decode_utf8(text_, end).value);
        const bool inside_word_allowed = text_[begin] == '*' && size >= 2;
        const bool can_open = !space_after && (!word_before || inside_word_allowed);
        const bool can_close = !space_before && (!word_after || inside_word_allowed);
        runs_.push_back({begin, size});
        Delimiter& run = runs_.back();
        while (can_close && run.used_front < run.size && !open.empty()) {
            Delimiter& opener = runs_[open.back()];
            const std::size_t free = opener.size - opener.used_back;
            const std::size_t marks = std::min(free, run.size - run.used_front);
            opener.used_back += marks;
            run.used_front += marks;
            if (marks == free) {
                open.pop_back();
            }
        }
        if (can_open && run.used_front < run.size) {
            open.push_back(runs_.size() - 1);
        }
    }

    std::string without_marks() const {
        std::string out;
        out.reserve(text_.size());
        std::size_t run = 0;
        std::size_t escape = 0;
        for (std::size_t i = 0; i < text_.size();) {
            if (run < runs_.size() && runs_[run].begin == i) {
                out.append(runs_[run].size - std::min(runs_[run].size, runs_[run].used_front + runs_[run].used_back),
                           text_[i]);
                i += runs_[run++].size;
            } else if (escape < escapes_.size() && escapes_[escape] == i) {
                out.push_back(text_[i + 1]);
                i += 2;
                ++escape;
            } else {
                out.push_back(text_[i++]);
            }
        }
        return out;
    }

    std::string_view text_;
    std::vector<Delimiter> runs_;
    std::vector<std::size_t> escapes_;
};

} // namespace

MarkdownLine strip_markdown(std::string_view line) {
    MarkdownLine result;
    if (is_ruler(line)) {
        return result;
    }
    if (const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
        marks >= 1 && marks <= 6 && (marks == line.size() || line[marks] == ' ')) {
        result.heading_level = static_cast<std::uint8_t>(marks);
        line.remove_prefix(std::min(marks + 1, line.size()));
    }
    if (line.starts_with("- ")) {
        result.bullet = true;
        line.remove_prefix(2);
    } else if (const auto mark =
                   std::ranges::find_if(bullets, [&](std::string_view bullet) { return line.starts_with(bullet); });
               mark != bullets.end()) {
        result.bullet = true;
        line.remove_prefix(mark->size());
    } else if (line == "•" || line == "▪" || line == "\xEF\x82\xB7") {
        result.bullet = true; // text extracted from PDF has the bullet on a line of its own
        line = {};
    }
    std::string text = line.find_first_of("*_\\") == std::string_view::npos
                           ? std::string(line)
                           : EmphasisStripper(line).run(result.emphasised);
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t last = text.find_last_not_of(' ');
    text = first == text.size() ? std::string() : text.substr(first, last + 1 - first);
    if (result.bullet) {
        text.insert(0, text.empty() ? "-" : "- ");
    }
    result.text = std::move(text);
    return result;
}

} // namespace referat::minutes
