// SPDX-License-Identifier: GPL-2.0-or-later
#include "generator/grammar.hpp"

#include "generator/table_lines.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace referat::bench_corpus {

namespace {

struct WordSlot {
    WordClass word_class;
    WordForm form;
};

const std::unordered_map<std::string_view, WordSlot> word_slots = {
    {"n", {WordClass::Noun, WordForm::Base}},          {"n.den", {WordClass::Noun, WordForm::Definite}},
    {"n.fl", {WordClass::Noun, WordForm::Plural}},     {"n.alle", {WordClass::Noun, WordForm::PluralDefinite}},
    {"n.led", {WordClass::Noun, WordForm::FirstPart}}, {"v", {WordClass::Verb, WordForm::Infinitive}},
    {"v.r", {WordClass::Verb, WordForm::Present}},     {"v.de", {WordClass::Verb, WordForm::Past}},
    {"v.t", {WordClass::Verb, WordForm::Participle}},  {"v.s", {WordClass::Verb, WordForm::Passive}},
    {"a", {WordClass::Adjective, WordForm::Plural}},   {"adv", {WordClass::Adverb, WordForm::Base}},
};

/// Makes the letter at `place` a capital: ASCII or a Danish one, U+00E0 to U+00FE, whose second byte of UTF-8 differs
/// from its capital's as ASCII letters do.
void capitalise(std::string& text, std::size_t place) {
    const std::size_t letter = text.compare(place, 1, "\xC3") == 0 ? place + 1 : place;
    const int first = letter > place ? 0xA0 : 'a';
    const int last = letter > place ? 0xBE : 'z';
    if (letter < text.size()) {
        const int byte = static_cast<unsigned char>(text[letter]);
        text[letter] = static_cast<char>(byte >= first && byte <= last ? byte - 0x20 : byte);
    }
}

/// With a full stop between thousands, as Danish writes them.
std::string grouped(std::uint32_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, 1, '.');
    }
    return digits;
}

std::string amount(Random& random) {
    const std::uint32_t notation = random.below(4);
    if (notation == 0) {
        const std::uint32_t tenths = random.below(900) + 11;
        return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10) + " mio. kr.";
    }
    if (notation == 1) {
        return grouped(random.below(9000) * 1000 + 15000) + ",- kr.";
    }
    return grouped(random.below(900) * 5000 + 5000) + " kr.";
}

std::string near_date(Day date, Random& random) {
    const Day day = date + std::chrono::days(random.between(-200, 200));
    return random.percent(30) ? numeric_date(day) : written_date(day);
}

std::string case_number(const Setting& setting, Random& random) {
    const int year = year_of(setting.date) - random.between(0, 2);
    if (random.percent(20)) {
        return "EMN-" + std::to_string(year) + "-0" + std::to_string(random.between(1000, 9999));
    }
    return two_digits(year % 100) + "/" + std::to_string(random.between(1000, 49999));
}

} // namespace

Grammar::Grammar(std::string_view table, const WordStock& words) : words_(words) {
    const std::vector<std::string_view> lines = table_lines(table);
    std::vector<std::pair<std::size_t, std::string_view>> rules;
    for (const std::string_view line : lines) {
        const std::size_t equals = line.find(" = ");
        if (equals == std::string_view::npos) {
            throw std::runtime_error("grammar: not a rule: " + std::string(line));
        }
        const std::size_t symbol = symbols_.try_emplace(line.substr(0, equals), symbols_.size()).first->second;
        rules.emplace_back(symbol, line.substr(equals + 3));
    }
    alternatives_.resize(symbols_.size());
    for (const auto& [symbol, texts] : rules) {
        for (const std::string_view text : split(texts, '|')) {
            alternatives_[symbol].push_back(parse(text));
        }
    }
    for (std::size_t symbol = 0; symbol < alternatives_.size(); ++symbol) {
        check_depth(symbol, 0);
    }
}

