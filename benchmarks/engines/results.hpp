// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "engines/measure_engine.hpp"
#include "engines/records.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace referat::bench {

/// All rounds of one engine on one corpus.
struct EngineResults {
    std::string engine;
    std::vector<EngineRound> rounds;
};

/// All engines on one corpus.
struct CorpusResults {
    RecordsSize size;
    std::vector<EngineResults> engines; ///< the same ones in the same order for every corpus
};

/// The raw figures, a line each as soon as it is measured: builds.csv, queries.csv and updates.csv.
class RawFiles {
public:
    /// @throws std::runtime_error  a file cannot be written
    explicit RawFiles(const std::filesystem::path& folder);
    void add(const RecordsSize& size, std::size_t round, const std::string& engine, const EngineRound& figures);

private:
    std::ofstream builds_;
    std::ofstream queries_;
    std::ofstream updates_;
};

/// Tables for people: medians, and ratios against the reference engine within each round.
void print_summary(std::FILE* file, std::span<const CorpusResults> corpora);

} // namespace referat::bench
