// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/term_places.hpp"

#include "backend/glass_encoding.hpp"

#include <optional>
#include <string>
#include <utility>

namespace referat::backend {

namespace {

std::string key_head(std::string_view term) {
    std::string head;
    glass::append_position_key_head(head, term);
    return head;
}

} // namespace

TermPlaces::TermPlaces(const glass::Table& table, std::string_view term, std::shared_ptr<const DensePlaces> kept)
    : kept_(std::move(kept)), cursor_(table, key_head(term)) {
    if (kept_ != nullptr) {
        kept_at_.emplace(*kept_);
    }
}

const std::vector<std::uint32_t>& TermPlaces::in(std::uint32_t document) {
    if (const auto kept = kept_in(document)) {
        places_.assign(kept->begin(), kept->end());
        return places_;
    }
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

std::shared_ptr<const DensePlaces> TermPlaces::read_all(std::uint32_t end) {
    auto all = std::make_shared<DensePlaces>(end);
    for (std::uint32_t document = 1; document < end; ++document) {
        if (const std::vector<std::uint32_t>& here = in(document); !here.empty()) {
            all->add(document, here);
        }
    }
    all->finish();
    return all;
}

} // namespace referat::backend
