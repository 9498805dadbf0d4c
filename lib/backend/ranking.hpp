// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace referat::backend {

/// Parameters of BM25 as Robertson and Spärck Jones name them; field weights stand in the schema.
struct Ranking {
    double k1 = 1.6;         ///< how fast repeated words stop counting
    double k2 = 0.0;         ///< length of the query against the document: not used
    double k3 = 1.0;         ///< repeated words of the query
    double b = 0.2;          ///< length normalisation: a long case is not a worse answer (design, section 5)
    double min_length = 0.5; ///< shorter items are normalised as if they had this share of the average length

    bool operator==(const Ranking&) const = default;
};

} // namespace referat::backend
