// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "report_files.hpp"
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;
using Arguments = std::vector<std::string>;

namespace {

Run search(Arguments arguments) {
    arguments.insert(arguments.begin(), {"search", "-d", sample_index()});
    return run_program(arguments);
}

std::vector<json> hits(Arguments arguments) {
    arguments.insert(arguments.begin(), {"--format", "jsonl"});
    std::vector<json> result;
    for (const std::string& line : lines(search(std::move(arguments)).out)) {
        result.push_back(json::parse(line));
    }
    return result;
}

} // namespace

TEST_CASE("a query too long for a line is not repeated whole", "[cli][search]") {
    const TemporaryFolder folder;
    const std::string index = index_three_meetings(folder);
    std::string query = "broen ";
    for (int i = 0; i < 200; ++i) {
        query += "\u00e6";
    }
    const Run run = run_program({"search", "-d", index, query});
    CHECK(run.code == 0);
    CHECK(run.err.size() < 260);
    CHECK_THAT(run.err, ContainsSubstring("\u00e6\u2026"));
}

TEST_CASE("text output shows date, place, title, outcome, passage and source", "[cli][search]") {
    const Run run = search({"titel:\"basal palliation\""});
    CHECK(run.code == 0);
    CHECK(run.err == "1 item for: titel:\"basal palliation\"\n");
    const std::vector<std::string> shown = lines(run.out);
    REQUIRE(shown.size() >= 4);
    CHECK_THAT(shown[0],
               Catch::Matchers::StartsWith(
                   "1  2025-01-30 \u00b7 Fyn \u00b7 fagligt-strategisk \u00b7 item 3 \u00b7 Samarbejdsmodel"));
    CHECK_THAT(run.out, ContainsSubstring("[godkendt]"));
    CHECK_THAT(run.out, ContainsSubstring("2025-01-30-sundhedsklynge-fyn-fagligt-strategisk.txt:"));
}

TEST_CASE("nothing found is said on stderr, with exit 1", "[cli][search]") {
    const std::string format = GENERATE("text", "jsonl", "trec");
    const Run run = search({"--format", format, "+qwertyuiop"});
    CHECK(run.code == 1);
    CHECK(run.out.empty());
    CHECK(run.err == "nothing found for: +qwertyuiop\nAlone:\n  qwertyuiop: 0 items\n");
}

