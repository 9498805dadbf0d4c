// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "report_files.hpp"
#include "schema_check.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using namespace referat::test;
using nlohmann::json;

namespace {

/// A folder with an index over three_meetings() and another for what is watched.
class Watched {
public:
    Watched() : index_(index_three_meetings(folder_)) {}

    [[nodiscard]] Run watch(std::vector<std::string> arguments, Setting setting = {}) const {
        arguments.insert(arguments.begin(), "watch");
        setting.environment["XDG_STATE_HOME"] = folder_ / "state";
        return run_program(arguments, setting);
    }

    void save(const std::string& name, const std::string& query) const {
        CHECK(watch({"--save", "-d", index_, name, query}).code == 0);
    }

    /// The items indexed anew, with `more` behind them.
    void reindex(const std::string& items) const {
        folder_.write("items.jsonl", items);
        CHECK(run_program({"index", "-d", index_, folder_ / "items.jsonl"}).code == 0);
    }

    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return folder_.path() / "state" / "referat" / "watch" / (name + ".json");
    }
    [[nodiscard]] const std::string& index() const { return index_; }

private:
    TemporaryFolder folder_;
    std::string index_;
};

std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::string new_bridge = record("Åby", "2024-06-01", 1, "Broen igen", "Udsat.", "udsat");

std::string with_changed_decision() {
    std::string items = three_meetings();
    const std::string before = "Planen blev ikke godkendt.";
    items.replace(items.find(before), before.size(), "Planen blev alligevel ikke godkendt.");
    return items;
}

} // namespace

TEST_CASE("what is found when a query is saved counts as seen", "[cli][watch]") {
    const Watched watched;
    const Run saved = watched.watch({"--save", "-d", watched.index(), "broer", "+broen", "-stien"});
    CHECK(saved.code == 0);
    CHECK(saved.out.empty());
    CHECK_THAT(saved.err, ContainsSubstring("saved broer; 4 items found now count as seen"));
    const Run nothing = watched.watch({"broer"});
    CHECK(nothing.code == 1);
    CHECK(nothing.out.empty());
    CHECK(nothing.err.empty()); // cron mails whatever is written
}

TEST_CASE("a watch shows what is new and what has changed, once", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    watched.reindex(with_changed_decision() + new_bridge);
    const Run news = watched.watch({"broer", "--color", "never"});
    CHECK(news.code == 0);
    const std::size_t changed = news.out.find("\n\nChanged\n\n1  2024-05-01 · Åby");
    CHECK(news.out.starts_with("New\n\n1  2024-06-01 · Åby"));
    REQUIRE(changed != std::string::npos);
    CHECK(news.out.find("*Broen* igen") < changed);
    CHECK(news.out.find("*Broen* i Åby", changed) != std::string::npos);
    CHECK(news.out.find("2023-03-01") == std::string::npos);
    CHECK_THAT(news.err, ContainsSubstring("1 new, 1 changed for: broen"));
    CHECK(watched.watch({"broer"}).code == 1);
}

TEST_CASE("a copied file is a watch of its own", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    std::filesystem::copy_file(watched.file("broer"), watched.file("kopi"));
    watched.reindex(three_meetings() + new_bridge);
    const std::string before = content(watched.file("broer"));
    CHECK(watched.watch({"kopi"}).code == 0);
    CHECK(watched.watch({"kopi"}).code == 1);
    CHECK(content(watched.file("broer")) == before);
    CHECK_THAT(watched.watch({"--list"}).out, ContainsSubstring("kopi"));
}

TEST_CASE("a dry run does not move on", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    watched.reindex(three_meetings() + new_bridge);
    const std::string before = content(watched.file("broer"));
    const Run first = watched.watch({"--dry-run", "broer"});
    CHECK(first.code == 0);
    CHECK(content(watched.file("broer")) == before);
    CHECK(watched.watch({"broer"}).out == first.out);
}

TEST_CASE("output that cannot be written is not counted as seen", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    watched.reindex(three_meetings() + new_bridge);
    const std::string format = GENERATE("text", "json", "jsonl");
    CHECK(watched.watch({"--format", format, "broer"}, {.out = Setting::Stdout::Full}).code == 2);
    CHECK(watched.watch({"broer"}).code == 0);
}

