// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/hash.hpp"

#include "base/file.hpp"

#include <memory>

#include <xxhash.h>

namespace referat::base {

namespace {

std::string to_hex(const XXH128_hash_t& hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    std::string hex;
    hex.reserve(2 * sizeof canonical.digest);
    for (const unsigned char byte : canonical.digest) {
        hex.push_back(digits[byte >> 4]);
        hex.push_back(digits[byte & 0xF]);
    }
    return hex;
}

struct FreeState {
    void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

} // namespace

std::string fingerprint(std::span<const std::byte> bytes) {
    return to_hex(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string fingerprint(std::string_view text) {
    return fingerprint(std::as_bytes(std::span(text)));
}

std::string fingerprint_file(const std::filesystem::path& path) {
    const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
    XXH3_128bits_reset(state.get());
    for_each_block(
        path, [&](std::span<const std::byte> block) { XXH3_128bits_update(state.get(), block.data(), block.size()); });
    return to_hex(XXH3_128bits_digest(state.get()));
}

} // namespace referat::base
