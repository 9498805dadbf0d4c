// SPDX-License-Identifier: GPL-2.0-or-later
#include "layering/layers.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <regex>

namespace layering {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view engine_room = "lib/backend";

// By the beginning of the include's path.
constexpr std::array<std::pair<std::string_view, Library>, 16> library_of_include{{
    {"CLI/", Library::Cli11},
    {"boost/locale", Library::Boost},
    {"dlfcn.h", Library::Posix},
    {"fcntl.h", Library::Posix},
    {"isa-l/", Library::IsaL},
    {"nlohmann/", Library::Nlohmann},
    {"poll.h", Library::Posix},
    {"rapidjson/", Library::RapidJson},
    {"signal.h", Library::Posix},
    {"spawn.h", Library::Posix},
    {"sys/", Library::Posix},
    {"unicode/", Library::Icu},
    {"unistd.h", Library::Posix},
    {"xapian", Library::Xapian},
    {"xxhash.h", Library::Xxhash},
    {"xxh3.h", Library::Xxhash},
}};

struct Include {
    std::string path;
    bool quoted = false;
};

std::optional<Include> include_on(const std::string& line) {
    static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::smatch match;
    if (!std::regex_search(line, match, directive)) {
        return std::nullopt;
    }
    return Include{match[2].str(), match[1].str() == "\""};
}

bool names_engine(const std::string& line) {
    return line.substr(0, line.find("//")).find("Xapian::") != std::string::npos;
}

bool may_name_engine(const Layer& layer, const fs::path& file) {
    return layer.folder == engine_room &&
           (file.extension() == ".cpp" || file.filename().string().starts_with("xapian_"));
}

const Layer* layer_of(const fs::path& file) {
    const std::string name = file.generic_string();
    const auto it = std::ranges::find_if(
        layers(), [&](const Layer& layer) { return name.starts_with(std::string(layer.folder) + '/'); });
    return it == layers().end() ? nullptr : &*it;
}

/// One file of the tree against its layer.
class FileCheck {
public:
    FileCheck(const fs::path& root, fs::path file, const Layer& layer, std::vector<Violation>& violations)
        : root_(root), file_(std::move(file)), layer_(layer), violations_(violations) {}

    void run() {
        std::ifstream in(root_ / file_);
        for (std::string text; std::getline(in, text);) {
            ++line_;
            if (const std::optional<Include> include = include_on(text)) {
                include->quoted ? check_own(include->path) : check_foreign(include->path);
            }
            if (names_engine(text) && !may_name_engine(layer_, file_)) {
                report("names a type of the engine");
            }
        }
    }

private:
    void report(std::string what) { violations_.push_back({file_, line_, std::move(what)}); }

    /// "room/file.hpp" in lib/; a file of the same program in tools/; none in include/.
    void check_own(const std::string& path) {
        const bool in_room = layer_.folder.starts_with("lib/");
        const std::string room = path.substr(0, path.find('/'));
        if (in_room) {
            const bool own = room == layer_.folder.substr(std::string_view("lib/").size());
            if (!own && std::ranges::find(layer_.rooms, room) == layer_.rooms.end()) {
                report("may not include \"" + path + "\"");
            }
        } else if (layer_.folder == "include" ||
                   !(fs::exists(root_ / file_.parent_path() / path) || fs::exists(root_ / layer_.folder / path))) {
            report("may not include \"" + path + "\"");
        }
    }

    void check_foreign(const std::string& path) {
        if (path.starts_with("referat/")) {
            const fs::path header = root_ / "include" / path;
            const bool generated = path == "referat/export.hpp" || path == "referat/version.hpp";
            if (!generated && !fs::exists(header)) {
                report("<" + path + "> is no public header");
            }
            return;
        }
        const auto known =
            std::ranges::find_if(library_of_include, [&](const auto& entry) { return path.starts_with(entry.first); });
        const bool standard = path.find_first_of("./") == std::string::npos;
        if (known == library_of_include.end()
                ? !standard
                : std::ranges::find(layer_.libraries, known->second) == layer_.libraries.end()) {
            report("may not include <" + path + ">");
        } else if (known != library_of_include.end() && known->second == Library::Xapian &&
                   !may_name_engine(layer_, file_)) {
            report("may not include <" + path + "> in a header that other rooms read");
        }
    }

    const fs::path& root_;
    const fs::path file_;
    const Layer& layer_;
    std::vector<Violation>& violations_;
    std::size_t line_ = 0;
};

std::vector<fs::path> cpp_files(const fs::path& root) {
    std::vector<fs::path> files;
    for (const std::string_view top : {"include", "lib", "tools"}) {
        if (!fs::exists(root / top)) {
            continue;
        }
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
            const std::string extension = entry.path().extension().string();
            if (entry.is_regular_file() && (extension == ".cpp" || extension == ".hpp")) {
                files.push_back(entry.path().lexically_relative(root));
            }
        }
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

std::span<const Layer> layers() {
    using enum Library;
    static const std::vector<Layer> table{
        {"include", {}, {}},
        {"lib/base", {}, {Xxhash, Posix}},
        {"lib/text", {"base"}, {Icu, Boost}},
        {"lib/lexicon", {"base", "text"}, {Posix}},
        {"lib/extract", {"base", "text"}, {}},
        {"lib/minutes", {"base", "text", "schema"}, {RapidJson}},
        {"lib/analysis", {"base", "text", "lexicon"}, {}},
        {"lib/schema", {"base"}, {}},
        {"lib/query", {"base", "text", "analysis", "schema"}, {}},
        {"lib/backend", {"base", "text", "lexicon", "analysis", "schema", "query"}, {IsaL, Nlohmann, Xapian}},
        {"lib/indexing",
         {"base", "text", "extract", "minutes", "analysis", "schema", "query", "backend"},
         {Nlohmann, Posix}},
        {"lib/search", {"base", "text", "lexicon", "analysis", "schema", "query", "backend"}, {}},
        {"lib/c_api", {"schema"}, {}},
        {"tools", {}, {Cli11, Nlohmann, Boost, Posix}},
    };
    return table;
}

std::vector<Violation> check_tree(const fs::path& root) {
    std::vector<Violation> violations;
    for (const fs::path& file : cpp_files(root)) {
        if (const Layer* layer = layer_of(file)) {
            FileCheck(root, file, *layer, violations).run();
        } else {
            violations.push_back({file, 0, "belongs to no layer of the table"});
        }
    }
    return violations;
}

} // namespace layering
