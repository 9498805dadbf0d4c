// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/database_reader.hpp"
#include "query/amount_bounds.hpp"
#include "query/term_tree.hpp"
#include "schema/fields.hpp"
#include "search/best_passage.hpp"
#include "search/proximity_terms.hpp"

#include <referat/analyzer.hpp>

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace referat::search {

/// What a query looks for in text, to find it again in the records of its hits.
///
/// Alternatives of one word (its forms, its stem) are one word here too. Only what a query asks for in the text is
/// kept: words, phrases and amounts; nothing under a NOT, and no other filters. A term weighs its idf times its factor
/// in the query.
class QueryTerms {
public:
    QueryTerms(const query::TermNode& tree, const backend::DatabaseReader& reader);

    [[nodiscard]] bool empty() const {
        return terms_.empty() && phrases_.empty() && near_words_.empty() && proximities_.empty() && amounts_.empty();
    }

    /// Where `text` of `row`'s field, with its analysis `tokens`, matches: sorted, disjoint. Words of a phrase match
    /// only where the phrase does, and those near each other only where they are. Sums of money match where belob: asks
    /// for them.
    [[nodiscard]] std::vector<PassageMatch> find(const schema::Row& row, std::string_view text,
                                                 const std::vector<Token>& tokens) const;

private:
    struct Wanted {
        std::uint32_t word = 0;
        double weight = 0.0;
    };
    struct Phrase {
        std::vector<std::string> terms;
        unsigned window = 0;
        Wanted wanted;
    };

    /// Words that say something only near each other, such as those of an acronym's long form.
    struct NearWords {
        std::vector<std::pair<std::string, double>> terms; ///< with their weights
        std::uint32_t window = 0;
        std::uint32_t word = 0;
    };

    struct Amounts {
        query::AmountBounds bounds;
        Wanted wanted;
    };

    void add_term(const std::string& term, const Wanted& wanted);
    void add_ending(const std::string& term);
    /// False if no term ends as this word does: it need not be looked up.
    [[nodiscard]] bool may_want(std::string_view word) const;
    static double heaviest(const query::TermNode& node, const backend::DatabaseReader& reader);
    /// @param least_weight  of a term of weight 1
    void collect(const query::TermNode& node, std::uint32_t word, const backend::DatabaseReader& reader,
                 double least_weight);
    void collect_children(const query::TermNode& node, std::size_t count, const backend::DatabaseReader& reader);
    void find_words(const schema::Row& row, const std::vector<Token>& tokens, std::vector<PassageMatch>& found) const;
    void find_phrase(const Phrase& phrase, const schema::Row& row, const std::vector<Token>& tokens,
                     std::vector<PassageMatch>& found) const;

    void find_near(const NearWords& near, const schema::Row& row, const std::vector<Token>& tokens,
                   std::vector<PassageMatch>& found) const;
    void find_amounts(std::string_view text, std::vector<PassageMatch>& found) const;

    std::unordered_map<std::string, Wanted> terms_;
    std::bitset<65536> endings_; ///< last two bytes of the terms
    std::vector<Phrase> phrases_;
    std::vector<NearWords> near_words_;
    std::vector<ProximityTerms> proximities_;
    std::vector<Amounts> amounts_;
    std::uint32_t words_ = 0;
};

} // namespace referat::search
