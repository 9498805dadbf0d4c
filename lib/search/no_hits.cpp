// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/no_hits.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace referat::search {

namespace {

using query::Node;
using query::NodeKind;
using query::Occur;

constexpr std::size_t most_parts = 24; ///< those of compounds and phrases among them
constexpr std::size_t most_demands = 12;
constexpr std::size_t most_paired = 6; ///< 15 pairs

bool is_list(const Node& node) {
    return node.kind == NodeKind::Any || node.kind == NodeKind::And || node.kind == NodeKind::Not;
}

/// Whether list.children[i] says what is not to be found.
bool is_excluded(const Node& list, std::size_t i) {
    return list.children[i].occur == Occur::MustNot ||
           (list.kind == NodeKind::Not && (i > 0 || list.children.size() == 1));
}

/// True if the node asks for something and does not only exclude.
bool asks(const Node& node) {
    if (node.children.empty()) {
        return node.kind != NodeKind::Nothing;
    }
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (!is_excluded(node, i) && asks(node.children[i])) {
            return true;
        }
    }
    return false;
}

/// The node as a query of its own.
Node alone(Node node) {
    node.occur = Occur::Should;
    return node;
}

/// The node as typed, without its sign. A filter or range that was put together of several stands in the tree's own
/// form, and what operators join in brackets, which their source leaves out.
std::string as_typed(const Node& node, std::string_view text) {
    if (node.kind == NodeKind::Filter || node.put_together) {
        return query::to_string(alone(node));
    }
    const std::string source =
        base::replace_invalid_utf8(text.substr(node.source.begin, node.source.end - node.source.begin));
    const bool joined = node.kind == NodeKind::Or || node.kind == NodeKind::And || node.kind == NodeKind::Not;
    return joined ? "(" + source + ")" : source;
}

/// Lists what a query asks for, with what each finds.
class PartFinder {
public:
    PartFinder(std::string_view text, backend::Chain& chain, const ItemCounts& counts)
        : text_(text), chain_(chain), counts_(counts) {}

    std::vector<QueryPart> find(const Node& root) {
        collect(root);
        return std::move(parts_);
    }

private:
    void collect(const Node& node) {
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            if (!is_excluded(node, i)) {
                collect(node.children[i]);
            }
        }
        if (node.kind == NodeKind::Words) {
            add_words(node, parts_);
        } else if (node.kind == NodeKind::Phrase) {
            if (QueryPart* phrase = add(parts_, as_typed(node, text_), node)) {
                std::vector<QueryPart> words;
                add_words(node, words);
                phrase->parts = std::move(words);
            }
        } else if (node.kind == NodeKind::Filter) {
            Node single = node;
            for (std::size_t i = 0; i < node.values.size() && counted_ < most_parts; ++i) {
                single.values = {node.values[i]};
                add(parts_, as_typed(single, text_), single);
            }
        } else if (node.kind == NodeKind::Range || node.kind == NodeKind::Truncation) {
            add(parts_, as_typed(node, text_), node);
        }
    }

    /// Appends what stands for `node`; null if it is there already or there are enough.
    QueryPart* add(std::vector<QueryPart>& parts, std::string text, const Node& node) {
        if (counted_ >= most_parts || std::ranges::find(parts, text, &QueryPart::text) != parts.end()) {
            return nullptr;
        }
        ++counted_;
        parts.push_back({std::move(text), counts_.as_typed(alone(node)), {}});
        return &parts.back();
    }

    /// The words of a run or phrase one by one, compounds with their parts. Stop words only if there are no others.
    void add_words(const Node& run, std::vector<QueryPart>& words) {
        std::vector<Token> tokens;
        chain_.analyze(run.text, {}, tokens);
        const bool only_stop_words = std::ranges::all_of(tokens, &Token::stop_word);
        Node word = run;
        word.kind = NodeKind::Words;
        QueryPart* compound = nullptr;
        std::size_t end = 0;
        for (const Token& token : tokens) {
            if (token.begin >= end) {
                end = token.end;
                compound = nullptr;
                word.text = run.text.substr(token.begin, token.end - token.begin);
                if (only_stop_words || !token.stop_word) {
                    compound = add(words, prefixed(word), word);
                }
            } else if (compound != nullptr && is_smallest_part(token, tokens)) {
                word.text = token.term;
                add(compound->parts, word.text, word);
            }
        }
    }

    /// A part of a compound that has no parts in its turn.
    static bool is_smallest_part(const Token& token, const std::vector<Token>& tokens) {
        return token.kind == TokenKind::Component && std::ranges::none_of(tokens, [&](const Token& other) {
                   return other.kind == TokenKind::Component && other.begin >= token.begin && other.end <= token.end &&
                          other.end - other.begin < token.end - token.begin;
               });
    }

    static std::string prefixed(const Node& word) {
        return word.field ? std::string(field_info(*word.field).name) + ":" + word.text : word.text;
    }

    std::string_view text_;
    backend::Chain& chain_;
    const ItemCounts& counts_;
    std::vector<QueryPart> parts_;
    std::size_t counted_ = 0;
};

