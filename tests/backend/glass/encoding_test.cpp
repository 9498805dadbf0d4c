// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/run_merge.hpp"
#include "backend/glass/encoding.hpp"
#include "backend/glass/position_list.hpp"
#include "base/file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace glass = referat::backend::glass;
using Positions = std::vector<std::uint32_t>;

namespace {

constexpr std::uint32_t largest = std::numeric_limits<std::uint32_t>::max();

std::string sortable(std::uint32_t value) {
    std::string key;
    glass::append_sortable(key, value);
    return key;
}

/// Numbers around every power of two.
std::vector<std::uint32_t> boundaries() {
    std::set<std::uint32_t> result{largest};
    for (unsigned bit = 0; bit < 32; ++bit) {
        const std::uint32_t power = std::uint32_t{1} << bit;
        result.insert({power - 1, power, power + 1});
    }
    return {result.begin(), result.end()};
}

std::vector<Positions> odd_lists() {
    std::vector<Positions> lists{{0},
                                 {1},
                                 {largest},
                                 {0, 2},
                                 {0, largest},
                                 {largest - 1, largest},
                                 {0, 1, 2},
                                 {0, 1, largest},
                                 {0, largest - 1, largest},
                                 boundaries()};
    std::mt19937 random(5);
    for (const std::size_t size : {2U, 3U, 4U, 5U, 7U, 8U, 9U, 64U, 65U, 66U, 67U, 100U, 5000U}) {
        for (const std::uint64_t range :
             {std::uint64_t{size + 1}, std::uint64_t{2 * size}, std::uint64_t{1} << 20, std::uint64_t{1} << 32}) {
            std::set<std::uint32_t> list;
            while (list.size() < size) {
                list.insert(static_cast<std::uint32_t>(random() % range));
            }
            lists.emplace_back(list.begin(), list.end());
        }
    }
    return lists;
}

/// A list in memory of its own, with as much behind it as may be read and no more.
class ListInMemory {
public:
    explicit ListInMemory(std::string_view bytes) : memory_(bytes.begin(), bytes.end()), size_(bytes.size()) {
        memory_.resize(size_ + glass::readable_behind, '\xAA');
    }

    [[nodiscard]] std::string_view bytes() const { return {memory_.data(), size_}; }

private:
    std::vector<char> memory_;
    std::size_t size_;
};

bool read_positions(std::string_view bytes, Positions& positions) {
    return glass::read_positions(ListInMemory(bytes).bytes(), positions);
}

/// Searches for the positions of a list and those beside them, every `step`th.
void check_search(glass::PositionSearch& search, const Positions& positions, std::size_t step) {
    std::uint32_t at = 0;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < positions.size(); i += step) {
        const std::uint32_t position = positions[i];
        for (const std::uint32_t place : {std::max(position, 1U) - 1, position, std::min(position, largest - 1) + 1}) {
            if (place >= at) {
                wrong += search.has(place) == std::ranges::binary_search(positions, place) ? 0 : 1;
                at = place;
            }
        }
    }
    CHECK(wrong == 0);
}

} // namespace

TEST_CASE("numbers of documents in keys are those that the engine writes", "[backend][glass]") {
    const TemporaryFolder folder;
    {
        Xapian::WritableDatabase database(folder.path().string(), Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
        for (const std::uint32_t number : boundaries()) {
            if (number > 0) {
                Xapian::Document document;
                document.set_data("<" + std::to_string(number) + ">");
                database.replace_document(number, document);
            }
        }
        database.commit();
    }
    const std::string records = referat::base::read_file(folder.path() / "docdata.glass", std::size_t{1} << 20);
    for (const std::uint32_t number : boundaries()) {
        if (number > 0) {
            const std::string key = sortable(number);
            const std::string item =
                static_cast<char>(key.size()) + key + "<" + std::to_string(number) + ">"; // as it stands in a block
            CAPTURE(number);
            CHECK(records.find(item) != std::string::npos);
        }
    }
}

TEST_CASE("numbers in keys sort as they count, and are read as they were written", "[backend][glass]") {
    const std::vector<std::uint32_t> numbers = boundaries();
    std::size_t wrong = 0;
    for (const std::uint32_t number : numbers) {
        std::string key = sortable(number);
        const std::size_t size = key.size();
        CHECK(size >= glass::least_sortable_bytes);
        CHECK(size <= glass::most_sortable_bytes);
        key.append(8, '\xAA'); // whatever stands behind
        wrong += glass::read_sortable(key.data(), size) == number ? 0 : 1;
    }
    CHECK(wrong == 0);
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        CAPTURE(numbers[i]);
        CHECK(sortable(numbers[i - 1]) < sortable(numbers[i]));
    }
}

