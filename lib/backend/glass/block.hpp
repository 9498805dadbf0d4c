// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace referat::backend::glass {

inline constexpr std::size_t block_bytes = 8192;
inline constexpr std::size_t max_key_bytes = 255;

// A block: revision (4 bytes), level (1), largest and all free bytes (2 each), end of the offsets (2), the offsets (2
// each), free bytes, the items. A leaf's item: flags and size less 3 (2), size of the key (1), the key, the component's
// number (2) unless it is the first, a part of the value. An item above the leaves: number of the block (4), size of
// the key (1), the key, the component's number (2). All numbers have the high byte first.
inline constexpr std::size_t level_at = 4;
inline constexpr std::size_t offsets_end_at = 9;
inline constexpr std::size_t offsets_begin = 11;
inline constexpr std::size_t offset_bytes = 2;
inline constexpr std::size_t component_bytes = 2;
inline constexpr std::size_t leaf_head_bytes = 3;
inline constexpr std::size_t branch_head_bytes = 5;

inline constexpr unsigned deflated_flag = 0x8000;
inline constexpr unsigned last_flag = 0x4000; ///< the last part of its entry
inline constexpr unsigned first_flag = 0x2000;
inline constexpr unsigned item_size_bits = 0x1FFF;

inline unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
/// Two bytes as a number.
inline std::uint32_t get2(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

} // namespace referat::backend::glass
