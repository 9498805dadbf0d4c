// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lexer.hpp"

#include "query/characters.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace referat::query {

namespace {

/// The operator that `piece` is, those of Near with or without a number behind them; null if it is none.
const Keyword* find_keyword(std::string_view piece) {
    const std::string_view name = piece.substr(0, piece.find('/'));
    const auto* const found = std::ranges::find_if(keywords, [&](const Keyword& keyword) {
        return keyword.text == (keyword.kind == LexemeKind::Near ? name : piece);
    });
    return found == keywords.end() ? nullptr : found;
}

/// A piece whose letters before the colon are rather a part of it than the name of a field.
bool looks_like_identifier(std::string_view name, std::string_view rest) {
    const bool capitals = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    return capitals || rest.empty() || rest.front() == '/' || rest.front() == ':' ||
           rest.find('@') != std::string_view::npos;
}

class Lexer {
public:
    Lexer(std::string_view text, Problems& problems) : text_(text), problems_(problems) {}

    std::vector<Lexeme> run() {
        while (at_ < text_.size()) {
            step();
        }
        return std::move(lexemes_);
    }

private:
    void step() {
        if (const std::size_t blank = blank_size(text_, at_); blank > 0) {
            at_ += blank;
            sign_may_follow_ = true;
        } else if (text_[at_] == '(') {
            push(LexemeKind::Open, at_ + 1);
            sign_may_follow_ = true;
        } else if (text_[at_] == ')') {
            push(LexemeKind::Close, at_ + 1);
            sign_may_follow_ = false;
        } else if (const QuotationMark mark = quotation_mark_at(text_, at_); mark.size > 0) {
            read_phrase(mark);
            sign_may_follow_ = false;
        } else if (sign_may_follow_ && is_sign(text_[at_])) {
            read_signs();
            sign_may_follow_ = false;
        } else {
            read_piece();
            sign_may_follow_ = false;
        }
    }

    static bool is_sign(char c) { return c == '+' || c == '-'; }

    bool ends_piece(std::size_t offset) const {
        return offset >= text_.size() || text_[offset] == ')' || blank_size(text_, offset) > 0;
    }

    void push(LexemeKind kind, std::size_t end) { push(kind, end, {at_, end}, std::nullopt); }

    void push(LexemeKind kind, std::size_t end, ByteRange value, std::optional<Field> field) {
        lexemes_.push_back({kind, {at_, end}, value, field});
        at_ = end;
    }

    void report_unclosed(std::size_t offset) { problems_.report(QueryNoteKind::UnclosedPhrase, offset); }

    void read_phrase(const QuotationMark& mark) {
        const std::size_t begin = at_ + mark.size;
        const std::size_t end = find_closing(text_, begin, mark.family);
        if (end == std::string_view::npos) {
            report_unclosed(at_);
            at_ = begin;
            return;
        }
        push(LexemeKind::Phrase, end + quotation_mark_at(text_, end).size, {begin, end}, std::nullopt);
    }

    void read_signs() {
        const std::size_t end = std::min(text_.find_first_not_of("+-", at_), text_.size());
        const std::string_view signs = text_.substr(at_, end - at_);
        const bool alone = ends_piece(end);
        if (alone && signs.find('+') == std::string_view::npos) {
            push(LexemeKind::Word, end); // a dash between words
        } else if (!alone && signs.size() == 1) {
            push(signs == "+" ? LexemeKind::Plus : LexemeKind::Minus, end);
        } else {
            problems_.report(QueryNoteKind::MisplacedSign, at_);
            push(LexemeKind::Break, end);
        }
    }

    std::size_t find_piece_end(std::size_t from) const {
        while (from < text_.size() && text_[from] != '(' && text_[from] != ')' && blank_size(text_, from) == 0 &&
               quotation_mark_at(text_, from).size == 0) {
            ++from;
        }
        return from;
    }

    void read_piece() {
        const std::size_t end = find_piece_end(at_);
        const std::string_view piece = text_.substr(at_, end - at_);
        const std::size_t colon = piece.find(':');
        if (colon != std::string_view::npos && is_field_name(piece.substr(0, colon)) && read_field(colon, end)) {
            return;
        }
        const bool after_sign = !lexemes_.empty() && lexemes_.back().source.end == at_ &&
                                (lexemes_.back().kind == LexemeKind::Plus || lexemes_.back().kind == LexemeKind::Minus);
        const Keyword* const keyword = after_sign ? nullptr : find_keyword(piece);
        if (keyword == nullptr) {
            push(LexemeKind::Word, end);
        } else if (keyword->kind == LexemeKind::Near) {
            read_near(*keyword, piece, end);
        } else {
            push(keyword->kind, end);
        }
    }