TEST_CASE("numbers are read as they were written", "[backend][glass]") {
    for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16383},
                                       std::uint64_t{16384}, std::uint64_t{largest}, ~std::uint64_t{0}}) {
        std::string bytes;
        glass::append_number(bytes, number);
        CHECK(bytes.size() == glass::number_size(number));
        const char* at = bytes.data();
        CHECK(glass::read_number(at) == number);
        CHECK(at == bytes.data() + bytes.size());
    }
}

TEST_CASE("texts in keys sort before those that begin with them", "[backend][glass]") {
    using std::string_view_literals::operator""sv;
    const std::vector<std::string_view> texts{"\0"sv,    "\0\0"sv,  "\0\x01"sv, "\0\xff"sv,  "\x01"sv,  "a"sv,
                                              "a\0"sv,   "a\0\0"sv, "a\0b"sv,   "a\0\xff"sv, "a\x01"sv, "ab"sv,
                                              "a\xff"sv, "\xff"sv,  "\xff\0"sv, "\xff\xff"sv};
    std::string last;
    for (const std::string_view text : texts) {
        std::string key;
        glass::append_sortable(key, text);
        const std::string first_chunk = key;
        CAPTURE(key);
        CHECK(last < first_chunk); // the last chunk of the text before
        key.push_back('\0');
        last = key + sortable(largest);
    }
}

TEST_CASE("positions are read as they were written", "[backend][glass]") {
    Positions read;
    glass::PositionSearch search; // one for all: nothing of a list is left behind
    for (const Positions& list : odd_lists()) {
        std::string bytes(glass::positions_room(list.size()), '\0');
        bytes.resize(static_cast<std::size_t>(glass::put_positions(bytes.data(), list) - bytes.data()));
        CHECK(read_positions(bytes, read));
        CHECK((read == list)); // in brackets: nobody wants to see them all
        const ListInMemory memory(bytes);
        for (const std::size_t step : {std::size_t{1}, 1 + list.size() / 3, list.size()}) {
            REQUIRE(search.open(memory.bytes()));
            check_search(search, list, step);
        }
        bytes.pop_back();
        if (bytes.size() > glass::number_size(list.back())) { // else the last place alone is left
            CHECK_FALSE(read_positions(bytes, read));
        }
    }
    CHECK_FALSE(read_positions("", read));
    CHECK_FALSE(read_positions("\xff", read));
    CHECK_FALSE(read_positions("\xff\xff\xff\xff\x7f", read)); // a place of more than 32 bits
}

TEST_CASE("any bytes are positions or none", "[backend][glass]") {
    std::mt19937 random(9);
    Positions read;
    glass::PositionSearch search;
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(1 + random() % 3, static_cast<char>(random() % 128)); // no places far behind
        for (std::size_t more = random() % 20; more > 0; --more) {
            bytes.push_back(static_cast<char>(random()));
        }
        if (read_positions(bytes, read)) {
            REQUIRE_FALSE(read.empty());
            REQUIRE(std::ranges::adjacent_find(read, std::greater_equal<>()) == read.end());
        }
        const ListInMemory memory(bytes);
        if (search.open(memory.bytes())) {
            for (std::uint32_t place = 0; place < 200; place += 1 + static_cast<std::uint32_t>(random() % 50)) {
                static_cast<void>(search.has(place));
            }
        }
    }
}

TEST_CASE("the engine reads the positions that we write", "[backend][glass]") {
    const std::vector<Positions> lists = odd_lists();
    referat::backend::PreparedDocument document;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const std::string term = "liste" + std::to_string(i);
        const auto number = static_cast<std::uint32_t>(i);
        document.words.push_back(
            {static_cast<std::uint32_t>(document.bytes.size()), static_cast<std::uint32_t>(term.size()), number});
        document.terms.push_back({number, referat::schema::whole_words, 1,
                                  static_cast<std::uint32_t>(document.positions.size()),
                                  static_cast<std::uint32_t>(lists[i].size())});
        document.bytes += term;
        document.positions.insert(document.positions.end(), lists[i].begin(), lists[i].end());
    }
    const TemporaryFolder folder;
    referat::backend::RunStore runs(folder.path() / "runs", std::size_t{1} << 20);
    runs.add(referat::backend::make_run(std::span(&document, 1)));
    runs.close();
    referat::base::TaskPool pool(1);
    referat::backend::write_database(runs, {false}, {}, folder.path(), pool);

    const Xapian::Database database(folder.path().string());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const std::string term = "liste" + std::to_string(i);
        CAPTURE(term);
        CHECK(Positions(database.positionlist_begin(1, term), database.positionlist_end(1, term)) == lists[i]);
    }
}
