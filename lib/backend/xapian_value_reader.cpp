// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_value_reader.hpp"

#include "backend/xapian_values.hpp"

namespace referat::backend {

ValueReader::ValueReader(PartData& data, std::size_t index, const XapianVisible::Part& part, schema::Slot slot) {
    if (const glass::Table* const table = data.table(index, part, glass::TableName::Postings)) {
        cursor_.emplace(*table, slot_number(slot));
    } else {
        at_ = part.database.valuestream_begin(slot_number(slot));
        end_ = part.database.valuestream_end(slot_number(slot));
    }
}

std::string_view ValueReader::read_by_engine(Xapian::docid document) {
    if (at_ != end_ && at_.get_docid() < document) {
        at_.skip_to(document);
    }
    if (at_ == end_ || at_.get_docid() != document) {
        return {};
    }
    value_ = *at_;
    return value_;
}

IndexValues::IndexValues(const XapianVisible& visible, PartData& data, schema::Slot slot) : visible_(visible) {
    for (std::size_t i = 0; i < visible.parts().size(); ++i) {
        readers_.emplace_back(data, i, visible.parts()[i], slot);
    }
}

} // namespace referat::backend
