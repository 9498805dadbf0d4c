// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/plain_xapian.hpp"

#include "end_to_end/record_texts.hpp"

#include <stdexcept>
#include <string>

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

namespace referat::bench {

namespace {

constexpr Xapian::valueno date_slot = 0;
constexpr Xapian::valueno cluster_slot = 1;
constexpr Xapian::valueno level_slot = 2;
constexpr const char* title_prefix = "S";
constexpr const char* decision_prefix = "XBES";
constexpr const char* other_prefix = "XTEKST";
constexpr const char* id_prefix = "Q";

std::string compact(std::string date) {
    std::erase(date, '-');
    return date;
}

std::string id_term(const std::string& id) {
    return id_prefix + id;
}

std::string boolean_term(const char* prefix, const std::string& value) {
    return prefix + std::string(":") + Xapian::Unicode::tolower(value);
}

/// The engine's errors are no std::exception.
template <class Call>
auto translated(Call call) {
    try {
        return call();
    } catch (const Xapian::Error& error) {
        throw std::runtime_error(error.get_description());
    }
}

class LowerCase final : public Xapian::FieldProcessor {
public:
    explicit LowerCase(const char* prefix) : prefix_(prefix) {}
    Xapian::Query operator()(const std::string& value) override { return Xapian::Query(boolean_term(prefix_, value)); }

private:
    const char* prefix_;
};

} // namespace

class PlainXapianWriter::Impl {
public:
    Impl(const std::filesystem::path& folder, Open open)
        : database_(folder.string(), open == Open::New ? Xapian::DB_CREATE_OR_OVERWRITE : Xapian::DB_OPEN) {
        generator_.set_stemmer(Xapian::Stem("danish"));
        generator_.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
    }

    void add(const AgendaItem& item, std::string_view json) {
        const RecordTexts texts = texts_of(item);
        Xapian::Document document;
        generator_.set_document(document);
        generator_.set_termpos(0);
        generator_.index_text(std::string(texts.title), 1, title_prefix);
        generator_.index_text(std::string(texts.decision), 1, decision_prefix);
        for (const std::string_view text : texts.others) {
            generator_.index_text(std::string(text), 1, other_prefix);
            generator_.increase_termpos();
        }
        document.add_boolean_term(id_term(item.id));
        document.add_boolean_term(boolean_term("XKLU", item.kluster));
        document.add_boolean_term(boolean_term("XNIV", item.niveau));
        for (const std::string& label : item.udfald) {
            document.add_boolean_term(boolean_term("XUDF", label));
        }
        document.add_value(date_slot, compact(item.dato));
        document.add_value(cluster_slot, item.kluster);
        document.add_value(level_slot, item.niveau);
        document.set_data(std::string(json));
        database_.add_document(document);
    }

    Xapian::WritableDatabase database_;

private:
    Xapian::TermGenerator generator_;
};

PlainXapianWriter::PlainXapianWriter(const std::filesystem::path& folder, Open open)
    : impl_(translated([&] { return std::make_unique<Impl>(folder, open); })) {}
PlainXapianWriter::~PlainXapianWriter() = default;

void PlainXapianWriter::add(const AgendaItem& item, std::string_view json) {
    translated([&] { impl_->add(item, json); });
}

void PlainXapianWriter::commit() {
    translated([&] { impl_->database_.commit(); });
}

void merge_plain_xapian(std::span<const std::filesystem::path> shards, const std::filesystem::path& folder) {
    translated([&] {
        Xapian::Database all;
        for (const std::filesystem::path& shard : shards) {
            all.add_database(Xapian::Database(shard.string()));
        }
        all.compact(folder.string());
    });
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        const bool synced = file >= 0 && ::fsync(file) == 0;
        ::close(file);
        if (!synced) {
            throw std::runtime_error("cannot sync " + entry.path().string());
        }
    }
}

std::string plain_xapian_version() {
    return Xapian::version_string();
}

class PlainXapianSearcher::Impl {
public:
    explicit Impl(const std::filesystem::path& folder) : database_(folder.string()), stemmer_("danish") {
        parser_.set_database(database_);
        parser_.set_stemmer(stemmer_);
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_ALL);
        for (const char* prefix : {title_prefix, decision_prefix, other_prefix}) {
            parser_.add_prefix("", prefix);
        }
        parser_.add_prefix("titel", title_prefix);
        parser_.add_prefix("beslutning", decision_prefix);
        parser_.add_boolean_prefix("kluster", (new LowerCase("XKLU"))->release());
        parser_.add_boolean_prefix("niveau", (new LowerCase("XNIV"))->release());
        parser_.add_boolean_prefix("udfald", (new LowerCase("XUDF"))->release());
        parser_.add_rangeprocessor((new Xapian::RangeProcessor(date_slot))->release());
    }

    Answer search(std::string_view text, Extra extra) {
        const Xapian::Query query = parser_.parse_query(std::string(text), Xapian::QueryParser::FLAG_DEFAULT |
                                                                               Xapian::QueryParser::FLAG_WILDCARD);
        Xapian::Enquire enquire(database_);
        enquire.set_query(query);
        Xapian::ValueCountMatchSpy clusters(cluster_slot);
        Xapian::ValueCountMatchSpy levels(level_slot);
        if (extra == Extra::Facets) {
            enquire.add_matchspy(&clusters);
            enquire.add_matchspy(&levels);
        }
        Answer answer;
        const Xapian::MSet found = enquire.get_mset(0, 10, extra == Extra::Facets ? database_.get_doccount() : 0);
        for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) {
            const std::string data = hit.get_document().get_data();
            const AgendaItem item = item_from_json(data);
            answer.ids.push_back(item.id);
            if (extra == Extra::Snippets) {
                const std::string& longest = item.sagsfremstilling.empty() ? item.beslutning : item.sagsfremstilling;
                shown_ += found.snippet(longest, 240, stemmer_).size();
            }
        }
        answer.total = found.get_matches_estimated();
        if (extra == Extra::Facets) {
            add_counts(clusters, answer);
            add_counts(levels, answer);
        }
        return answer;
    }

    bool finds(const std::string& id) {
        database_.reopen();
        return database_.term_exists(id_term(id));
    }

private:
    static void add_counts(const Xapian::ValueCountMatchSpy& spy, Answer& answer) {
        for (Xapian::TermIterator value = spy.values_begin(); value != spy.values_end(); ++value) {
            answer.facets.emplace_back(*value, value.get_termfreq());
        }
    }

    Xapian::Database database_;
    Xapian::Stem stemmer_;
    Xapian::QueryParser parser_;
    std::size_t shown_ = 0; ///< bytes of snippets, so that they are made
};

PlainXapianSearcher::PlainXapianSearcher(const std::filesystem::path& folder)
    : impl_(translated([&] { return std::make_unique<Impl>(folder); })) {}
PlainXapianSearcher::~PlainXapianSearcher() = default;

Answer PlainXapianSearcher::search(std::string_view query, Extra extra) {
    return translated([&] { return impl_->search(query, extra); });
}

bool PlainXapianSearcher::finds(const std::string& id) {
    return translated([&] { return impl_->finds(id); });
}

} // namespace referat::bench
