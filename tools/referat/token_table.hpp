// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"
#include "output.hpp"
#include "token_groups.hpp"

#include <referat/analyzer.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

/// Writes the analysis of texts for a reader: a row for every index term, with its lemmas, and of a compound the split
/// and the lemmas of its parts. What a term stands for besides itself, and parts of identifiers, stand indented below
/// it.
class TokenTable {
public:
    /// Keeps references. `analyzer` reads what the words joined from others are made of.
    TokenTable(Output& out, const Messages& messages, Analyzer& analyzer, bool colour)
        : out_(out), messages_(messages), analyzer_(analyzer), colour_(colour) {}

    /// A table of the tokens of one text; the first one has a heading, the others an empty line above.
    void write(const TokenGroups& groups);

private:
    enum Column : std::size_t { Term, Kind, Lemmas, Split, Parts, column_count };
    struct Row {
        std::array<std::string, column_count> cells;
        bool is_stop_word = false;
    };

    [[nodiscard]] Row row_of(const Token& token) const;
    static void describe(const TokenGroup& group, Row& row);
    void append_rows(const TokenGroup& group, std::vector<Row>& rows);
    std::vector<std::string> append_joined(const Token& token, std::vector<Row>& rows);
    void write_rows(const std::vector<Row>& rows);

    Output& out_;
    const Messages& messages_;
    Analyzer& analyzer_;
    bool colour_;
    bool has_heading_ = false;
};

} // namespace referat::tool
