// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/place_table.hpp"

#include "backend/glass_encoding.hpp"
#include "backend/glass_version_file.hpp"
#include "base/file.hpp"

namespace referat::backend {

namespace fs = std::filesystem;

std::unique_ptr<const PlaceTable> PlaceTable::open(const fs::path& database) {
    constexpr std::size_t most_version_bytes = std::size_t{1} << 20;
    const fs::path version = database / glass::version_file_name;
    if (!fs::exists(version)) {
        return nullptr;
    }
    const std::optional<glass::TableRoot> root =
        glass::read_position_root(base::read_file(version, most_version_bytes));
    return root ? std::unique_ptr<const PlaceTable>(new PlaceTable(database / "position.glass", *root)) : nullptr;
}

TermPlaces::TermPlaces(const PlaceTable& table, std::string_view term) : cursor_(table.cursor()) {
    glass::append_sortable(key_, term);
    key_.push_back('\0');
    key_head_ = key_.size();
}

std::optional<glass::PositionList> TermPlaces::list_in(std::uint32_t document) {
    key_.resize(key_head_);
    glass::append_sortable(key_, document);
    const std::optional<std::string_view> bytes = cursor_.find(key_);
    if (!bytes) {
        return std::nullopt;
    }
    const std::optional<glass::PositionList> list = glass::PositionList::open(*bytes);
    if (!list) {
        throw glass::TableDamaged("a list of places is none");
    }
    return list;
}

const std::vector<std::uint32_t>& TermPlaces::in(std::uint32_t document) {
    const std::optional<glass::PositionList> list = list_in(document);
    if (!list) {
        places_.clear();
    } else if (!list->read(places_)) {
        throw glass::TableDamaged("a list of places is none");
    }
    return places_;
}

} // namespace referat::backend
