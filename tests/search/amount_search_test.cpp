// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/catch.hpp"
#include "support/sample_items.hpp"
#include "support/temporary_folder.hpp"

#include <referat/searcher.hpp>

#include <string>
#include <utility>
#include <vector>

using referat::AgendaItem;
using referat::Query;
using referat::Searcher;

namespace {

AgendaItem item(int punkt, const std::string& titel, const std::string& text) {
    AgendaItem result = sample_item(punkt, titel);
    result.sagsfremstilling = text;
    return result;
}

class Index {
public:
    Index() {
        AgendaItem harbour = item(4, "Havnen", "");
        harbour.bilag = {"Overslag på 7,25 mio. kr."};
        publish(folder_.path(), {sample_minutes({
                                    item(1, "Broen", "Broen koster 2.500.000 kr., og malingen 40.000 kr."),
                                    item(2, "Stien", "Der afsættes 999.999,50 kr. Andelen er 95 %."),
                                    item(3, "Borgerne", "I regionen bor 1,2 mio. borgere."),
                                    std::move(harbour),
                                })});
    }

    [[nodiscard]] std::string titles(const std::string& query) const {
        std::string result;
        for (const referat::Hit& hit : Searcher(folder_.path()).search(Query::parse(query)).hits) {
            result += (result.empty() ? "" : " ") + hit.item.titel;
        }
        return result;
    }

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("an item is found by any of its sums", "[search][amounts]") {
    const Index index;
    const std::vector<std::pair<std::string, std::string>> rows{
        {"beløb:>1mio", "Broen Havnen"},
        {"beløb:>2,5mio", "Havnen"},
        {"beløb:>=2,5mio", "Broen Havnen"},
        {"beløb:1mio..5mio", "Broen"},
        {"amount:\"2,5 mio. kr.\"", "Broen"},
        {"belob:2,5 mio. kr.", "Broen"},
        {"beløb:40tkr", "Broen"},
        {"beløb:<1mio", "Broen Stien"},
        {"beløb:999999", "Stien"},
        {"beløb:>=1mia", ""},
        {"beløb:95", ""},
        {"beløb:1200000", ""},
        {"beløb:(40000 7250000)", "Broen Havnen"},
        {"beløb:>1mio -titel:havnen", "Broen"},
        {"-beløb:>0", "Borgerne"},
        {"stien beløb:>500.000", "Stien"},
    };
    for (const auto& [query, titles] : rows) {
        CAPTURE(query);
        CHECK(index.titles(query) == titles);
    }
}

TEST_CASE("the sums asked for are marked in the passage, and no others", "[search][amounts]") {
    const Index index;
    const auto result = Searcher(index.path()).search(Query::parse("beløb:>1mio punkt:1"));
    REQUIRE(result.hits.size() == 1);
    const referat::Snippet& snippet = result.hits.front().snippet;
    REQUIRE(snippet.matches.size() == 1);
    const referat::ByteRange match = snippet.matches.front();
    CHECK(snippet.text.substr(match.begin, match.end - match.begin) == "2.500.000 kr");
}

TEST_CASE("departures are filtered by and counted", "[search][departure]") {
    const TemporaryFolder folder;
    const auto decided = [](int punkt, const std::string& titel, const std::string& decision) {
        AgendaItem result = sample_item(punkt, titel);
        result.indstilling = "Det indstilles, at forslaget godkendes.";
        result.beslutning = decision;
        return result;
    };
    publish(folder.path(), {sample_minutes({decided(1, "Broen", "Godkendt."), decided(2, "Stien", "Udsat."),
                                            decided(3, "Havnen", "Godkendt med den rettelse, at molen males."),
                                            sample_item(4, "Eventuelt")})});
    const Searcher searcher(folder.path());
    const auto titles = [&](const std::string& query) {
        std::string result;
        for (const referat::Hit& hit : searcher.search(Query::parse(query)).hits) {
            result += (result.empty() ? "" : " ") + hit.item.titel;
        }
        return result;
    };
    CHECK(titles("afviger:ja") == "Stien Havnen");
    CHECK(titles("afviger:NEJ") == "Broen");
    CHECK(titles("afviger:udsat") == "Stien");
    CHECK(titles("departs:aendret") == "Havnen");
    referat::SearchOptions options;
    options.facets = {referat::Facet::Afviger};
    const auto result = searcher.search(Query(), options);
    REQUIRE(result.facets.size() == 1);
    std::string counts;
    for (const referat::FacetValue& value : result.facets.front().values) {
        counts += value.value + " " + std::to_string(value.count) + ", ";
    }
    CHECK(counts == "ja 2,  1, nej 1, udsat 1, ændret 1, ");
}
