// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/meeting.hpp"

#include <string>
#include <string_view>

namespace referat::bench_corpus {

/// A text under way: paragraphs with an empty line between them, with or without the marks of markdown.
class Paper {
public:
    enum class Marks { None, Markdown };

    explicit Paper(Marks marks) : marks_(marks) {}

    void paragraph(std::string_view text);
    void heading(std::string_view text, int level);
    void bullet(std::string_view text);
    /// "label text", the label bold in markdown.
    void labelled(std::string_view label, std::string_view text);
    void blocks(const std::vector<Block>& blocks);
    /// "- ..." for each.
    void bullets(const std::vector<std::string>& lines);
    /// "1. ..." for each.
    void numbered(const std::vector<std::string>& lines);
    /// A paragraph for each.
    void paragraphs(const std::vector<std::string>& lines);
    /// The table of contents: each title, cut as real ones are, with dots and a page number.
    void contents(const std::vector<Item>& items, std::string_view number_mark);

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    Marks marks_;
    std::string text_;
};

/// `names` with commas between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& names);

} // namespace referat::bench_corpus
