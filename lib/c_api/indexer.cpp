// SPDX-License-Identifier: GPL-2.0-or-later
#include "c_api/guard.hpp"

#include <referat/indexer.hpp>
#include <referat/minutes.hpp>
#include <referat/text.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace c_api = referat::c_api;

struct referat_indexer {
    referat::Indexer indexer;
};

struct referat_report {
    referat::PublishReport report;
    std::vector<std::string> paths;
};

namespace {

const referat::FileReport* entry(const referat_report* report, std::size_t i) {
    return report != nullptr && i < report->report.reports.size() ? &report->report.reports[i] : nullptr;
}

void tell(std::size_t* items, std::optional<std::size_t> removed) {
    if (items != nullptr) {
        *items = removed.value_or(0);
    }
}

} // namespace

referat_status referat_indexer_open(const char* index_dir, unsigned threads, referat_indexer** out) {
    return c_api::guarded([&] {
        c_api::require(out, "out");
        *out = nullptr;
        c_api::require(index_dir, "index_dir");
        referat::IndexOptions options;
        options.threads = threads;
        *out = new referat_indexer{referat::Indexer(index_dir, std::move(options))};
    });
}

referat_status referat_indexer_add_path(referat_indexer* indexer, const char* path) {
    return c_api::guarded([&] {
        c_api::require(indexer, "indexer");
        c_api::require(path, "path");
        const std::array<std::filesystem::path, 1> paths{path};
        indexer->indexer.add_paths(paths);
    });
}

referat_status referat_indexer_add_minutes(referat_indexer* indexer, const void* bytes, std::size_t size,
                                           const char* kilde) {
    return c_api::guarded([&] {
        c_api::require(indexer, "indexer");
        c_api::require(bytes, "bytes");
        const std::span<const std::byte> all(static_cast<const std::byte*>(bytes), size);
        const std::string name(c_api::or_empty(kilde));
        indexer->indexer.add(referat::parse_minutes(referat::extract(all, referat::MediaType::Auto, name), name));
    });
}

referat_status referat_indexer_remove_meeting(referat_indexer* indexer, const char* meeting, std::size_t* items) {
    return c_api::guarded([&] {
        c_api::require(indexer, "indexer");
        c_api::require(meeting, "meeting");
        tell(items, indexer->indexer.remove_meeting(meeting));
    });
}

referat_status referat_indexer_remove_source(referat_indexer* indexer, const char* source, std::size_t* items) {
    return c_api::guarded([&] {
        c_api::require(indexer, "indexer");
        c_api::require(source, "source");
        tell(items, indexer->indexer.remove_source(source));
    });
}

referat_status referat_indexer_publish(referat_indexer* indexer, referat_report** out) {
    return c_api::guarded([&] {
        if (out != nullptr) {
            *out = nullptr;
        }
        c_api::require(indexer, "indexer");
        auto report = std::make_unique<referat_report>();
        report->report = indexer->indexer.publish();
        for (const referat::FileReport& file : report->report.reports) {
            report->paths.push_back(file.path.string());
        }
        if (out != nullptr) {
            *out = report.release();
        }
    });
}

void referat_indexer_free(referat_indexer* indexer) {
    delete indexer;
}

std::size_t referat_report_items_added(const referat_report* report) {
    return report == nullptr ? 0 : report->report.items_added;
}

std::size_t referat_report_items_removed(const referat_report* report) {
    return report == nullptr ? 0 : report->report.items_removed;
}

std::size_t referat_report_items_total(const referat_report* report) {
    return report == nullptr ? 0 : report->report.items_total;
}

std::size_t referat_report_size(const referat_report* report) {
    return report == nullptr ? 0 : report->report.reports.size();
}

const char* referat_report_path(const referat_report* report, std::size_t i) {
    return entry(report, i) == nullptr ? nullptr : report->paths[i].c_str();
}

const char* referat_report_message(const referat_report* report, std::size_t i) {
    const referat::FileReport* const file = entry(report, i);
    return file == nullptr ? nullptr : file->message.c_str();
}

std::size_t referat_report_line(const referat_report* report, std::size_t i) {
    const referat::FileReport* const file = entry(report, i);
    return file == nullptr ? 0 : file->line;
}

int referat_report_failed(const referat_report* report, std::size_t i) {
    const referat::FileReport* const file = entry(report, i);
    return file != nullptr && file->failed ? 1 : 0;
}

void referat_report_free(referat_report* report) {
    delete report;
}
