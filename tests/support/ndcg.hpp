// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Normalised discounted cumulative gain of the first ten documents: gain 2^grade - 1, discount log2(rank + 1), against
/// the best order of all judged documents. A document that stands twice counts where it stands first.
/// @param ranked  documents, best first
/// @param grades  grade per judged document, 1 to 3; others have grade 0
/// @return 0 to 1; 0 if nothing is judged relevant.
/// Source: Järvelin and Kekäläinen 2002, with Burges' exponential gain.
inline double ndcg_at_10(const std::vector<std::string>& ranked, const std::map<std::string, int>& grades) {
    const auto gain_of = [](const std::vector<int>& list) {
        double sum = 0.0;
        for (std::size_t i = 0; i < list.size() && i < 10; ++i) {
            sum += (std::exp2(list[i]) - 1.0) / std::log2(static_cast<double>(i) + 2.0);
        }
        return sum;
    };
    std::vector<int> ideal;
    for (const auto& [document, grade] : grades) {
        ideal.push_back(grade);
    }
    std::ranges::sort(ideal, std::greater<>{});
    std::vector<int> found;
    std::set<std::string> seen;
    for (const std::string& document : ranked) {
        if (seen.insert(document).second) {
            const auto it = grades.find(document);
            found.push_back(it == grades.end() ? 0 : it->second);
        }
    }
    const double best = gain_of(ideal);
    return best > 0.0 ? gain_of(found) / best : 0.0;
}
