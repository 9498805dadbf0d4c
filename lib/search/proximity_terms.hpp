// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/spans.hpp"
#include "query/term_tree.hpp"
#include "schema/fields.hpp"
#include "search/best_passage.hpp"

#include <referat/analyzer.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace referat::search {

/// The words of a Proximity, to find again where in a text they stand as asked.
class ProximityTerms {
public:
    using WeightOf = std::function<double(const std::string& term)>;

    /// @param first_word  number of the first side among the words of the query; the others follow
    ProximityTerms(const query::TermNode& proximity, std::uint32_t first_word, const WeightOf& weight_of);

    /// Appends the words of `tokens`, the analysis of a text of `row`'s field, that are near enough to one of every
    /// other side.
    void find(const schema::Row& row, const std::vector<Token>& tokens, std::vector<PassageMatch>& found) const;

private:
    struct Phrase {
        std::vector<std::string> terms;
        std::uint32_t window = 0;
    };
    struct Side {
        std::unordered_map<std::string, std::uint32_t> words; ///< with the places that they take
        std::vector<Phrase> phrases;
        std::uint32_t distance = 0;
        bool ordered = false;
        double weight = 0.0;
    };
    using Place = std::pair<query::Span, ByteRange>;

    static void add(const query::TermNode& alternative, Side& side);
    static std::vector<Place> find_side(const Side& side, const schema::Row& row, const std::vector<Token>& tokens);
    static void find_phrase(const Phrase& phrase, const schema::Row& row, const std::vector<Token>& tokens,
                            std::vector<Place>& places);

    std::vector<Side> sides_;
    std::uint32_t first_word_;
};

} // namespace referat::search