TEST_CASE("what went and comes back unchanged is no news", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    watched.reindex(new_bridge);
    CHECK(watched.watch({"broer"}).code == 0);
    watched.reindex(three_meetings() + new_bridge);
    CHECK(watched.watch({"broer"}).code == 1);
}

TEST_CASE("news are also written as data", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    watched.reindex(with_changed_decision() + new_bridge);
    const std::vector<std::string> rows = lines(watched.watch({"--dry-run", "--format", "jsonl", "broer"}).out);
    REQUIRE(rows.size() == 2);
    const json schema = load_schema("search.schema.json");
    for (const std::string& row : rows) {
        CHECK(schema_faults(json::parse(row), schema["$defs"]["hit"], schema) == std::vector<std::string>{});
    }
    CHECK(json::parse(rows[0])["id"] == "klynge-aaby/2024-06-01/1");
    CHECK(json::parse(rows[0])["change"] == "new");
    CHECK(json::parse(rows[1])["change"] == "changed");
    CHECK(json::parse(rows[1])["passage"]["felt"] == "titel");
    const json object = json::parse(watched.watch({"--format", "json", "broer"}).out);
    const json reports = load_schema("reports.schema.json");
    CHECK(schema_faults(object, reports["$defs"]["news"], reports) == std::vector<std::string>{});
    CHECK(object["name"] == "broer");
    CHECK(object["query"] == "broen");
    CHECK(object["hits"].size() == 2);
    const Run nothing = watched.watch({"--format", "json", "broer"});
    CHECK(nothing.code == 1);
    CHECK(json::parse(nothing.out)["hits"].empty());
}

TEST_CASE("watches are listed and removed", "[cli][watch]") {
    const Watched watched;
    CHECK(watched.watch({"--list"}).code == 0);
    watched.save("broer", "broen");
    watched.save("dyrt", "beløb:>1mio");
    CHECK(watched.watch({"--list"}).out == "broer           broen (4 items seen, " + watched.index() + ")\n" +
                                               "dyrt            beløb:>1mio (1 item seen, " + watched.index() + ")\n");
    const json object = json::parse(watched.watch({"--list", "--format", "json"}).out);
    const json schema = load_schema("reports.schema.json");
    CHECK(schema_faults(object, schema["$defs"]["watches"], schema) == std::vector<std::string>{});
    REQUIRE(object["watches"].size() == 2);
    CHECK(object["watches"][1] ==
          json{{"name", "dyrt"}, {"query", "beløb:>1mio"}, {"strict", false}, {"index", watched.index()}, {"seen", 1}});
    CHECK(watched.watch({"--remove", "broer"}).code == 0);
    CHECK_FALSE(std::filesystem::exists(watched.file("broer")));
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"broer"}, std::vector<std::string>{"--remove", "broer"}}) {
        const Run unknown = watched.watch(arguments);
        CHECK(unknown.code == 2);
        CHECK_THAT(unknown.err, ContainsSubstring("no watch is called broer"));
    }
}

TEST_CASE("a damaged file of a watch is an error that leaves it as it is", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    for (const std::string damage :
         {"", "{\"version\":1,", "{\"version\":1}", "{\"version\":9,\"seen\":{}}", "[]",
          "{\"version\":1,\"name\":\"broer\",\"query\":\"x\",\"strict\":0,\"index\":\"\",\"seen\":{}}"}) {
        CAPTURE(damage);
        std::ofstream(watched.file("broer"), std::ios::binary) << damage;
        const Run run = watched.watch({"broer"});
        CHECK(run.code == 3);
        CHECK(run.out.empty());
        CHECK_THAT(run.err, ContainsSubstring("broer.json: the file of this watch is damaged"));
        CHECK(content(watched.file("broer")) == damage);
    }
}

