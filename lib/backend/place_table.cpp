// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/place_table.hpp"

#include "backend/glass_encoding.hpp"
#include "backend/glass_version_file.hpp"
#include "base/file.hpp"

#include <optional>
#include <string>

namespace referat::backend {

namespace fs = std::filesystem;

namespace {

std::string key_head(std::string_view term) {
    std::string head;
    glass::append_position_key_head(head, term);
    return head;
}

} // namespace

std::unique_ptr<const PlaceTable> PlaceTable::open(const fs::path& database) {
    constexpr std::size_t most_version_bytes = std::size_t{1} << 20;
    const fs::path version = database / glass::version_file_name;
    if (!fs::exists(version)) {
        return nullptr;
    }
    const std::optional<glass::TableRoot> root =
        glass::read_position_root(base::read_file(version, most_version_bytes));
    return root ? std::unique_ptr<const PlaceTable>(new PlaceTable(database / glass::positions_file_name, *root))
                : nullptr;
}

TermPlaces::TermPlaces(const PlaceTable& table, std::string_view term) : cursor_(table.cursor(key_head(term))) {}

const std::vector<std::uint32_t>& TermPlaces::in(std::uint32_t document) {
    const std::optional<std::string_view> bytes = cursor_.find(document);
    if (!bytes) {
        places_.clear();
    } else if (!glass::read_positions(*bytes, places_)) {
        throw glass::TableDamaged("a list of places is none");
    }
    return places_;
}

bool TermPlaces::search_in(std::uint32_t document, glass::PositionSearch& search) {
    const std::optional<std::string_view> bytes = cursor_.find(document);
    if (bytes && !search.open(*bytes)) {
        throw glass::TableDamaged("a list of places is none");
    }
    return bytes.has_value();
}

} // namespace referat::backend
