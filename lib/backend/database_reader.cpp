// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/database_reader.hpp"

#include "backend/xapian_errors.hpp"
#include "backend/xapian_gather.hpp"
#include "backend/xapian_match.hpp"
#include "backend/xapian_query.hpp"
#include "backend/xapian_remote_match.hpp"
#include "backend/xapian_remote_proximity.hpp"
#include "backend/xapian_shards.hpp"
#include "backend/xapian_values.hpp"

#include <functional>
#include <unordered_map>
#include <utility>

namespace referat::backend {

namespace {

constexpr std::size_t most_frequencies = 100'000;

/// The beginnings of `prefix`'s words but for capitals, which begin longer prefixes: a server sends all terms that
/// begin so, and those of fields are many times more.
std::vector<std::string> beginnings_of_words(const std::string& prefix) {
    constexpr unsigned first_lead = 0xC2; // of the bytes that begin a character of UTF-8
    constexpr unsigned last_lead = 0xF4;
    std::vector<std::string> beginnings;
    for (unsigned byte = 1; byte <= last_lead; ++byte) {
        if ((byte < 0x80 || byte >= first_lead) && (byte < 'A' || byte > 'Z')) {
            beginnings.push_back(prefix + static_cast<char>(byte));
        }
    }
    return beginnings;
}

std::vector<Shard> only(const std::filesystem::path& database) {
    Shard shard;
    shard.name = database.string();
    shard.database = database;
    shard.splits.emplace();
    return {shard};
}

} // namespace

class DatabaseReader::Impl {
public:
    Impl(std::vector<Shard> list, const std::filesystem::path& index_path, std::size_t cache_bytes)
        : context{index_path, Access::Reading}, shards(std::move(list), context), data(cache_bytes) {}

    /// Runs `work` once. What is published is never written to, so a database that changed underneath is damaged, and a
    /// second run would visit twice what the first has visited.
    template <typename Work>
    auto run(const Work& work) {
        return shards.use(work);
    }

    [[nodiscard]] std::size_t frequency(const Xapian::Database& database, const Xapian::TermIterator& term) const {
        const XapianVisible& visible = shards.visible();
        return visible.is_all() ? term.get_termfreq() : visible.frequency(database, *term);
    }

