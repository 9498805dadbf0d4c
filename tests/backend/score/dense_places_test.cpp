// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/dense_places.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <set>
#include <vector>

using referat::backend::block_bits;
using referat::backend::DensePlaces;

namespace {

using Lists = std::map<std::uint32_t, std::vector<std::uint32_t>>;

constexpr std::uint32_t end = 5000;

/// Lists of some documents, few of them too long or too far behind to be kept.
Lists random_lists(std::mt19937& random) {
    Lists lists;
    for (std::uint32_t document = 1; document < end; document += 1 + static_cast<std::uint32_t>(random() % 7)) {
        const std::size_t size = random() % 50 == 0 ? 200 + random() % 100 : 1 + random() % 12;
        const std::uint32_t highest = random() % 50 == 0 ? 70'000 : 2000;
        std::set<std::uint32_t> places;
        while (places.size() < size) {
            places.insert(static_cast<std::uint32_t>(random() % highest));
        }
        lists[document].assign(places.begin(), places.end());
    }
    return lists;
}

bool can_be_kept(const std::vector<std::uint32_t>& places) {
    return places.size() < 256 && places.back() < 65'536;
}

} // namespace

TEST_CASE("dense places are those added, in whatever order documents are asked for", "[backend][cache]") {
    std::mt19937 random(9);
    const Lists lists = random_lists(random);
    DensePlaces dense(end);
    std::size_t places = 0;
    std::vector<std::uint32_t> blocks; // their first documents
    for (std::uint32_t block = 0; block < end; block += block_bits) {
        blocks.push_back(block);
    }
    std::ranges::shuffle(blocks, random);
    for (const std::uint32_t block : blocks) {
        CHECK_FALSE(dense.knows(block + 5));
        for (int attempt = 0; attempt < 2; ++attempt) { // what is not finished is begun again
            dense.begin_block(block);
            for (auto list = lists.lower_bound(block); list != lists.lower_bound(block + block_bits); ++list) {
                dense.add(list->first, list->second);
                places += attempt == 0 && can_be_kept(list->second) ? list->second.size() : 0;
            }
        }
        dense.finish_block(block);
        CHECK(dense.knows(block + 5));
    }
    CHECK(dense.bytes() >= DensePlaces::bytes_for(end, lists.size(), places));

    std::vector<std::uint32_t> order(end);
    std::iota(order.begin(), order.end(), 0U);
    DensePlaces::Cursor cursor(dense);
    int not_kept = 0;
    const auto check = [&] {
        for (const std::uint32_t document : order) {
            CAPTURE(document);
            const std::optional<DensePlaces::Places> found = cursor.in(document);
            const auto list = lists.find(document);
            if (list == lists.end()) {
                REQUIRE(found);
                REQUIRE(found->empty());
            } else if (can_be_kept(list->second)) {
                REQUIRE(found);
                REQUIRE(std::ranges::equal(*found, list->second));
            } else {
                REQUIRE_FALSE(found);
                ++not_kept;
            }
        }
    };
    check();
    check(); // from the beginning again
    std::ranges::reverse(order);
    check();
    std::ranges::shuffle(order, random);
    check();
    CHECK(not_kept > 20);
}
