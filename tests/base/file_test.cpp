// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/file.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>

namespace base = referat::base;
namespace fs = std::filesystem;

namespace {

std::error_code failure_of_reading(const fs::path& path, std::size_t max_bytes) {
    try {
        (void)base::read_file(path, max_bytes);
    } catch (const fs::filesystem_error& error) {
        CHECK(error.path1() == path);
        return error.code();
    }
    return {};
}

} // namespace

TEST_CASE("a file is read whole, up to the limit and not past it", "[base][file]") {
    const TemporaryFolder folder;
    const std::string content((std::size_t{2} << 20) + 3, 'x');
    const fs::path path = folder.write("f", content);
    CHECK(base::read_file(path, content.size()) == content);
    CHECK(failure_of_reading(path, content.size() - 1) == std::errc::file_too_large);
    CHECK(failure_of_reading("/dev/zero", 1000) == std::errc::file_too_large);
    CHECK(base::read_file("/dev/null", 0).empty());
}

TEST_CASE("unreadable paths give the system's reason", "[base][file]") {
    const TemporaryFolder folder;
    CHECK(failure_of_reading(folder.path() / "missing", 10) == std::errc::no_such_file_or_directory);
    CHECK(failure_of_reading(folder.path(), 10) == std::errc::is_a_directory);
}

TEST_CASE("blocks are at most a mebibyte and together the file", "[base][file]") {
    const TemporaryFolder folder;
    const fs::path path = folder.write("f", std::string((std::size_t{2} << 20) + 3, 'x'));
    std::size_t total = 0;
    std::size_t largest = 0;
    base::for_each_block(path, [&](std::span<const std::byte> block) {
        total += block.size();
        largest = std::max(largest, block.size());
    });
    CHECK(total == (std::size_t{2} << 20) + 3);
    CHECK(largest <= std::size_t{1} << 20);
}

TEST_CASE("an atomic write replaces the file and leaves nothing else", "[base][file]") {
    const TemporaryFolder folder;
    const fs::path path = folder.write("CURRENT", "generation-000001, old and longer");
    base::write_file_atomically(path, "generation-000002");
    CHECK(base::read_file(path, 100) == "generation-000002");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a failed write names the path and keeps the old file", "[base][file]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(base::write_file_synced(folder.path() / "none" / "f", "x"), fs::filesystem_error);
    const fs::path path = folder.write("f", "old");
    fs::create_directory(folder.path() / "f.tmp"); // where the new content would be prepared
    CHECK_THROWS_AS(base::write_file_atomically(path, "new"), fs::filesystem_error);
    CHECK(base::read_file(path, 100) == "old");
}

TEST_CASE("files and folders can be synced, missing ones not", "[base][file]") {
    const TemporaryFolder folder;
    CHECK_NOTHROW(base::sync_path(folder.write("f", "x")));
    CHECK_NOTHROW(base::sync_path(folder.path()));
    CHECK_THROWS_AS(base::sync_path(folder.path() / "missing"), fs::filesystem_error);
}
