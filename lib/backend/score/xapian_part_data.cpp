// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_part_data.hpp"

#include "backend/document_window.hpp"
#include "backend/score/xapian_postings.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace referat::backend {

PartData::Data& PartData::data(std::size_t index) {
    if (parts_.size() <= index) {
        parts_.resize(index + 1);
    }
    return parts_[index];
}

const DocumentLengths& PartData::lengths(std::size_t index, const XapianVisible::Part& part, const Bm25& bm25) {
    auto& [lengths, norms] = data(index).lengths;
    if (lengths.empty()) {
        const glass::Table* const postings = table(index, part, glass::TableName::Postings);
        Postings all(part.database, postings, "");
        const std::uint32_t end = part.database.get_lastdocid() + 1;
        std::vector<std::uint32_t> read(whole_windows(end));
        all.read_all(end, [&](std::uint32_t document, std::uint32_t length) { read[document] = length; });
        lengths = std::move(read);
    }
    if (data(index).bm25 != bm25) {
        norms.resize(lengths.size());
        std::ranges::transform(lengths, norms.begin(), [&](std::uint32_t length) { return bm25.length_norm(length); });
        data(index).bm25 = bm25;
    }
    return data(index).lengths;
}

const glass::Table* PartData::table(std::size_t index, const XapianVisible::Part& part, glass::TableName name) {
    Data& of_part = data(index);
    OpenTable& table = name == glass::TableName::Postings ? of_part.postings : of_part.positions;
    if (!table) {
        try {
            table = part.folder.empty() ? nullptr : glass::Table::open(part.folder, name);
        } catch (const std::filesystem::filesystem_error&) {
            table = nullptr; // a writer may have removed what the engine still has open
        }
    }
    return table->get();
}

} // namespace referat::backend
