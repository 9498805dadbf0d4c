// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/database_writer.hpp"

#include "backend/database_metadata.hpp"
#include "backend/xapian_documents.hpp"
#include "backend/xapian_errors.hpp"
#include "backend/xapian_values.hpp"

#include <algorithm>

namespace referat::backend {

namespace {

/// Postings held in memory between commits, about 60 bytes each: larger batches write less, smaller ones hold less.
constexpr std::size_t batch_postings = 5'000'000;

constexpr int open_flags = Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;

/// The engine's lock file: of use to writers in place only, of which a published database has none.
void remove_lock(const std::filesystem::path& folder) {
    std::filesystem::remove(folder / "flintlock");
}

std::string iso_date(const std::string& digits) {
    return digits.empty() ? digits : digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6);
}

} // namespace

class DatabaseWriter::Impl {
public:
    Impl(std::filesystem::path folder_path, std::filesystem::path index_dir, analysis::SplitOverrides rules)
        : folder(std::move(folder_path)), context{std::move(index_dir), Access::Writing}, splits(std::move(rules)),
          database(translate_errors(context, [&] { return Xapian::WritableDatabase(folder.string(), open_flags); })) {}

    void close() {
        for (const auto& [key, value] : database_metadata(splits)) {
            database.set_metadata(key, value);
        }
        database.commit();
        database.close();
        remove_lock(folder);
    }

    std::filesystem::path folder;
    ErrorContext context;
    analysis::SplitOverrides splits;
    Xapian::WritableDatabase database;
    std::size_t pending_postings = 0;
};

DatabaseWriter::DatabaseWriter(std::filesystem::path folder, std::filesystem::path index_dir,
                               analysis::SplitOverrides splits)
    : impl_(std::make_unique<Impl>(std::move(folder), std::move(index_dir), std::move(splits))) {}
DatabaseWriter::DatabaseWriter(DatabaseWriter&&) noexcept = default;
DatabaseWriter& DatabaseWriter::operator=(DatabaseWriter&&) noexcept = default;
DatabaseWriter::~DatabaseWriter() = default;

void DatabaseWriter::add(const PreparedDocument& document) {
    translate_errors(impl_->context, [&] {
        impl_->database.add_document(to_engine(document));
        impl_->pending_postings += document.terms.size() + document.positions.size();
        if (impl_->pending_postings >= batch_postings) {
            impl_->database.commit();
            impl_->pending_postings = 0;
        }
    });
}

std::size_t DatabaseWriter::remove(std::string_view term) {
    return translate_errors(impl_->context, [&]() -> std::size_t {
        const std::string name(term);
        const Xapian::doccount count = impl_->database.get_termfreq(name);
        if (count > 0) {
            impl_->database.delete_document(name);
        }
        return count;
    });
}

bool DatabaseWriter::has(std::string_view term) const {
    return translate_errors(impl_->context, [&] { return impl_->database.term_exists(std::string(term)); });
}

std::size_t DatabaseWriter::item_count() const {
    return translate_errors(impl_->context, [&]() -> std::size_t { return impl_->database.get_doccount(); });
}

DateSpan DatabaseWriter::dates() const {
    return translate_errors(impl_->context, [&] {
        impl_->database.commit();
        constexpr auto slot = slot_number(schema::Slot::Dato);
        std::string first;
        std::string last;
        const auto end = impl_->database.valuestream_end(slot);
        for (auto value = impl_->database.valuestream_begin(slot); value != end; ++value) {
            const std::string date = *value;
            first = first.empty() ? date : std::min(first, date);
            last = std::max(last, date);
        }
        return DateSpan{iso_date(first), iso_date(last)};
    });
}

void DatabaseWriter::close() {
    translate_errors(impl_->context, [&] { impl_->close(); });
}

void DatabaseWriter::close_compacted(const std::filesystem::path& folder) {
    translate_errors(impl_->context, [&] {
        impl_->close();
        Xapian::Database(impl_->folder.string()).compact(folder.string());
        remove_lock(folder);
    });
}

} // namespace referat::backend
