// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexing/find_files.hpp"

#include "backend/generation.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <system_error>
#include <utility>

namespace referat::indexing {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 2> json_endings{".jsonl", ".ndjson"};
constexpr std::array<std::string_view, 4> text_endings{".txt", ".text", ".md", ".markdown"};

std::string lower_ending(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

bool is_minutes(const fs::path& path) {
    return is_json_lines(path) || std::ranges::find(text_endings, lower_ending(path)) != text_endings.end();
}

class Finder {
public:
    void look_at(const fs::path& given) {
        std::error_code error;
        const fs::file_status status = fs::status(given, error);
        if (!fs::exists(status)) {
            const bool missing = status.type() == fs::file_type::not_found;
            fail(given, missing ? "no such file or folder" : error.message());
            return;
        }
        if (!fs::is_directory(status)) {
            add(source_path(given), given.filename());
            return;
        }
        const fs::path folder = fs::canonical(given, error);
        if (error) {
            fail(given, error.message());
            return;
        }
        found.folders.push_back(folder);
        pending_.push_back(folder);
        while (!pending_.empty()) {
            const fs::path next = std::exchange(pending_.back(), {});
            pending_.pop_back();
            list(next, folder);
        }
    }

    FoundFiles found;

private:
    void list(const fs::path& folder, const fs::path& root) {
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        while (!error && entry != fs::directory_iterator()) {
            visit(*entry, root);
            entry.increment(error);
        }
        if (error) {
            fail(folder, error.message());
        }
    }

    void visit(const fs::directory_entry& entry, const fs::path& root) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.')) {
            return;
        }
        std::error_code error;
        if (entry.is_directory(error)) {
            const bool index_data = backend::generation_number(entry.path().stem().string()).has_value();
            if (!entry.is_symlink(error) && !index_data) {
                pending_.push_back(entry.path());
            }
            return;
        }
        // Pipes and devices are read only when named; a dangling link is taken, so that reading it says what is wrong.
        const fs::file_type type = entry.status(error).type();
        if ((type == fs::file_type::regular || type == fs::file_type::not_found) && is_minutes(entry.path())) {
            add(entry.path(), entry.path().lexically_relative(root));
        }
    }

    void add(const fs::path& path, const fs::path& kilde) {
        found.files.push_back({path, base::replace_invalid_utf8(kilde.generic_string())});
    }

    void fail(const fs::path& path, const std::string& message) {
        found.reports.push_back({path, message, {}, 0, true});
    }

    std::vector<fs::path> pending_;
};

} // namespace

bool is_json_lines(const fs::path& path) {
    return std::ranges::find(json_endings, lower_ending(path)) != json_endings.end();
}

fs::path source_path(const fs::path& given) {
    std::error_code error;
    const fs::path parent = given.has_parent_path() ? given.parent_path() : fs::path(".");
    return fs::weakly_canonical(parent, error) / given.filename();
}

FoundFiles find_files(std::span<const fs::path> paths) {
    Finder finder;
    for (const fs::path& path : paths) {
        finder.look_at(path);
    }
    std::vector<FoundFile>& files = finder.found.files;
    std::ranges::stable_sort(files, {}, [](const FoundFile& file) -> const std::string& { return file.path.native(); });
    const auto same_path = [](const FoundFile& a, const FoundFile& b) { return a.path == b.path; };
    files.erase(std::unique(files.begin(), files.end(), same_path), files.end());
    return std::move(finder.found);
}

} // namespace referat::indexing
