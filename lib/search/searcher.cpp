// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/searcher.hpp>

#include "backend/chain.hpp"
#include "backend/database_reader.hpp"
#include "backend/generation.hpp"
#include "backend/index_path.hpp"
#include "backend/stored_record.hpp"
#include "backend/user_table.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "query/ast.hpp"
#include "query/combine.hpp"
#include "query/exact_terms.hpp"
#include "query/synonyms.hpp"
#include "query/term_tree.hpp"
#include "query/word_terms.hpp"
#include "search/comparison.hpp"
#include "search/completeness.hpp"
#include "search/facets.hpp"
#include "search/index_expansions.hpp"
#include "search/index_figures.hpp"
#include "search/index_language.hpp"
#include "search/latest.hpp"
#include "search/no_hits.hpp"
#include "search/query_terms.hpp"
#include "search/similar.hpp"
#include "search/snippet.hpp"
#include "search/word_lists.hpp"

#include <referat/error.hpp>

#include <optional>
#include <utility>

namespace referat::inline v0 {

namespace {

constexpr std::size_t min_snippet_bytes = 40;
constexpr std::size_t max_snippet_bytes = 4000;

/// `tree` with as many words of its expansions as people are shown.
query::TermNode abridged(query::TermNode tree) {
    if (tree.op == query::TermOp::Expansion && tree.children.size() > query::max_shown_words) {
        tree.children.resize(query::max_shown_words);
    }
    for (query::TermNode& child : tree.children) {
        child = abridged(std::move(child));
    }
    return tree;
}

/// `tree` among the items with these ids, all items if there are none.
query::TermNode restricted(query::TermNode tree, const std::vector<std::string>& ids) {
    if (ids.empty()) {
        return tree;
    }
    query::TermNode items;
    items.op = query::TermOp::Or;
    for (const std::string& id : ids) {
        if (!id.empty()) {
            items.children.push_back(
                query::make_leaf(query::exact_term(Field::Id, base::replace_invalid_utf8(id)), 0.0));
        }
    }
    return query::combine(query::TermOp::Filter, std::move(tree), std::move(items));
}

std::vector<FacetCounts> to_facets(const std::vector<Facet>& facets, const std::vector<backend::ValueCounts>& counts) {
    std::vector<FacetCounts> result;
    for (std::size_t i = 0; i < facets.size(); ++i) {
        result.push_back(search::to_facet_counts(facets[i], counts[i]));
    }
    return result;
}

} // namespace

class REFERAT_NO_EXPORT Searcher::Impl {
public:
    Impl(std::filesystem::path index_dir, const SearcherOptions& options)
        : index_dir_(std::move(index_dir)), synonyms_name_(options.synonyms), cache_bytes_(options.cache_bytes),
          synonyms_(backend::read_user_table(options.synonyms)) {
        static_cast<void>(query::Synonyms(synonyms_, synonyms_name_)); // a bad row is told now, not at the first query
        open();
    }

    void open() {
        backend::open_index(index_dir_, [&](const backend::IndexState& state) { open(state); });
    }

    bool reopen() {
        bool moved = false;
        backend::open_index(index_dir_, [&](const backend::IndexState& state) {
            moved = state.shards != state_.shards;
            if (moved) {
                open(state);
            }
        });
        return moved;
    }

    /// What was done to a query beyond what it says.
    struct Report {
        std::vector<Correction> corrections;
        std::vector<TruncationLimit> truncations;
        std::size_t respelt = 0;
    };

    enum class Spelling { Mended, AsTyped };

    query::TermNode terms_of(const query::Node& root, query::Reach reach, Report& report,
                             Spelling spelling = Spelling::Mended) {
        search::IndexLanguage language(chain_);
        if (!words_) {
            words_.emplace(*reader_);
        }
        search::IndexVocabulary vocabulary(*reader_, *words_);
        if (!expansions_) {
            expansions_.emplace(chain_, *reader_, synonyms_, synonyms_name_);
        }
        query::WordContext context{language,
                                   vocabulary,
                                   reach,
                                   report.corrections,
                                   {},
                                   &*expansions_,
                                   spelling == Spelling::Mended,
                                   &report.truncations,
                                   &report.respelt};
        return query::to_terms(root, context);
    }

    /// What the options make of a query: what is like an item, among some items, of what the query leaves.
    struct Scope {
        bool likens = false;
        search::Likeness like;
        const std::vector<std::string>& ids;
    };

