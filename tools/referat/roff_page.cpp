// SPDX-License-Identifier: GPL-2.0-or-later
#include "roff_page.hpp"

#include <utility>

namespace referat::tool {

namespace {

std::string in_marks(std::string_view text) {
    return '"' + std::string(text) + '"';
}

/// As a macro's argument: a quotation mark would end it.
std::string argument(std::string_view text) {
    return in_marks(roff_escaped(text));
}

std::string upper(std::string_view ascii) {
    std::string result(ascii);
    for (char& c : result) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return result;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Removes the first line of `text`, without its end, and returns it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

} // namespace

std::string roff_escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool line_start = i == 0 || text[i - 1] == '\n';
        switch (text[i]) {
        case '\\':
            out += "\\e";
            break;
        case '-':
            out += "\\-";
            break;
        case '\'':
            out += "\\(aq";
            break;
        case '"':
            out += "\\(dq";
            break;
        case '`':
            out += "\\(ga";
            break;
        case '^':
            out += "\\(ha";
            break;
        case '~':
            out += "\\(ti";
            break;
        case '.':
            out += line_start ? "\\&." : ".";
            break;
        default:
            out.push_back(text[i]);
        }
    }
    return out;
}

RoffPage::RoffPage(std::string_view name, int section, std::string_view date, std::string_view source,
                   std::string_view manual) {
    line(".\\\" Made by the program itself, from the tables of its --help.");
    // No hyphens: they would break names of commands, and groff has no patterns for Danish. Read by .TH.
    line(".nr HY 0");
    line(".TH " + argument(upper(name)) + " " + std::to_string(section) + " " + in_marks(date) + " " +
         argument(source) + " " + argument(manual));
    line(".ad l");
}

void RoffPage::line(std::string_view text) {
    text_.append(text).push_back('\n');
}

void RoffPage::name(std::string_view heading, std::string_view page, std::string_view summary) {
    section(heading);
    line(roff_escaped(page) + " \\- " + roff_escaped(summary));
}

void RoffPage::section(std::string_view heading) {
    line(".SH " + argument(heading));
    after_heading_ = true;
}

void RoffPage::begin_paragraph() {
    if (!std::exchange(after_heading_, false)) {
        line(".PP");
    }
}

void RoffPage::paragraph(std::string_view text) {
    begin_paragraph();
    line(roff_escaped(text));
}

void RoffPage::definition(std::string_view term, std::string_view value, std::string_view text) {
    line(".TP");
    after_heading_ = false;
    std::string tag;
    for (const auto& [font, part] : {std::pair{"\\fB", term}, std::pair{"\\fI", value}}) {
        if (!part.empty()) {
            tag += (tag.empty() ? "" : " ") + (font + roff_escaped(part)) + "\\fR";
        }
    }
    line(tag);
    line(roff_escaped(text));
}

void RoffPage::literal(std::string_view lines) {
    begin_paragraph();
    line(".EX");
    line(roff_escaped(lines));
    line(".EE");
}

void RoffPage::help_text(std::string_view text) {
    std::string filled;
    std::string fixed;
    const auto flush = [&] {
        if (!filled.empty()) {
            paragraph(filled);
        }
        if (!fixed.empty()) {
            literal(fixed);
        }
        filled.clear();
        fixed.clear();
    };
    while (!text.empty()) {
        const std::string_view next = take_line(text);
        const bool indented = next.starts_with("  ");
        if (next.empty() || (indented ? !filled.empty() : !fixed.empty())) {
            flush();
        }
        if (!next.empty()) {
            std::string& target = indented ? fixed : filled;
            target.append(target.empty() ? "" : "\n").append(next);
        }
    }
    flush();
}

void RoffPage::synopsis(std::string_view words, std::string_view values) {
    std::string text = "\\fB" + roff_escaped(words) + "\\fR";
    text.push_back(' ');
    while (!values.empty()) {
        const bool capitals = is_capital(values.front());
        std::size_t size = 1;
        while (size < values.size() && is_capital(values[size]) == capitals) {
            ++size;
        }
        const std::string part = roff_escaped(values.substr(0, size));
        text += capitals ? "\\fI" + part + "\\fR" : part;
        values.remove_prefix(size);
    }
    line(text);
}

void RoffPage::see_also(const std::string& references) {
    line(roff_escaped(references));
}

} // namespace referat::tool
