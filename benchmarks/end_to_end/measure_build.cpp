// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/disk_use.hpp"
#include "end_to_end/measure.hpp"

#include <referat/indexer.hpp>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>

namespace referat::bench {

namespace {

void check(const char* what, std::uint64_t expected, std::uint64_t found) {
    if (expected != found) {
        throw std::runtime_error(std::string(what) + ": " + std::to_string(expected) + " generated, " +
                                 std::to_string(found) + " indexed");
    }
}

} // namespace

BuildFigures measure_build(const std::filesystem::path& minutes, const std::filesystem::path& index, unsigned threads,
                           const bench_corpus::CorpusSize& expected) {
    const auto begin = std::chrono::steady_clock::now();
    PublishReport report;
    {
        IndexOptions options;
        options.threads = threads;
        Indexer indexer(index, options);
        const std::array paths = {minutes};
        indexer.add_paths(paths);
        report = indexer.publish();
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
    for (const FileReport& file : report.reports) {
        if (file.failed) {
            throw std::runtime_error(file.path.string() + ": " + file.message);
        }
    }
    check("files", expected.minutes, report.files_read);
    check("items", expected.items, report.items_total);
    check("bytes", expected.bytes, report.bytes_read);
    return {wall.count(), report.items_total, report.bytes_read, folder_bytes(index)};
}

} // namespace referat::bench
