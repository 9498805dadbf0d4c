// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_part_data.hpp"

#include <filesystem>

namespace referat::backend {

PartData::Data& PartData::data(std::size_t index) {
    if (parts_.size() <= index) {
        parts_.resize(index + 1);
    }
    return parts_[index];
}

const std::vector<std::uint32_t>& PartData::lengths(std::size_t index, const XapianVisible::Part& part) {
    std::vector<std::uint32_t>& lengths = data(index).lengths;
    if (lengths.empty()) {
        lengths.resize(std::size_t{part.database.get_lastdocid()} + 1);
        const Xapian::PostingIterator end = part.database.postlist_end("");
        for (Xapian::PostingIterator document = part.database.postlist_begin(""); document != end; ++document) {
            lengths[*document] = document.get_doclength();
        }
    }
    return lengths;
}

const PlaceTable* PartData::places(std::size_t index, const XapianVisible::Part& part) {
    auto& places = data(index).places;
    if (!places) {
        try {
            places = part.folder.empty() ? nullptr : PlaceTable::open(part.folder);
        } catch (const std::filesystem::filesystem_error&) {
            places = nullptr; // a writer may have removed what the engine still has open
        }
    }
    return places->get();
}

} // namespace referat::backend
