// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.hpp"
#include "minutes/record_keys.hpp"
#include "schema/fields.hpp"

#include <referat/minutes.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace referat::inline v0 {

namespace {

/// Writes a record, value by value.
class RecordWriter {
public:
    void key(std::string_view key) { writer_.Key(key.data(), size_of(key)); }
    void write(std::string_view text) {
        if (base::find_invalid_utf8(text) == std::string_view::npos) {
            writer_.String(text.data(), size_of(text));
        } else {
            const std::string repaired = base::replace_invalid_utf8(text);
            writer_.String(repaired.data(), size_of(repaired));
        }
    }
    void write(const std::string& text) { write(std::string_view(text)); }
    void write(std::uint64_t number) { writer_.Uint64(number); }
    void write(std::uint32_t number) { writer_.Uint(number); }
    void write(int number) { writer_.Int(number); }
    template <typename Element>
    void write(const std::vector<Element>& list) {
        writer_.StartArray();
        for (const Element& element : list) {
            write(element);
        }
        writer_.EndArray();
    }
    void write(const LineMark& mark) { write_pair(mark.offset, mark.line); }
    void write(const SectionSource& source) {
        writer_.StartObject();
        key(minutes::field_key);
        write(field_info(source.field).name);
        key(minutes::bytes_key);
        write_pair(source.bytes.begin, source.bytes.end);
        key(minutes::lines_key);
        write_pair(source.lines.first, source.lines.last);
        key(minutes::marks_key);
        write(source.marks);
        writer_.EndObject();
    }

    void begin() { writer_.StartObject(); }
    std::string end() {
        writer_.EndObject();
        return {buffer_.GetString(), buffer_.GetSize()};
    }

    template <typename Number>
    void write_pair(Number first, Number second) {
        writer_.StartArray();
        write(first);
        write(second);
        writer_.EndArray();
    }

private:
    static rapidjson::SizeType size_of(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

} // namespace

std::string to_json(const AgendaItem& item, RecordKeys keys) {
    RecordWriter writer;
    writer.begin();
    for (const schema::Row& row : schema::rows()) {
        std::visit(
            [&](auto member) {
                if constexpr (!std::is_same_v<decltype(member), std::monostate>) {
                    writer.key(row.info.name);
                    writer.write(item.*member);
                }
            },
            row.member);
    }
    if (keys == RecordKeys::WithSource) {
        writer.key(minutes::lines_key);
        writer.write_pair(item.lines.first, item.lines.last);
        writer.key(minutes::bytes_key);
        writer.write_pair(item.bytes.begin, item.bytes.end);
        writer.key(minutes::sections_key);
        writer.write(item.sources);
    }
    return writer.end();
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

} // namespace referat::inline v0
