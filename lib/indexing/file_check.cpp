// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/file_check.hpp"

#include "backend/glass/version_file.hpp"
#include "base/hash.hpp"
#include "indexing/source_list.hpp"

#include <referat/error.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

namespace referat::indexing {

namespace fs = std::filesystem;

namespace {

/// Whether a file that cannot be read for this reason is damaged: not there, or the disk fails. For other reasons, as
/// missing permissions, nothing can be said of it.
bool is_damage(const std::error_code& error) {
    constexpr int broken_file_system = EUCLEAN; // of Linux, without a portable name
    return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory ||
           error == std::errc::io_error || error == std::errc::bad_message || error.value() == broken_file_system;
}

bool leaves_folder(const fs::path& name) {
    const fs::path normal = name.lexically_normal();
    return normal.empty() || normal.is_absolute() || *normal.begin() == "..";
}

class FileCheck {
public:
    FileCheck(const backend::Generation& generation, const fs::path& shown, CheckReport& report)
        : generation_(generation), shown_(shown), report_(report) {}

    std::set<std::string> run() {
        for (const backend::ManifestFile& file : generation_.manifest.files) {
            if (!listed_.insert(file.name).second) {
                add(file.name, "stands twice in the manifest");
            } else if (leaves_folder(file.name)) {
                add(file.name, "stands in the manifest, but not in the generation");
            } else {
                check(file);
            }
        }
        find_unlisted();
        return std::move(faulty_);
    }

private:
    void add(const std::string& name, std::string what) {
        report_.faults.push_back({shown_ / name, std::move(what)});
        faulty_.insert(name);
    }

    void check(const backend::ManifestFile& file) {
        const fs::path path = generation_.path / file.name;
        try {
            if (!fs::is_regular_file(path)) {
                add(file.name, fs::exists(path) ? "is no file" : "is missing");
                return;
            }
            const std::uintmax_t bytes = fs::file_size(path);
            ++report_.files;
            report_.bytes += bytes;
            if (bytes != file.bytes) {
                add(file.name, "has " + std::to_string(bytes) + " bytes, not " + std::to_string(file.bytes));
            } else if (base::fingerprint_file(path) != file.fingerprint) {
                add(file.name, "has another content than was written: its fingerprint is not the manifest's");
            }
        } catch (const fs::filesystem_error& error) {
            if (!is_damage(error.code())) {
                throw;
            }
            add(file.name, error.code().message());
        }
    }

    void find_unlisted() {
        std::set<std::string> unlisted;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(generation_.path)) {
            std::string name = entry.path().lexically_relative(generation_.path).string();
            if (!entry.is_directory() && name != backend::manifest_name && !listed_.contains(name)) {
                unlisted.insert(std::move(name));
            }
        }
        for (const std::string& name : unlisted) {
            add(name, "does not stand in the manifest");
        }
    }

    const backend::Generation& generation_;
    const fs::path& shown_;
    CheckReport& report_;
    std::set<std::string> listed_;
    std::set<std::string> faulty_;
};

} // namespace

std::set<std::string> check_files(const backend::Generation& generation, const fs::path& shown,
                                  const fs::path& index_dir, CheckReport& report) {
    try {
        return FileCheck(generation, shown, report).run();
    } catch (const fs::filesystem_error& error) {
        throw IndexError("the index cannot be read: " + error.path1().filename().string() + ": " +
                             error.code().message(),
                         index_dir);
    }
}

bool is_listed(const backend::Manifest& manifest, const fs::path& file) {
    return std::ranges::any_of(manifest.files,
                               [&](const backend::ManifestFile& listed) { return listed.name == file; });
}

bool has_faulty_sources(const std::set<std::string>& faulty) {
    return faulty.contains(std::string(sources_name)) || faulty.contains(std::string(source_changes_name));
}

bool has_faulty_file(const backend::Segment& segment, const std::set<std::string>& faulty) {
    return std::ranges::any_of(faulty, [&](const fs::path& file) {
        return file.parent_path() == segment.folder && backend::glass::is_database_file(file.filename());
    });
}

} // namespace referat::indexing
