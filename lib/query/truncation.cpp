// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/truncation.hpp"

#include "base/ascii.hpp"
#include "query/characters.hpp"

#include <algorithm>

namespace referat::query {

namespace {

/// Letters and digits; every character beyond ASCII is taken for a letter.
std::size_t letter_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || base::is_digit(c) || byte >= 0xC0;
    }));
}

} // namespace

bool is_truncated(std::string_view piece) noexcept {
    if (piece.size() < 2) {
        return false;
    }
    const bool front = piece.front() == '*' && piece[1] != '*';
    const bool back = piece.back() == '*' && piece[piece.size() - 2] != '*';
    return (front || back) && !piece.starts_with("**") && !piece.ends_with("**");
}

std::optional<Node> TruncationReader::read(std::string_view piece, std::size_t offset) {
    if (!is_truncated(piece)) {
        if (piece.find('*') != std::string_view::npos) {
            problems_.report(QueryNoteKind::InnerStar, offset);
        }
        return std::nullopt;
    }
    Node node;
    node.kind = NodeKind::Truncation;
    node.source = {offset, offset + piece.size()};
    node.open_front = piece.front() == '*';
    node.open_back = piece.back() == '*';
    piece.remove_prefix(node.open_front ? 1 : 0);
    piece.remove_suffix(node.open_back ? 1 : 0);
    if (piece.find('*') != std::string_view::npos) {
        problems_.report(QueryNoteKind::InnerStar, offset);
    } else if (letter_count(piece) < min_truncation_letters) {
        problems_.report(QueryNoteKind::ShortTruncation, offset, {}, min_truncation_letters);
    } else if (count_ == max_truncations) {
        problems_.report(QueryNoteKind::ManyTruncations, offset, {}, max_truncations);
    } else {
        ++count_;
        node.text = piece;
        return node;
    }
    return std::nullopt;
}

void TruncationReader::check_phrase(std::string_view text, std::size_t offset) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size();) {
        const std::size_t blank = i < text.size() ? blank_size(text, i) : 1;
        if (blank > 0) {
            if (is_truncated(text.substr(begin, i - begin))) {
                problems_.report(QueryNoteKind::TruncatedPhrase, offset + begin);
                return;
            }
            begin = i + blank;
        }
        i += std::max<std::size_t>(blank, 1);
    }
}

} // namespace referat::query
