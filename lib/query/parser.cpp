// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.hpp"

#include "analysis/da/amounts.hpp"
#include "query/characters.hpp"
#include "query/clause_list.hpp"
#include "query/connective_chain.hpp"
#include "query/date_range.hpp"
#include "query/field_value.hpp"
#include "query/lexer.hpp"
#include "query/problems.hpp"
#include "query/repaired_text.hpp"
#include "query/truncation.hpp"

#include <algorithm>
#include <utility>

namespace referat::query {

namespace {

class Parser {
public:
    Parser(std::string_view utf8, const text::Date& today, Problems& problems)
        : utf8_(utf8), today_(today), problems_(problems), stars_(problems), lexemes_(tokenize(utf8, problems)) {
        cut();
    }

    Node run() { return read_list(std::nullopt, 0, 0); }

private:
    /// What encloses a list: the field of its words.
    using Context = std::optional<Field>;

    /// Leaves out what is behind the first max_words words, phrases and values.
    void cut() {
        std::size_t words = 0;
        for (std::size_t i = 0; i < lexemes_.size(); ++i) {
            const Lexeme& lexeme = lexemes_[i];
            if (lexeme.kind != LexemeKind::Word && lexeme.kind != LexemeKind::Phrase) {
                continue;
            }
            const std::string_view text = slice(lexeme.source);
            words += 1 + static_cast<std::size_t>(std::ranges::count(text, ','));
            if (words > max_words) {
                const bool has_prefix = i > 0 && lexemes_[i - 1].kind == LexemeKind::Prefix;
                problems_.report(QueryNoteKind::ManyWords, lexeme.source.begin, {}, max_words);
                lexemes_.resize(has_prefix ? i - 1 : i);
                return;
            }
        }
    }

    std::string_view slice(ByteRange range) const { return utf8_.substr(range.begin, range.end - range.begin); }

    Node read_list(Context context, std::size_t depth, std::size_t begin) {
        ClauseList list(utf8_);
        ConnectiveChain chain(list, problems_);
        while (at_ < lexemes_.size() && !(lexemes_[at_].kind == LexemeKind::Close && closes_group(depth))) {
            read_next(context, depth, chain);
        }
        chain.finish();
        const std::size_t end = at_ < lexemes_.size() ? lexemes_[at_].source.end : utf8_.size();
        return list.finish({begin, end});
    }

    bool closes_group(std::size_t depth) const { return depth > 0 && ignored_depth_ == 0; }

    void read_next(Context context, std::size_t depth, ConnectiveChain& chain) {
        const Lexeme& lexeme = lexemes_[at_];
        switch (lexeme.kind) {
        case LexemeKind::Word:
            return read_word(context, chain);
        case LexemeKind::Phrase:
            return read_phrase(context, lexeme.source.begin, chain);
        case LexemeKind::Prefix:
        case LexemeKind::Open:
            return read_prefixed(context, depth, chain);
        case LexemeKind::Close:
            skip_close();
            break;
        case LexemeKind::Plus:
            chain.add_sign(Occur::Must);
            break;
        case LexemeKind::Minus:
            chain.add_sign(Occur::MustNot);
            break;
        case LexemeKind::And:
            chain.add_and(lexeme.source, slice(lexeme.source));
            break;
        case LexemeKind::Or:
            chain.add_or(lexeme.source, slice(lexeme.source));
            break;
        case LexemeKind::Not:
            chain.add_not(lexeme.source, slice(lexeme.source));
            break;
        case LexemeKind::Near:
            chain.add_near(lexeme.source, slice(lexeme.source), lexeme.distance, lexeme.ordered);
            break;
        case LexemeKind::Break:
            chain.interrupt();
            break;
        }
        ++at_;
    }

    void skip_close() {
        if (ignored_depth_ > 0) {
            --ignored_depth_;
        } else {
            problems_.report(QueryNoteKind::UnopenedGroup, lexemes_[at_].source.begin);
        }
    }