    Scope scope_of(const SearchOptions& options) {
        if (options.like.empty()) {
            return {false, {}, options.ids};
        }
        const std::optional<AgendaItem> item = find(options.like);
        if (!item) {
            throw ItemNotFound(base::replace_invalid_utf8(options.like));
        }
        return {true, search::likeness(*item, chain_, *reader_), options.ids};
    }

    query::TermNode tree_of(const query::Node& root, query::Reach reach, const Scope& scope, Report& report) {
        query::TermNode tree = terms_of(root, reach, report);
        if (scope.likens) {
            tree = query::combine(query::TermOp::Filter, scope.like.tree, std::move(tree));
        }
        return restricted(search::resolve_latest(std::move(tree), *reader_), scope.ids);
    }

    /// A query as a search runs it: if nothing has all parts of its compounds, those that have some will do.
    struct Run {
        query::TermNode tree;
        backend::MatchResult found;
        Report report;
        bool any_parts = false;
    };

    Run run(const query::Node& root, const Scope& scope, const backend::MatchRequest& request) {
        Run run;
        run.tree = tree_of(root, query::Reach::Meaning, scope, run.report);
        run.found = reader_->match(run.tree, request);
        if (run.found.total == 0) {
            run.report = {};
            run.tree = tree_of(root, query::Reach::AnyParts, scope, run.report);
            run.found = reader_->match(run.tree, request);
            run.any_parts = run.found.total > 0;
        }
        return run;
    }

    SearchResult search(const Query& query, const SearchOptions& options) {
        if (options.snippets &&
            (options.snippet_bytes < min_snippet_bytes || options.snippet_bytes > max_snippet_bytes)) {
            throw InvalidArgument("snippet_bytes must be 40 to 4000");
        }
        SearchResult result;
        const Scope scope = scope_of(options);
        backend::MatchRequest request{options.offset, options.limit, options.sort, options.collapse, {}, {}};
        for (const Facet facet : options.facets) {
            request.count.push_back(search::facet_slot(facet));
        }
        const auto [tree, found, report, any_parts] = run(query.root(), scope, request);
        result.corrections = report.corrections;
        result.truncations = report.truncations;
        result.any_parts = any_parts;
        result.like_words = scope.like.words;
        result.total = found.total;
        if (options.collapse) {
            result.meetings = found.meetings;
        }
        result.facets = to_facets(options.facets, found.counts);
        if (found.matches.empty()) {
            return result;
        }
        std::optional<search::QueryTerms> terms;
        if (options.snippets) {
            terms.emplace(tree, *reader_);
        }
        for (const backend::Match& match : found.matches) {
            Hit hit;
            hit.rank = options.offset + result.hits.size() + 1;
            hit.score = match.score;
            hit.more = match.further;
            hit.item = backend::read_stored_record(match.data, index_dir_);
            if (terms) {
                hit.snippet = search::make_snippet(hit.item, *terms, chain_, options.snippet_bytes);
                if (hit.snippet.field != Field::Beslutning) {
                    hit.decision = search::decision_snippet(hit.item, options.snippet_bytes);
                }
            }
            result.hits.push_back(std::move(hit));
        }
        return result;
    }

    NoHits diagnose(const Query& query, const SearchOptions& options) {
        const Scope scope = scope_of(options);
        backend::MatchRequest request;
        request.limit = 0;
        Report none;
        const search::ItemCounts counts{
            [&](const query::Node& root) {
                const query::TermNode tree = terms_of(root, query::Reach::Meaning, none, Spelling::AsTyped);
                return reader_->match(search::resolve_latest(tree, *reader_), request).total;
            },
            [&](const query::Node& root) { return run(root, scope, request).found.total; }};
        return search::diagnose(query.root(), query.text(), chain_, counts);
    }

    std::optional<AgendaItem> find(std::string_view id) const {
        if (id.empty()) {
            return std::nullopt;
        }
        const std::string valid = base::replace_invalid_utf8(id);
        const std::optional<std::string> data = reader_->find(query::exact_term(Field::Id, valid));
        return data ? std::optional(backend::read_stored_record(*data, index_dir_)) : std::nullopt;
    }

    Explanation explain(const Query& query) {
        Report report;
        const query::TermNode tree = terms_of(query.root(), query::Reach::Meaning, report);
        return {query.text(),
                query::to_tree(query.root()),
                query::to_tree(tree),
                reader_->describe(abridged(search::resolve_latest(tree, *reader_))),
                query.notes(),
                std::move(report.corrections),
                std::move(report.truncations)};
    }

