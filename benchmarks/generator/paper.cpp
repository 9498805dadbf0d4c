// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/paper.hpp"

#include <cstddef>

namespace referat::bench_corpus {

namespace {

/// Longest title in a table of contents, in bytes; the rest is cut off at a space.
constexpr std::size_t contents_width = 90;

std::string_view cut_title(std::string_view title) {
    if (title.size() <= contents_width) {
        return title;
    }
    return title.substr(0, title.rfind(' ', contents_width));
}

} // namespace

void Paper::paragraph(std::string_view text) {
    text_ += text;
    text_ += "\n\n";
}

void Paper::heading(std::string_view text, int level) {
    if (marks_ == Marks::Markdown) {
        text_.append(static_cast<std::size_t>(level), '#');
        text_ += ' ';
    }
    paragraph(text);
}

void Paper::bullet(std::string_view text) {
    text_ += marks_ == Marks::Markdown ? "* " : "- ";
    text_ += text;
    text_ += '\n';
}

void Paper::labelled(std::string_view label, std::string_view text) {
    const std::string_view mark = marks_ == Marks::Markdown ? "**" : "";
    text_ += mark;
    text_ += label;
    text_ += mark;
    text_ += ' ';
    paragraph(text);
}

void Paper::blocks(const std::vector<Block>& blocks) {
    bool in_list = false;
    for (const Block& block : blocks) {
        if (in_list && block.kind != BlockKind::Bullet) {
            text_ += '\n';
        }
        in_list = block.kind == BlockKind::Bullet;
        switch (block.kind) {
        case BlockKind::Paragraph:
            paragraph(block.text);
            break;
        case BlockKind::Heading:
            heading(block.text, 3);
            break;
        case BlockKind::Bullet:
            bullet(block.text);
            break;
        }
    }
    if (in_list) {
        text_ += '\n';
    }
}

void Paper::bullets(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        bullet(line);
    }
    text_ += '\n';
}

void Paper::numbered(const std::vector<std::string>& lines) {
    int number = 0;
    for (const std::string& line : lines) {
        text_ += std::to_string(++number) + ". " + line + '\n';
    }
    text_ += '\n';
}

void Paper::paragraphs(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        paragraph(line);
    }
}

void Paper::contents(const std::vector<Item>& items, std::string_view number_mark) {
    int number = 0;
    for (const Item& item : items) {
        ++number;
        if (!number_mark.empty()) {
            text_ += number_mark == "." ? std::to_string(number) + ". "
                                        : std::string(number_mark) + std::to_string(number) + " - ";
        }
        text_ += cut_title(item.title);
        text_ += "....." + std::to_string(number * 2 + 1) + '\n';
    }
    text_ += '\n';
}

std::string joined(const std::vector<std::string>& names) {
    std::string result;
    for (const std::string& name : names) {
        result += (result.empty() ? "" : ", ") + name;
    }
    return result;
}

} // namespace referat::bench_corpus
