// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/deflate.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <span>
#include <stdexcept>

#include <isa-l/igzip_lib.h>

namespace referat::backend {

extern const std::string_view deflate_counts; // deflate_counts.txt

namespace {

/// Fills `counts` from the line of this name.
void read_counts(std::string_view name, std::span<std::uint64_t> counts) {
    const std::string head = '\n' + std::string(name);
    std::string_view line = deflate_counts.substr(std::min(deflate_counts.find(head + ' '), deflate_counts.size()));
    line.remove_prefix(std::min(head.size(), line.size()));
    line = line.substr(0, line.find('\n'));
    const char* at = line.data();
    const char* const end = at + line.size();
    for (std::uint64_t& count : counts) {
        const auto [next, error] = std::from_chars(at + (at == end ? 0 : 1), end, count); // behind the space
        if (error != std::errc()) {
            throw std::logic_error("deflate_counts.txt lacks a count of " + head.substr(1));
        }
        at = next;
    }
}

constexpr std::size_t literals = 256;

/// The codes for one kind of entry.
isal_hufftables make_codes(const std::string& kind) {
    isal_huff_histogram histogram{};
    read_counts(kind + "-literals", std::span(histogram.lit_len_histogram).first(literals));
    read_counts(kind + "-lengths", std::span(histogram.lit_len_histogram).subspan(literals));
    read_counts(kind + "-distances", histogram.dist_histogram);
    isal_hufftables codes{};
    if (isal_create_hufftables(&codes, &histogram) != 0) {
        throw std::logic_error("deflate_counts.txt gives no codes for " + kind);
    }
    return codes;
}

isal_hufftables& codes_of(Deflater::Kind kind) {
    static isal_hufftables records = make_codes("records");
    static isal_hufftables lists = make_codes("lists");
    return kind == Deflater::Kind::Record ? records : lists;
}

#if defined(__x86_64__)
[[gnu::target("avx")]] void clear_upper_halves() {
    __builtin_ia32_vzeroupper();
}
#endif

/// ISA-L 2.30 leaves the upper halves of the vector registers in use, and then a processor takes longer for every
/// vector instruction of the older kind, the compiler's own: a tenth of a whole build (measured).
void release_vector_registers() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx")) {
        clear_upper_halves();
    }
#endif
}

} // namespace

void Deflater::Free::operator()(isal_zstream* stream) const {
    delete stream;
}

Deflater::Deflater() : stream_(new isal_zstream{}) {}

bool Deflater::append(std::string& out, std::string_view text, Kind kind) {
    if (text.empty() || text.size() > std::numeric_limits<std::uint32_t>::max() / 2) {
        return false;
    }
    isal_zstream& stream = *stream_;
    isal_deflate_stateless_init(&stream);
    stream.hist_bits = 0;                // the whole window; the call before leaves it as it finds it
    stream.hufftables = &codes_of(kind); // only read
    stream.end_of_stream = 1;
    stream.flush = NO_FLUSH;
    // The library's pointer to what it reads is not one to const.
    stream.next_in = const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(text.data()));
    stream.avail_in = static_cast<std::uint32_t>(text.size());
    constexpr std::size_t spare = 8; // what the library leaves free at the end
    const std::size_t before = out.size();
    out.resize(before + text.size() + spare);
    stream.next_out = reinterpret_cast<std::uint8_t*>(out.data() + before);
    stream.avail_out = static_cast<std::uint32_t>(text.size() + spare);
    const bool is_shorter = isal_deflate_stateless(&stream) == COMP_OK && stream.total_out < text.size();
    release_vector_registers();
    out.resize(is_shorter ? before + stream.total_out : before);
    return is_shorter;
}

} // namespace referat::backend