TEST_CASE("a damaged file of a watch does not keep the others from being listed", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    watched.save("stier", "stien");
    std::ofstream(watched.file("broer"), std::ios::binary) << "{";
    const Run text = watched.watch({"--list"});
    CHECK(text.code == 3);
    CHECK(text.out == "stier           stien (1 item seen, " + watched.index() + ")\n");
    CHECK_THAT(text.err, ContainsSubstring("referat: warning: " + watched.file("broer").string() +
                                           ": the file of this watch is damaged"));
    const Run data = watched.watch({"--list", "--format", "json"});
    CHECK(data.code == 3);
    CHECK(json::parse(data.out)["watches"].size() == 1);
    std::filesystem::remove(watched.file("stier"));
    CHECK_THAT(watched.watch({"--list"}).err, !ContainsSubstring("nothing is watched"));
}

TEST_CASE("a watch that is saved again is replaced and says so", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    const std::vector<std::string> again{"--save", "-d", watched.index(), "broer", "stien"};
    CHECK_THAT(watched.watch(again).err,
               ContainsSubstring("saved broer in place of the one before; 1 item found now count as seen"));
    CHECK(json::parse(content(watched.file("broer")))["query"] == "stien");
    std::ofstream(watched.file("broer"), std::ios::binary) << "{"; // the way out of a damaged one
    CHECK_THAT(watched.watch(again, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}}).err,
               ContainsSubstring("gemte broer i stedet for den forrige; 1 punkt fundet nu regnes for set"));
}

TEST_CASE("a watch with very many items seen is read in time linear in them", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    json watch = json::parse(content(watched.file("broer")));
    for (int i = 0; i < 50'000; ++i) {
        watch["seen"]["klynge-aaby/2020-01-01/" + std::to_string(i)] = "0123456789abcdef0123456789abcdef";
    }
    std::ofstream(watched.file("broer"), std::ios::binary) << watch.dump();
    CHECK_THAT(watched.watch({"--list"}).out, ContainsSubstring("50,004 items seen"));
}

TEST_CASE("a watch tells what it follows in place of what was asked for", "[cli][watch]") {
    const Watched watched;
    const Run saved = watched.watch({"--save", "-d", watched.index(), "broer", "brorn"});
    CHECK_THAT(saved.err, ContainsSubstring("referat: note: Searched for \"broen\" instead of \"brorn\"."));
    CHECK(watched.watch({"broer"}).err.empty()); // nothing new
    watched.reindex(three_meetings() + new_bridge);
    CHECK_THAT(watched.watch({"broer"}).err,
               ContainsSubstring("referat: note: Searched for \"broen\" instead of \"brorn\"."));
}

TEST_CASE("an index that has gone is told as everywhere and what was seen stays", "[cli][watch]") {
    const Watched watched;
    watched.save("broer", "broen");
    const std::string before = content(watched.file("broer"));
    std::filesystem::remove_all(watched.index());
    CHECK(watched.watch({"broer"}).code == 4);
    CHECK(content(watched.file("broer")) == before);
}

TEST_CASE("a watch that makes no sense is refused", "[cli][watch]") {
    const Watched watched;
    const std::vector<std::pair<std::vector<std::string>, std::string>> rows{
        {{}, "NAME is missing"},
        {{"--save"}, "NAME is missing"},
        {{"--save", "broer"}, "the query is empty"},
        {{"broer", "broen"}, "only --save takes a query"},
        {{"--list", "broer"}, "only --save takes a query"},
        {{"--save", "--remove", "broer"}, "only one of --save, --list and --remove"},
        {{"--save", "--dry-run", "broer", "broen"}, "--dry-run and --save do not go together"},
        {{"--list", "--dry-run"}, "--dry-run and --list do not go together"},
        {{"--remove", "--dry-run", "broer"}, "--dry-run and --remove do not go together"},
        {{"--save", "../broer", "broen"}, "../broer cannot be the name of a watch"},
        {{"--save", ".broer", "broen"}, ".broer cannot be the name of a watch"},
        {{"--format", "csv", "broer"}, "--format: csv is none of text, json, jsonl"},
    };
    for (const auto& [arguments, message] : rows) {
        CAPTURE(arguments);
        const Run run = watched.watch(arguments);
        CHECK(run.code == 2);
        CHECK_THAT(run.err, ContainsSubstring("referat: error: usage: " + message));
    }
    CHECK(watched.watch({"--save", "--strict", "-d", watched.index(), "broer", "(broen"}).code == 2);
    CHECK_FALSE(std::filesystem::exists(watched.file("broer")));
}
