// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/chain.hpp"
#include "backend/generation.hpp"
#include "support/catch.hpp"
#include "support/random_text.hpp"
#include "support/temporary_folder.hpp"

#include <referat/error.hpp>

#include <string>
#include <string_view>

using referat::backend::find_current;
using referat::backend::generation_number;
using referat::backend::Manifest;

namespace {

Manifest sample_manifest() {
    Manifest manifest;
    manifest.analysis = referat::backend::Chain::id();
    manifest.version = "0.1.0";
    manifest.items = 3;
    manifest.meetings = 2;
    manifest.sources = 1;
    manifest.first_date = "2023-05-01";
    manifest.last_date = "2024-06-30";
    manifest.segments = {{"segment-1", 2, {}}, {"segment-2", 3, {{1, 1}, {3, 3}}}};
    manifest.files = {{"sources.jsonl", 4, "0123456789abcdef0123456789abcdef"}};
    return manifest;
}

/// A folder that looks like an index with one generation.
void write_index(const TemporaryFolder& folder, const std::string& manifest,
                 std::string_view current = "generation-000001\n") {
    std::filesystem::create_directories(folder.path() / "generation-000001");
    static_cast<void>(folder.write("CURRENT", current));
    static_cast<void>(folder.write("generation-000001/manifest.json", manifest));
    static_cast<void>(folder.write("generation-000001/sources.jsonl", "{}\n\n"));
}

} // namespace

TEST_CASE("generation names are read back, other names are none", "[backend][generation]") {
    for (const std::uint64_t number : {1U, 42U, 999'999U, 1'000'000U}) {
        CHECK(generation_number(referat::backend::generation_name(number)) == number);
    }
    for (const char* name : {"", "generation-", "generation-1", "generation-0000001", "generation-000001x",
                             "generation-00000a", "generation-000001.tmp", "Generation-000001", "generation--00001"}) {
        CAPTURE(name);
        CHECK_FALSE(generation_number(name).has_value());
    }
}

TEST_CASE("a manifest is read as it was written", "[backend][manifest]") {
    const Manifest manifest = sample_manifest();
    CHECK(referat::backend::manifest_from_json(to_json(manifest)) == manifest);
}

TEST_CASE("any other text is no manifest, and no crash", "[backend][manifest]") {
    RandomText random(7);
    const std::string valid = to_json(sample_manifest());
    for (int round = 0; round < 300; ++round) {
        CHECK_THROWS_AS(referat::backend::manifest_from_json(random.bytes(200)), std::exception);
        CHECK_THROWS_AS(referat::backend::manifest_from_json(valid.substr(0, random.below(valid.size() - 2))),
                        std::exception);
    }
}

TEST_CASE("the generation that CURRENT names is found", "[backend][generation]") {
    const TemporaryFolder folder;
    write_index(folder, to_json(sample_manifest()));
    const auto generation = find_current(folder.path());
    CHECK(generation.number == 1);
    CHECK(generation.path == folder.path() / "generation-000001");
    CHECK(generation.manifest == sample_manifest());
}

TEST_CASE("a folder without CURRENT holds no index", "[backend][generation]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(find_current(folder.path()), referat::IndexNotFound);
    CHECK_THROWS_AS(find_current(folder.path() / "none"), referat::IndexNotFound);
}

TEST_CASE("damage is named, whatever file has it", "[backend][generation]") {
    const std::string manifest = to_json(sample_manifest());
    Manifest longer = sample_manifest();
    longer.files[0].bytes = 5;
    Manifest missing = sample_manifest();
    missing.files.push_back({"postlist.glass", 1, ""});
    const std::vector<std::pair<std::string, std::string>> rows{
        {"", manifest},
        {"\n", manifest},
        {"../generation-000001\n", manifest},
        {std::string(100'000, 'x'), manifest},
        {"generation-000002\n", manifest},
        {"generation-000001\n", ""},
        {"generation-000001\n", "{}"},
        {"generation-000001\n", "[1, 2"},
        {"generation-000001\n", R"({"format": "one"})"},
        {"generation-000001\n", manifest.substr(0, manifest.size() / 2)},
        {"generation-000001\n", to_json(longer)},
        {"generation-000001\n", to_json(missing)},
    };
    for (const auto& [current, content] : rows) {
        CAPTURE(current.substr(0, 40), content);
        const TemporaryFolder folder;
        write_index(folder, content, current);
        try {
            static_cast<void>(find_current(folder.path()));
            FAIL("accepted");
        } catch (const referat::IndexCorrupt& error) {
            CHECK(error.path() == folder.path());
            CHECK_FALSE(error.hint().empty());
        }
    }
}

TEST_CASE("another format or analysis is refused by name", "[backend][generation]") {
    Manifest analysis = sample_manifest();
    analysis.analysis = "klassisk-dansk-9";
    const std::vector<std::pair<std::string, std::string>> rows{
        {to_json(analysis), "klassisk-dansk-9"},
        {R"({"format": 77, "new": {}})", "format 77"},
    };
    for (const auto& [manifest, name] : rows) {
        const TemporaryFolder folder;
        write_index(folder, manifest);
        try {
            static_cast<void>(find_current(folder.path()));
            FAIL("accepted");
        } catch (const referat::IndexVersionError& error) {
            CHECK_THAT(std::string(error.what()), Catch::Matchers::ContainsSubstring(name));
            CHECK_FALSE(error.hint().empty());
        }
    }
}
