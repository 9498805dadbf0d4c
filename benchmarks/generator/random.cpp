// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/random.hpp"

#include <algorithm>
#include <array>

namespace referat::bench_corpus {

namespace {

std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

/// exp(0.8 z) in thousandths, z the quantile (i + 0.5) / 32 of the normal distribution.
constexpr std::array<std::uint64_t, 32> log_normal_quantiles = {
    179,  262,  322,  374,  422,  469,  515,  560,  606,  653,  700,  750,  801,  854,  910,  969,
    1032, 1099, 1171, 1249, 1334, 1428, 1532, 1650, 1785, 1943, 2133, 2368, 2675, 3109, 3822, 5602};

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) : state_(mix(mix(seed) ^ (stream + 0x9E3779B97F4A7C15U))) {}

std::uint64_t Random::next() {
    state_ += 0x9E3779B97F4A7C15U;
    return mix(state_);
}

std::uint32_t Random::below(std::uint32_t limit) {
    return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32);
}

int Random::between(int first, int last) {
    return first + static_cast<int>(below(static_cast<std::uint32_t>(last - first + 1)));
}

Zipf::Zipf(std::size_t count, std::uint64_t shift) {
    cumulative_.reserve(count);
    std::uint64_t sum = 0;
    for (std::size_t rank = 0; rank < count; ++rank) {
        sum += (std::uint64_t{1} << 40) / (rank + shift);
        cumulative_.push_back(sum);
    }
}

std::size_t Zipf::draw(Random& random) const {
    const std::uint64_t point = random.next() % cumulative_.back();
    return static_cast<std::size_t>(std::upper_bound(cumulative_.begin(), cumulative_.end(), point) -
                                    cumulative_.begin());
}

std::uint64_t log_normal(Random& random, std::uint64_t median) {
    const std::uint64_t place = random.below((log_normal_quantiles.size() - 1) << 10);
    const std::uint64_t low = log_normal_quantiles[place >> 10];
    const std::uint64_t high = log_normal_quantiles[(place >> 10) + 1];
    return median * (low + (((high - low) * (place & 1023)) >> 10)) / 1000;
}

} // namespace referat::bench_corpus
