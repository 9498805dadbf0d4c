// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/access_mark.hpp"

#include "base/ascii.hpp"
#include "text/normalize.hpp"

#include <array>
#include <string>

namespace referat::minutes {

namespace {

using base::trimmed;

constexpr std::size_t longest_mark = 32; // bytes; "(Åbent dagsordenspunkt)" and more

/// What stands between a mark without brackets and the title.
constexpr std::array<std::string_view, 4> separators{": ", " - ", " – ", " — "};

/// Spares the folding of nearly all titles.
bool may_be_access(std::string_view text) {
    return text.starts_with("Å") || text.starts_with("å") || text.starts_with('L') || text.starts_with('l');
}

std::string_view take_mark_in_front(std::string_view& title) {
    if (!may_be_access(title)) {
        return {};
    }
    for (const std::string_view separator : separators) {
        const std::size_t at = title.find(separator);
        if (at > longest_mark) {
            continue;
        }
        if (const std::string_view access = access_of(title.substr(0, at)); !access.empty()) {
            title = trimmed(title.substr(at + separator.size()));
            return access;
        }
    }
    return {};
}

std::string_view take_mark_at_end(std::string_view& title) {
    const std::size_t at = title.rfind('(');
    if (!title.ends_with(')') || at == std::string_view::npos || title.size() - at > longest_mark) {
        return {};
    }
    const std::string_view access = access_of(title.substr(at));
    if (!access.empty()) {
        title = trimmed(title.substr(0, at));
    }
    return access;
}

} // namespace

std::string_view access_of(std::string_view text) {
    if (text.size() > longest_mark || !may_be_access(text.starts_with('(') ? text.substr(1) : text)) {
        return {};
    }
    const std::string folded = text::fold_value(text);
    std::string_view word = folded;
    for (const std::string_view noun : {" punkt", " sag", " dagsordenspunkt"}) {
        if (word.ends_with(noun)) {
            word.remove_suffix(noun.size());
            break;
        }
    }
    if (word == "aaben" || word == "aabent") {
        return "åben";
    }
    return word == "lukket" ? "lukket" : "";
}

std::string_view take_leading_access_mark(std::string_view& text) {
    const std::size_t end = text.find(')');
    if (!text.starts_with('(') || end > longest_mark) {
        return {};
    }
    const std::string_view access = access_of(text.substr(0, end + 1));
    if (!access.empty()) {
        text = trimmed(text.substr(end + 1));
    }
    return access;
}

std::string_view take_access_mark(std::string_view& title) {
    for (const auto take : {take_leading_access_mark, take_mark_at_end, take_mark_in_front}) {
        if (const std::string_view access = take(title); !access.empty()) {
            return access;
        }
    }
    return {};
}

} // namespace referat::minutes
