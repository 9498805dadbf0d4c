// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/segment_reader.hpp"

#include "backend/database_metadata.hpp"
#include "backend/xapian_errors.hpp"
#include "backend/xapian_live_documents.hpp"
#include "backend/xapian_values.hpp"

#include <utility>

#include <xapian.h>

namespace referat::backend {

class SegmentReader::Impl {
public:
    Impl(const std::filesystem::path& path, const Segment& segment, std::filesystem::path index_dir)
        : context{std::move(index_dir), Access::Reading}, hidden(segment.hidden),
          database(
              translate_errors(context, [&] { return Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS); })) {}

    ErrorContext context;
    DocumentRanges hidden;
    Xapian::Database database;
};

SegmentReader::SegmentReader(const std::filesystem::path& database, const Segment& segment,
                             std::filesystem::path index_dir)
    : impl_(std::make_unique<Impl>(database, segment, std::move(index_dir))) {}
SegmentReader::SegmentReader(SegmentReader&&) noexcept = default;
SegmentReader& SegmentReader::operator=(SegmentReader&&) noexcept = default;
SegmentReader::~SegmentReader() = default;

std::string SegmentReader::splits() const {
    return translate_errors(impl_->context, [&] {
        return check_metadata([&](const std::string& key) { return impl_->database.get_metadata(key); },
                              "the database");
    });
}

std::size_t SegmentReader::document_count() const {
    return translate_errors(impl_->context, [&] { return impl_->database.get_doccount(); });
}

std::uint32_t SegmentReader::last_document() const {
    return translate_errors(impl_->context, [&] { return impl_->database.get_lastdocid(); });
}

void SegmentReader::for_each_live(const std::function<void(std::uint32_t)>& visit) const {
    translate_errors(impl_->context, [&] { backend::for_each_live(impl_->database, {}, impl_->hidden, visit); });
}

std::string SegmentReader::record(std::uint32_t document) const {
    return translate_errors(
        impl_->context, [&] { return impl_->database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data(); });
}

StoredDocument SegmentReader::read(std::uint32_t document) const {
    return translate_errors(impl_->context, [&] {
        const Xapian::Document stored = impl_->database.get_document(document);
        return StoredDocument{stored.get_data(), value_of(stored, schema::Slot::Dato)};
    });
}

bool SegmentReader::has_term(std::uint32_t document, std::string_view term) const {
    return translate_errors(impl_->context, [&] {
        Xapian::TermIterator found = impl_->database.termlist_begin(document);
        found.skip_to(std::string(term));
        return found != impl_->database.termlist_end(document) && *found == term;
    });
}

std::vector<std::uint32_t> SegmentReader::find(std::string_view term) const {
    return translate_errors(impl_->context, [&] { return find_live(impl_->database, term, impl_->hidden); });
}

} // namespace referat::backend
