// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "end_to_end/forked.hpp"
#include "end_to_end/measure.hpp"

#include <span>

namespace referat::bench {

/// One round: an index built and searched.
struct Round {
    unsigned threads = 0;
    bench_corpus::CorpusSize corpus;
    BuildFigures build;
    ProcessCost build_cost;
    QueryFigures queries;
};

/// A line a round with all figures, after a line of their names.
void print_csv(std::span<const Round> rounds);
/// For people: medians and their range.
void print_table(std::span<const Round> rounds);

} // namespace referat::bench
