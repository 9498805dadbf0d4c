// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/term_tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace referat::query {

namespace {

std::string_view name_of(TermOp op) {
    switch (op) {
    case TermOp::Everything:
        return "everything";
    case TermOp::Nothing:
        return "nothing";
    case TermOp::Term:
        return "term";
    case TermOp::Best:
        return "best";
    case TermOp::Near:
        return "near";
    case TermOp::Proximity:
        return "proximity";
    case TermOp::Side:
        return "side";
    case TermOp::InField:
        return "in-field";
    case TermOp::Expansion:
        return "expansion";
    case TermOp::Phrase:
        return "phrase";
    case TermOp::And:
        return "and";
    case TermOp::Or:
        return "or";
    case TermOp::Word:
        return "word";
    case TermOp::AndMaybe:
        return "and-maybe";
    case TermOp::AndNot:
        return "and-not";
    case TermOp::Filter:
        return "filter";
    case TermOp::Range:
        return "range";
    case TermOp::Latest:
        return "latest";
    }
    return {};
}

/// Two decimals, whatever the locale.
std::string format_weight(double weight) {
    std::array<char, 32> digits{};
    const auto result =
        std::to_chars(digits.data(), digits.data() + digits.size(), weight, std::chars_format::fixed, 2);
    return {digits.data(), result.ptr};
}

void print_tree(const TermNode& node, std::size_t depth, std::string& out) {
    out.append(2 * depth, ' ');
    switch (node.op) {
    case TermOp::Term:
        out.append(node.term).append(" ").append(format_weight(node.weight));
        break;
    case TermOp::Near:
    case TermOp::Phrase:
        out.append(name_of(node.op)).append("/").append(std::to_string(node.window));
        break;
    case TermOp::Range:
        out.append(name_of(node.op)).append(" ").append(field_info(node.slot_field).name).append(":");
        out.append(node.from).append("..").append(node.to);
        break;
    case TermOp::Side:
        out.append(name_of(node.op));
        if (node.window > 0) {
            out.append(node.ordered ? " before/" : " near/").append(std::to_string(node.window));
        }
        break;
    case TermOp::InField:
    case TermOp::Expansion:
        out.append(name_of(node.op)).append(" ").append(node.term);
        break;
    default:
        out.append(name_of(node.op));
        break;
    }
    out.push_back('\n');
    const std::size_t shown =
        node.op == TermOp::Expansion ? std::min(node.children.size(), max_shown_words) : node.children.size();
    for (std::size_t i = 0; i < shown; ++i) {
        print_tree(node.children[i], depth + 1, out);
    }
    if (shown < node.children.size()) {
        out.append(2 * depth + 2, ' ').append("and ").append(std::to_string(node.children.size() - shown));
        out.append(" more\n");
    }
}

} // namespace

std::string to_tree(const TermNode& node) {
    std::string out;
    print_tree(node, 0, out);
    return out;
}

} // namespace referat::query