Grammar::Alternative Grammar::parse(std::string_view text) const {
    Alternative pieces;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('<'), text.size());
        if (open > 0) {
            Piece literal;
            literal.literal = text.substr(0, open);
            pieces.push_back(literal);
            text.remove_prefix(open);
            continue;
        }
        const std::size_t close = text.find('>');
        if (close == std::string_view::npos) {
            throw std::runtime_error("grammar: no end of slot: " + std::string(text));
        }
        pieces.push_back(parse_slot(text.substr(1, close - 1)));
        text.remove_prefix(close + 1);
    }
    return pieces;
}

Grammar::Piece Grammar::parse_slot(std::string_view slot) const {
    static const std::unordered_map<std::string_view, Value> value_slots = {
        {"tal", Value::Number},      {"lille", Value::SmallNumber}, {"beløb", Value::Amount},
        {"procent", Value::Percent}, {"dato", Value::Date},         {"år", Value::Year},
        {"klokken", Value::Time},    {"sag", Value::CaseNumber},    {"udvalg", Value::Body},
    };
    Piece piece;
    std::string name(slot);
    piece.capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
    if (piece.capital) {
        name.front() = static_cast<char>(name.front() + 0x20);
    }
    if (const auto symbol = symbols_.find(name); symbol != symbols_.end()) {
        piece.kind = PieceKind::Symbol;
        piece.symbol = symbol->second;
    } else if (const auto word = word_slots.find(name); word != word_slots.end()) {
        piece.kind = PieceKind::Word;
        piece.word_class = word->second.word_class;
        piece.form = word->second.form;
    } else if (const auto value = value_slots.find(name); value != value_slots.end()) {
        piece.kind = PieceKind::Value;
        piece.value = value->second;
    } else {
        throw std::runtime_error("grammar: no symbol <" + std::string(slot) + ">");
    }
    return piece;
}

void Grammar::check_depth(std::size_t symbol, std::size_t depth) const {
    if (depth > alternatives_.size()) {
        throw std::runtime_error("grammar: a symbol contains itself");
    }
    for (const Alternative& alternative : alternatives_[symbol]) {
        for (const Piece& piece : alternative) {
            if (piece.kind == PieceKind::Symbol) {
                check_depth(piece.symbol, depth + 1);
            }
        }
    }
}

std::string Grammar::text(std::string_view symbol, const Setting& setting, Random& random) const {
    std::string result;
    append(result, symbols_.at(symbol), setting, random);
    return result;
}

void Grammar::append(std::string& text, std::size_t symbol, const Setting& setting, Random& random) const {
    const std::vector<Alternative>& alternatives = alternatives_[symbol];
    for (const Piece& piece : alternatives[random.below(static_cast<std::uint32_t>(alternatives.size()))]) {
        append(text, piece, setting, random);
    }
}

void Grammar::append(std::string& text, const Piece& piece, const Setting& setting, Random& random) const {
    const std::size_t begin = text.size();
    switch (piece.kind) {
    case PieceKind::Literal:
        text += piece.literal;
        break;
    case PieceKind::Symbol:
        append(text, piece.symbol, setting, random);
        break;
    case PieceKind::Word:
        words_.append(text, piece.word_class, piece.form, random);
        break;
    case PieceKind::Value:
        append_value(text, piece.value, setting, random);
        break;
    }
    if (piece.capital) {
        capitalise(text, begin);
    }
}

void Grammar::append_value(std::string& text, Value value, const Setting& setting, Random& random) {
    switch (value) {
    case Value::Number:
        text += grouped(random.below(6000) + 25);
        break;
    case Value::SmallNumber:
        text += std::to_string(random.between(2, 48));
        break;
    case Value::Amount:
        text += amount(random);
        break;
    case Value::Percent:
        text += std::to_string(random.between(2, 98));
        text += random.percent(50) ? " %" : " procent";
        break;
    case Value::Date:
        text += near_date(setting.date, random);
        break;
    case Value::Year:
        text += std::to_string(year_of(setting.date) + random.between(-2, 2));
        break;
    case Value::Time:
        text += "kl. " + std::to_string(random.between(8, 17));
        text += random.percent(50) ? ".00" : ".30";
        break;
    case Value::CaseNumber:
        text += case_number(setting, random);
        break;
    case Value::Body:
        text += setting.body;
        break;
    }
}

} // namespace referat::bench_corpus
