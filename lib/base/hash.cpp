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

} // namespace

std::string fingerprint(std::span<const std::byte> bytes) {
    return to_hex(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string fingerprint(std::string_view text) {
    return fingerprint(std::as_bytes(std::span(text)));
}

class Fingerprinter::Impl {
public:
    Impl() { XXH3_128bits_reset(state.get()); }

    struct Free {
        void operator()(XXH3_state_t* old) const { XXH3_freeState(old); }
    };
    std::unique_ptr<XXH3_state_t, Free> state{XXH3_createState()};
};

Fingerprinter::Fingerprinter() : impl_(std::make_unique<Impl>()) {}
Fingerprinter::Fingerprinter(Fingerprinter&&) noexcept = default;
Fingerprinter& Fingerprinter::operator=(Fingerprinter&&) noexcept = default;
Fingerprinter::~Fingerprinter() = default;

void Fingerprinter::add(std::string_view bytes) {
    XXH3_128bits_update(impl_->state.get(), bytes.data(), bytes.size());
}

std::string Fingerprinter::fingerprint() const {
    return to_hex(XXH3_128bits_digest(impl_->state.get()));
}

std::string fingerprint_file(const std::filesystem::path& path) {
    Fingerprinter fingerprinter;
    for_each_block(path, [&](std::span<const std::byte> block) {
        fingerprinter.add({reinterpret_cast<const char*>(block.data()), block.size()});
    });
    return fingerprinter.fingerprint();
}

} // namespace referat::base
