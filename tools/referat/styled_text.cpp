// SPDX-License-Identifier: GPL-2.0-or-later
#include "styled_text.hpp"

#include "safe_text.hpp"

#include <utility>

namespace referat::tool {

namespace {

/// SGR parameters (ECMA-48); the eight basic colours follow the reader's own scheme.
std::string_view colour_code(Style style) {
    switch (style) {
    case Style::Plain:
        return "";
    case Style::Title:
        return "1";
    case Style::Heading:
        return "1;36";
    case Style::Match:
        return "1;33";
    case Style::Faint:
        return "2";
    case Style::Agreed:
        return "32";
    case Style::Refused:
        return "31";
    case Style::Postponed:
        return "35";
    }
    return "";
}

/// Collects words into lines.
class LineFiller {
public:
    explicit LineFiller(std::size_t width) : width_(width) {}

    void add(std::string_view piece, Style style) {
        word_width_ += display_width(piece);
        append(word_, piece, style);
    }

    void end_word() {
        if (word_.empty()) {
            return;
        }
        if (!line_.empty() && line_width_ + 1 + word_width_ > width_) {
            lines_.push_back(std::exchange(line_, {}));
            line_width_ = 0;
        }
        if (!line_.empty()) {
            const bool same = line_.back().style == word_.front().style;
            append(line_, " ", same ? line_.back().style : Style::Plain);
            ++line_width_;
        }
        for (const Span& span : word_) {
            append(line_, span.text, span.style);
        }
        line_width_ += word_width_;
        word_.clear();
        word_width_ = 0;
    }

    [[nodiscard]] std::vector<StyledText> take() {
        end_word();
        if (!line_.empty()) {
            lines_.push_back(std::move(line_));
        }
        return std::move(lines_);
    }

private:
    static void append(StyledText& text, std::string_view piece, Style style) {
        if (!text.empty() && text.back().style == style) {
            text.back().text.append(piece);
        } else {
            text.push_back({std::string(piece), style});
        }
    }

    std::size_t width_;
    std::vector<StyledText> lines_;
    StyledText line_;
    std::size_t line_width_ = 0;
    StyledText word_;
    std::size_t word_width_ = 0;
};

} // namespace

std::vector<StyledText> wrap(const StyledText& text, std::size_t width) {
    LineFiller filler(width);
    for (const Span& span : text) {
        const std::string_view piece = span.text;
        for (std::size_t begin = 0; begin < piece.size();) {
            const std::size_t space = piece.find_first_of(" \t\n", begin);
            const std::size_t end = space == std::string_view::npos ? piece.size() : space;
            if (end > begin) {
                filler.add(piece.substr(begin, end - begin), span.style);
            }
            if (space != std::string_view::npos) {
                filler.end_word();
            }
            begin = end + 1;
        }
    }
    return filler.take();
}

std::string render(const StyledText& line, bool colour) {
    std::string out;
    for (const Span& span : line) {
        const std::string_view code = colour ? colour_code(span.style) : "";
        if (code.empty()) {
            out += span.text;
        } else {
            out.append("\x1b[").append(code).append("m").append(span.text).append("\x1b[0m");
        }
    }
    return out;
}

} // namespace referat::tool
