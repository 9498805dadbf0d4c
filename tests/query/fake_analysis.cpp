// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/fake_analysis.hpp"

#include <algorithm>
#include <string>

namespace {

using referat::Token;
using referat::TokenKind;

class FakeChain {
public:
    explicit FakeChain(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        for (std::size_t begin = text_.find_first_not_of(' '); begin != std::string_view::npos;) {
            std::size_t end = std::min(text_.find(' ', begin), text_.size());
            const bool date = text_.substr(begin, end - begin).find('/') != std::string_view::npos &&
                              text_.substr(end).starts_with(" 20");
            if (date) {
                end += 5;
            }
            add_piece(begin, end, date);
            begin = end < text_.size() ? text_.find_first_not_of(' ', end) : std::string_view::npos;
        }
        return std::move(tokens_);
    }

private:
    void add(std::string term, std::size_t begin, std::size_t end, TokenKind kind) {
        const bool stop = kind == TokenKind::Word && (term == "og" || term == "i");
        tokens_.push_back({std::move(term), begin, end, position_, kind, stop});
    }

    void add_with_stem(std::size_t begin, std::size_t end, TokenKind kind) {
        const std::string term(text_.substr(begin, end - begin));
        add(term, begin, end, kind);
        if (term.ends_with("en")) {
            add(term.substr(0, term.size() - 2), begin, end, TokenKind::Stem);
        }
    }

    void add_piece(std::size_t begin, std::size_t end, bool date) {
        const std::string_view piece = text_.substr(begin, end - begin);
        if (piece.find_first_not_of("-?.,\"") == std::string_view::npos) {
            return;
        }
        if (piece.ends_with('-')) {
            const std::string word(piece.substr(0, piece.size() - 1));
            add(word, begin, end - 1, TokenKind::Word);
            add(word + "reform", begin, end - 1, TokenKind::Joined);
            add(word.substr(0, 3), begin, end - 1, TokenKind::Stem);
            add(word.substr(0, 3) + "reform", begin, end - 1, TokenKind::Stem);
            ++position_;
            return;
        }
        const std::size_t joint = piece.find_first_of("-/");
        if (joint == std::string_view::npos) {
            add_with_stem(begin, end, TokenKind::Word);
            ++position_;
            return;
        }
        const bool identifier = piece[joint] == '/';
        add(std::string(piece), begin, end, identifier ? TokenKind::Identifier : TokenKind::Word);
        if (date) {
            add("2024-04-30", begin, end, TokenKind::Normal);
        }
        for (std::size_t part = begin; part < end;) {
            const std::size_t part_end = std::min(text_.find_first_of("-/ ", part), end);
            add_with_stem(part, part_end, TokenKind::Part);
            ++position_;
            part = part_end + 1;
        }
    }

    std::string_view text_;
    std::uint32_t position_ = 0;
    std::vector<Token> tokens_;
};

} // namespace

std::vector<referat::Token> fake_analysis(std::string_view text) {
    return FakeChain(text).run();
}
