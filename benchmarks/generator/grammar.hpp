// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "generator/dates.hpp"
#include "generator/random.hpp"
#include "generator/word_stock.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace referat::bench_corpus {

/// What sentences may say of the meeting they stand in.
struct Setting {
    std::string body;
    Day date;
};

/// The sentences of grammar.txt: a symbol is replaced by one of its alternatives until only words are left.
///
/// Thread safety: const, any thread.
class Grammar {
public:
    /// Keeps a reference: `words` must outlive the grammar.
    /// @throws std::runtime_error  `table` names a symbol that is not there, or one that contains itself.
    Grammar(std::string_view table, const WordStock& words);

    /// One of the texts of `symbol`. @throws std::out_of_range  there is no such symbol.
    [[nodiscard]] std::string text(std::string_view symbol, const Setting& setting, Random& random) const;

private:
    enum class PieceKind { Literal, Symbol, Word, Value };
    enum class Value { Number, SmallNumber, Amount, Percent, Date, Year, Time, CaseNumber, Body };
    struct Piece {
        PieceKind kind = PieceKind::Literal;
        bool capital = false;
        std::string_view literal;
        std::size_t symbol = 0;
        WordClass word_class = WordClass::Noun;
        WordForm form = WordForm::Base;
        Value value = Value::Number;
    };
    using Alternative = std::vector<Piece>;

    [[nodiscard]] Alternative parse(std::string_view text) const;
    [[nodiscard]] Piece parse_slot(std::string_view slot) const;
    void check_depth(std::size_t symbol, std::size_t depth) const;
    void append(std::string& text, std::size_t symbol, const Setting& setting, Random& random) const;
    void append(std::string& text, const Piece& piece, const Setting& setting, Random& random) const;
    static void append_value(std::string& text, Value value, const Setting& setting, Random& random);

    const WordStock& words_;
    std::unordered_map<std::string_view, std::size_t> symbols_;
    std::vector<std::vector<Alternative>> alternatives_; ///< by symbol
};

} // namespace referat::bench_corpus
