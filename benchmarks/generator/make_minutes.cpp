// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/corpus.hpp"

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string_view>

namespace {

using referat::bench_corpus::Corpus;

bool read_number(std::string_view text, std::uint64_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

int main(int argc, char** argv) {
    std::uint64_t count = 0;
    std::uint64_t seed = Corpus::default_seed;
    const bool with_seed = argc == 5 && std::string_view(argv[3]) == "--seed";
    if ((argc != 3 && !with_seed) || !read_number(argv[1], count) || (with_seed && !read_number(argv[4], seed))) {
        std::fputs("usage: make_minutes N OUTDIR [--seed S]\n"
                   "Writes N fictional Danish minutes; the same N and S give the same bytes on any machine.\n",
                   stderr);
        return 2;
    }
    try {
        const auto size = Corpus(seed).write(argv[2], count);
        std::printf("%zu minutes, %zu items, %llu bytes\n", size.minutes, size.items,
                    static_cast<unsigned long long>(size.bytes));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "make_minutes: error: %s\n", error.what());
        return 1;
    }
}
