// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/plain_xapian.hpp"

#include <array>
#include <stdexcept>

#include <xapian.h>

namespace referat::bench {

namespace {

constexpr Xapian::valueno date_slot = 0;
constexpr Xapian::valueno cluster_slot = 1;
constexpr Xapian::valueno level_slot = 2;
constexpr unsigned title_weight = 6;

struct TextField {
    std::string AgendaItem::*member;
    const char* name;
    const char* prefix;
};

constexpr std::array<TextField, 7> text_fields{{{&AgendaItem::titel, "titel", "S"},
                                                {&AgendaItem::indledning, "indledning", "XINL"},
                                                {&AgendaItem::resume, "resume", "XRES"},
                                                {&AgendaItem::sagsfremstilling, "sagsfremstilling", "XSFR"},
                                                {&AgendaItem::indstilling, "indstilling", "XIND"},
                                                {&AgendaItem::beslutning, "beslutning", "XBES"},
                                                {&AgendaItem::okonomi, "okonomi", "XOKO"}}};

std::string compact(std::string date) {
    std::erase(date, '-');
    return date;
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
    explicit Impl(const std::filesystem::path& folder) : database_(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE) {
        generator_.set_stemmer(Xapian::Stem("danish"));
    }

    void add(const AgendaItem& item) {
        Xapian::Document document;
        generator_.set_document(document);
        for (const TextField& field : text_fields) {
            const std::string& text = item.*field.member;
            generator_.index_text(text, 1, field.prefix);
            generator_.index_text(text, field.member == &AgendaItem::titel ? title_weight : 1);
            generator_.increase_termpos();
        }
        for (const std::string& title : item.bilag) {
            generator_.index_text(title);
        }
        document.add_boolean_term(boolean_term("XKLU", item.kluster));
        document.add_boolean_term(boolean_term("XNIV", item.niveau));
        for (const std::string& label : item.udfald) {
            document.add_boolean_term(boolean_term("XUDF", label));
        }
        document.add_value(date_slot, compact(item.dato));
        document.add_value(cluster_slot, item.kluster);
        document.add_value(level_slot, item.niveau);
        document.set_data(to_json(item));
        database_.add_document(document);
    }

    Xapian::WritableDatabase database_;

private:
    Xapian::TermGenerator generator_;
};

PlainXapianWriter::PlainXapianWriter(const std::filesystem::path& folder)
    : impl_(translated([&] { return std::make_unique<Impl>(folder); })) {}
PlainXapianWriter::~PlainXapianWriter() = default;

void PlainXapianWriter::add(std::span<const AgendaItem> items) {
    translated([&] {
        for (const AgendaItem& item : items) {
            impl_->add(item);
        }
    });
}

void PlainXapianWriter::commit() {
    translated([&] { impl_->database_.commit(); });
}

class PlainXapianSearcher::Impl {
public:
    explicit Impl(const std::filesystem::path& folder) : database_(folder.string()), stemmer_("danish") {
        parser_.set_database(database_);
        parser_.set_stemmer(stemmer_);
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        for (const TextField& field : text_fields) {
            parser_.add_prefix(field.name, field.prefix);
        }
        parser_.add_boolean_prefix("kluster", (new LowerCase("XKLU"))->release());
        parser_.add_boolean_prefix("niveau", (new LowerCase("XNIV"))->release());
        parser_.add_boolean_prefix("udfald", (new LowerCase("XUDF"))->release());
        parser_.add_rangeprocessor((new Xapian::RangeProcessor(date_slot))->release());
    }

    std::size_t search(std::string_view text, Extra extra) {
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
        const Xapian::MSet found = enquire.get_mset(0, 10, extra == Extra::Facets ? database_.get_doccount() : 0);
        for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) {
            const std::string data = hit.get_document().get_data();
            const AgendaItem item = item_from_json(data);
            if (extra == Extra::Snippets) {
                const std::string& longest = item.sagsfremstilling.empty() ? item.beslutning : item.sagsfremstilling;
                shown_ += found.snippet(longest, 240, stemmer_).size();
            }
        }
        return found.get_matches_estimated();
    }

private:
    Xapian::Database database_;
    Xapian::Stem stemmer_;
    Xapian::QueryParser parser_;
    std::size_t shown_ = 0; ///< bytes of snippets, so that they are made
};

PlainXapianSearcher::PlainXapianSearcher(const std::filesystem::path& folder)
    : impl_(translated([&] { return std::make_unique<Impl>(folder); })) {}
PlainXapianSearcher::~PlainXapianSearcher() = default;

std::size_t PlainXapianSearcher::search(std::string_view query, Extra extra) {
    return translated([&] { return impl_->search(query, extra); });
}

} // namespace referat::bench