    IndexStatus status() const {
        IndexStatus status = search::index_figures(state_, *reader_);
        std::vector<Facet> facets(all_facets.begin(), all_facets.end());
        std::erase(facets, Facet::Month); // too many to look at
        backend::MatchRequest request;
        request.limit = 0;
        for (const Facet facet : facets) {
            request.count.push_back(search::facet_slot(facet));
        }
        status.facets = to_facets(facets, reader_->match(query::everything(), request).counts);
        return status;
    }

    std::vector<BodyCompleteness> completeness() const {
        search::CompletenessReport report;
        reader_->for_each_match(query::everything(), {{}, true}, [&](const backend::ItemRead& read) {
            report.add(backend::read_stored_record(read.data, index_dir_));
        });
        return report.finish();
    }

    Comparison compare(const Query& query, Facet facet) {
        const backend::ItemWanted wanted{{search::facet_slot(facet), schema::Slot::Udfald, schema::Slot::Year}, false};
        Comparison comparison;
        for (const query::Reach reach : {query::Reach::Meaning, query::Reach::AnyParts}) {
            Report report;
            search::ComparisonCounter counter;
            const query::TermNode tree = search::resolve_latest(terms_of(query.root(), reach, report), *reader_);
            reader_->for_each_match(tree, wanted, [&](const backend::ItemRead& read) {
                counter.add(search::facet_value(facet, read.values[0]), read.values[1], read.values[2]);
            });
            comparison = counter.finish();
            comparison.corrections = std::move(report.corrections);
            comparison.truncations = std::move(report.truncations);
            if (comparison.total > 0) {
                comparison.any_parts = reach == query::Reach::AnyParts;
                break;
            }
        }
        return comparison;
    }

    void fingerprints(const Query& query, const std::function<void(const ItemFingerprint&)>& visit) {
        Report report;
        const query::TermNode tree =
            search::resolve_latest(terms_of(query.root(), query::Reach::Meaning, report), *reader_);
        reader_->for_each_match(tree, {{}, true}, [&](const backend::ItemRead& read) {
            AgendaItem item = backend::read_stored_record(read.data, index_dir_);
            item.kilde.clear(); // a file that was moved is no news
            visit({item.id, base::fingerprint(to_json(item))});
        });
    }

private:
    void open(const backend::IndexState& state) {
        backend::DatabaseReader reader(state.shards, index_dir_, cache_bytes_);
        // Only from here on: a generation that cannot be opened leaves the old one in use.
        expansions_.reset();
        words_.reset();
        if (reader.splits() != (reader_ ? reader_->splits() : std::string())) {
            chain_ = backend::Chain({reader.splits(), index_dir_});
        }
        reader_ = std::move(reader);
        state_ = state;
    }

    std::filesystem::path index_dir_;
    std::filesystem::path synonyms_name_;
    std::size_t cache_bytes_;
    std::string synonyms_;      ///< the user's table
    backend::IndexState state_; ///< that reader_ has open
    std::optional<backend::DatabaseReader> reader_;
    backend::Chain chain_;                              ///< with the rules of reader_
    std::optional<search::WordLists> words_;            ///< of reader_
    std::optional<search::IndexExpansions> expansions_; ///< of reader_ and chain_; made for the first query
};

Searcher::Searcher(std::filesystem::path index_dir, const SearcherOptions& options)
    : impl_(std::make_unique<Impl>(std::move(index_dir), options)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

SearchResult Searcher::search(const Query& query, const SearchOptions& options) const {
    return impl_->search(query, options);
}

std::optional<AgendaItem> Searcher::find(std::string_view id) const {
    return impl_->find(id);
}

NoHits Searcher::diagnose(const Query& query, const SearchOptions& options) const {
    return impl_->diagnose(query, options);
}

Explanation Searcher::explain(const Query& query) const {
    return impl_->explain(query);
}

IndexStatus Searcher::status() const {
    return impl_->status();
}

std::vector<BodyCompleteness> Searcher::completeness() const {
    return impl_->completeness();
}

Comparison Searcher::compare(const Query& query, Facet facet) const {
    return impl_->compare(query, facet);
}

void Searcher::fingerprints(const Query& query, const std::function<void(const ItemFingerprint&)>& visit) const {
    impl_->fingerprints(query, visit);
}

bool Searcher::reopen() {
    return impl_->reopen();
}

} // namespace referat::inline v0
