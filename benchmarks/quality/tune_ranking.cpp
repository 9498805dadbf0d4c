// SPDX-License-Identifier: GPL-2.0-or-later

/// How the ranking's parameters change nDCG@10 on judged queries: each is varied alone, the others as they are.
///
///   tune_ranking INDEX QUERIES.tsv QRELS.txt
///
/// INDEX holds the judged minutes, QUERIES lines of id, category and query between tabs, QRELS lines of id, 0,
/// `<file>#<item>` and grade. Field weights are part of an index: change them in the schema and index again.

#include "backend/chain.hpp"
#include "backend/database_reader.hpp"
#include "backend/index_path.hpp"
#include "backend/ranking.hpp"
#include "query/word_terms.hpp"
#include "search/index_expansions.hpp"
#include "search/index_language.hpp"
#include "search/latest.hpp"
#include "support/ndcg.hpp"

#include <referat/minutes.hpp>
#include <referat/query.hpp>

#include <algorithm>
#include <exception>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace backend = referat::backend;
namespace query = referat::query;
namespace search = referat::search;

struct JudgedQuery {
    std::string id, category, text;
    std::map<std::string, int> grades;
};

struct Parameters {
    backend::Ranking ranking;
    query::WordWeights weights;
};

struct Scores {
    double mean = 0;
    double worst_category = 1;
};

std::ifstream open_or_throw(const std::string& path) {
    std::ifstream in(path);
    if (!in) {
        throw std::runtime_error("cannot read " + path);
    }
    return in;
}

std::vector<JudgedQuery> read_queries(const std::string& queries_path, const std::string& qrels_path) {
    std::vector<JudgedQuery> queries;
    std::ifstream in = open_or_throw(queries_path);
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        JudgedQuery each;
        if (std::getline(fields, each.id, '\t') && std::getline(fields, each.category, '\t') &&
            std::getline(fields, each.text) && each.id != "qid") {
            queries.push_back(std::move(each));
        }
    }
    std::ifstream qrels = open_or_throw(qrels_path);
    std::string id, zero, document;
    int grade = 0;
    while (qrels >> id >> zero >> document >> grade) {
        const auto found = std::ranges::find(queries, id, &JudgedQuery::id);
        if (found != queries.end()) {
            found->grades[document] = grade;
        }
    }
    if (queries.empty()) {
        throw std::runtime_error("no queries in " + queries_path);
    }
    return queries;
}

class Experiment {
public:
    Experiment(const std::string& index, std::vector<JudgedQuery> queries) : queries_(std::move(queries)) {
        backend::open_index(index, [&](const backend::IndexState& state) { reader_.emplace(state.shards, index); });
        expansions_.emplace(chain_, *reader_, "", "");
    }

    Scores run(const Parameters& parameters) {
        std::map<std::string, std::pair<double, int>> by_category;
        double sum = 0;
        for (const JudgedQuery& each : queries_) {
            const double score = ndcg_at_10(ranked(each.text, parameters), each.grades);
            sum += score;
            by_category[each.category].first += score;
            ++by_category[each.category].second;
        }
        Scores scores{sum / static_cast<double>(queries_.size()), 1};
        for (const auto& [category, total] : by_category) {
            scores.worst_category = std::min(scores.worst_category, total.first / total.second);
        }
        return scores;
    }

private:
    std::vector<std::string> ranked(const std::string& text, const Parameters& parameters) {
        backend::MatchRequest request;
        request.ranking = parameters.ranking;
        std::vector<std::string> documents;
        for (const query::Reach reach : {query::Reach::Meaning, query::Reach::AnyParts}) {
            for (const backend::Match& match : reader_->match(terms(text, reach, parameters), request).matches) {
                const referat::AgendaItem item = referat::item_from_json(match.data);
                documents.push_back(item.kilde + "#" + std::to_string(item.punkt));
            }
            if (!documents.empty()) {
                break;
            }
        }
        return documents;
    }

    query::TermNode terms(const std::string& text, query::Reach reach, const Parameters& parameters) {
        search::IndexLanguage language(chain_);
        search::WordLists words(*reader_);
        search::IndexVocabulary vocabulary(*reader_, words);
        std::vector<referat::Correction> corrections;
        query::WordContext context{language, vocabulary, reach, corrections, parameters.weights, &*expansions_};
        return search::resolve_latest(query::to_terms(referat::Query::parse(text).root(), context), *reader_);
    }

    std::vector<JudgedQuery> queries_;
    std::optional<backend::DatabaseReader> reader_;
    backend::Chain chain_;
    std::optional<search::IndexExpansions> expansions_;
};

struct Variation {
    std::string name;
    std::vector<double> values;
    std::function<double&(Parameters&)> parameter;
};

const std::vector<Variation> variations{
    {"k1", {0.6, 0.9, 1.2, 1.6, 2.0, 3.0}, [](Parameters& p) -> double& { return p.ranking.k1; }},
    {"b", {0, 0.1, 0.2, 0.3, 0.45, 0.75}, [](Parameters& p) -> double& { return p.ranking.b; }},
    {"exact form", {0, 0.1, 0.25, 0.5, 1}, [](Parameters& p) -> double& { return p.weights.exact_form; }},
    {"part", {0, 0.2, 0.35, 0.5, 0.7, 1}, [](Parameters& p) -> double& { return p.weights.part; }},
    {"open spelling", {0, 0.25, 0.5, 0.7, 1}, [](Parameters& p) -> double& { return p.weights.open_spelling; }},
    {"all parts", {0, 0.2, 0.35, 0.5, 0.7, 1}, [](Parameters& p) -> double& { return p.weights.all_parts; }},
    {"related", {0, 0.2, 0.4, 0.6, 1}, [](Parameters& p) -> double& { return p.weights.related; }},
    {"same said", {0, 0.2, 0.4, 0.6, 0.8, 1}, [](Parameters& p) -> double& { return p.weights.same_said; }},
    {"near", {0, 0.25, 0.5, 0.75, 1}, [](Parameters& p) -> double& { return p.weights.near; }},
    {"synonym", {0.3, 0.5, 0.8, 1}, [](Parameters& p) -> double& { return p.weights.synonym; }},
    {"synonym words", {0, 0.1, 0.15, 0.2, 0.3}, [](Parameters& p) -> double& { return p.weights.synonym_words; }},
    {"written as one", {0, 0.5, 1, 1.5}, [](Parameters& p) -> double& { return p.weights.written_as_one; }},
};

void print(const std::string& name, const std::string& value, const Scores& scores) {
    std::cout << std::left << std::setw(16) << name << std::right << std::setw(6) << value << std::fixed
              << std::setprecision(4) << std::setw(9) << scores.mean << std::setw(9) << scores.worst_category << '\n';
}

} // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 4) {
            std::cerr << "usage: tune_ranking INDEX QUERIES.tsv QRELS.txt\n";
            return 2;
        }
        Experiment experiment(argv[1], read_queries(argv[2], argv[3]));
        std::cout << "parameter        value     mean    worst category\n";
        print("as it is", "", experiment.run({}));
        for (const Variation& variation : variations) {
            for (const double value : variation.values) {
                Parameters parameters;
                variation.parameter(parameters) = value;
                std::ostringstream text;
                text << value;
                print(variation.name, text.str(), experiment.run(parameters));
            }
        }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "tune_ranking: " << error.what() << '\n';
        return 1;
    }
}