    /// Where the date or the joined dates at `begin` end; `begin` itself if there are none.
    std::size_t date_end(std::size_t begin) const {
        if (const std::optional<text::FoundDate> found = text::date_at(utf8_, begin)) {
            return found->bytes.end;
        }
        const std::optional<text::JoinedDates> joined = text::joined_dates_at(utf8_, begin);
        return joined ? joined->bytes.end : begin;
    }

    /// Moves past the word at at_ and, if a date begins at `begin`, past all its words.
    /// @return  where the last of them ends
    std::size_t take_words(std::size_t begin) {
        std::size_t end = lexemes_[at_++].source.end;
        if (utf8_[begin] < '0' || utf8_[begin] > '9') {
            return end;
        }
        const std::size_t date = date_end(begin);
        while (at_ < lexemes_.size() && lexemes_[at_].kind == LexemeKind::Word && !lexemes_[at_].field &&
               lexemes_[at_].source.begin < date) {
            end = lexemes_[at_++].source.end;
        }
        return end;
    }

    /// The same for amounts, of which a range has two: 1 mio. kr..2,5 mio. kr.
    std::size_t take_amounts(std::size_t begin) {
        std::size_t end = lexemes_[at_++].source.end;
        for (;;) {
            const std::string_view value = slice({begin, end});
            const std::size_t dots = value.rfind("..");
            const std::size_t number = value.find_first_not_of("<>= ", dots == std::string_view::npos ? 0 : dots + 2);
            const auto amount =
                number == std::string_view::npos ? std::nullopt : analysis::da::amount_at(utf8_, begin + number);
            const std::size_t amount_end = amount ? amount->bytes.end : end;
            const std::size_t before = at_;
            while (at_ < lexemes_.size() && lexemes_[at_].kind == LexemeKind::Word && !lexemes_[at_].field &&
                   lexemes_[at_].source.begin < amount_end) {
                end = lexemes_[at_++].source.end;
            }
            if (at_ == before) {
                return end;
            }
        }
    }

    /// Moves past the words of a date, as take_words(), or of a period that has up to five: "maj 2023", "seneste 3
    /// måneder", "17. maj 2023..3. juni 2024". A shell takes the quotation marks off them.
    std::size_t take_period(std::size_t begin) {
        constexpr std::size_t most_words = 5;
        std::size_t words = 1;
        while (words < most_words && at_ + words < lexemes_.size() && lexemes_[at_ + words].kind == LexemeKind::Word &&
               !lexemes_[at_ + words].field) {
            ++words;
        }
        for (; words > 1; --words) {
            const std::size_t end = lexemes_[at_ + words - 1].source.end;
            if (read_dates(without_quotation_marks(slice({begin, end})), today_)) {
                at_ += words;
                return end;
            }
        }
        return take_words(begin);
    }

    void read_word(Context context, ConnectiveChain& chain) {
        const Lexeme lexeme = lexemes_[at_];
        const Context field = lexeme.field ? lexeme.field : context;
        if (field && !has_words(*field)) {
            read_value(*field, lexeme, chain);
            return;
        }
        if (std::optional<Node> truncated = stars_.read(slice(lexeme.value), lexeme.value.begin)) {
            truncated->field = field;
            truncated->source = lexeme.source;
            chain.add_operand(std::move(*truncated), Joining::Alone);
            ++at_;
            return;
        }
        const std::size_t end = take_words(lexeme.value.begin);
        const ByteRange words{lexeme.value.begin, end};
        chain.add_operand(make_words(field, slice(words), {lexeme.source.begin, end}),
                          lexeme.field ? Joining::Alone : Joining::Run);
    }

    void read_value(Field field, const Lexeme& lexeme, ConnectiveChain& chain) {
        const std::size_t end = field == Field::Dato    ? take_period(lexeme.value.begin)
                                : field == Field::Belob ? take_amounts(lexeme.value.begin)
                                                        : lexemes_[at_++].source.end;
        const ByteRange source{lexeme.source.begin, end};
        const std::string_view value = slice({lexeme.value.begin, end});
        if (field == Field::Belob && ++amounts_ > max_amounts) {
            problems_.report(QueryNoteKind::ManyAmounts, source.begin, {}, max_amounts);
            chain.add_operand(make_words(std::nullopt, slice(source), source), Joining::Run);
            return;
        }
        if (std::optional<Node> filter = make_filter(field, value, Quoting::Bare, source, today_, problems_, stars_)) {
            chain.add_operand(std::move(*filter), Joining::Alone);
        } else {
            chain.add_operand(make_words(std::nullopt, slice(source), source), Joining::Run);
        }
    }

