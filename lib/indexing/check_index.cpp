// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/check.hpp>

#include "backend/engine_check.hpp"
#include "backend/generation.hpp"
#include "backend/glass/version_file.hpp"
#include "backend/index_path.hpp"
#include "backend/segment_reader.hpp"
#include "indexing/file_check.hpp"
#include "indexing/item_check.hpp"
#include "indexing/source_files.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace referat::inline v0 {

namespace fs = std::filesystem;

namespace {

using backend::glass::version_file_name;

/// One look at an index.
class IndexCheck {
public:
    explicit IndexCheck(const fs::path& index) : index_(index) {}

    CheckReport run() {
        if (!backend::is_index_list(index_)) {
            check_folder(index_, {});
            return std::move(report_);
        }
        for (const backend::StubEntry& entry : backend::read_index_list(index_)) {
            if (!entry.host.empty()) {
                report_.servers.push_back(backend::server_name(entry));
            } else if (backend::is_bare_database(entry.path)) {
                check_bare(entry.path);
            } else {
                check_listed(entry.path);
            }
        }
        return std::move(report_);
    }

private:
    void add(const fs::path& file, std::string what) { report_.faults.push_back({file, std::move(what)}); }

    /// @param shown  what the names of faults begin with
    void check_folder(const fs::path& folder, const fs::path& shown) {
        std::uint64_t number = 0;
        try {
            number = backend::read_current(folder);
        } catch (const IndexCorrupt& error) {
            add(shown, backend::corrupt_reason(error));
            return;
        }
        const std::string name = backend::generation_name(number);
        check_generation(number, folder / name, shown / name);
    }

    void check_listed(const fs::path& folder) {
        try {
            check_folder(folder, folder);
        } catch (const IndexNotFound& error) {
            add(folder, error.what());
        }
    }

    void check_bare(const fs::path& path) {
        std::error_code ignored;
        if (fs::exists(path / backend::manifest_name, ignored)) {
            check_generation(0, path, path);
            return;
        }
        try {
            const backend::SegmentReader reader(path, {}, index_);
            backend::Generation alone{0, path, {}};
            alone.manifest.splits = reader.splits();
            indexing::ItemCheck(alone, path, index_, nullptr, report_).check_segment({{}, reader.document_count(), {}});
        } catch (const IndexCorrupt& error) {
            add(path, backend::corrupt_reason(error));
        } catch (const InputError& error) {
            add(path, indexing::bad_splits(error));
        }
    }

    void check_generation(std::uint64_t number, const fs::path& path, const fs::path& shown) {
        backend::Generation generation{number, path, {}};
        try {
            generation.manifest = backend::read_manifest(path, index_);
        } catch (const IndexCorrupt& error) {
            add(shown, backend::corrupt_reason(error));
            return;
        }
        backend::check_version(generation.manifest, index_);
        const std::set<std::string> faulty = indexing::check_files(generation, shown, index_, report_);
        const std::optional<indexing::SourceList> sources = read_sources(generation, shown, faulty);
        indexing::ItemCheck items(generation, shown, index_, sources ? &*sources : nullptr, report_);
        bool all_checked = true;
        for (const backend::Segment& segment : generation.manifest.segments) {
            const auto within = [&](const fs::path& folder) {
                return segment.folder.empty() ? folder : folder / segment.folder;
            };
            if (indexing::has_faulty_file(segment, faulty)) {
                all_checked = false;
            } else if (!indexing::is_listed(generation.manifest, fs::path(segment.folder) / version_file_name)) {
                add(within(shown), "the files of this database do not stand in the manifest");
                all_checked = false;
            } else if (std::string told = backend::engine_complaints(within(path), index_); !told.empty()) {
                add(within(shown), std::move(told));
                all_checked = false;
            } else {
                items.check_segment(segment);
            }
        }
        if (all_checked) {
            items.check_totals();
        }
    }

    std::optional<indexing::SourceList> read_sources(const backend::Generation& generation, const fs::path& shown,
                                                     const std::set<std::string>& faulty) {
        if (indexing::has_faulty_sources(faulty)) {
            return std::nullopt;
        }
        if (!indexing::is_listed(generation.manifest, indexing::sources_name)) {
            add(shown / indexing::sources_name, "is missing");
            return std::nullopt;
        }
        try {
            return indexing::read_sources(generation.path, index_);
        } catch (const IndexCorrupt& error) {
            add(shown, backend::corrupt_reason(error));
            return std::nullopt;
        }
    }

    fs::path index_;
    CheckReport report_;
};

} // namespace

CheckReport check_index(const fs::path& index) {
    for (;;) {
        const std::vector<std::string> before = backend::current_names(index);
        const auto nobody_published = [&] { return backend::current_names(index) == before; };
        try {
            CheckReport report = IndexCheck(index).run();
            if (report.faults.empty() || nobody_published()) {
                return report;
            }
        } catch (const IndexError&) {
            if (nobody_published()) {
                throw;
            }
        }
    }
}

} // namespace referat::inline v0
