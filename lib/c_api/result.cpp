// SPDX-License-Identifier: GPL-2.0-or-later
#include "c_api/result.hpp"

#include "schema/fields.hpp"

#include <referat/field.hpp>
#include <referat/minutes.hpp>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace {

template <class Element>
const Element* element(const std::vector<Element>& elements, std::size_t i) noexcept {
    return i < elements.size() ? &elements[i] : nullptr;
}

const referat::Hit* hit_at(const referat_result* result, std::size_t hit) noexcept {
    return result == nullptr ? nullptr : element(result->result.hits, hit);
}

const referat::FacetCounts* facet_at(const referat_result* result, std::size_t facet) noexcept {
    return result == nullptr ? nullptr : element(result->result.facets, facet);
}

const referat::FacetValue* facet_value_at(const referat_result* result, std::size_t facet, std::size_t value) noexcept {
    const referat::FacetCounts* const counts = facet_at(result, facet);
    return counts == nullptr ? nullptr : element(counts->values, value);
}

const referat::Correction* correction_at(const referat_result* result, std::size_t correction) noexcept {
    return result == nullptr ? nullptr : element(result->result.corrections, correction);
}

const referat::QueryNote* note_at(const referat_result* result, std::size_t note) noexcept {
    return result == nullptr ? nullptr : element(result->query.notes(), note);
}

const referat::TruncationLimit* truncation_at(const referat_result* result, std::size_t truncation) noexcept {
    return result == nullptr ? nullptr : element(result->result.truncations, truncation);
}

std::string as_lines(const std::vector<std::string>& entries) {
    std::string lines;
    for (const std::string& entry : entries) {
        lines.append(lines.empty() ? "" : "\n").append(entry);
    }
    return lines;
}

/// The field as text; nothing for what only an index has.
std::optional<std::string> make_text(const referat::AgendaItem& item, const referat::schema::Row& row) {
    return std::visit(
        [&](auto member) -> std::optional<std::string> {
            using Member = decltype(member);
            if constexpr (std::is_same_v<Member, std::monostate>) {
                return row.info.field == referat::Field::Afviger ? std::optional(as_lines(referat::departures(item)))
                                                                 : std::nullopt;
            } else if constexpr (std::is_same_v<Member, referat::schema::ListMember>) {
                return as_lines(item.*member);
            } else if constexpr (std::is_same_v<Member, referat::schema::NumberMember>) {
                return std::to_string(item.*member);
            } else {
                return item.*member;
            }
        },
        row.member);
}

/// What is no text in the item is made one, once.
const char* made_text(const referat_result& result, std::size_t hit, const referat::schema::Row& row) {
    const std::pair key(hit, row.info.field);
    auto known = result.fields.find(key);
    if (known == result.fields.end()) {
        std::optional<std::string> text = make_text(result.result.hits[hit].item, row);
        if (!text) {
            return nullptr;
        }
        known = result.fields.emplace(key, std::move(*text)).first;
    }
    return known->second.c_str();
}

} // namespace

std::size_t referat_result_total(const referat_result* result) {
    return result == nullptr ? 0 : result->result.total;
}

std::size_t referat_result_meetings(const referat_result* result) {
    return result == nullptr ? 0 : result->result.meetings.value_or(0);
}

int referat_result_any_parts(const referat_result* result) {
    return result != nullptr && result->result.any_parts ? 1 : 0;
}

std::size_t referat_result_size(const referat_result* result) {
    return result == nullptr ? 0 : result->result.hits.size();
}

std::size_t referat_result_rank(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? 0 : found->rank;
}

double referat_result_score(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? 0.0 : found->score;
}

std::size_t referat_result_more(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? 0 : found->more;
}

const char* referat_result_field(const referat_result* result, std::size_t hit, const char* field) {
    const referat::Hit* const found = hit_at(result, hit);
    if (found == nullptr || field == nullptr) {
        return nullptr;
    }
    try {
        const std::optional<referat::Field> known = referat::field_by_name(field);
        if (!known) {
            return nullptr;
        }
        const referat::schema::Row& row = referat::schema::row(*known);
        const auto* const text = std::get_if<referat::schema::TextMember>(&row.member);
        return text != nullptr ? (found->item.**text).c_str() : made_text(*result, hit, row);
    } catch (...) { // out of memory: the one failure left
        return nullptr;
    }
}

const char* referat_result_record(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    if (found == nullptr) {
        return nullptr;
    }
    try {
        std::string& record = result->records[hit];
        if (record.empty()) {
            record = referat::to_json(found->item, referat::RecordKeys::WithSource);
        }
        return record.c_str();
    } catch (...) { // as above
        return nullptr;
    }
}

