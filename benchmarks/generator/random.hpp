// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace referat::bench_corpus {

/// Random numbers that are the same on every machine: 64-bit integers only, no floating point, no std:: distributions
/// (whose results the standard leaves open).
///
/// Source: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    /// An own stream for part `stream` of what `seed` names.
    Random(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next();
    /// 0 .. limit - 1, for a limit of 1 or more.
    std::uint32_t below(std::uint32_t limit);
    /// first .. last, both included.
    int between(int first, int last);
    bool percent(std::uint32_t chance) { return below(100) < chance; }

private:
    std::uint64_t state_;
};

/// Ranks as words come: rank r (from 0) with a probability in proportion to 1 / (r + shift).
///
/// Source: Zipf's law as Mandelbrot amended it, exponent 1; the shift keeps the first words from taking everything.
class Zipf {
public:
    Zipf(std::size_t count, std::uint64_t shift);
    [[nodiscard]] std::size_t draw(Random& random) const;

private:
    std::vector<std::uint64_t> cumulative_;
};

/// A length of log-normal distribution with sigma = 0.8, as texts of agenda items have, cut at 0.18 and 5.6 medians;
/// the mean is 1.34 medians.
[[nodiscard]] std::uint64_t log_normal(Random& random, std::uint64_t median);

} // namespace referat::bench_corpus
