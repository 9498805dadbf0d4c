// SPDX-License-Identifier: GPL-2.0-or-later
#include "query_notes.hpp"

#include <referat/field.hpp>

#include <string_view>

namespace referat::tool {

namespace {

/// {1} stands for the note's piece, {2} for its number.
struct NoteText {
    std::string_view problem;
    std::string_view reading; ///< how it is read all the same
};

/// The Danish of what the library says in English by itself.
NoteText danish_text(QueryNoteKind kind) {
    using enum QueryNoteKind;
    switch (kind) {
    case BrokenUtf8:
        return {"en byte er ikke gyldig UTF-8", "læst som U+FFFD"};
    case UnclosedPhrase:
        return {"der mangler et anførselstegn til at afslutte frasen", "ordene er læst uden det"};
    case EmptyPhrase:
        return {"der mangler ord mellem anførselstegnene", "udeladt"};
    case UnopenedGroup:
        return {"der mangler '(' før denne ')'", "udeladt"};
    case UnclosedGroup:
        return {"der mangler ')' til denne '('", "læst, som om den stod til sidst"};
    case EmptyGroup:
        return {"der mangler et ord, en frase eller et felt i parentesen", "udeladt"};
    case DeepGroup:
        return {"der må højst være {2} parenteser inden i hinanden", "læst uden denne parentes"};
    case MisplacedSign:
        return {"der skal stå ét + eller - lige foran et ord, en frase, et felt eller en parentes", "udeladt"};
    case NothingBefore:
        return {"der mangler et ord, en frase, et felt eller en parentes før {1}", "operatoren er udeladt"};
    case NothingAfter:
        return {"der mangler et ord, en frase, et felt eller en parentes efter {1}", "operatoren er udeladt"};
    case UnfitForNear:
        return {"ved {1} kan der kun stå ord, fraser eller alternativer af dem", "læst som OG"};
    case LongNear:
        return {"der må højst være {2} led på række med {1}", "læst som OG"};
    case NoDistance:
        return {"der mangler et antal ord efter '{1}'", "læst som ord"};
    case BadDistance:
        return {"afstanden skal være fra 1 til {2} ord, men er '{1}'", "den nærmeste tilladte er brugt"};
    case UnknownField:
        return {"intet felt hedder '{1}'", "læst som ord"};
    case UnsearchableField:
        return {"der kan ikke søges i feltet '{1}'", "læst som ord"};
    case NoValue:
        return {"der mangler en værdi lige efter '{1}'", "læst som ord"};
    case EmptyValue:
        return {"der mangler en værdi til feltet '{1}'", "læst som ord"};
    case BadDate:
        return {"'{1}' er ikke en dato, en måned, et år eller en periode", "læst som ord"};
    case BadAmount:
        return {"'{1}' er ikke et beløb eller et interval af beløb", "læst som ord"};
    case BadNumber:
        return {"'{1}' er ikke et tal eller et interval af tal", "læst som ord"};
    case ReversedRange:
        return {"den nedre grænse skal stå først, ikke som i '{1}'", "grænserne er byttet om"};
    case InnerStar:
        return {"'*' kan kun stå først eller sidst i et ord", "læst som del af et helt ord"};
    case ShortTruncation:
        return {"der skal stå mindst {2} bogstaver ved '*'", "læst som et helt ord"};
    case TruncatedPhrase:
        return {"i en frase kan der kun stå hele ord, ikke '*'", "læst uden stjernen"};
    case ManyWords:
        return {"der må højst være {2} ord", "resten er udeladt"};
    case ManyTruncations:
        return {"der må højst være {2} ord med '*'", "læst som et helt ord"};
    case ManyAmounts:
        return {"der må højst være {2} intervaller af beløb", "læst som ord"};
    case MoreNotes:
        return {"og {2} mere af samme slags", ""};
    }
    return {};
}

std::string danish_fields() {
    std::string names;
    for (const FieldInfo& info : fields()) {
        if (info.use.is_searchable()) {
            names.append(names.empty() ? "" : ", ").append(info.name);
        }
    }
    return filled("felterne er {1}; sæt tekst med kolon i anførselstegn", {names});
}

std::string danish_hint(QueryNoteKind kind) {
    switch (kind) {
    case QueryNoteKind::UnknownField:
    case QueryNoteKind::UnsearchableField:
        return danish_fields();
    case QueryNoteKind::BadDate:
        return "skriv 2023, 2023-12, 2023-12-05, 2024-K2, \"17. maj 2023\", 2023-01..2024-06, >=2024, sidste-måned, "
               "\"seneste 3 måneder\" eller seneste";
    case QueryNoteKind::BadAmount:
        return "skriv >1mio, 1mio..5mio, 250000, 40tkr eller \"2,5 mio. kr.\"";
    case QueryNoteKind::BadNumber:
        return "skriv 3, 2..5 eller >=4";
    default:
        return {};
    }
}

std::string at_byte(std::string_view text, const QueryNote& note, const Messages& messages) {
    return messages(msg::at_byte, {text, std::to_string(note.offset)});
}

} // namespace

std::string note_text(const QueryNote& note, const Messages& messages) {
    if (messages.language() == Language::English) {
        return at_byte(note.message(), note, messages);
    }
    const NoteText text = danish_text(note.kind);
    const std::string pattern = std::string(text.problem).append(text.reading.empty() ? "" : "; ").append(text.reading);
    return at_byte(filled(pattern, {note.piece, messages.number(note.number)}), note, messages);
}

std::string refusal_text(const QuerySyntaxError& error, const Messages& messages) {
    if (messages.language() == Language::English) {
        return at_byte(error.what(), error.note(), messages);
    }
    const QueryNote& note = error.note();
    return at_byte(filled(danish_text(note.kind).problem, {note.piece, messages.number(note.number)}), note, messages);
}

std::string refusal_hint(const QuerySyntaxError& error, const Messages& messages) {
    return messages.language() == Language::English ? error.hint() : danish_hint(error.note().kind);
}

} // namespace referat::tool
