// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace referat::base {

/// Sixteen bytes of a text, asked one question at once. GCC and Clang make vector instructions of it on every machine
/// that has them, while they turn loops over such ranges into tests of one byte at a time.
class ByteBlock {
public:
    using Bytes = unsigned char __attribute__((vector_size(16)));
    static constexpr std::size_t size = sizeof(Bytes);

    /// Reads text[offset..offset + size), which must exist.
    ByteBlock(std::string_view text, std::size_t offset) noexcept { std::memcpy(&bytes_, text.data() + offset, size); }

    /// 0xFF at every byte from `first` to `last`, 0 elsewhere.
    [[nodiscard]] Bytes within(unsigned char first, unsigned char last) const noexcept {
        const auto width = static_cast<unsigned char>(last - first);
        return reinterpret_cast<Bytes>((bytes_ - first) <= (Bytes{} + width));
    }
    [[nodiscard]] Bytes equal(unsigned char byte) const noexcept {
        return reinterpret_cast<Bytes>(bytes_ == (Bytes{} + byte));
    }

private:
    Bytes bytes_;
};

/// Where the first byte that is not 0 stands; the size of the block if all are.
[[nodiscard]] inline std::size_t first_set(ByteBlock::Bytes mask) noexcept {
    std::uint64_t half = 0;
    for (std::size_t begin = 0; begin < ByteBlock::size; begin += sizeof half) {
        std::memcpy(&half, reinterpret_cast<const char*>(&mask) + begin, sizeof half);
        if (half != 0) {
            const int zeros =
                std::endian::native == std::endian::little ? std::countr_zero(half) : std::countl_zero(half);
            return begin + static_cast<std::size_t>(zeros) / 8;
        }
    }
    return ByteBlock::size;
}

} // namespace referat::base