/// What may be left out, in the order of the query.
struct Demand {
    const Node* node = nullptr;
    bool excluded = false;
};

void collect_demands(const Node& list, std::vector<Demand>& demands) {
    for (std::size_t i = 0; i < list.children.size() && demands.size() < most_demands; ++i) {
        const Node& child = list.children[i];
        const bool excluded = is_excluded(list, i);
        if (is_list(child) && !excluded) {
            collect_demands(child, demands);
        } else {
            demands.push_back({&child, excluded});
        }
    }
}

/// The tree without some of its nodes; lists that lose all go too.
Node without(const Node& node, const std::vector<Demand>& dropped) {
    const auto is_dropped = [&](const Node& child) {
        return std::ranges::find(dropped, &child, &Demand::node) != dropped.end();
    };
    Node result = node;
    result.children.clear();
    bool base_is_gone = false;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const Node& child = node.children[i];
        Node kept = is_dropped(child) ? Node{} : without(child, dropped);
        if (kept.kind == NodeKind::Nothing) {
            base_is_gone = base_is_gone || (node.kind == NodeKind::Not && i == 0);
        } else {
            result.children.push_back(std::move(kept));
        }
    }
    if (base_is_gone || (result.children.empty() && !node.children.empty())) {
        return {};
    }
    if (node.kind == NodeKind::Not && node.children.size() > 1 && result.children.size() == 1) {
        Node base = std::move(result.children.front()); // alone it would be what is excluded
        base.occur = node.occur;
        return base;
    }
    return result;
}

/// Finds what to leave out, the least first.
class OmissionFinder {
public:
    OmissionFinder(const Node& root, std::string_view text, const ItemCounts& counts)
        : root_(root), text_(text), counts_(counts) {}

    std::vector<Omission> find() {
        std::vector<Demand> demands;
        if (is_list(root_)) {
            collect_demands(root_, demands);
        }
        for (const Demand& demand : demands) {
            attempt({demand});
        }
        if (omissions_.empty()) {
            attempt(hopeless(demands));
        }
        if (omissions_.empty()) {
            demands.resize(std::min(demands.size(), most_paired));
            attempt_pairs(demands);
        }
        std::ranges::stable_sort(omissions_, [](const Omission& a, const Omission& b) { return a.items > b.items; });
        return std::move(omissions_);
    }

private:
    void attempt(const std::vector<Demand>& dropped) {
        const Node rest = without(root_, dropped);
        if (dropped.empty() || !asks(rest)) {
            return;
        }
        Omission omission;
        omission.items = counts_.as_searched(rest);
        for (const Demand& demand : dropped) {
            const char* sign = demand.excluded ? "-" : demand.node->occur == Occur::Must ? "+" : "";
            omission.texts.push_back(sign + as_typed(*demand.node, text_));
        }
        if (omission.items > 0) {
            omissions_.push_back(std::move(omission));
        }
    }

    void attempt_pairs(const std::vector<Demand>& demands) {
        for (std::size_t i = 0; i < demands.size(); ++i) {
            for (std::size_t j = i + 1; j < demands.size(); ++j) {
                attempt({demands[i], demands[j]});
            }
        }
    }

    /// What finds nothing even alone.
    [[nodiscard]] std::vector<Demand> hopeless(const std::vector<Demand>& demands) const {
        std::vector<Demand> result;
        std::ranges::copy_if(demands, std::back_inserter(result), [&](const Demand& demand) {
            return !demand.excluded && counts_.as_searched(alone(*demand.node)) == 0;
        });
        return result;
    }

    const Node& root_;
    std::string_view text_;
    const ItemCounts& counts_;
    std::vector<Omission> omissions_;
};

} // namespace

NoHits diagnose(const Node& root, std::string_view text, backend::Chain& chain, const ItemCounts& counts) {
    return {PartFinder(text, chain, counts).find(root), OmissionFinder(root, text, counts).find()};
}

} // namespace referat::search
