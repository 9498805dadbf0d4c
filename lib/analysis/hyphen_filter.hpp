// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/token_list.hpp"

#include <string>
#include <string_view>

namespace referat::analysis {

/// Joins words with hyphens between them: "PLO-læger" is the Word "plo-læger" and the Parts "plo" and "læger".
///
/// The whole stands at the position of its first part. Of three or more parts all but the last are a Part too, since
/// the last is the head: "COVID-19-vaccine" also has "covid-19". A first part of one letter gives the form without
/// hyphen as Joined ("e-læring": "elæring"), and so does the lone word "e" before another ("e læring"); no other letter
/// does, since lone letters are words, initials and list marks. In file names and addresses the wholes are Parts.
/// Chains that are too long for a term stay single words.
class HyphenFilter final {
public:
    /// @param text  the analysed text, into which the tokens' ranges point.
    void apply(std::string_view text, TokenList& tokens);

private:
    void join_chain(std::size_t first, std::size_t last, TokenList& tokens);
    void join_open_prefix(std::string_view text, std::size_t word, TokenList& tokens);

    std::string term_;
};

} // namespace referat::analysis
