// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/database_reader.hpp"

#include "backend/xapian_collapser.hpp"
#include "backend/xapian_document_list.hpp"
#include "backend/xapian_errors.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_sort_key.hpp"
#include "backend/xapian_value_counter.hpp"
#include "backend/xapian_values.hpp"
#include "query/nearness.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace referat::backend {

namespace {

Xapian::doccount clamp_count(std::size_t count, Xapian::doccount most) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(count, most));
}

/// @param keys  null: by score, ties by item id
void set_order(Xapian::Enquire& enquire, XapianSortKey* keys) {
    if (keys == nullptr) {
        enquire.set_sort_by_relevance_then_value(slot_number(schema::Slot::Id), false);
    } else {
        enquire.set_sort_by_key(keys, false);
    }
}

/// So many of the best items are ranked by how near their words stand as well: twenty pages. Behind them nearness does
/// not count.
constexpr Xapian::doccount nearness_depth = 200;

void set_ranking(Xapian::Enquire& enquire, const Ranking& ranking) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(ranking.k1, ranking.k2, ranking.k3, ranking.b, ranking.min_length));
}

struct Scored {
    Xapian::docid document = 0;
    double score = 0.0;
};

std::vector<Scored> read_scores(const Xapian::MSet& found) {
    std::vector<Scored> scores;
    for (auto match = found.begin(); match != found.end(); ++match) {
        scores.push_back({*match, match.get_weight()});
    }
    return scores;
}

/// `items` by their score for `tree`, which finds them all; ties by item id.
std::vector<Scored> ranked(const Xapian::Database& database, const query::TermNode& tree, const Ranking& ranking,
                           std::span<const Scored> items) {
    std::vector<Xapian::docid> documents;
    std::ranges::transform(items, std::back_inserter(documents), &Scored::document);
    std::ranges::sort(documents);
    const Xapian::Query only((new XapianDocumentList(std::move(documents)))->release());
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, compile(tree), only));
    set_ranking(enquire, ranking);
    set_order(enquire, nullptr);
    return read_scores(enquire.get_mset(0, static_cast<Xapian::doccount>(items.size())));
}

/// The page of a result that was ranked without nearness. Its best items come by nearness too; in another order only
/// the scores of the page do.
std::vector<Scored> rank_by_nearness(const Xapian::Database& database, const query::TermNode& tree,
                                     const MatchRequest& request, std::vector<Scored> found) {
    if (request.sort != SortOrder::Relevance) {
        const std::vector<Scored> scores = ranked(database, tree, request.ranking, found);
        for (Scored& item : found) {
            item.score = std::ranges::find(scores, item.document, &Scored::document)->score;
        }
        return found;
    }
    const std::size_t depth = std::min<std::size_t>(found.size(), nearness_depth);
    std::ranges::copy(ranked(database, tree, request.ranking, std::span(found).first(depth)), found.begin());
    const std::size_t begin = std::min(request.offset, found.size());
    const std::size_t end = begin + std::min(request.limit, found.size() - begin);
    return {found.begin() + static_cast<std::ptrdiff_t>(begin), found.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::vector<Match> read_page(const Xapian::Database& database, const XapianCollapser& collapser,
                             const MatchRequest& request) {
    std::vector<Match> matches;
    for (const XapianCollapser::Best& best : collapser.page(request.offset, request.limit)) {
        matches.push_back({best.weight, database.get_document(best.document).get_data(), best.items - 1});
    }
    return matches;
}

} // namespace

class DatabaseReader::Impl {
public:
    Impl(const std::filesystem::path& path, const std::filesystem::path& index_dir)
        : context{index_dir, Access::Reading},
          database(
              translate_errors(context, [&] { return Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS); })) {}

    /// Runs `work` once. What is published is never written to, so a database that changed underneath is damaged, and a
    /// second run would visit twice what the first has visited.
    template <typename Work>
    auto run(Work&& work) const {
        return translate_errors(context, [&] { return work(database); });
    }

    ErrorContext context;
    Xapian::Database database;
};

DatabaseReader::DatabaseReader(const std::filesystem::path& database, const std::filesystem::path& index_dir)
    : impl_(std::make_unique<Impl>(database, index_dir)) {}
DatabaseReader::DatabaseReader(DatabaseReader&&) noexcept = default;
DatabaseReader& DatabaseReader::operator=(DatabaseReader&&) noexcept = default;
DatabaseReader::~DatabaseReader() = default;

