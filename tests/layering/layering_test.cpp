// SPDX-License-Identifier: GPL-2.0-or-later
#include "layering/layers.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <tuple>

namespace fs = std::filesystem;

namespace {

/// A source tree of files given by their paths below its root.
class Tree {
public:
    void write(const fs::path& file, std::string_view content) const {
        fs::create_directories((root() / file).parent_path());
        std::ofstream(root() / file) << content;
    }
    [[nodiscard]] const fs::path& root() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

std::string to_string(const std::vector<layering::Violation>& violations) {
    std::ostringstream out;
    for (const layering::Violation& violation : violations) {
        out << violation.file.generic_string() << ':' << violation.line << ": " << violation.what << '\n';
    }
    return out.str();
}

} // namespace

TEST_CASE("every include of the library and its program is allowed by the table of rooms", "[layering]") {
    CHECK(to_string(layering::check_tree(REFERAT_SOURCE_DIR)) == "");
}

TEST_CASE("the table knows every room and no others", "[layering]") {
    std::vector<std::string> rooms;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(REFERAT_SOURCE_DIR) / "lib")) {
        if (entry.is_directory() && entry.path().filename() != "package") {
            rooms.push_back("lib/" + entry.path().filename().string());
        }
    }
    std::vector<std::string> listed;
    for (const layering::Layer& layer : layering::layers()) {
        if (layer.folder.starts_with("lib/")) {
            listed.emplace_back(layer.folder);
        }
    }
    std::ranges::sort(rooms);
    std::ranges::sort(listed);
    CHECK(listed == rooms);
}

TEST_CASE("rooms form layers: who includes whom never goes in a circle", "[layering]") {
    // Repeatedly take away the rooms that need none of those left; in a circle nothing can be taken.
    std::vector<layering::Layer> left(layering::layers().begin(), layering::layers().end());
    const auto needs_one_left = [&](const layering::Layer& layer) {
        return std::ranges::any_of(left, [&](const layering::Layer& other) {
            return std::ranges::find(layer.rooms, other.folder.substr(other.folder.find('/') + 1)) != layer.rooms.end();
        });
    };
    while (!left.empty()) {
        const auto next = std::ranges::find_if_not(left, needs_one_left);
        REQUIRE(next != left.end());
        left.erase(next);
    }
}

TEST_CASE("a wrong include or name is found and named", "[layering]") {
    const auto [file, content, expected] = GENERATE(table<std::string, std::string, std::string>({
        {"lib/base/a.hpp", "#include \"text/words.hpp\"\n", "lib/base/a.hpp:1: may not include \"text/words.hpp\"\n"},
        {"lib/search/a.cpp", "\n#  include <xapian.h>\n", "lib/search/a.cpp:2: may not include <xapian.h>\n"},
        {"lib/analysis/da/a.cpp", "#include \"query/ast.hpp\"\n",
         "lib/analysis/da/a.cpp:1: may not include \"query/ast.hpp\"\n"},
        {"lib/text/a.cpp", "#include <xxhash.h>\n", "lib/text/a.cpp:1: may not include <xxhash.h>\n"},
        {"lib/indexing/a.cpp", "#include <isa-l/igzip_lib.h>\n",
         "lib/indexing/a.cpp:1: may not include <isa-l/igzip_lib.h>\n"},
        {"lib/text/a.cpp", "#include <obscure/library.h>\n", "lib/text/a.cpp:1: may not include <obscure/library.h>\n"},
        {"lib/minutes/a.cpp", "#include <referat/secret.hpp>\n",
         "lib/minutes/a.cpp:1: <referat/secret.hpp> is no public header\n"},
        {"lib/search/a.cpp", "Xapian::Query q;\n", "lib/search/a.cpp:1: names a type of the engine\n"},
        {"lib/backend/database.hpp", "Xapian::Database db;\n",
         "lib/backend/database.hpp:1: names a type of the engine\n"},
        {"lib/backend/database.hpp", "#include <xapian.h>\n",
         "lib/backend/database.hpp:1: may not include <xapian.h> in a header that other rooms read\n"},
        {"lib/kitchen/a.cpp", "\n", "lib/kitchen/a.cpp:0: belongs to no layer of the table\n"},
        {"tools/referat/main.cpp", "#include \"base/file.hpp\"\n",
         "tools/referat/main.cpp:1: may not include \"base/file.hpp\"\n"},
        {"include/referat/a.hpp", "#include <nlohmann/json.hpp>\n",
         "include/referat/a.hpp:1: may not include <nlohmann/json.hpp>\n"},
        {"include/referat/a.hpp", "#include \"base/file.hpp\"\n",
         "include/referat/a.hpp:1: may not include \"base/file.hpp\"\n"},
    }));
    CAPTURE(file, content);
    const Tree tree;
    tree.write(file, content);
    CHECK(to_string(layering::check_tree(tree.root())) == expected);
}

TEST_CASE("right includes are not complained about", "[layering]") {
    const Tree tree;
    tree.write("include/referat/text.hpp", "#include <referat/export.hpp>\n#include <vector>\n");
    tree.write("lib/base/file.cpp", "#include \"base/file.hpp\"\n#include <fcntl.h>\n#include <cstdint>\n");
    tree.write("lib/backend/xapian_stemmer.hpp",
               "#include \"analysis/stemmer.hpp\"\n#include <xapian.h>\nXapian::Stem s;\n");
    tree.write("lib/backend/database.cpp", "#include <xapian.h>\nXapian::Database db;\n");
    tree.write("lib/search/searcher.cpp",
               "#include <referat/text.hpp>\n#include \"backend/database.hpp\"\n// no Xapian::Query\n");
    tree.write("tools/referat/options.hpp", "#include <referat/text.hpp>\n");
    tree.write("tools/referat/main.cpp", "#include \"options.hpp\"\n#include <CLI/CLI.hpp>\n");
    CHECK(to_string(layering::check_tree(tree.root())) == "");
}
