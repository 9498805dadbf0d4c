// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/grammar.hpp"
#include "generator/meeting.hpp"
#include "generator/word_stock.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace referat::bench_corpus {

/// The text of one meeting's minutes.
struct GeneratedMinutes {
    std::string file_name;
    std::string text;      ///< UTF-8
    std::size_t items = 0; ///< agenda items in it
};

/// How much was written.
struct CorpusSize {
    std::size_t minutes = 0;
    std::size_t items = 0;
    std::uint64_t bytes = 0;
};

/// Fictional minutes without end, in all layouts. Minutes `number` depend on the seed and on nothing else, on any
/// machine, so a smaller corpus is the beginning of a larger one.
///
/// Thread safety: const, any thread.
class Corpus {
public:
    explicit Corpus(std::uint64_t seed = default_seed);
    Corpus(const Corpus&) = delete;
    Corpus& operator=(const Corpus&) = delete;

    /// No two minutes have both body and date in common.
    [[nodiscard]] GeneratedMinutes minutes(std::size_t number) const;

    /// Writes the first `count` minutes into `folder`, creating it.
    /// @throws std::runtime_error  a file cannot be written
    CorpusSize write(const std::filesystem::path& folder, std::size_t count) const;

    static constexpr std::uint64_t default_seed = 2023;

private:
    std::uint64_t seed_;
    WordStock words_;
    Grammar grammar_;
    std::vector<Body> bodies_;
};

} // namespace referat::bench_corpus
