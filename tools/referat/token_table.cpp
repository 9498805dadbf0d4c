// SPDX-License-Identifier: GPL-2.0-or-later
#include "token_table.hpp"

#include "safe_text.hpp"
#include "styled_text.hpp"

#include <algorithm>

namespace referat::tool {

namespace {

/// Columns wide enough for most words, so that the tables of several lines look like one.
constexpr std::array<std::size_t, 4> least_widths{20, 10, 18, 22};
constexpr std::size_t gap = 2;

const Phrase& kind_name(const Token& token) {
    switch (token.kind) {
    case TokenKind::Word:
        return token.stop_word ? msg::kind_stop_word : msg::kind_word;
    case TokenKind::Identifier:
        return msg::kind_identifier;
    case TokenKind::Normal:
        return msg::kind_normal;
    case TokenKind::Part:
        return msg::kind_part;
    case TokenKind::Joined:
        return msg::kind_joined;
    case TokenKind::Lemma:
    case TokenKind::Component:
        break; // they have no row of their own
    }
    return msg::no_value;
}

bool stands_alone(const Token& token) {
    return token.kind == TokenKind::Word || token.kind == TokenKind::Identifier;
}

std::string listed(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) {
        text.append(text.empty() ? "" : ", ").append(escape_line(value));
    }
    return text;
}

std::vector<std::string> lemmas_of(const TokenGroup& group) {
    std::vector<std::string> lemmas;
    for (const Token* token : group.tokens) {
        if (token->kind == TokenKind::Lemma) {
            lemmas.push_back(token->term);
        }
    }
    return lemmas;
}

/// "sundhed, styre, gruppe (styregruppe)": the lemmas of the parts, and of what several of them make together.
std::string describe_parts(const TokenGroup& group, const std::vector<SplitPiece>& pieces) {
    std::vector<std::string> parts;
    std::vector<std::string> joint;
    for (const SplitPiece& piece : pieces) {
        if (piece.part != nullptr) {
            parts.push_back(piece.part->term);
        }
    }
    for (const Token* token : group.tokens) {
        if (token->kind == TokenKind::Component &&
            std::ranges::find(pieces, token, &SplitPiece::part) == pieces.end()) {
            joint.push_back(token->term);
        }
    }
    return pieces.empty() || joint.empty() ? listed(parts) : listed(parts) + " (" + listed(joint) + ")";
}

} // namespace

TokenTable::Row TokenTable::row_of(const Token& token) const {
    Row row;
    row.cells[Term] = (stands_alone(token) ? "" : "  ") + escape_line(token.term);
    row.cells[Kind] = messages_(kind_name(token));
    row.is_stop_word = token.stop_word;
    return row;
}

/// What is known of a word: all cells but its term and kind.
void TokenTable::describe(const TokenGroup& group, Row& row) {
    const std::vector<SplitPiece> pieces = split_pieces(group);
    row.cells[Lemmas] = listed(lemmas_of(group));
    row.cells[Split] = escape_line(join_pieces(pieces));
    row.cells[Parts] = describe_parts(group, pieces);
}

/// A joined word stands over the letters of another one, which say nothing of its parts: it is analysed by itself.
/// Returns its lemmas.
std::vector<std::string> TokenTable::append_joined(const Token& token, std::vector<Row>& rows) {
    rows.push_back(row_of(token));
    const std::vector<Token> tokens = analyzer_.analyze(token.term);
    const TokenGroups groups(tokens);
    if (groups.begin() == groups.end()) {
        return {};
    }
    describe(*groups.begin(), rows.back());
    return lemmas_of(*groups.begin());
}

void TokenTable::append_rows(const TokenGroup& group, std::vector<Row>& rows) {
    const std::size_t first = rows.size();
    std::vector<std::string> of_joined;
    for (const Token* token : group.tokens) {
        if (token->kind == TokenKind::Joined) {
            std::ranges::copy(append_joined(*token, rows), std::back_inserter(of_joined));
        } else if (token->kind != TokenKind::Lemma && token->kind != TokenKind::Component) {
            rows.push_back(row_of(*token));
        }
    }
    if (group.tokens.front()->kind == TokenKind::Joined) {
        return;
    }
    describe(group, rows[first]);
    std::vector<std::string> lemmas = lemmas_of(group);
    std::erase_if(lemmas,
                  [&](const std::string& lemma) { return std::ranges::find(of_joined, lemma) != of_joined.end(); });
    rows[first].cells[Lemmas] = listed(lemmas);
}

void TokenTable::write_rows(const std::vector<Row>& rows) {
    std::array<std::size_t, column_count> widths{};
    std::ranges::copy(least_widths, widths.begin());
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < column_count; ++i) {
            widths[i] = std::max(widths[i], display_width(row.cells[i]));
        }
    }
    for (const Row& row : rows) {
        std::string line;
        std::size_t missing = 0; // blanks up to the next column
        for (std::size_t i = 0; i < column_count; ++i) {
            if (!row.cells[i].empty()) {
                line.append(missing, ' ').append(row.cells[i]);
                missing = 0;
            }
            missing += widths[i] + gap - display_width(row.cells[i]);
        }
        const bool is_heading = !has_heading_;
        has_heading_ = true;
        const Style style = is_heading ? Style::Heading : row.is_stop_word ? Style::Faint : Style::Plain;
        out_.write(render({{std::move(line), style}}, colour_) + "\n");
    }
}

void TokenTable::write(const TokenGroups& groups) {
    if (groups.begin() == groups.end()) {
        return;
    }
    std::vector<Row> rows;
    if (has_heading_) {
        out_.write("\n");
    } else {
        rows.push_back({{messages_(msg::term), messages_(msg::kind), messages_(msg::lemma), messages_(msg::split),
                         messages_(msg::parts)},
                        false});
    }
    for (const TokenGroup& group : groups) {
        append_rows(group, rows);
    }
    write_rows(rows);
}

} // namespace referat::tool