MatchResult DatabaseReader::match(const query::TermNode& tree, const MatchRequest& request) const {
    return impl_->run([&](const Xapian::Database& database) {
        Xapian::Enquire enquire(database);
        const std::optional<query::TermNode> plain = request.collapse ? std::nullopt : query::without_nearness(tree);
        enquire.set_query(compile(plain ? *plain : tree));
        set_ranking(enquire, request.ranking);
        std::optional<XapianSortKey> keys;
        if (request.sort != SortOrder::Relevance) {
            keys.emplace(request.sort);
        }
        set_order(enquire, keys ? &*keys : nullptr);
        std::vector<std::unique_ptr<XapianValueCounter>> counters;
        for (const schema::Slot slot : request.count) {
            counters.push_back(std::make_unique<XapianValueCounter>(slot));
            enquire.add_matchspy(counters.back().get());
        }
        XapianCollapser collapser(keys ? &*keys : nullptr);
        if (request.collapse) {
            enquire.add_matchspy(&collapser);
        }

        // Checking every match is what makes the total and the counts exact.
        const Xapian::doccount all = database.get_doccount();
        const Xapian::doccount offset = clamp_count(request.offset, all);
        const Xapian::doccount limit = request.collapse ? 0 : clamp_count(request.limit, all - offset);
        const bool reranks = plain && !keys && limit > 0;
        const Xapian::MSet found = reranks ? enquire.get_mset(0, std::max(offset + limit, nearness_depth), all)
                                           : enquire.get_mset(offset, limit, all);
        MatchResult result;
        result.total = found.get_matches_estimated();
        std::vector<Scored> page = read_scores(found);
        if (plain && !page.empty()) {
            page = rank_by_nearness(database, tree, request, std::move(page));
        }
        for (const Scored& item : page) {
            result.matches.push_back({item.score, database.get_document(item.document).get_data()});
        }
        if (request.collapse) {
            result.matches = read_page(database, collapser, request);
            result.meetings = collapser.meeting_count();
        }
        for (const auto& counter : counters) {
            result.counts.push_back(counter->counts());
        }
        return result;
    });
}

void DatabaseReader::for_each_match(const query::TermNode& tree, const ItemWanted& wanted,
                                    const std::function<void(const ItemRead&)>& visit) const {
    impl_->run([&](const Xapian::Database& database) {
        Xapian::Enquire enquire(database);
        enquire.set_query(compile(tree));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
        ItemRead item;
        for (auto match = found.begin(); match != found.end(); ++match) {
            const Xapian::Document document = match.get_document();
            item.values.clear();
            for (const schema::Slot slot : wanted.values) {
                item.values.push_back(value_of(document, slot));
            }
            item.data = wanted.data ? document.get_data() : std::string();
            visit(item);
        }
    });
}

std::string DatabaseReader::newest_date(const query::TermNode& tree) const {
    return impl_->run([&](const Xapian::Database& database) {
        Xapian::Enquire enquire(database);
        enquire.set_query(compile(tree));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(slot_number(schema::Slot::Dato), true);
        const Xapian::MSet found = enquire.get_mset(0, 1);
        return found.empty() ? std::string() : found.begin().get_document().get_value(slot_number(schema::Slot::Dato));
    });
}

std::optional<std::string> DatabaseReader::find(std::string_view term) const {
    return impl_->run([&](const Xapian::Database& database) -> std::optional<std::string> {
        const Xapian::PostingIterator first = database.postlist_begin(std::string(term));
        if (first == database.postlist_end(std::string(term))) {
            return std::nullopt;
        }
        return database.get_document(*first).get_data();
    });
}

std::size_t DatabaseReader::item_count() const {
    return impl_->run([](const Xapian::Database& database) -> std::size_t { return database.get_doccount(); });
}

std::size_t DatabaseReader::frequency(std::string_view term) const {
    return impl_->run(
        [&](const Xapian::Database& database) -> std::size_t { return database.get_termfreq(std::string(term)); });
}

void DatabaseReader::for_each_term(std::string_view prefix,
                                   const std::function<void(std::string_view, std::size_t)>& visit) const {
    impl_->run([&](const Xapian::Database& database) {
        const std::string first(prefix);
        const Xapian::TermIterator end = database.allterms_end(first);
        for (Xapian::TermIterator term = database.allterms_begin(first); term != end; ++term) {
            visit(*term, term.get_termfreq());
        }
    });
}

void DatabaseReader::for_each_word(const std::string& prefix,
                                   const std::function<void(std::string_view, std::size_t)>& visit) const {
    impl_->run([&](const Xapian::Database& database) {
        const Xapian::TermIterator end = database.allterms_end(prefix);
        Xapian::TermIterator term = database.allterms_begin(prefix);
        while (term != end) {
            const std::string name = *term;
            const char next = name.size() > prefix.size() ? name[prefix.size()] : '\0';
            if (next >= 'A' && next <= 'Z') { // a longer prefix
                term.skip_to(prefix + '[');
                continue;
            }
            const bool escaped = next == ':' && !prefix.empty(); // see schema::make_term()
            visit(std::string_view(name).substr(prefix.size() + (escaped ? 1 : 0)), term.get_termfreq());
            ++term;
        }
    });
}

std::string DatabaseReader::describe(const query::TermNode& tree) const {
    return translate_errors(impl_->context, [&] { return compile(tree).get_description(); });
}

} // namespace referat::backend
