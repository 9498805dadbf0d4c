// SPDX-License-Identifier: GPL-2.0-or-later
#include "program.hpp"
#include "support/catch.hpp"

using Catch::Matchers::ContainsSubstring;
using referat::test::Run;
using referat::test::run_program;
using referat::test::small_minutes;
using referat::test::TemporaryFolder;

namespace {

/// An index of small_minutes() and of the same body's meeting a month later.
class Index {
public:
    Index() {
        folder_.write("minutes/march.txt", small_minutes());
        folder_.write("minutes/april.txt", small_minutes("08-04-2024", "8. april"));
        REQUIRE(run_program({"index", "-d", path(), folder_ / "minutes"}).code == 0);
    }

    [[nodiscard]] std::string path() const { return folder_ / "index"; }
    [[nodiscard]] std::string file(const char* name) const { return folder_ / (std::string("minutes/") + name); }
    /// The ids of all its items, a line each.
    [[nodiscard]] std::string ids() const {
        return run_program({"search", "-d", path(), "--format", "ids", "-n", "100", "--sort", "dato", "dato:2024"}).out;
    }
    [[nodiscard]] Run remove(std::vector<std::string> arguments, const referat::test::Setting& setting = {}) const {
        arguments.insert(arguments.begin(), {"delete", "-d", path()});
        return run_program(arguments, setting);
    }

private:
    TemporaryFolder folder_;
};

std::string meeting_of(const std::string& ids) {
    return ids.substr(0, ids.substr(0, ids.find('\n')).rfind('/'));
}

} // namespace

TEST_CASE("a meeting is deleted by what the ids of its items begin with", "[cli][delete]") {
    const Index index;
    const std::string meeting = meeting_of(index.ids());
    const Run run = index.remove({meeting});
    CHECK(run.code == 0);
    CHECK(run.out.empty());
    CHECK_THAT(run.err, ContainsSubstring(meeting + ": 3 items deleted\n") &&
                            ContainsSubstring("march.txt: the file is still there") &&
                            ContainsSubstring("items: 3 (+0 -3); generation 2\n"));
    CHECK_THAT(index.ids(), !ContainsSubstring(meeting));
    CHECK(referat::test::lines(index.ids()).size() == 3);
}

TEST_CASE("what came from a file is deleted, also when the file is gone", "[cli][delete]") {
    const Index index;
    std::filesystem::remove(index.file("april.txt"));
    const Run run = index.remove({index.file("april.txt")});
    CHECK(run.code == 0);
    CHECK_THAT(run.err, ContainsSubstring("april.txt: 3 items deleted\n") && !ContainsSubstring("still there"));
    CHECK(referat::test::lines(index.ids()).size() == 3);
}

TEST_CASE("option --dry-run deletes nothing", "[cli][delete]") {
    const Index index;
    const std::string before = index.ids();
    const Run run =
        index.remove({"--dry-run", "march.txt", index.file("april.txt")}, {.environment = {{"LC_ALL", "da_DK.UTF-8"}}});
    CHECK(run.code == 0);
    CHECK_THAT(run.err, ContainsSubstring("march.txt: 3 punkter ville blive slettet\n") &&
                            ContainsSubstring("april.txt: 3 punkter ville blive slettet\n"));
    CHECK(index.ids() == before);
}

TEST_CASE("an unknown name deletes nothing of what is named beside it", "[cli][delete]") {
    const Index index;
    const std::string before = index.ids();
    const std::string item = before.substr(0, before.find('\n'));
    const Run run = index.remove({"march.txt", item});
    CHECK(run.code == 1);
    CHECK_THAT(run.err, ContainsSubstring("not in the index: " + item + "\nhint: name a meeting") &&
                            ContainsSubstring("nothing was deleted\n") && !ContainsSubstring("items deleted"));
    CHECK(index.ids() == before);
}

TEST_CASE("a meeting and its file may be named together, and a name twice", "[cli][delete]") {
    const Index index;
    const std::string meeting = meeting_of(index.ids());
    const Run run = index.remove({"march.txt", meeting, index.file("march.txt"), meeting});
    CHECK(run.code == 0);
    CHECK_THAT(run.err, ContainsSubstring(meeting + ": 3 items deleted\n") &&
                            ContainsSubstring("items: 3 (+0 -3); generation 2"));
}

TEST_CASE("a name that several sources have is refused with the path of one", "[cli][delete]") {
    const Index index;
    const TemporaryFolder other;
    const std::string may = small_minutes("08-05-2024", "8. maj");
    REQUIRE(run_program({"index", "-d", index.path(), other.write("march.txt", may)}).code == 0);
    const Run run = index.remove({"march.txt"});
    CHECK(run.code == 2);
    CHECK_THAT(run.err, ContainsSubstring("2 sources are called march.txt\nhint: name one by its path, as /") &&
                            !ContainsSubstring("bug"));
    CHECK(referat::test::lines(index.ids()).size() == 9);
}

TEST_CASE("where there is no index none is made by delete", "[cli][delete]") {
    const TemporaryFolder folder;
    const Run run = run_program({"delete", "-d", folder / "index", "fyn/2024-03-07"});
    CHECK(run.code == 4);
    CHECK_FALSE(std::filesystem::exists(folder / "index"));
}
