// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/da/addresses.hpp"

#include "analysis/characters.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace referat::analysis::da {

namespace {

/// RFC 5321, section 4.5.3.1: longest local part and domain.
constexpr std::size_t max_local_bytes = 64;
constexpr std::size_t max_domain_bytes = 255;

constexpr std::array<std::string_view, 5> top_domains{"com", "dk", "eu", "net", "org"};
constexpr std::array<std::string_view, 24> extensions{"csv",  "doc",  "docx", "eml", "htm", "html", "jpeg", "jpg",
                                                      "json", "md",   "msg",  "odp", "ods", "odt",  "pdf",  "png",
                                                      "ppt",  "pptx", "rtf",  "txt", "xls", "xlsx", "xml",  "zip"};

bool equals_folded(std::string_view text, std::string_view word) {
    return text.size() == word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char w, char c) { return w == to_lower(c); });
}

bool is_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return equals_folded(text, word); });
}

bool is_in(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

/// Offset behind letters, digits and the bytes of `others`.
std::size_t skip_run(std::string_view text, std::size_t offset, std::string_view others) {
    while (offset < text.size()) {
        if (const std::size_t size = alnum_size(text, offset)) {
            offset += size;
        } else if (is_in(text[offset], others)) {
            ++offset;
        } else {
            break;
        }
    }
    return offset;
}

/// `end` moved back over the bytes of `set`.
std::size_t trim_back(std::string_view text, std::size_t begin, std::size_t end, std::string_view set) {
    while (end > begin && is_in(text[end - 1], set)) {
        --end;
    }
    return end;
}

std::string_view last_label(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

/// Offset behind the path of a URL: up to a blank, quote, angle or square bracket, or a round one that was not opened.
std::size_t path_end(std::string_view text, std::size_t offset) {
    const std::size_t begin = offset;
    std::size_t depth = 0;
    while (offset < text.size()) {
        const char c = text[offset];
        const std::size_t letter = alnum_size(text, offset);
        if (letter == 0 && (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F ||
                            is_in(c, "<>\"[]{}|\\^`") || (c == ')' && depth == 0))) {
            break;
        }
        depth += c == '(' ? 1 : 0;
        depth -= c == ')' ? 1 : 0;
        offset += std::max<std::size_t>(letter, 1);
    }
    return trim_back(text, begin, offset, ".,;:!?'*_~(");
}

bool starts_with_folded(std::string_view text, std::size_t offset, std::string_view word) {
    return equals_folded(text.substr(std::min(offset, text.size()), word.size()), word);
}

Identifier make_address(std::size_t begin, std::size_t host_begin, std::size_t host_end, std::size_t end) {
    Identifier address = make_identifier(IdentifierKind::Address, begin, end);
    address.host = {host_begin, host_end};
    return address;
}

} // namespace

std::optional<Identifier> AddressFinder::email_at(std::size_t offset) {
    if (offset < no_email_before_) {
        return std::nullopt;
    }
    const std::size_t at = skip_run(text_, offset, "._%+-");
    no_email_before_ = at;
    if (at >= text_.size() || text_[at] != '@' || at - offset > max_local_bytes) {
        return std::nullopt;
    }
    const std::size_t host = at + 1;
    const std::size_t end = trim_back(text_, host, skip_run(text_, host, ".-"), ".-");
    const std::string_view label = last_label(text_.substr(host, end - host));
    if (end - host > max_domain_bytes || label.size() < 2 || !std::ranges::all_of(label, is_ascii_letter)) {
        return std::nullopt;
    }
    return make_address(offset, host, end, end);
}

std::optional<Identifier> AddressFinder::url_at(std::size_t offset) const {
    std::size_t host = offset;
    for (const std::string_view scheme : {"https://", "http://", "ftp://"}) {
        if (starts_with_folded(text_, offset, scheme)) {
            host = offset + scheme.size();
        }
    }
    const bool has_scheme = host != offset;
    if (starts_with_folded(text_, host, "www.")) {
        host += 4;
    } else if (!has_scheme) {
        return std::nullopt;
    }
    const std::size_t end = path_end(text_, host);
    const std::size_t host_end = std::min(end, trim_back(text_, host, skip_run(text_, host, ".-"), ".-"));
    if (!is_alnum_at(text_, host) || host_end <= host) {
        return std::nullopt;
    }
    Identifier url = make_address(offset, host, host_end, end);
    url.parts.begin = host;
    return url;
}

std::optional<Identifier> AddressFinder::file_or_host_at(std::size_t offset) {
    if (offset < no_file_before_) {
        return std::nullopt;
    }
    const std::size_t run_end = skip_run(text_, offset, "._-");
    const std::size_t end = trim_back(text_, offset, run_end, "._-");
    const std::string_view name = text_.substr(offset, end - offset);
    const std::string_view label = last_label(name);
    if (is_one_of(label, extensions) || name.find('_') != std::string_view::npos) {
        return make_identifier(IdentifierKind::FileName, offset, end);
    }
    const bool has_host_before = label.size() + 2 < name.size() && name.find("..") == std::string_view::npos;
    if (is_one_of(label, top_domains) && has_host_before) {
        const bool has_path = end == run_end && end < text_.size() && text_[end] == '/';
        return make_address(offset, offset, end, has_path ? path_end(text_, end) : end);
    }
    no_file_before_ = run_end;
    return std::nullopt;
}

} // namespace referat::analysis::da
