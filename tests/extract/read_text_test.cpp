// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>
#include <referat/text.hpp>

#include <filesystem>
#include <string>

#include <unistd.h>

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using referat::InputError;

namespace {

InputError refusal(const fs::path& path) {
    try {
        (void)referat::read_text(path);
    } catch (const InputError& error) {
        return error;
    }
    FAIL("was read");
    throw;
}

} // namespace

TEST_CASE("a file is read under the path it was given by", "[extract][file]") {
    const TemporaryFolder folder;
    const fs::path path = folder.write("møde 1.txt", "Punkt 1: Økonomi\r\n");
    const referat::Text text = referat::read_text(path);
    CHECK(text.utf8 == "Punkt 1: Økonomi\r\n");
    CHECK(text.name == path.string());
}

TEST_CASE("files that cannot be read say why and what to do", "[extract][file]") {
    const TemporaryFolder folder;
    const auto check = [](const fs::path& path, const std::string& what) {
        const InputError error = refusal(path);
        CHECK_THAT(error.what(), ContainsSubstring(what));
        CHECK(error.path() == path);
        CHECK_FALSE(error.hint().empty());
    };
    check(folder.write("tom.txt", ""), "file is empty");
    check(folder.write("bilag.pdf", "%PDF-1.4"), "PDF");
    check(folder.write("data.bin", std::string("a\0b", 3)), "NUL byte at offset 1");
    check(folder.path(), "path is a folder");
    check(folder.path() / "findes-ikke.txt", "file not found");
    check(folder.path() / "tom.txt" / "x", "file not found");
    fs::create_symlink("ring", folder.path() / "ring");
    check(folder.path() / "ring", "cannot read the file: ");
}

TEST_CASE("a file without read permission is refused as such", "[extract][file]") {
    if (::geteuid() == 0) {
        SUCCEED("not testable: the superuser may read everything");
        return;
    }
    const TemporaryFolder folder;
    const fs::path path = folder.write("hemmelig.txt", "Punkt 1");
    fs::permissions(path, fs::perms::none);
    CHECK_THAT(refusal(path).what(), ContainsSubstring("permission"));
}

TEST_CASE("a file beyond the limit is refused", "[extract][file]") {
    const TemporaryFolder folder;
    const fs::path path = folder.write("stor.txt", "");
    fs::resize_file(path, referat::max_input_bytes + 1); // sparse: takes no space
    CHECK_THAT(refusal(path).what(), ContainsSubstring("larger than 200 MiB"));
}
