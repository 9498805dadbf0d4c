// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/document_maker.hpp"

#include "analysis/da/acronyms.hpp"
#include "backend/amount_terms.hpp"
#include "backend/meeting.hpp"
#include "base/utf8.hpp"
#include "query/exact_terms.hpp"
#include "schema/terms.hpp"
#include "text/collation.hpp"
#include "text/danish_dates.hpp"

#include <algorithm>

#include <xapian.h>

namespace referat::backend {

namespace {

/// Longer texts are analysed in pieces, which bounds the memory for tokens.
constexpr std::size_t piece_bytes = std::size_t{1} << 20;

/// Slots are for sorting and counting; a longer value is no name of anything.
constexpr std::size_t slot_bytes = 1000;

/// Of the title's sort key, which takes one to two bytes a letter: enough to tell titles apart.
constexpr std::size_t title_key_bytes = 200;

/// Xapian 1.4 writes the places 0 and 1 of a term in no bits at all, and reads back 1 alone.
constexpr std::uint32_t first_position = 1;

schema::WordKind word_kind(TokenKind kind) {
    switch (kind) {
    case TokenKind::Lemma:
        return schema::WordKind::Lemma;
    case TokenKind::Component:
        return schema::WordKind::Part;
    default:
        return schema::WordKind::Word;
    }
}

void repair(std::string& text) {
    if (base::find_invalid_utf8(text) != std::string_view::npos) {
        text = base::replace_invalid_utf8(text);
    }
}

void repair(AgendaItem& item) {
    for (const schema::Row& row : schema::rows()) {
        if (const auto* member = std::get_if<schema::TextMember>(&row.member)) {
            repair(item.**member);
        } else if (const auto* list = std::get_if<schema::ListMember>(&row.member)) {
            std::ranges::for_each(item.**list, [](std::string& entry) { repair(entry); });
        }
    }
}

/// Where to end a piece: after the last line, else after the last space, else between code points.
std::size_t piece_size(std::string_view text) {
    if (text.size() <= piece_bytes) {
        return text.size();
    }
    const std::string_view piece = base::truncate_utf8(text, piece_bytes);
    for (const char end : {'\n', ' '}) {
        if (const std::size_t at = piece.rfind(end); at != std::string_view::npos) {
            return at + 1;
        }
    }
    return piece.size();
}

/// The item's date if it is one; records of other parsers may hold anything.
std::string_view valid_date(const AgendaItem& item) {
    return text::from_iso(item.dato) ? std::string_view(item.dato) : std::string_view();
}

std::string join(const std::vector<std::string>& labels) {
    std::string joined;
    for (const std::string& label : labels) {
        if (!joined.empty()) {
            joined.push_back(label_separator);
        }
        joined.append(label);
    }
    return joined;
}

std::string slot_value(const schema::Row& row, const AgendaItem& item) {
    if (row.info.field == Field::Dato) {
        return text::without_hyphens(valid_date(item));
    }
    if (row.info.field == Field::Titel) {
        // Made here and not for each query, since titles hardly repeat; the id of the chain names the version of ICU.
        return text::danish_sort_key(item.titel).substr(0, title_key_bytes);
    }
    if (const auto* member = std::get_if<schema::TextMember>(&row.member)) {
        return item.**member;
    }
    if (const auto* list = std::get_if<schema::ListMember>(&row.member)) {
        return join(item.**list);
    }
    const int number = item.*std::get<schema::NumberMember>(row.member);
    return number == 0 ? std::string() : Xapian::sortable_serialise(number);
}

} // namespace

DocumentMaker::DocumentMaker(const analysis::SplitOverrides& splits) : chain_(splits) {}

void DocumentMaker::add_piece(const schema::Row& row, std::string_view text, std::string_view meeting_date) {
    chain_.analyze(text, meeting_date, tokens_);
    add_sums(text);
    const bool in_field = !row.text_prefix.empty();
    const bool in_whole = row.weight > 0;
    const schema::WordPrefix field_words = in_field ? schema::field_words(row) : schema::whole_words;
    for (const Token& token : tokens_) {
        const PostingCollector::Word word = postings_.word(token.term);
        const schema::WordKind kind = word_kind(token.kind);
        // Places once, in the whole if the field is part of it: its extent tells which are the field's.
        const bool has_place = token.kind != TokenKind::Component;
        const std::uint32_t position = next_position_ + token.position;
        const auto add = [&](schema::WordPrefix prefix, bool placed, std::uint32_t wdf) {
            if (placed) {
                postings_.add_posting(prefix, word, position, wdf);
            } else {
                postings_.add_count(prefix, word, wdf);
            }
        };
        if (in_whole) {
            add(schema::with_kind(schema::whole_words, kind), has_place, row.weight);
        }
        if (in_field) {
            add(schema::with_kind(field_words, kind), has_place && !in_whole, 1);
        }
    }
    for (const analysis::da::AcronymDefinition& definition : analysis::da::find_acronyms(text, tokens_)) {
        add_meaning(schema::acronym_prefix, definition.acronym, definition.words);
    }
    for (const analysis::da::SpeltOutName& name : analysis::da::find_names(text, tokens_)) {
        add_meaning(schema::initials_prefix, name.initials, name.words);
    }
    if (!tokens_.empty()) {
        if (in_field && in_whole) {
            const std::uint32_t last = next_position_ + tokens_.back().position;
            const PostingCollector::Word extent = postings_.word(schema::extent_term(row));
            postings_.add_posting(schema::whole_words, extent, next_position_, 0);
            postings_.add_posting(schema::whole_words, extent, last, 0);
            postings_.add_places(schema::whole_words, postings_.word(schema::behind_term(row)), next_position_ + 1,
                                 last + 1);
        }
        next_position_ += tokens_.back().position + 1;
    }
}

/// Of the text analysed last: what belob: compares.
void DocumentMaker::add_sums(std::string_view text) {
    sums_.clear();
    analysis::da::find_sums(text, chain_.identifiers(), sums_);
    for (const analysis::da::Sum& sum : sums_) {
        for (const std::string& term : amount_terms(sum.kroner)) {
            postings_.add_filter(term);
        }
    }
}

/// A term of an acronym and what it may stand for: "nlps nationale ledelsesprogram ...".
void DocumentMaker::add_meaning(std::string_view prefix, const std::string& acronym,
                                const std::vector<std::string>& words) {
    std::string meaning = acronym;
    for (const std::string& word : words) {
        meaning.append(" ").append(word);
    }
    postings_.add_filter(schema::make_term(prefix, meaning));
}

void DocumentMaker::add_words(const schema::Row& row, std::string_view text, std::string_view meeting_date) {
    while (!text.empty()) {
        const std::size_t size = piece_size(text);
        add_piece(row, text.substr(0, size), meeting_date);
        text.remove_prefix(size);
    }
    next_position_ += position_gap;
}

void DocumentMaker::add_filters(const AgendaItem& item, std::string_view meeting_key, PreparedDocument& document) {
    const auto add_exact = [&](Field field, std::string_view value) {
        if (!value.empty()) {
            postings_.add_filter(query::exact_term(field, value));
        }
    };
    for (const schema::Row& row : schema::rows()) {
        if (!row.info.use.exact) {
            continue;
        }
        if (const auto* list = std::get_if<schema::ListMember>(&row.member)) {
            for (const std::string& entry : item.**list) {
                add_exact(row.info.field, entry);
            }
        } else {
            add_exact(row.info.field, item.*std::get<schema::TextMember>(row.member));
        }
    }
    const std::vector<std::string> departed = departures(item);
    for (const std::string& label : departed) {
        add_exact(Field::Afviger, label);
    }
    if (!departed.empty()) {
        document.values.push_back({schema::Slot::Afviger, join(departed)});
    }
    document.id_term = query::exact_term(Field::Id, item.id);
    document.meeting_term = meeting_term(meeting_key);
    postings_.add_filter(document.meeting_term);
    if (const std::string date = text::without_hyphens(valid_date(item)); !date.empty()) {
        postings_.add_filter(schema::make_term(schema::day_prefix, date));
        postings_.add_filter(schema::make_term(schema::month_prefix, std::string_view(date).substr(0, 6)));
        postings_.add_filter(schema::make_term(schema::year_prefix, std::string_view(date).substr(0, 4)));
    }
}

PreparedDocument DocumentMaker::make(AgendaItem item, std::string_view meeting_key) {
    repair(item);
    const std::string_view date = valid_date(item);
    next_position_ = first_position;
    PreparedDocument document;
    for (const schema::Row& row : schema::rows()) {
        if (row.text_prefix.empty() && row.weight == 0) {
            continue;
        }
        if (const auto* member = std::get_if<schema::TextMember>(&row.member)) {
            add_words(row, item.**member, date);
        } else if (const auto* list = std::get_if<schema::ListMember>(&row.member)) {
            for (const std::string& entry : item.**list) {
                add_words(row, entry, date);
            }
        }
    }
    // The date counts once in the whole, in its normal form only: its parts are numbers like any other.
    if (!date.empty()) {
        postings_.add_posting(schema::whole_words, postings_.word(date), next_position_, 1);
    }
    add_filters(item, meeting_key, document);
    for (const schema::Row& row : schema::rows()) {
        if (row.slot != schema::Slot::None) {
            if (const std::string value = slot_value(row, item); !value.empty()) {
                document.values.push_back({row.slot, std::string(base::truncate_utf8(value, slot_bytes))});
            }
        }
    }
    if (!date.empty()) {
        document.values.push_back({schema::Slot::Year, std::string(date.substr(0, 4))});
    }
    std::ranges::sort(document.values, {}, &PreparedValue::slot);
    postings_.finish(document);
    document.data = to_json(item, RecordKeys::WithSource);
    return document;
}

} // namespace referat::backend
