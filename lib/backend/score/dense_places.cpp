// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/dense_places.hpp"

#include <limits>

namespace referat::backend {

namespace {

constexpr std::size_t most_places = std::numeric_limits<std::uint8_t>::max();
constexpr std::uint32_t highest_place = std::numeric_limits<std::uint16_t>::max();

std::size_t blocks_for(std::uint32_t end) {
    return (std::size_t{end} + block_bits - 1) / block_bits;
}

} // namespace

DensePlaces::DensePlaces(std::uint32_t end) : blocks_(blocks_for(end)) {}

void DensePlaces::begin_block(std::uint32_t document) {
    Block& block = blocks_[document / block_bits];
    block.documents = 0;
    block.first_list = static_cast<std::uint32_t>(counts_.size());
    block.first_place = static_cast<std::uint32_t>(places_.size());
}

void DensePlaces::add(std::uint32_t document, std::span<const std::uint32_t> places) {
    blocks_[document / block_bits].documents |= bit_of(document);
    const bool fits = places.size() <= most_places && places.back() <= highest_place;
    counts_.push_back(fits ? static_cast<std::uint8_t>(places.size()) : 0);
    if (fits) {
        const std::size_t begin = places_.size();
        places_.resize(begin + places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            places_[begin + i] = static_cast<std::uint16_t>(places[i]);
        }
    }
}

std::optional<DensePlaces::Places> DensePlaces::Cursor::in(std::uint32_t document) {
    const std::size_t number = document / block_bits;
    const std::uint64_t bit = bit_of(document);
    const std::uint64_t before = bit - 1;
    const Block& block = lists_->blocks_[number];
    if ((block.documents & bit) == 0) {
        return Places();
    }
    if (number != block_ || (left_ & bit) == 0) {
        block_ = number;
        left_ = block.documents;
        list_ = block.first_list;
        place_ = block.first_place;
    }
    for (; (left_ & before) != 0; left_ &= left_ - 1) {
        place_ += lists_->counts_[list_++];
    }
    const std::uint8_t count = lists_->counts_[list_];
    return count == 0 ? std::nullopt : std::optional(Places(lists_->places_).subspan(place_, count));
}

std::size_t DensePlaces::bytes() const {
    return sizeof(DensePlaces) + blocks_.size() * sizeof(Block) + counts_.capacity() +
           places_.capacity() * sizeof(std::uint16_t);
}

std::size_t DensePlaces::bytes_for(std::uint32_t end, std::size_t lists, std::size_t places) {
    return sizeof(DensePlaces) + blocks_for(end) * sizeof(Block) + lists + places * sizeof(std::uint16_t);
}

} // namespace referat::backend
