// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/note_texts.hpp"

#include <referat/field.hpp>

#include <string_view>

namespace referat::query {

namespace {

/// {1} stands for the note's piece, {2} for its number.
struct NoteText {
    std::string_view expected;
    std::string_view reading; ///< how it is read all the same
};

NoteText text_of(QueryNoteKind kind) {
    using enum QueryNoteKind;
    switch (kind) {
    case BrokenUtf8:
        return {"expected UTF-8, found a byte that is none", "read as U+FFFD"};
    case UnclosedPhrase:
        return {"expected a second quotation mark to end the phrase", "the words are read without it"};
    case EmptyPhrase:
        return {"expected words between the quotation marks", "left out"};
    case UnopenedGroup:
        return {"expected '(' before this ')'", "left out"};
    case UnclosedGroup:
        return {"expected ')' for this '('", "read as closed at the end"};
    case EmptyGroup:
        return {"expected a word, phrase or field between the brackets", "left out"};
    case DeepGroup:
        return {"expected no more than {2} groups inside each other", "read without the brackets"};
    case MisplacedSign:
        return {"expected one sign and, right after it, a word, phrase, field or group", "left out"};
    case NothingBefore:
        return {"expected a word, phrase, field or group before {1}", "the operator is left out"};
    case NothingAfter:
        return {"expected a word, phrase, field or group after {1}", "the operator is left out"};
    case UnfitForNear:
        return {"expected words, phrases or alternatives of these beside {1}", "read as OG"};
    case LongNear:
        return {"expected no more than {2} operands in a row with {1}", "read as OG"};
    case NoDistance:
        return {"expected a number of words after '{1}'", "read as words"};
    case BadDistance:
        return {"expected 1 to {2} words, found '{1}'", "the nearest of these is used"};
    case UnknownField:
        return {"expected the name of a field before ':', found '{1}'", "read as words"};
    case UnsearchableField:
        return {"expected a field that can be searched, found '{1}'", "read as words"};
    case NoValue:
        return {"expected a value right after '{1}'", "read as words"};
    case EmptyValue:
        return {"expected a value for the field '{1}'", "read as words"};
    case BadDate:
        return {"expected a date, month, year or range of dates, found '{1}'", "read as words"};
    case BadAmount:
        return {"expected an amount or a range of amounts, found '{1}'", "read as words"};
    case BadNumber:
        return {"expected a number or a range of numbers, found '{1}'", "read as words"};
    case ReversedRange:
        return {"expected the lower end of a range first, found '{1}'", "the ends are exchanged"};
    case InnerStar:
        return {"expected '*' only at an end of a word", "read as part of a whole word"};
    case ShortTruncation:
        return {"expected at least {2} letters beside '*'", "read as a whole word"};
    case TruncatedPhrase:
        return {"expected whole words in a phrase, found '*'", "read without it"};
    case ManyWords:
        return {"expected no more than {2} words", "what is behind them is left out"};
    case ManyTruncations:
        return {"expected no more than {2} words with '*'", "read as a whole word"};
    case ManyAmounts:
        return {"expected no more than {2} ranges of amounts", "read as words"};
    case MoreNotes:
        return {"and {2} more like these", ""};
    }
    return {};
}

std::string fill(std::string_view pattern, const QueryNote& note) {
    std::string text;
    while (!pattern.empty()) {
        if (pattern.starts_with("{1}")) {
            text.append(note.piece);
            pattern.remove_prefix(3);
        } else if (pattern.starts_with("{2}")) {
            text.append(std::to_string(note.number));
            pattern.remove_prefix(3);
        } else {
            text.push_back(pattern.front());
            pattern.remove_prefix(1);
        }
    }
    return text;
}

std::string known_fields() {
    std::string list;
    for (const FieldInfo& info : fields()) {
        if (info.use.is_searchable()) {
            list.append(list.empty() ? "fields are " : ", ").append(info.name);
        }
    }
    return list + "; put text with a colon in quotation marks";
}

} // namespace

std::string expected_text(const QueryNote& note) {
    return fill(text_of(note.kind).expected, note);
}

std::string hint_text(const QueryNote& note) {
    switch (note.kind) {
    case QueryNoteKind::UnknownField:
    case QueryNoteKind::UnsearchableField:
        return known_fields();
    case QueryNoteKind::BadDate:
        return "write 2023, 2023-12, 2023-12-05, 2024-K2, \"17. maj 2023\", 2023-01..2024-06, >=2024, sidste-måned, "
               "\"seneste 3 måneder\" or seneste";
    case QueryNoteKind::BadAmount:
        return "write >1mio, 1mio..5mio, 250000, 40tkr or \"2,5 mio. kr.\"";
    case QueryNoteKind::BadNumber:
        return "write 3, 2..5 or >=4";
    default:
        return {};
    }
}

} // namespace referat::query

namespace referat::inline v0 {

std::string QueryNote::message() const {
    const std::string_view reading = query::text_of(kind).reading;
    std::string text = query::expected_text(*this);
    return reading.empty() ? text : text.append("; ").append(reading);
}

} // namespace referat::inline v0
