// SPDX-License-Identifier: GPL-2.0-or-later
#include "bulk_builds.hpp"

#include "backend/build/xapian_documents.hpp"
#include "base/hash.hpp"
#include "support/catch.hpp"

#include <algorithm>

#include <xapian.h>

namespace fs = std::filesystem;
using referat::backend::PreparedDocument;

namespace {

constexpr int new_database = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;

/// Calls what a builder is called with.
template <typename Add, typename Remove>
void run(const Workload& workload, Add&& add, Remove&& remove) {
    auto removal = workload.removals.begin();
    for (std::size_t i = 0; i <= workload.documents.size(); ++i) {
        for (; removal != workload.removals.end() && removal->after == i; ++removal) {
            remove(removal->meeting_term);
        }
        if (i < workload.documents.size()) {
            add(workload.documents[i]);
        }
    }
}

void set_metadata(Xapian::WritableDatabase& database, const referat::backend::Metadata& metadata) {
    for (const auto& [name, value] : metadata) {
        database.set_metadata(name, value);
    }
}

} // namespace

std::vector<bool> Workload::removed() const {
    std::vector<bool> result(documents.size());
    for (const Removal& removal : removals) {
        for (std::size_t i = 0; i < removal.after; ++i) {
            result[i] = result[i] || documents[i].meeting_term == removal.meeting_term;
        }
    }
    return result;
}

Workload random_workload(unsigned seed, std::size_t documents) {
    RandomDocuments random(seed);
    Workload workload;
    std::vector<std::string> meetings;
    while (workload.documents.size() < documents) {
        const bool large = meetings.size() == 20;
        meetings.push_back(std::to_string(meetings.size()));
        const std::size_t items = large ? documents / 3 : 1 + random.below(12);
        for (std::size_t i = 0; i < items && workload.documents.size() < documents; ++i) {
            workload.documents.push_back(random.document(meetings.back()));
        }
        if (meetings.size() == 6) {
            workload.removals.push_back({workload.documents.size(), "XM3"});
            workload.documents.push_back(random.document("3"));
        }
    }
    for (const std::string& meeting : {std::string("0"), std::string("8"), std::string("20"), meetings.back()}) {
        workload.removals.push_back({workload.documents.size(), "XM" + meeting});
    }
    workload.metadata = {{"navn", "værdi"}, {std::string("a\0b", 3), std::string(5000, 'm')}};
    return workload;
}

void build(const Workload& workload, const Way& way, const fs::path& folder) {
    const TemporaryFolder work;
    fs::create_directories(folder);
    referat::base::TaskPool pool(way.threads);
    const auto builder = referat::backend::make_bulk_builder(way.builder, work.path(), folder, way.memory_bytes, pool);
    run(
        workload, [&](const PreparedDocument& document) { builder->add(document); },
        [&](const std::string& meeting) { builder->remove(meeting); });
    for (const auto& [name, fingerprint] : builder->finish(folder, workload.metadata)) {
        const std::string written = fs::exists(folder / name) ? referat::base::fingerprint_file(folder / name) : "";
        CAPTURE(name);
        CHECK(fingerprint == written);
    }
}

void build_plainly(const Workload& workload, const fs::path& folder) {
    Xapian::WritableDatabase database(folder.string(), new_database);
    run(
        workload,
        [&](const PreparedDocument& document) { database.add_document(referat::backend::to_engine(document)); },
        [&](const std::string& meeting) { database.delete_document(meeting); });
    set_metadata(database, workload.metadata);
    database.commit();
}

void build_by(Writer writer, const Workload& workload, const fs::path& folder) {
    using Builder = referat::IndexOptions::Builder;
    if (writer == Writer::Engine) {
        build_plainly(workload, folder);
        return;
    }
    const Builder builder = writer == Writer::Streaming ? Builder::Streaming : Builder::Portable;
    build(workload, {builder, 1, std::size_t{16} << 20}, folder);
}

void build_kept_only(const Workload& workload, const fs::path& folder) {
    Xapian::WritableDatabase database(folder.string(), new_database);
    const std::vector<bool> removed = workload.removed();
    for (std::size_t i = 0; i < workload.documents.size(); ++i) {
        if (!removed[i]) {
            database.replace_document(static_cast<Xapian::docid>(i + 1),
                                      referat::backend::to_engine(workload.documents[i]));
        }
    }
    set_metadata(database, workload.metadata);
    database.commit();
}

void compact(const fs::path& database, const fs::path& folder) {
    Xapian::Database(database.string()).compact(folder.string());
}
