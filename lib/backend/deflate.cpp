// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/deflate.hpp"

#include <new>

#include <libdeflate.h>

namespace referat::backend {

namespace {

/// The fastest of libdeflate's levels. Higher ones make an index a few per cent smaller and its build much slower.
constexpr int level = 1;

} // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
    if (compressor_ == nullptr) {
        throw std::bad_alloc();
    }
}

bool Deflater::append(std::string& out, std::string_view text) {
    if (text.empty()) {
        return false;
    }
    const std::size_t before = out.size();
    out.resize(before + text.size() - 1);
    const std::size_t size =
        libdeflate_deflate_compress(compressor_.get(), text.data(), text.size(), out.data() + before, text.size() - 1);
    out.resize(before + size);
    return size > 0;
}

} // namespace referat::backend