const char* referat_result_snippet(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? nullptr : found->snippet.text.c_str();
}

const char* referat_result_snippet_field(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? nullptr : referat::field_info(found->snippet.field).name.data(); // a literal
}

std::size_t referat_result_snippet_first_line(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? 0 : found->snippet.lines.first;
}

std::size_t referat_result_snippet_last_line(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? 0 : found->snippet.lines.last;
}

std::size_t referat_result_match_count(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? 0 : found->snippet.matches.size();
}

const char* referat_result_decision(const referat_result* result, std::size_t hit) {
    const referat::Hit* const found = hit_at(result, hit);
    return found == nullptr ? nullptr : found->decision.text.c_str();
}

int referat_result_match(const referat_result* result, std::size_t hit, std::size_t match, std::size_t* begin,
                         std::size_t* end) {
    const referat::Hit* const found = hit_at(result, hit);
    const referat::ByteRange* const range = found == nullptr ? nullptr : element(found->snippet.matches, match);
    if (range == nullptr || begin == nullptr || end == nullptr) {
        return 0;
    }
    *begin = range->begin;
    *end = range->end;
    return 1;
}

std::size_t referat_result_facet_count(const referat_result* result) {
    return result == nullptr ? 0 : result->result.facets.size();
}

const char* referat_result_facet_name(const referat_result* result, std::size_t facet) {
    const referat::FacetCounts* const counts = facet_at(result, facet);
    return counts == nullptr ? nullptr : referat::facet_name(counts->facet).data(); // a literal
}

std::size_t referat_result_facet_size(const referat_result* result, std::size_t facet) {
    const referat::FacetCounts* const counts = facet_at(result, facet);
    return counts == nullptr ? 0 : counts->values.size();
}

const char* referat_result_facet_value(const referat_result* result, std::size_t facet, std::size_t value) {
    const referat::FacetValue* const found = facet_value_at(result, facet, value);
    return found == nullptr ? nullptr : found->value.c_str();
}

const char* referat_result_facet_query(const referat_result* result, std::size_t facet, std::size_t value) {
    const referat::FacetValue* const found = facet_value_at(result, facet, value);
    return found == nullptr ? nullptr : found->query.c_str();
}

std::size_t referat_result_facet_items(const referat_result* result, std::size_t facet, std::size_t value) {
    const referat::FacetValue* const found = facet_value_at(result, facet, value);
    return found == nullptr ? 0 : found->count;
}

std::size_t referat_result_correction_count(const referat_result* result) {
    return result == nullptr ? 0 : result->result.corrections.size();
}

const char* referat_result_correction_from(const referat_result* result, std::size_t correction) {
    const referat::Correction* const found = correction_at(result, correction);
    return found == nullptr ? nullptr : found->from.c_str();
}

const char* referat_result_correction_to(const referat_result* result, std::size_t correction) {
    const referat::Correction* const found = correction_at(result, correction);
    return found == nullptr ? nullptr : found->to.c_str();
}

std::size_t referat_result_truncation_count(const referat_result* result) {
    return result == nullptr ? 0 : result->result.truncations.size();
}

const char* referat_result_truncation_text(const referat_result* result, std::size_t truncation) {
    const referat::TruncationLimit* const found = truncation_at(result, truncation);
    return found == nullptr ? nullptr : found->text.c_str();
}

std::size_t referat_result_truncation_words(const referat_result* result, std::size_t truncation) {
    const referat::TruncationLimit* const found = truncation_at(result, truncation);
    return found == nullptr ? 0 : found->words;
}

std::size_t referat_result_truncation_searched(const referat_result* result, std::size_t truncation) {
    const referat::TruncationLimit* const found = truncation_at(result, truncation);
    return found == nullptr ? 0 : found->searched;
}

std::size_t referat_result_note_count(const referat_result* result) {
    return result == nullptr ? 0 : result->query.notes().size();
}

const char* referat_result_note(const referat_result* result, std::size_t note) {
    const referat::QueryNote* const found = note_at(result, note);
    if (found == nullptr) {
        return nullptr;
    }
    try {
        return result->notes.try_emplace(note, found->message()).first->second.c_str();
    } catch (...) { // as above
        return nullptr;
    }
}

std::size_t referat_result_note_offset(const referat_result* result, std::size_t note) {
    const referat::QueryNote* const found = note_at(result, note);
    return found == nullptr ? 0 : found->offset;
}

void referat_result_free(referat_result* result) {
    delete result;
}