    void read_near(const Keyword& near, std::string_view piece, std::size_t end) {
        unsigned distance = default_distance;
        if (piece.size() > near.text.size()) {
            const std::string_view number = piece.substr(near.text.size() + 1);
            if (!is_number(number)) {
                problems_.report(QueryNoteKind::NoDistance, at_, piece.substr(0, near.text.size() + 1));
                push(LexemeKind::Word, end);
                return;
            }
            const std::optional<unsigned> read = read_distance(number);
            if (!read) {
                problems_.report(QueryNoteKind::BadDistance, at_, number, max_distance);
            }
            distance = read.value_or(number.find_first_not_of('0') == std::string_view::npos ? 1 : max_distance);
        }
        push(LexemeKind::Near, end);
        lexemes_.back().distance = distance;
        lexemes_.back().ordered = near.ordered;
    }

    /// Nothing for a number out of bounds.
    static std::optional<unsigned> read_distance(std::string_view digits) {
        unsigned distance = 0;
        const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), distance);
        const bool fits = result.ec == std::errc() && distance >= 1 && distance <= max_distance;
        return fits ? std::optional(distance) : std::nullopt;
    }

    /// Reads a piece with `colon` after letters; false if it is a piece of text like others.
    bool read_field(std::size_t colon, std::size_t piece_end) {
        const std::string_view name = text_.substr(at_, colon);
        const std::optional<Field> field = field_by_name(name);
        const std::size_t value = at_ + colon + 1;
        if (!field) {
            if (!looks_like_identifier(name, text_.substr(value, piece_end - value))) {
                problems_.report(QueryNoteKind::UnknownField, at_, name);
            }
            return false;
        }
        if (!field_info(*field).use.is_searchable()) {
            problems_.report(QueryNoteKind::UnsearchableField, at_, name);
            return false;
        }
        return read_value(*field, value, piece_end);
    }

    /// Where a value ends some parts of which stand in quotation marks: "17. maj 2023"..2024, >="17. maj 2023",
    /// "Fyn","Vestø". npos if `value` is no such, but a piece or a phrase.
    std::size_t find_joined_end(std::size_t value) const {
        std::size_t at = value;
        std::size_t parts = 0;
        bool quoted = false;
        for (bool takes_quoted = true;; ++parts) {
            if (const QuotationMark mark = quotation_mark_at(text_, at); mark.size > 0) {
                const std::size_t closing =
                    takes_quoted ? find_closing(text_, at + mark.size, mark.family) : std::string_view::npos;
                if (closing == std::string_view::npos) {
                    break;
                }
                at = closing + quotation_mark_at(text_, closing).size;
                takes_quoted = false;
                quoted = true;
                continue;
            }
            const std::size_t end = find_piece_end(at);
            const std::string_view piece = text_.substr(at, end - at);
            if (piece.empty() || (parts > 0 && !piece.starts_with(',') && !piece.starts_with(".."))) {
                break;
            }
            at = end;
            takes_quoted =
                piece.ends_with("..") || std::string_view(",<>=").find(piece.back()) != std::string_view::npos;
        }
        return quoted && parts > 1 ? at : std::string_view::npos;
    }

    bool read_value(Field field, std::size_t value, std::size_t piece_end) {
        if (const std::size_t joined = field_info(field).use.text ? std::string_view::npos : find_joined_end(value);
            joined != std::string_view::npos) {
            push(LexemeKind::Word, joined, {value, joined}, field);
            return true;
        }
        std::size_t end = piece_end;
        if (value == piece_end && !ends_piece(value)) { // a bracket or a quotation mark
            const QuotationMark mark = quotation_mark_at(text_, value);
            if (mark.size == 0 || find_closing(text_, value + mark.size, mark.family) != std::string_view::npos) {
                push(LexemeKind::Prefix, value, {}, field);
                return true;
            }
            report_unclosed(value);
            value += mark.size;
            end = find_piece_end(value);
        }
        if (value == end) {
            problems_.report(QueryNoteKind::NoValue, at_, text_.substr(at_, piece_end - at_));
            push(LexemeKind::Word, end);
            return true;
        }
        push(LexemeKind::Word, end, {value, end}, field);
        return true;
    }

    std::string_view text_;
    Problems& problems_;
    std::size_t at_ = 0;
    bool sign_may_follow_ = true;
    std::vector<Lexeme> lexemes_;
};

} // namespace

std::vector<Lexeme> tokenize(std::string_view utf8, Problems& problems) {
    return Lexer(utf8, problems).run();
}

} // namespace referat::query
