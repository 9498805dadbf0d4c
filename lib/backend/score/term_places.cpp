// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/term_places.hpp"

#include "backend/glass/encoding.hpp"

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

TermPlaces::TermPlaces(const glass::Table& table, std::string_view term, std::shared_ptr<DensePlaces> kept)
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
    return in_table(document);
}

const std::vector<std::uint32_t>& TermPlaces::in_table(std::uint32_t document) {
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

void TermPlaces::keep_block(std::uint32_t document) {
    const std::uint32_t begin = document / block_bits * block_bits;
    kept_->begin_block(document);
    for (std::uint32_t number = begin; number < begin + block_bits; ++number) {
        if (const std::vector<std::uint32_t>& here = in_table(number); !here.empty()) {
            kept_->add(number, here);
        }
    }
    kept_->finish_block(document);
}

} // namespace referat::backend
