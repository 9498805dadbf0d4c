// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/place_table.hpp"
#include "backend/xapian_visible.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace referat::backend {

/// What scoring wants to know of each database, read when it is first asked for.
///
/// Thread safety: one thread at a time.
class PartData {
public:
    /// The lengths of its documents by their numbers; what is not there has 0.
    /// @param index  of the part, which is always the same
    [[nodiscard]] const std::vector<std::uint32_t>& lengths(std::size_t index, const XapianVisible::Part& part);
    /// Its places; null if only the engine can read them: it has another format, or its files have been removed since
    /// it was opened.
    [[nodiscard]] const PlaceTable* places(std::size_t index, const XapianVisible::Part& part);

private:
    struct Data {
        std::vector<std::uint32_t> lengths;
        std::optional<std::unique_ptr<const PlaceTable>> places; ///< nothing: not asked for yet
    };

    [[nodiscard]] Data& data(std::size_t index);

    std::vector<Data> parts_;
};

} // namespace referat::backend
