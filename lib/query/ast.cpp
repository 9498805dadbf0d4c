// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/ast.hpp"

#include <algorithm>
#include <string_view>

namespace referat::query {

namespace {

constexpr std::string_view special = "()\"\\";

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string escape(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string result;
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (is_control(c)) {
            const auto byte = static_cast<unsigned char>(c);
            result += {'\\', 'x', hex[byte >> 4], hex[byte & 0xF]};
        } else {
            if (special.find(c) != std::string_view::npos) {
                result.push_back('\\');
            }
            result.push_back(c);
        }
    }
    return result;
}

/// True for a text that can stand in a list without a mark of where it begins and ends.
bool is_plain(std::string_view text) {
    return !text.empty() && std::ranges::none_of(text, [](char c) {
        return is_control(c) || c == ' ' || c == ':' || c == '*' || special.find(c) != std::string_view::npos;
    });
}

std::string quote(std::string_view text) {
    return std::string(1, '"').append(escape(text)).append(1, '"');
}

std::string plain_or_quoted(std::string_view text) {
    return is_plain(text) ? std::string(text) : quote(text);
}

std::string prefix_of(const Node& node) {
    return node.field ? std::string(field_info(*node.field).name) + ":" : std::string();
}

std::string filter(const Node& node) {
    if (node.values.size() == 1) {
        return plain_or_quoted(node.values.front());
    }
    std::string list;
    for (const std::string& value : node.values) {
        list.append(list.empty() ? "(" : " ").append(plain_or_quoted(value));
    }
    return list.append(")");
}

std::string range(const Node& node) {
    if (node.latest) {
        return "seneste";
    }
    return node.from == node.to ? node.from : node.from + ".." + node.to;
}

/// The head of a list, or the whole of a node without children.
std::string head(const Node& node) {
    switch (node.kind) {
    case NodeKind::Any:
        return "any";
    case NodeKind::And:
        return "and";
    case NodeKind::Or:
        return "or";
    case NodeKind::Not:
        return node.children.size() == 1 ? "without *" : "without";
    case NodeKind::Words:
        return prefix_of(node) + (is_plain(node.text) ? node.text : "(words " + escape(node.text) + ")");
    case NodeKind::Phrase:
        return prefix_of(node) + quote(node.text);
    case NodeKind::Truncation:
        return prefix_of(node) + (node.open_front ? "*" : "") + plain_or_quoted(node.text) +
               (node.open_back ? "*" : "");
    case NodeKind::Near:
        return "near";
    case NodeKind::Filter:
        return prefix_of(node) + filter(node);
    case NodeKind::Range:
        return prefix_of(node) + range(node);
    case NodeKind::Nothing:
        break;
    }
    return "()";
}

std::string_view occur_head(Occur occur) {
    return occur == Occur::Must ? "must" : "not";
}

/// How a child of a Near stands to the one before it; "" for other nodes.
std::string link(const Node& node) {
    return node.distance == 0 ? std::string()
                              : (node.ordered ? "BEFORE/" : "NEAR/") + std::to_string(node.distance) + " ";
}

void print(const Node& node, std::string& out) {
    const bool marked = node.occur != Occur::Should;
    if (marked) {
        out.append("(").append(occur_head(node.occur)).append(" ");
    }
    if (node.children.empty()) {
        out += head(node);
    } else {
        out.append("(").append(head(node));
        for (const Node& child : node.children) {
            out.append(" ").append(link(child));
            print(child, out);
        }
        out.push_back(')');
    }
    if (marked) {
        out.push_back(')');
    }
}

void print_tree(const Node& node, std::size_t depth, std::string& out) {
    out.append(2 * depth, ' ');
    if (node.occur != Occur::Should) {
        out.append(occur_head(node.occur)).append(" ");
    }
    out.append(link(node)).append(head(node)).append("\n");
    for (const Node& child : node.children) {
        print_tree(child, depth + 1, out);
    }
}

} // namespace

std::string to_string(const Node& node) {
    std::string out;
    print(node, out);
    return out;
}

std::string to_tree(const Node& node) {
    std::string out;
    print_tree(node, 0, out);
    return out;
}

} // namespace referat::query
