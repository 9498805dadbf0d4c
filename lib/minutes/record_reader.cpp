// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"
#include "minutes/record_keys.hpp"
#include "schema/fields.hpp"

#include <referat/error.hpp>
#include <referat/minutes.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <rapidjson/document.h>

namespace referat::inline v0 {

namespace {

using rapidjson::Value;

[[noreturn]] void fail(const std::string& what) {
    throw InputError(what, {}, 0, "each line must be one JSON object with the keys of the record schema");
}

[[noreturn]] void fail_at(std::size_t offset) {
    fail("no JSON at byte " + std::to_string(offset + 1));
}

std::string_view text_of(const Value& value) {
    return {value.GetString(), value.GetStringLength()};
}

std::string read_string(const Value& value, std::string_view key) {
    if (value.IsNull()) {
        return {};
    }
    if (!value.IsString()) {
        fail("\"" + std::string(key) + "\" is not a string");
    }
    return std::string(text_of(value));
}

std::vector<std::string> read_list(const Value& value, std::string_view key) {
    std::vector<std::string> list;
    if (value.IsNull()) {
        return list;
    }
    if (!value.IsArray()) {
        fail("\"" + std::string(key) + "\" is not a list");
    }
    list.reserve(value.Size());
    for (const Value& element : value.GetArray()) {
        list.push_back(read_string(element, key));
    }
    return list;
}

int read_number(const Value& value, std::string_view key) {
    if (value.IsNull()) {
        return 0;
    }
    if (!value.IsInt() || value.GetInt() < 0) {
        fail("\"" + std::string(key) + "\" is not a number from 0 on");
    }
    return value.GetInt();
}

/// A pair [first, last] of sizes.
template <typename Range>
Range read_range(const Value& value, std::string_view key) {
    if (!value.IsArray() || value.Size() != 2 || !value[0].IsUint64() || !value[1].IsUint64()) {
        fail("\"" + std::string(key) + "\" is not a pair of numbers");
    }
    return {value[0].GetUint64(), value[1].GetUint64()};
}

std::vector<LineMark> read_marks(const Value& value) {
    std::vector<LineMark> marks;
    const auto is_mark = [](const Value& mark) {
        return mark.IsArray() && mark.Size() == 2 && mark[0].IsUint() && mark[1].IsUint();
    };
    if (!value.IsArray() || !std::all_of(value.Begin(), value.End(), is_mark)) {
        fail("\"mærker\" holds something other than pairs of numbers");
    }
    for (const Value& mark : value.GetArray()) {
        marks.push_back({mark[0].GetUint(), mark[1].GetUint()});
    }
    return marks;
}

SectionSource read_section(const Value& value) {
    const auto name = value.IsObject() ? value.FindMember(minutes::field_key.data()) : Value::ConstMemberIterator();
    if (!value.IsObject() || name == value.MemberEnd() || !name->value.IsString()) {
        fail("\"afsnit\" holds something other than sections");
    }
    const auto field = field_by_name(text_of(name->value));
    if (!field || std::holds_alternative<std::monostate>(schema::row(*field).member)) {
        fail("\"afsnit\" names no field of the record");
    }
    SectionSource source{*field, {}, {}, {}};
    for (const auto& member : value.GetObject()) {
        const std::string_view key = text_of(member.name);
        if (key == minutes::bytes_key) {
            source.bytes = read_range<ByteRange>(member.value, key);
        } else if (key == minutes::lines_key) {
            source.lines = read_range<LineRange>(member.value, key);
        } else if (key == minutes::marks_key) {
            source.marks = read_marks(member.value);
        }
    }
    return source;
}

std::vector<SectionSource> read_sections(const Value& value) {
    std::vector<SectionSource> sections;
    if (value.IsNull()) {
        return sections;
    }
    if (!value.IsArray()) {
        fail("\"afsnit\" is not a list");
    }
    sections.reserve(value.Size());
    for (const Value& section : value.GetArray()) {
        sections.push_back(read_section(section));
    }
    return sections;
}

void read_member(AgendaItem& item, const schema::Row& row, const Value& value) {
    const std::string_view key = row.info.name;
    std::visit(
        [&](auto member) {
            using Member = decltype(member);
            if constexpr (std::is_same_v<Member, schema::TextMember>) {
                item.*member = read_string(value, key);
            } else if constexpr (std::is_same_v<Member, schema::NumberMember>) {
                item.*member = read_number(value, key);
            } else if constexpr (std::is_same_v<Member, schema::ListMember>) {
                item.*member = read_list(value, key);
            }
        },
        row.member);
}

/// What a key of the record names; null if it is none of the vocabulary.
const schema::Row* row_of(std::string_view key) {
    const auto rows = schema::rows();
    const auto row = std::ranges::find(rows, key, [](const schema::Row& each) { return each.info.name; });
    return row == rows.end() ? nullptr : &*row;
}

void read_key(AgendaItem& item, std::string_view key, const Value& value) {
    if (key == minutes::lines_key) {
        item.lines = read_range<LineRange>(value, key);
    } else if (key == minutes::bytes_key) {
        item.bytes = read_range<ByteRange>(value, key);
    } else if (key == minutes::sections_key) {
        item.sources = read_sections(value);
    } else if (const schema::Row* const row = row_of(key)) {
        read_member(item, *row, value);
    }
}

} // namespace

AgendaItem item_from_json(std::string_view json) {
    if (const std::size_t bad = std::min(base::find_invalid_utf8(json), json.find('\0'));
        bad != std::string_view::npos) {
        fail_at(bad);
    }
    // Strings are unescaped where they stand, values lie in `room` unless there are very many.
    constexpr std::size_t room_bytes = 4096;
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag; // brackets do not recurse
    std::array<char, room_bytes> room; // NOLINT(cppcoreguidelines-pro-type-member-init): memory to be filled
    rapidjson::MemoryPoolAllocator<> allocator(room.data(), room.size());
    rapidjson::Document object(&allocator);
    std::string text(base::without_byte_order_mark(json));
    const std::size_t skipped = json.size() - text.size();
    object.ParseInsitu<flags>(text.data());
    if (object.GetParseError() == rapidjson::kParseErrorNumberTooBig) {
        fail("a number is too large");
    }
    if (object.HasParseError()) {
        fail_at(skipped + object.GetErrorOffset());
    }
    if (!object.IsObject()) {
        fail("no JSON object");
    }
    AgendaItem item;
    for (const auto& member : std::as_const(object).GetObject()) {
        read_key(item, text_of(member.name), member.value);
    }
    return item;
}

} // namespace referat::inline v0
