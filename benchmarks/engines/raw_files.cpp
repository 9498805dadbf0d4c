// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/results.hpp"

#include <iomanip>
#include <stdexcept>

namespace referat::bench {

namespace {

std::ofstream begin_file(const std::filesystem::path& path, const char* columns) {
    std::ofstream file(path, std::ios::binary);
    file << columns << std::endl;
    if (!file) {
        throw std::runtime_error("cannot write " + path.string());
    }
    return file;
}

} // namespace

RawFiles::RawFiles(const std::filesystem::path& folder)
    : builds_(begin_file(folder / "builds.csv",
                         "items,round,engine,text_bytes,records_bytes,wall_s,cpu_s,peak_rss_mb,wchar_bytes,"
                         "disk_write_bytes,index_bytes,foreign_cpus,answers_hash")),
      queries_(
          begin_file(folder / "queries.csv", "items,round,engine,kind,queries,answered,hits,p50_ms,p95_ms,p99_ms")),
      updates_(begin_file(folder / "updates.csv",
                          "items,round,engine,meeting_items,wall_ms,found_ms,wchar_bytes,disk_write_bytes")) {}

void RawFiles::add(const RecordsSize& size, std::size_t round, const std::string& engine, const EngineRound& figures) {
    builds_ << size.items << ',' << round << ',' << engine << ',' << size.text_bytes << ',' << size.file_bytes << ','
            << figures.build.wall_seconds << ',' << figures.build_cost.cpu_seconds << ','
            << figures.build_cost.peak_rss_megabytes << ',' << figures.build.written.calls << ','
            << figures.build.written.disk << ',' << figures.build.index_bytes << ',' << figures.build_foreign << ','
            << std::hex << std::setw(16) << std::setfill('0') << figures.queries.hash << std::dec << std::endl;
    for (const QueryKind kind : all_query_kinds) {
        const KindFigures& counts = figures.queries.kinds[static_cast<std::size_t>(kind)];
        queries_ << size.items << ',' << round << ',' << engine << ',' << query_kind_name(kind) << ',' << counts.queries
                 << ',' << counts.answered << ',' << counts.hits << ',' << counts.p50_ms << ',' << counts.p95_ms << ','
                 << counts.p99_ms << '\n';
    }
    queries_.flush();
    updates_ << size.items << ',' << round << ',' << engine << ',' << size.meeting_items << ','
             << figures.update.wall_ms << ',' << figures.update.found_ms << ',' << figures.update.written.calls << ','
             << figures.update.written.disk << std::endl;
    if (!builds_ || !queries_ || !updates_) {
        throw std::runtime_error("cannot write the raw figures");
    }
}

} // namespace referat::bench
