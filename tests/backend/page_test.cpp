// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_page.hpp"
#include "backend/xapian_values.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <xapian.h>

using referat::backend::DocumentSet;
using referat::backend::PartData;
using referat::backend::Scored;
using referat::backend::TopScores;
using referat::backend::XapianVisible;
using referat::schema::Slot;

namespace {

/// Three databases of items whose ids say nothing of their numbers.
class Items {
public:
    Items() {
        std::mt19937 random(21);
        std::vector<Xapian::Database> databases;
        std::vector<std::filesystem::path> folders;
        for (const std::uint32_t count : {900U, 40U, 300U}) {
            folders.push_back(folder_.path() / std::to_string(count));
            Xapian::WritableDatabase database(folders.back().string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
            for (std::uint32_t number = 1; number <= count; ++number) {
                Xapian::Document document;
                document.add_term("alle");
                document.add_value(referat::backend::slot_number(Slot::Id),
                                   std::to_string(random() % 50) + "/" + std::to_string(random()));
                database.add_document(document);
            }
            database.commit();
            databases.emplace_back(folders.back().string());
        }
        visible = XapianVisible(databases, std::vector<referat::backend::DocumentRanges>(3), folders);
    }

    /// All of them with one of three scores, by descending score and in the order of their numbers.
    [[nodiscard]] std::vector<TopScores::Entry> scored() const {
        std::mt19937 random(5);
        std::vector<TopScores::Entry> entries;
        for (std::size_t part = 0; part < visible.parts().size(); ++part) {
            for (Xapian::docid document = 1; document <= visible.parts()[part].database.get_lastdocid(); ++document) {
                entries.push_back({visible.whole_number(part, document), 1.0 + static_cast<double>(random() % 3)});
            }
        }
        std::ranges::sort(entries, {},
                          [](const TopScores::Entry& entry) { return std::tuple(-entry.score, entry.document); });
        return entries;
    }

    [[nodiscard]] std::string id(Xapian::docid whole_number) const {
        const XapianVisible::Place place = visible.place_of(whole_number);
        return visible.parts()[place.part]
            .database.get_document(place.document)
            .get_value(referat::backend::slot_number(Slot::Id));
    }

    XapianVisible visible;

private:
    TemporaryFolder folder_;
};

struct Page {
    std::size_t offset = 0;
    std::size_t limit = 0;
};

std::vector<Xapian::docid> documents(const std::vector<Scored>& items) {
    std::vector<Xapian::docid> numbers;
    std::ranges::transform(items, std::back_inserter(numbers), &Scored::document);
    return numbers;
}

std::vector<Xapian::docid> page_of(const std::vector<Xapian::docid>& all, Page page) {
    const std::size_t begin = std::min(page.offset, all.size());
    const std::size_t end = std::min(page.offset + page.limit, all.size());
    return {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)};
}

} // namespace

TEST_CASE("a page of many ties over several databases goes by item id", "[backend][page]") {
    const Items items;
    PartData data(0);
    std::vector<TopScores::Entry> entries = items.scored();
    const std::vector<TopScores::Entry> best = entries;
    std::ranges::sort(
        entries, {}, [&](const TopScores::Entry& entry) { return std::tuple(-entry.score, items.id(entry.document)); });
    std::vector<Xapian::docid> in_order;
    std::ranges::transform(entries, std::back_inserter(in_order), &TopScores::Entry::document);
    for (const Page page : {Page{0, 10}, Page{0, 1}, Page{395, 30}, Page{410, 500}, Page{1235, 50}, Page{0, 5000},
                            Page{5000, 10}, Page{7, 0}}) {
        CAPTURE(page.offset, page.limit);
        CHECK(documents(page_by_score(items.visible, data, best, page.offset, page.limit)) == page_of(in_order, page));
    }
    // Before the first that matters they come in any order, and no more than is asked for.
    const std::vector<Scored> some = by_score(items.visible, data, best, 500, 600);
    CHECK(some.size() == 600);
    CHECK(page_of(documents(some), {500, 100}) == page_of(in_order, {500, 100}));
}

TEST_CASE("a page of items that all score nothing goes by item id", "[backend][page]") {
    const Items items;
    PartData data(0);
    std::vector<DocumentSet> found;
    std::vector<Xapian::docid> in_order;
    for (std::size_t part = 0; part < items.visible.parts().size(); ++part) {
        const Xapian::docid last = items.visible.parts()[part].database.get_lastdocid();
        found.emplace_back(last);
        for (Xapian::docid document = 1; document <= last; document += 1 + document % 3) {
            found.back().add(document);
            in_order.push_back(items.visible.whole_number(part, document));
        }
    }
    std::ranges::sort(in_order, {}, [&](Xapian::docid document) { return items.id(document); });
    for (const Page page : {Page{0, 10}, Page{0, 1}, Page{100, 30}, Page{0, 5000}, Page{5000, 10}, Page{7, 0}}) {
        CAPTURE(page.offset, page.limit);
        CHECK(documents(page_by_id(items.visible, data, found, page.offset, page.limit)) == page_of(in_order, page));
    }
}