    ErrorContext context;
    XapianShards shards;
    PartData data;
    std::unordered_map<std::string, std::size_t> frequencies; ///< that servers told: a query asks for some repeatedly
};

DatabaseReader::DatabaseReader(std::vector<Shard> shards, const std::filesystem::path& index_path,
                               std::size_t cache_bytes)
    : impl_(std::make_unique<Impl>(std::move(shards), index_path, cache_bytes)) {}
DatabaseReader::DatabaseReader(const std::filesystem::path& database, const std::filesystem::path& index_path)
    : DatabaseReader(only(database), index_path) {}
DatabaseReader::DatabaseReader(DatabaseReader&&) noexcept = default;
DatabaseReader& DatabaseReader::operator=(DatabaseReader&&) noexcept = default;
DatabaseReader::~DatabaseReader() = default;

const std::string& DatabaseReader::splits() const {
    return impl_->shards.splits();
}

MatchResult DatabaseReader::match(const query::TermNode& tree, const MatchRequest& request) const {
    return impl_->run([&](const Xapian::Database& database) {
        return impl_->shards.has_remote()
                   ? match_over_network(database, tree, request)
                   : match_in_process(database, impl_->shards.visible(), impl_->data, tree, request);
    });
}

void DatabaseReader::for_each_match(const query::TermNode& tree, const ItemWanted& wanted,
                                    const std::function<void(const ItemRead&)>& visit) const {
    impl_->run([&](const Xapian::Database& database) {
        Xapian::Enquire enquire(database);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        ItemRead item;
        if (impl_->shards.has_remote()) {
            RemoteProximity proximity(database);
            enquire.set_query(compile(tree, std::ref(proximity)));
            for (Gathered& match : gather(enquire, wanted.values, database.get_doccount())) {
                item.values = std::move(match.values);
                item.data = wanted.data ? database.get_document(match.document).get_data() : std::string();
                visit(item);
            }
            return;
        }
        enquire.set_query(impl_->shards.visible().only(compile(tree)));
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
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
        RemoteProximity proximity(database);
        enquire.set_query(impl_->shards.has_remote() ? compile(tree, std::ref(proximity))
                                                     : impl_->shards.visible().only(compile(tree)));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(slot_number(schema::Slot::Dato), true);
        const Xapian::MSet found = enquire.get_mset(0, 1);
        return found.empty() ? std::string() : found.begin().get_sort_key();
    });
}

std::optional<std::string> DatabaseReader::find(std::string_view term) const {
    return impl_->run([&](const Xapian::Database& database) -> std::optional<std::string> {
        const std::optional<Xapian::docid> document = impl_->shards.visible().find(database, std::string(term));
        return document ? std::optional(database.get_document(*document).get_data()) : std::nullopt;
    });
}

std::size_t DatabaseReader::item_count() const {
    return impl_->run(
        [&](const Xapian::Database& database) -> std::size_t { return impl_->shards.visible().count(database); });
}

std::size_t DatabaseReader::frequency(std::string_view term) const {
    return impl_->run([&](const Xapian::Database& database) -> std::size_t {
        const std::string name(term);
        if (!impl_->shards.has_remote()) {
            return impl_->shards.visible().frequency(database, name);
        }
        if (impl_->frequencies.size() >= most_frequencies) {
            impl_->frequencies.clear();
        }
        const auto [known, is_new] = impl_->frequencies.try_emplace(name);
        if (is_new) {
            try {
                known->second = database.get_termfreq(name);
            } catch (...) {
                impl_->frequencies.erase(known);
                throw;
            }
        }
        return known->second;
    });
}

void DatabaseReader::for_each_term(std::string_view prefix,
                                   const std::function<void(std::string_view, std::size_t)>& visit) const {
    impl_->run([&](const Xapian::Database& database) {
        const std::string first(prefix);
        const Xapian::TermIterator end = database.allterms_end(first);
        for (Xapian::TermIterator term = database.allterms_begin(first); term != end; ++term) {
            if (const std::size_t frequency = impl_->frequency(database, term); frequency > 0) {
                visit(*term, frequency);
            }
        }
    });
}

void DatabaseReader::for_each_word(const std::string& prefix,
                                   const std::function<void(std::string_view, std::size_t)>& visit) const {
    impl_->run([&](const Xapian::Database& database) {
        const bool is_remote = impl_->shards.has_remote();
        for (const std::string& beginning : is_remote ? beginnings_of_words(prefix) : std::vector{prefix}) {
            const Xapian::TermIterator end = database.allterms_end(beginning);
            Xapian::TermIterator term = database.allterms_begin(beginning);
            std::string last;
            while (term != end) {
                const std::string name = *term;
                if (name <= std::exchange(last, name)) { // in a damaged table they may go round for ever
                    throw Xapian::DatabaseCorruptError("terms are out of order");
                }
                const char next = name.size() > prefix.size() ? name[prefix.size()] : '\0';
                if (next >= 'A' && next <= 'Z') { // a longer prefix
                    term.skip_to(prefix + '[');
                    continue;
                }
                const bool escaped = next == ':' && !prefix.empty(); // see schema::make_term()
                if (const std::size_t frequency = impl_->frequency(database, term); frequency > 0) {
                    visit(std::string_view(name).substr(prefix.size() + (escaped ? 1 : 0)), frequency);
                }
                ++term;
            }
        }
    });
}

std::string DatabaseReader::describe(const query::TermNode& tree) const {
    return translate_errors(impl_->context,
                            [&] { return compile(tree, filter_in_process, Sums::Flat).get_description(); });
}

} // namespace referat::backend
