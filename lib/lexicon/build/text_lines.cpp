// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/build/text_lines.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <referat/error.hpp>

#include <algorithm>

namespace referat::lexicon::build {

namespace {

/// The largest dictionary file that is read; da_DK.dic has 3.5 MB.
constexpr std::size_t max_file_bytes = std::size_t{256} << 20;

} // namespace

std::string read_text(const std::filesystem::path& path) {
    std::string text;
    try {
        text = base::read_file(path, max_file_bytes);
    } catch (const std::filesystem::filesystem_error& error) {
        throw InputError(error.code().message(), path, 0, "install Debian's hunspell-da");
    }
    if (const std::size_t bad = base::find_invalid_utf8(text); bad != std::string_view::npos) {
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
        throw InputError("not valid UTF-8", path, static_cast<std::size_t>(line));
    }
    return text;
}

void for_each_line(std::string_view text, const std::function<void(std::string_view line)>& use) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        use(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

std::vector<std::string_view> split_fields(std::string_view line) {
    constexpr std::string_view blanks = " \t";
    std::vector<std::string_view> fields;
    for (std::size_t begin = line.find_first_not_of(blanks); begin != std::string_view::npos;
         begin = line.find_first_not_of(blanks, begin)) {
        const std::size_t end = std::min(line.find_first_of(blanks, begin), line.size());
        fields.push_back(line.substr(begin, end - begin));
        begin = end;
    }
    return fields;
}

} // namespace referat::lexicon::build
