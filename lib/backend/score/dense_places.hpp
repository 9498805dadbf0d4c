// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/bit_blocks.hpp"
#include "backend/score/cached_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace referat::backend {

/// Where a word stands in the documents that have it, two bytes a place, found without reading other lists: worth it
/// for words that many documents have. They become known a block of documents at a time, as queries read them.
class DensePlaces final : public CachedList {
public:
    /// @param end  numbers of documents are below it
    explicit DensePlaces(std::uint32_t end);

    /// Whether the documents of the block of bits that a document stands in are known.
    [[nodiscard]] bool knows(std::uint32_t document) const { return blocks_[document / block_bits].is_known; }

    // For each block that is not known, told by one of its documents: begin_block(), what its documents have, and
    // finish_block(), which makes it known. One that is not finished may be begun again.

    void begin_block(std::uint32_t document);
    void finish_block(std::uint32_t document) { blocks_[document / block_bits].is_known = true; }
    /// @param document  of the block begun last; numbers ascend
    /// @param places    ascending, one at least
    void add(std::uint32_t document, std::span<const std::uint32_t> places);

    using Places = std::span<const std::uint16_t>;

    /// Finds the places in documents, cheapest if those come in the order of their numbers.
    ///
    /// Thread safety: one thread at a time; any number of cursors.
    class Cursor {
    public:
        /// Keeps a reference: `lists` must outlive the cursor.
        explicit Cursor(const DensePlaces& lists) : lists_(&lists) {}

        /// The places in a document that is known, empty if there are none; nothing if they are too many or too high to
        /// be kept.
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
        bool is_known = false;
    };

    std::vector<Block> blocks_;
    std::vector<std::uint8_t> counts_; ///< of places, by document; 0: they are not kept
    std::vector<std::uint16_t> places_;
};

} // namespace referat::backend
