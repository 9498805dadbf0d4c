// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/published_segments.hpp"

#include "backend/xapian_errors.hpp"
#include "backend/xapian_live_documents.hpp"
#include "backend/xapian_values.hpp"
#include "text/danish_dates.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <xapian.h>

namespace referat::backend {

namespace {

void extend(DateSpan& span, const std::string& digits) {
    const std::string date = text::with_hyphens(digits);
    if (date.empty()) {
        return;
    }
    span.first = span.first.empty() ? date : std::min(span.first, date);
    span.last = std::max(span.last, date);
}

} // namespace

class PublishedSegments::Impl {
public:
    Impl(const Generation& generation, std::filesystem::path index_dir)
        : context{std::move(index_dir), Access::Reading},
          segments(generation.manifest.segments), dates{generation.manifest.first_date, generation.manifest.last_date} {
        translate_errors(context, [&] {
            for (const Segment& segment : segments) {
                databases.emplace_back((generation.path / segment.folder).string(), Xapian::DB_BACKEND_GLASS);
            }
        });
    }

    /// Documents of one database that are not hidden and have this term.
    [[nodiscard]] std::vector<std::uint32_t> find(std::size_t segment, std::string_view term) const {
        return find_live(databases[segment], term, segments[segment].hidden);
    }

    void find_dates() {
        dates = {};
        for (std::size_t i = 0; i < databases.size(); ++i) {
            const auto end = databases[i].valuestream_end(date_slot);
            for (auto value = databases[i].valuestream_begin(date_slot); value != end; ++value) {
                if (!contains(segments[i].hidden, value.get_docid())) {
                    extend(dates, *value);
                }
            }
        }
    }

    static constexpr auto date_slot = slot_number(schema::Slot::Dato);

    ErrorContext context;
    std::vector<Segment> segments;
    std::vector<Xapian::Database> databases; ///< one each
    DateSpan dates;
    bool lost_an_end = false; ///< a document with the first or last date was hidden
};

PublishedSegments::PublishedSegments(const Generation& generation, std::filesystem::path index_dir)
    : impl_(std::make_unique<Impl>(generation, std::move(index_dir))) {}
PublishedSegments::PublishedSegments(PublishedSegments&&) noexcept = default;
PublishedSegments& PublishedSegments::operator=(PublishedSegments&&) noexcept = default;
PublishedSegments::~PublishedSegments() = default;

bool PublishedSegments::has(std::string_view id_term) const {
    return translate_errors(impl_->context, [&] {
        for (std::size_t i = 0; i < impl_->databases.size(); ++i) {
            if (!impl_->find(i, id_term).empty()) {
                return true;
            }
        }
        return false;
    });
}

std::size_t PublishedSegments::remove(std::string_view meeting_term) {
    return translate_errors(impl_->context, [&] {
        std::size_t count = 0;
        for (std::size_t i = 0; i < impl_->databases.size(); ++i) {
            for (const std::uint32_t document : impl_->find(i, meeting_term)) {
                DateSpan date;
                extend(date, impl_->databases[i].get_document(document).get_value(Impl::date_slot));
                impl_->lost_an_end =
                    impl_->lost_an_end || date.first == impl_->dates.first || date.last == impl_->dates.last;
                insert(impl_->segments[i].hidden, document);
                ++count;
            }
        }
        return count;
    });
}

DateSpan PublishedSegments::dates() const {
    return translate_errors(impl_->context, [&] {
        if (std::exchange(impl_->lost_an_end, false)) {
            impl_->find_dates();
        }
        return impl_->dates;
    });
}

const std::vector<Segment>& PublishedSegments::segments() const {
    return impl_->segments;
}

void PublishedSegments::for_each_record(std::size_t segment, const std::function<void(std::string)>& use) const {
    translate_errors(impl_->context, [&] {
        const Xapian::Database& database = impl_->databases[segment];
        for_each_live(database, {}, impl_->segments[segment].hidden,
                      [&](std::uint32_t document) { use(database.get_document(document).get_data()); });
    });
}

} // namespace referat::backend
