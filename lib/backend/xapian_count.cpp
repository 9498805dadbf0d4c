// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_count.hpp"

#include "backend/xapian_document_list.hpp"
#include "backend/xapian_query.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace referat::backend {

namespace {

using query::TermNode;
using query::TermOp;

bool asks_for_places(const TermNode& node) {
    return node.op == TermOp::Near || node.op == TermOp::Phrase;
}

class Reader {
public:
    explicit Reader(const Xapian::Database& database) : database_(database), last_(database.get_lastdocid()) {}

    [[nodiscard]] DocumentSet read(const TermNode& node) const {
        DocumentSet documents(last_);
        add(node, documents);
        return documents;
    }

private:
    void add(const TermNode& node, DocumentSet& documents) const {
        const std::span<const TermNode> children = node.children;
        switch (node.op) {
        case TermOp::Everything:
            add_term("", documents);
            break;
        case TermOp::Term:
            if (!node.term.empty()) { // which would be everything
                add_term(node.term, documents);
            }
            break;
        case TermOp::AndMaybe:
            add_all(children.first(std::min<std::size_t>(1, children.size())), documents);
            break;
        case TermOp::And:
        case TermOp::Filter:
        case TermOp::AndNot:
            if (!children.empty()) {
                documents.add(node.op == TermOp::AndNot ? difference(children) : intersection(children));
            }
            break;
        default:
            add_all(children, documents);
            add_placed(children, documents);
        }
    }

    /// Adds what words near each other find. Places are read only of documents that nothing else has found.
    void add_placed(std::span<const TermNode> nodes, DocumentSet& documents) const {
        for (const TermNode& node : nodes) {
            if (!asks_for_places(node) || node.children.empty()) {
                continue;
            }
            DocumentSet candidates = intersection(node.children);
            candidates.remove(documents);
            const std::size_t count = candidates.count();
            if (count == 0) {
                continue;
            }
            const Xapian::Query among((new XapianDocumentList(candidates.to_vector()))->release());
            Xapian::Enquire enquire(database_);
            enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, compile(node), among));
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(count));
            std::for_each(found.begin(), found.end(), [&](Xapian::docid document) { documents.add(document); });
        }
    }

    void add_term(const std::string& term, DocumentSet& documents) const {
        const Xapian::PostingIterator end = database_.postlist_end(term);
        for (Xapian::PostingIterator posting = database_.postlist_begin(term); posting != end; ++posting) {
            documents.add(*posting);
        }
    }

    void add_all(std::span<const TermNode> nodes, DocumentSet& documents) const {
        for (const TermNode& node : nodes) {
            if (!asks_for_places(node)) {
                add(node, documents);
            }
        }
    }

    [[nodiscard]] DocumentSet intersection(std::span<const TermNode> nodes) const {
        DocumentSet documents = read(nodes.front());
        for (const TermNode& node : nodes.subspan(1)) {
            documents.keep(read(node));
        }
        return documents;
    }

    [[nodiscard]] DocumentSet difference(std::span<const TermNode> nodes) const {
        DocumentSet documents = read(nodes.front());
        for (const TermNode& node : nodes.subspan(1)) {
            documents.remove(read(node));
        }
        return documents;
    }

    const Xapian::Database& database_;
    Xapian::docid last_;
};

} // namespace

bool is_countable(const TermNode& tree) {
    switch (tree.op) {
    case TermOp::Everything:
    case TermOp::Nothing:
    case TermOp::Term:
        return true;
    case TermOp::AndMaybe:
        return tree.children.empty() || is_countable(tree.children.front());
    case TermOp::Best:
    case TermOp::Or:
    case TermOp::Word:
        return std::ranges::any_of(tree.children, is_countable) &&
               std::ranges::all_of(tree.children,
                                   [](const TermNode& way) { return asks_for_places(way) || is_countable(way); });
    case TermOp::And:
    case TermOp::AndNot:
    case TermOp::Filter:
        return std::ranges::all_of(tree.children, is_countable);
    default:
        return false;
    }
}

DocumentSet documents_of(const Xapian::Database& database, const TermNode& tree) {
    return Reader(database).read(tree);
}

bool ranks(const TermNode& tree) {
    switch (tree.op) {
    case TermOp::Term:
        return tree.weight > 0.0;
    case TermOp::AndNot:
    case TermOp::Filter:
        return !tree.children.empty() && ranks(tree.children.front());
    default:
        return std::ranges::any_of(tree.children, ranks);
    }
}

} // namespace referat::backend