    void read_phrase(Context field, std::size_t begin, ConnectiveChain& chain) {
        const Lexeme& lexeme = lexemes_[at_++];
        const ByteRange source{begin, lexeme.source.end};
        const std::string_view value = slice(lexeme.value);
        if (trim(value).empty()) {
            problems_.report(QueryNoteKind::EmptyPhrase, lexeme.source.begin);
            chain.add_empty_operand();
            return;
        }
        if (field && !has_words(*field)) {
            if (std::optional<Node> filter =
                    make_filter(*field, value, Quoting::Quoted, source, today_, problems_, stars_)) {
                chain.add_operand(std::move(*filter), Joining::Alone);
                return;
            }
            field = std::nullopt;
        }
        stars_.check_phrase(value, lexeme.value.begin);
        Node phrase = make_words(field, value, source);
        phrase.kind = NodeKind::Phrase;
        chain.add_operand(std::move(phrase), Joining::Alone);
    }

    /// Reads a group, or a field with the phrase or group behind it.
    void read_prefixed(Context context, std::size_t depth, ConnectiveChain& chain) {
        const std::size_t begin = lexemes_[at_].source.begin;
        if (lexemes_[at_].kind == LexemeKind::Prefix) {
            context = lexemes_[at_++].field;
            if (lexemes_[at_].kind == LexemeKind::Phrase) {
                read_phrase(context, begin, chain);
                return;
            }
        }
        const std::size_t open = lexemes_[at_++].source.begin;
        if (depth == max_depth) {
            problems_.report(QueryNoteKind::DeepGroup, open, {}, max_depth);
            ++ignored_depth_;
            chain.add_empty_operand();
            return;
        }
        Node group = read_list(context, depth + 1, begin);
        if (at_ < lexemes_.size()) {
            ++at_;
        } else {
            problems_.report(QueryNoteKind::UnclosedGroup, open);
        }
        if (group.kind == NodeKind::Nothing) {
            problems_.report(QueryNoteKind::EmptyGroup, open);
            chain.add_empty_operand();
            return;
        }
        chain.add_operand(std::move(group), Joining::Alone);
    }

    static Node make_words(Context field, std::string_view words, ByteRange source) {
        Node node;
        node.kind = NodeKind::Words;
        node.field = field;
        node.text = words;
        node.source = source;
        return node;
    }

    std::string_view utf8_;
    const text::Date& today_;
    Problems& problems_;
    TruncationReader stars_;
    std::vector<Lexeme> lexemes_;
    std::size_t at_ = 0;
    std::size_t amounts_ = 0;       ///< ranges of amounts so far
    std::size_t ignored_depth_ = 0; ///< open brackets beyond max_depth
};

void restore_offsets(Node& node, const RepairedText& text) {
    node.source = {text.original_offset(node.source.begin), text.original_offset(node.source.end)};
    for (Node& child : node.children) {
        restore_offsets(child, text);
    }
}

} // namespace

ParsedQuery parse(std::string_view text, QueryMode mode, const text::Date& today) {
    const RepairedText repaired(text);
    Problems problems(mode);
    if (repaired.was_broken()) {
        problems.report(QueryNoteKind::BrokenUtf8, repaired.first_broken());
    }
    ParsedQuery query{Parser(repaired.utf8(), today, problems).run(), {}};
    query.notes = problems.take();
    if (repaired.was_broken()) {
        restore_offsets(query.root, repaired);
        for (QueryNote& note : query.notes) {
            note.offset = repaired.original_offset(note.offset);
        }
    }
    return query;
}

} // namespace referat::query
