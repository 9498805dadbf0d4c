// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/cached_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace referat::backend {

/// Where a word stands in the documents that have it, two bytes a place, found without reading other lists: worth it
/// for words that many documents have.
class DensePlaces final : public CachedList {
public:
    /// Of no documents yet.
    /// @param end  numbers of documents are below it
    explicit DensePlaces(std::uint32_t end);

    /// @param document  numbers ascend
    /// @param places    ascending, one at least
    void add(std::uint32_t document, std::span<const std::uint32_t> places);
    /// To be called when all have been added.
    void finish();

    using Places = std::span<const std::uint16_t>;

    /// Finds the places in documents, cheapest if those come in the order of their numbers.
    ///
    /// Thread safety: one thread at a time; any number of cursors.
    class Cursor {
    public:
        /// Keeps a reference: `lists` must outlive the cursor.
        explicit Cursor(const DensePlaces& lists) : lists_(&lists) {}

        /// The places in a document, empty if there are none; nothing if they are too many or too high to be kept.
        [[nodiscard]] std::optional<Places> in(std::uint32_t document);

    private:
        const DensePlaces* lists_;
        std::size_t block_ = none;
        std::uint64_t left_ = 0;  ///< documents of the block whose lists were not passed
        std::uint32_t list_ = 0;  ///< the first of them
        std::uint32_t place_ = 0; ///< the first of that
    };

    [[nodiscard]] std::size_t bytes() const override;
    /// What so many lists are going to take.
    /// @param places  of all of them together
    [[nodiscard]] static std::size_t bytes_for(std::uint32_t end, std::size_t lists, std::size_t places);

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Documents whose numbers lie in one block of bits.
    struct Block {
        std::uint64_t documents = 0;   ///< a bit each
        std::uint32_t first_list = 0;  ///< of counts_
        std::uint32_t first_place = 0; ///< of places_
    };

    std::vector<Block> blocks_;
    std::vector<std::uint8_t> counts_; ///< of places, by document; 0: they are not kept
    std::vector<std::uint16_t> places_;
    std::size_t begun_ = 0; ///< blocks, while documents are added
};

} // namespace referat::backend
