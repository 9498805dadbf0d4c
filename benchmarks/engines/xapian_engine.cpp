// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/plain_xapian.hpp"
#include "engines/engine.hpp"
#include "engines/records.hpp"

#include <algorithm>
#include <future>

namespace referat::bench {

namespace {

namespace fs = std::filesystem;

std::string compact(std::string date) {
    std::erase(date, '-');
    return date;
}

std::string query_text(const NeutralQuery& query) {
    switch (query.kind) {
    case QueryKind::All:
        return joined_words(query.words, "+", " ", "");
    case QueryKind::Phrase:
        return "\"" + joined_words(query.words, "", " ", "") + "\"";
    case QueryKind::Near:
        return joined_words(query.words, "", " NEAR/" + std::to_string(near_distance) + " ", "");
    case QueryKind::Prefix:
    case QueryKind::Broad:
        return joined_words(query.words, "", " ", "*");
    case QueryKind::Any:
    case QueryKind::Filtered:
    case QueryKind::Faceted:
        break;
    }
    std::string text = joined_words(query.words, "", " ", "");
    if (!query.cluster.empty()) {
        text += " kluster:\"" + query.cluster + "\"";
    }
    if (!query.level.empty()) {
        text += " niveau:\"" + query.level + "\"";
    }
    if (!query.first_day.empty()) {
        text += " " + compact(query.first_day) + ".." + compact(query.last_day);
    }
    return text;
}

std::size_t write_part(const fs::path& records, Part part, const fs::path& folder) {
    PlainXapianWriter writer(folder);
    const std::size_t items = for_each_record(records, part, [&writer](Record&& record) {
        writer.add(record.item, record.json);
        return true;
    });
    writer.commit();
    return items;
}

class OpenXapian final : public OpenIndex {
public:
    explicit OpenXapian(const fs::path& index) : searcher_(index) {}
    Answer answer(const NeutralQuery& query) override {
        return searcher_.search(query_text(query), query.kind == QueryKind::Faceted ? Extra::Facets : Extra::Nothing);
    }
    bool finds(const std::string& id) override { return searcher_.finds(id); }

private:
    PlainXapianSearcher searcher_;
};

class XapianEngine final : public Engine {
public:
    XapianEngine(const std::string& name, unsigned threads) : Engine(name, name), threads_(threads) {}

    std::size_t build(const fs::path& records, const fs::path& index) const override {
        if (threads_ == 1) {
            return write_part(records, {}, index);
        }
        const fs::path parts = index.string() + ".parts";
        fs::create_directory(parts);
        std::vector<fs::path> shards;
        std::vector<std::future<std::size_t>> writers;
        for (unsigned i = 0; i < threads_; ++i) {
            shards.push_back(parts / std::to_string(i));
            writers.push_back(std::async(std::launch::async, write_part, records, Part{i, threads_}, shards.back()));
        }
        std::size_t items = 0;
        for (std::future<std::size_t>& writer : writers) {
            items += writer.get();
        }
        merge_plain_xapian(shards, index);
        fs::remove_all(parts);
        return items;
    }

    void add_meeting(const fs::path& records, const fs::path& index) const override {
        PlainXapianWriter writer(index, PlainXapianWriter::Open::Existing);
        for_each_record(records, {}, [&writer](Record&& record) {
            writer.add(record.item, record.json);
            return true;
        });
        writer.commit();
    }

    std::unique_ptr<OpenIndex> open(const fs::path& index) const override {
        return std::make_unique<OpenXapian>(index);
    }

private:
    unsigned threads_;
};

} // namespace

void add_xapian_engines(Engines& engines, unsigned threads) {
    engines.push_back(std::make_unique<XapianEngine>(reference_engine, 1));
    if (threads > 1) {
        engines.push_back(std::make_unique<XapianEngine>("xapian_" + std::to_string(threads) + "t", threads));
    }
}

} // namespace referat::bench
