// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/hash.hpp"

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <filesystem>
#include <set>
#include <string>

namespace base = referat::base;

TEST_CASE("fingerprints are the canonical XXH3 of 128 bits", "[base][hash]") {
    CHECK(base::fingerprint("") == "99aa06d3014798d86001c324468d497f"); // the specification's value for no input
}

TEST_CASE("one changed byte changes the fingerprint", "[base][hash]") {
    std::string text(300, 'a');
    std::set<std::string> seen{base::fingerprint(text)};
    for (char& c : text) {
        c = 'b';
        seen.insert(base::fingerprint(text));
        c = 'a';
    }
    CHECK(seen.size() == text.size() + 1);
}

TEST_CASE("a file has the fingerprint of its content, over many blocks too", "[base][hash]") {
    const TemporaryFolder folder;
    const std::size_t size = GENERATE(std::size_t{0}, std::size_t{5}, std::size_t{1} << 20, (std::size_t{3} << 20) + 7);
    std::string content(size, '\0');
    for (std::size_t i = 0; i < size; ++i) {
        content[i] = static_cast<char>(i * i >> 3);
    }
    CHECK(base::fingerprint_file(folder.write("f", content)) == base::fingerprint(content));
    CHECK_THROWS_AS(base::fingerprint_file(folder.path() / "missing"), std::filesystem::filesystem_error);
}
