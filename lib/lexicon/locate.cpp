// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/locate.hpp"

#include <referat/error.hpp>

#include <cstdlib>
#include <mutex>
#include <string>

#include <dlfcn.h>

namespace referat::lexicon {

namespace fs = std::filesystem;

namespace {

constexpr const char* file_name = "da.lexicon";

/// The file that this code was loaded from: the shared library, or the program it is linked into.
fs::path own_file() {
    Dl_info info{};
    if (::dladdr(reinterpret_cast<const void*>(&own_file), &info) == 0 || info.dli_fname == nullptr) {
        return {};
    }
    std::error_code ignored;
    // A program's own name may be as it was called, without a folder.
    const fs::path named = fs::path(info.dli_fname).has_parent_path() ? fs::path(info.dli_fname) : "/proc/self/exe";
    return fs::canonical(named, ignored);
}

bool is_file(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

} // namespace

fs::path find_lexicon() {
    if (const char* const named = std::getenv("REFERAT_LEXICON"); named != nullptr && *named != '\0') {
        return named;
    }
    for (fs::path folder = own_file().parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (fs::path candidate = folder / "share" / "referat" / file_name; is_file(candidate)) {
            return candidate;
        }
        if (folder == folder.root_path()) {
            break;
        }
    }
    fs::path installed = fs::path(REFERAT_DATA_DIR) / file_name;
    if (!is_file(installed)) {
        throw LexiconError("the Danish lexicon is missing", installed,
                           "install referat's data files, or name the file in REFERAT_LEXICON");
    }
    return installed;
}

std::shared_ptr<const Lexicon> shared_lexicon() {
    static std::mutex mutex;
    static std::weak_ptr<const Lexicon> opened;
    const std::scoped_lock lock(mutex);
    std::shared_ptr<const Lexicon> lexicon = opened.lock();
    if (!lexicon) {
        lexicon = std::make_shared<const Lexicon>(find_lexicon());
        opened = lexicon;
    }
    return lexicon;
}

} // namespace referat::lexicon