TEST_CASE("the messages of a search are Danish in a Danish locale", "[cli][search][language]") {
    const Run run = run_program({"search", "-d", sample_index(), "-n", "2", "kommuner"},
                                {.environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    CHECK_THAT(run.err, ContainsSubstring(" punkter for: kommuner (her 1-2)"));
    CHECK_THAT(run.out, ContainsSubstring(" \u00b7 punkt "));
}

TEST_CASE("option -n, --offset and the total page through one order", "[cli][search]") {
    const std::vector<json> all = hits({"-n", "54", "kommuner", "borgere"});
    REQUIRE(all.size() > 6);
    const std::vector<json> page = hits({"-n3", "--offset", "2", "kommuner", "borgere"});
    REQUIRE(page.size() == 3);
    CHECK(page.front()["rank"] == 3);
    CHECK(std::equal(page.begin(), page.end(), all.begin() + 2));

    const Run beyond = search({"--offset", "500", "kommuner", "borgere"});
    CHECK(beyond.code == 0);
    CHECK_THAT(beyond.err, ContainsSubstring("note: there are only " + std::to_string(all.size()) + " items"));
}

TEST_CASE("option --sort dato is oldest first, -dato newest first, relevans by score", "[cli][search]") {
    const auto column = [](const std::vector<json>& found, const char* key) {
        std::vector<json> values;
        std::ranges::transform(found, std::back_inserter(values), [key](const json& hit) { return hit[key]; });
        return values;
    };
    const std::vector<json> oldest = column(hits({"--sort", "dato", "-n", "54", "kommuner"}), "dato");
    const std::vector<json> newest = column(hits({"--sort", "-dato", "-n", "54", "kommuner"}), "dato");
    const std::vector<json> best = column(hits({"--sort", "relevans", "-n", "54", "kommuner"}), "score");
    REQUIRE(oldest.size() > 3);
    CHECK(oldest.front() < oldest.back());
    CHECK(std::ranges::is_sorted(oldest));
    CHECK(std::is_sorted(newest.rbegin(), newest.rend()));
    CHECK(std::is_sorted(best.rbegin(), best.rend()));
}

TEST_CASE("a minus after the first word is part of the query, whatever options it looks like", "[cli][search]") {
    const auto clusters = [](const Arguments& query) {
        std::set<std::string> names;
        for (const json& hit : hits(query)) {
            names.insert(hit["kluster"].get<std::string>());
        }
        return names;
    };
    REQUIRE(clusters({"-n", "54", "eventuelt"}).contains("Fyn"));
    CHECK_FALSE(clusters({"-n", "54", "eventuelt", "-kluster:fyn"}).contains("Fyn"));
    CHECK_FALSE(clusters({"eventuelt", "-kluster:fyn", "-n", "54"}).contains("Fyn"));
    // -d and -n are options; -dato: and -niveau: are words.
    for (const json& hit : hits({"eventuelt", "-dato:2024", "-niveau:politisk", "-n", "54"})) {
        CHECK(hit["dato"].get<std::string>().substr(0, 4) != "2024");
        CHECK(hit["niveau"] != "politisk");
    }
    CHECK_FALSE(clusters({"-n", "54", "--", "-kluster:fyn"}).contains("Fyn"));
    CHECK(clusters({"-n", "54", "--", "-kluster:fyn"}).contains("Horsens"));
}

TEST_CASE("odd pieces of a query are noted, or refused with --strict", "[cli][search]") {
    const Run lenient = search({"(budget"});
    CHECK(lenient.code == 0);
    CHECK_THAT(lenient.err, ContainsSubstring("referat: note: ") && ContainsSubstring("(at byte "));
    const Run strict = search({"--strict", "(budget"});
    CHECK(strict.code == 2);
    CHECK(strict.out.empty());
    CHECK_THAT(strict.err, ContainsSubstring("referat: error: bad query: ") && ContainsSubstring("(at byte "));
}

TEST_CASE("a query of any bytes does not end the program", "[cli][search]") {
    const std::string query = GENERATE("\xFF\xFE", "\x1b[31m", "((((", "\"", "a:b:c", "+", "*", "dato:..", "\u202eabc");
    const Run run = search({"--", query});
    CAPTURE(query, run.err);
    CHECK((run.code == 0 || run.code == 1));
    CHECK(run.err.find('\x1b') == std::string::npos);
    CHECK(run.err.find("\u202e") == std::string::npos);
}

TEST_CASE("facets count the whole result", "[cli][search]") {
    const Run text = search({"--facet", "kluster", "--facet", "\u00e5r", "-n", "1", "eventuelt"});
    CHECK_THAT(text.out, ContainsSubstring("\n\nkluster\n  ") && ContainsSubstring("\n\n\u00e5r\n  "));
    const json object = json::parse(search({"--format", "json", "--facet", "udfald", "-n", "1", "eventuelt"}).out);
    CHECK(object["hits"].size() == 1);
    REQUIRE(object["facets"].contains("udfald"));
    CHECK(object["facets"].size() == 1);
    CHECK(object["facets"]["udfald"][0]["count"].get<std::size_t>() >= 1);
}

TEST_CASE("option --collapse gives one hit a meeting and says how many more there are", "[cli][search][collapse]") {
    const std::vector<json> shown = hits({"--collapse", "-n", "54", "kommuner"});
    std::set<std::string> meetings;
    std::size_t items = 0;
    for (const json& hit : shown) {
        meetings.insert(hit["udvalg"].get<std::string>() + hit["dato"].get<std::string>());
        items += 1 + hit["more"].get<std::size_t>();
    }
    CHECK(meetings.size() == shown.size());
    CHECK(items == hits({"-n", "54", "kommuner"}).size());
    const json object = json::parse(search({"--format", "json", "--collapse", "-n", "1", "kommuner"}).out);
    CHECK(object["total"] == items);
    CHECK(object["meetings"] == meetings.size());
    const Run text = search({"--collapse", "-n", "1", "kommuner"});
    CHECK_THAT(text.err, ContainsSubstring(std::to_string(items) + " items in " + std::to_string(meetings.size()) +
                                           " meetings for: kommuner (here 1-1)"));
}

TEST_CASE("option --like needs no query, and an unknown id is an error", "[cli][search][similar]") {
    const std::string id = hits({"titel:\"basal palliation\""}).at(0)["id"];
    const std::vector<json> similar = hits({"--like", id, "-n", "54"});
    REQUIRE_FALSE(similar.empty());
    for (const json& hit : similar) {
        CHECK(hit["id"] != id);
    }
    CHECK(hits({"--like", id, "-n", "54", "-kluster:fyn", "dato:2024"}).size() < similar.size());
    const Run unknown = search({"--like", "no/such/1"});
    CHECK(unknown.code == 2);
    CHECK(unknown.out.empty());
    CHECK(unknown.err == "referat: error: no item with id no/such/1\n");
}

TEST_CASE("ids are lines that show takes", "[cli][search]") {
    const std::vector<std::string> ids = lines(search({"--format", "ids", "kommuner"}).out);
    const std::vector<json> found = hits({"kommuner"});
    REQUIRE(ids.size() == found.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        CHECK(ids[i] == found[i]["id"]);
    }
    Arguments arguments{"show", "-d", sample_index()};
    arguments.insert(arguments.end(), ids.begin(), ids.end());
    CHECK(run_program(arguments).code == 0);
}

TEST_CASE("option --no-snippet leaves the passage out", "[cli][search]") {
    for (const json& hit : hits({"--no-snippet", "kommuner"})) {
        CHECK(hit["passage"].is_null());
    }
}

TEST_CASE("a corrected word is told above the hits, and beside data as a note", "[cli][search][spelling]") {
    const Run text = search({"rehabillitering"});
    CHECK(text.code == 0);
    CHECK_THAT(text.err,
               Catch::Matchers::StartsWith("Searched for \"rehabilitering\" instead of \"rehabillitering\".\n"));
    const Run data = search({"--format", "jsonl", "rehabillitering"});
    CHECK(data.err == "referat: note: Searched for \"rehabilitering\" instead of \"rehabillitering\".\n");
    const std::vector<json> as_meant = hits({"rehabilitering"});
    REQUIRE_FALSE(as_meant.empty());
    CHECK(json::parse(lines(data.out).at(0))["id"] == as_meant.front()["id"]);

    const Run danish =
        run_program({"search", "-d", sample_index(), "rehabillitering"}, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    CHECK_THAT(danish.err, ContainsSubstring("S\u00f8gte efter \"rehabilitering\" i stedet for \"rehabillitering\"."));
    CHECK(search({"rehabilitering"}).err == "1 item for: rehabilitering\n");
}

TEST_CASE("json has the corrections with their place in the query", "[cli][search][spelling]") {
    const json result = json::parse(search({"--format", "json", "m\u00f8de", "rehabillitering"}).out);
    CHECK(result["corrections"] ==
          json::array({{{"offset", 6}, {"from", "rehabillitering"}, {"to", "rehabilitering"}}}));
    CHECK(result["any_parts"] == false);
    CHECK(json::parse(search({"--format", "json", "budget"}).out)["corrections"].empty());
}

TEST_CASE("hits that have some parts of a compound only are told to be such", "[cli][search][compound]") {
    const Run run = search({"genoptr\u00e6ningsbudget"});
    CHECK(run.code == 0);
    CHECK_THAT(run.err, ContainsSubstring("No item has all parts of the compounds; these have some of them.\n"));
    CHECK(json::parse(search({"--format", "json", "genoptr\u00e6ningsbudget"}).out)["any_parts"] == true);
    CHECK(search({"omsorgstandpleje"}).err == "1 item for: omsorgstandpleje\n");
}

TEST_CASE("words near each other and truncated words are searched for", "[cli][search][near]") {
    CHECK(search({"--strict", "basal", "NÆR/1", "palliation"}).code == 0);
    CHECK(search({"--strict", "palliation", "FØR/1", "basal"}).code == 1);
    CHECK(search({"--strict", "samarbejdsmod*"}).code == 0);
    const Run odd = search({"palliation", "NÆR/99", "basal"});
    CHECK_THAT(odd.err, ContainsSubstring("note: expected 1 to 50 words, found '99'"));
    CHECK_THAT(search({"--strict", "a", "NÆR/x", "b"}).err,
               ContainsSubstring("expected a number of words after 'NÆR/'"));
}

TEST_CASE("a star that stands for too many words is told and written", "[cli][search][truncation]") {
    const TemporaryFolder folder;
    std::string words;
    for (int number = 0; number < 1100; ++number) {
        words += "zq" + std::to_string(10'000 + number) + "x ";
    }
    const json record{
        {"udvalg", "Byr\u00e5d"}, {"dato", "2024-03-14"}, {"punkt", 1}, {"titel", "Ord"}, {"resume", words}};
    const std::string source = folder.write("ord.jsonl", record.dump() + "\n");
    REQUIRE(run_program({"index", "-d", folder / "index", source}).code == 0);
    const Run text = run_program({"search", "-d", folder / "index", "zq*"});
    CHECK(text.code == 0);
    CHECK_THAT(text.err, ContainsSubstring("zq* stands for 1,100 words; searched for the 1,000 most frequent.\n"));
    const Run data = run_program({"search", "-d", folder / "index", "--format", "json", "ord", "zq*"});
    const json result = json::parse(data.out);
    CHECK(result["truncations"] ==
          json::array({{{"offset", 4}, {"text", "zq*"}, {"words", 1100}, {"searched", 1000}}}));
    const json schema = load_schema("search.schema.json");
    CHECK(schema_faults(result, schema, schema, "result").empty());
    CHECK_THAT(run_program({"explain", "-d", folder / "index", "zq*"}).out,
               ContainsSubstring("stands for 1,100 words"));
}

TEST_CASE("option --synonyms adds words that mean the same", "[cli][search][synonyms]") {
    const TemporaryFolder folder;
    const std::string table =
        folder.write("ord.txt", "# egne ord\nlungepest = rehabilitering\nskovtur > rehabilitering\n");
    const auto titles = [](const Arguments& arguments) {
        std::set<std::string> result;
        for (const json& hit : hits(arguments)) {
            result.insert(hit["titel"].get<std::string>());
        }
        return result;
    };
    const std::set<std::string> wanted = titles({"rehabilitering"});
    REQUIRE_FALSE(wanted.empty());
    CHECK(titles({"--synonyms", table, "+lungepest"}) == wanted);
    CHECK(titles({"--synonyms", table, "+skovtur"}) == wanted);
    CHECK(titles({"+lungepest"}) != wanted);
    const Run explained = run_program({"explain", "-d", sample_index(), "--synonyms", table, "skovtur"});
    CHECK_THAT(explained.out, ContainsSubstring("Zrehabilitering"));
}

TEST_CASE("a table of synonyms that cannot be read gives exit 3 and the line", "[cli][search][synonyms]") {
    const TemporaryFolder folder;
    const std::string table = folder.write("ord.txt", "KLU = Kommunalt L\u00e6geligt Udvalg\nalene\n");
    for (const char* command : {"search", "explain"}) {
        const Run bad = run_program({command, "-d", sample_index(), "--synonyms", table, "budget"});
        CHECK(bad.code == 3);
        CHECK(bad.out.empty());
        CHECK_THAT(bad.err, ContainsSubstring("referat: error: cannot read: " + table + ":2: "));
        const Run missing = run_program({command, "-d", sample_index(), "--synonyms", folder / "none", "budget"});
        CHECK(missing.code == 3);
        CHECK_THAT(missing.err, ContainsSubstring("referat: error: cannot read: " + (folder / "none") + ": "));
    }
}
