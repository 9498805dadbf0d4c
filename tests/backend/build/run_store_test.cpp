// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/run_store.hpp"
#include "backend/glass/encoding.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <string>
#include <utility>
#include <vector>

using referat::backend::PostingRun;
using referat::backend::RunReader;
using referat::backend::RunStore;
namespace glass = referat::backend::glass;

namespace {

/// A run whose parts tell whose they are; `size` makes one of them long.
PostingRun run(const std::string& name, std::size_t size) {
    PostingRun result;
    for (std::string* part :
         {&result.postings, &result.positions, &result.documents, &result.values[0], &result.values[11]}) {
        glass::append_string(*part, name + std::to_string(part == &result.postings) + std::string(size, 'x'));
        glass::append_number(*part, 12345);
        glass::append_string(*part, "");
        glass::append_string(*part, name);
    }
    result.lengths = {{static_cast<std::uint32_t>(size), 3}};
    return result;
}

std::string next(RunReader& reader) {
    return std::string(reader.bytes(static_cast<std::size_t>(reader.number())));
}

template <typename Open>
void check_part(Open&& open, const std::string& name, std::size_t size, bool terms) {
    RunReader reader = open();
    CAPTURE(name, size, terms);
    REQUIRE_FALSE(reader.at_end());
    CHECK(next(reader) == name + std::to_string(terms) + std::string(size, 'x'));
    CHECK(reader.number() == 12345);
    CHECK(next(reader).empty());
    REQUIRE_FALSE(reader.at_end());
    CHECK(next(reader) == name);
    CHECK(reader.at_end());
}

} // namespace

TEST_CASE("runs come back from memory and from a file", "[backend][runs]") {
    const std::vector<std::pair<std::string, std::size_t>> made{
        {"første", 10}, {"anden", 100'000}, {"tredje", 0}, {"fjerde", 1000}};
    for (const std::size_t memory : {std::size_t{0}, std::size_t{10'000}, std::size_t{1} << 20}) {
        for (const std::size_t buffer : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, std::size_t{1} << 20}) {
            const TemporaryFolder folder;
            RunStore store(folder.path() / "runs", memory);
            for (const auto& [name, size] : made) {
                store.add(run(name, size));
            }
            store.close();
            store.set_buffer_bytes(buffer);
            CAPTURE(memory, buffer);
            CHECK(store.size() == made.size());
            CHECK(store.spilled() == (memory == 0 ? 4 : memory == 10'000 ? 1 : 0));
            CHECK(std::filesystem::exists(folder.path() / "runs") == (store.spilled() > 0));
            for (std::size_t i = 0; i < made.size(); ++i) {
                const std::string& name = made[i].first;
                const std::size_t size = made[i].second;
                check_part([&] { return store.postings(i); }, name, size, true);
                check_part([&] { return store.positions(i); }, name, size, false);
                check_part([&] { return store.documents(i); }, name, size, false);
                check_part([&] { return store.values(i, 0); }, name, size, false);
                check_part([&] { return store.values(i, 11); }, name, size, false);
                CHECK(store.values(i, 5).at_end());
                REQUIRE(store.lengths(i).size() == 1);
                CHECK(store.lengths(i)[0].total == size);
            }
        }
    }
}

TEST_CASE("several readers of a file do not disturb each other", "[backend][runs]") {
    const TemporaryFolder folder;
    RunStore store(folder.path() / "runs", 0);
    store.add(run("a", 5000));
    store.add(run("b", 5000));
    store.close();
    store.set_buffer_bytes(64);
    RunReader a = store.postings(0);
    RunReader b = store.postings(1);
    CHECK(next(a).front() == 'a');
    CHECK(next(b).front() == 'b');
    CHECK(a.number() == 12345);
    CHECK(b.number() == 12345);
}

TEST_CASE("a run that cannot be put aside is an error", "[backend][runs]") {
    RunStore store("/dev/full", 0);
    store.add(run("a", 10));
    CHECK_THROWS_AS(store.close(), std::filesystem::filesystem_error);
}
