// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.hpp"

#include <referat/error.hpp>
#include <referat/minutes.hpp>

#include <limits>
#include <type_traits>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

namespace referat::inline v0 {

namespace {

using Json = nlohmann::ordered_json;
/// What is read: its objects grow without copying their values.
using ParsedJson = nlohmann::json;

// Keys beside the vocabulary's, written with RecordKeys::WithSource.
constexpr const char* lines_key = "linjer";
constexpr const char* bytes_key = "bytes";
constexpr const char* sections_key = "afsnit";
constexpr const char* field_key = "felt";
constexpr const char* marks_key = "mærker";

Json section_json(const SectionSource& source) {
    Json marks = Json::array();
    for (const LineMark& mark : source.marks) {
        marks.push_back({mark.offset, mark.line});
    }
    return {{field_key, field_info(source.field).name},
            {bytes_key, {source.bytes.begin, source.bytes.end}},
            {lines_key, {source.lines.first, source.lines.last}},
            {marks_key, std::move(marks)}};
}

[[noreturn]] void fail(const std::string& what) {
    throw InputError(what, {}, 0, "each line must be one JSON object with the keys of the record schema");
}

/// The parser let valid UTF-8 pass only.
std::string take_string(ParsedJson& value, std::string_view key) {
    if (value.is_null()) {
        return {};
    }
    if (!value.is_string()) {
        fail("\"" + std::string(key) + "\" is not a string");
    }
    return std::move(value.get_ref<std::string&>());
}

std::vector<std::string> take_list(ParsedJson& value, std::string_view key) {
    std::vector<std::string> list;
    if (value.is_null()) {
        return list;
    }
    if (!value.is_array()) {
        fail("\"" + std::string(key) + "\" is not a list");
    }
    list.reserve(value.size());
    for (ParsedJson& element : value) {
        list.push_back(take_string(element, key));
    }
    return list;
}

int read_number(const ParsedJson& value, std::string_view key) {
    if (value.is_null()) {
        return 0;
    }
    const bool fits = value.is_number_integer() && value >= 0 && value <= std::numeric_limits<int>::max();
    if (!fits) {
        fail("\"" + std::string(key) + "\" is not a number from 0 on");
    }
    return value.get<int>();
}

/// A pair [first, last] of sizes.
template <typename Range>
Range read_range(const ParsedJson& object, const char* key) {
    const auto it = object.find(key);
    if (it == object.end()) {
        return {};
    }
    const bool valid =
        it->is_array() && it->size() == 2 && (*it)[0].is_number_unsigned() && (*it)[1].is_number_unsigned();
    if (!valid) {
        fail("\"" + std::string(key) + "\" is not a pair of numbers");
    }
    return {(*it)[0].get<std::size_t>(), (*it)[1].get<std::size_t>()};
}

SectionSource read_section(const ParsedJson& object) {
    if (!object.is_object() || !object.contains(field_key) || !object[field_key].is_string()) {
        fail("\"afsnit\" holds something other than sections");
    }
    const auto field = field_by_name(object[field_key].get_ref<const std::string&>());
    if (!field || std::holds_alternative<std::monostate>(schema::row(*field).member)) {
        fail("\"afsnit\" names no field of the record");
    }
    SectionSource source{
        *field, read_range<ByteRange>(object, bytes_key), read_range<LineRange>(object, lines_key), {}};
    if (const auto marks = object.find(marks_key); marks != object.end()) {
        for (const ParsedJson& mark : *marks) {
            const auto is_number = [&](std::size_t i) {
                return mark[i].is_number_unsigned() && mark[i] <= std::numeric_limits<std::uint32_t>::max();
            };
            if (!mark.is_array() || mark.size() != 2 || !is_number(0) || !is_number(1)) {
                fail("\"mærker\" holds something other than pairs of numbers");
            }
            source.marks.push_back({mark[0].get<std::uint32_t>(), mark[1].get<std::uint32_t>()});
        }
    }
    return source;
}

void take_member(AgendaItem& item, const schema::Row& row, ParsedJson& value) {
    const std::string_view key = row.info.name;
    std::visit(
        [&](auto member) {
            using Member = decltype(member);
            if constexpr (std::is_same_v<Member, schema::TextMember>) {
                item.*member = take_string(value, key);
            } else if constexpr (std::is_same_v<Member, schema::NumberMember>) {
                item.*member = read_number(value, key);
            } else if constexpr (std::is_same_v<Member, schema::ListMember>) {
                item.*member = take_list(value, key);
            }
        },
        row.member);
}

} // namespace

std::string to_json(const AgendaItem& item, RecordKeys keys) {
    constexpr std::size_t source_keys = 3;
    Json object = Json::object();
    object.get_ref<Json::object_t&>().reserve(schema::rows().size() + source_keys); // growing copies all texts
    for (const schema::Row& row : schema::rows()) {
        std::visit(
            [&](auto member) {
                if constexpr (!std::is_same_v<decltype(member), std::monostate>) {
                    object[std::string(row.info.name)] = item.*member;
                }
            },
            row.member);
    }
    if (keys == RecordKeys::WithSource) {
        object[lines_key] = {item.lines.first, item.lines.last};
        object[bytes_key] = {item.bytes.begin, item.bytes.end};
        Json sections = Json::array();
        for (const SectionSource& source : item.sources) {
            sections.push_back(section_json(source));
        }
        object[sections_key] = std::move(sections);
    }
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool has_text(const AgendaItem& item) {
    for (const schema::Row& row : schema::rows()) {
        // The body and the place are the meeting's, not the item's.
        const bool own = row.info.use.text && row.info.field != Field::Udvalg && row.info.field != Field::Sted;
        const bool found = own && std::visit(
                                      [&](auto member) {
                                          if constexpr (std::is_same_v<decltype(member), schema::TextMember> ||
                                                        std::is_same_v<decltype(member), schema::ListMember>) {
                                              return !(item.*member).empty();
                                          } else {
                                              return false;
                                          }
                                      },
                                      row.member);
        if (found) {
            return true;
        }
    }
    return false;
}

AgendaItem item_from_json(std::string_view json) {
    ParsedJson object;
    try {
        object = ParsedJson::parse(json);
    } catch (const ParsedJson::parse_error& error) {
        fail("no JSON at byte " + std::to_string(error.byte));
    } catch (const ParsedJson::out_of_range&) {
        fail("a number is too large");
    }
    if (!object.is_object()) {
        fail("no JSON object");
    }
    AgendaItem item;
    for (const schema::Row& row : schema::rows()) {
        if (const auto it = object.find(std::string(row.info.name)); it != object.end()) {
            take_member(item, row, *it);
        }
    }
    item.lines = read_range<LineRange>(object, lines_key);
    item.bytes = read_range<ByteRange>(object, bytes_key);
    if (const auto sections = object.find(sections_key); sections != object.end()) {
        for (const ParsedJson& section : *sections) {
            item.sources.push_back(read_section(section));
        }
    }
    return item;
}

} // namespace referat::inline v0
