// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/engine.hpp"
#include "engines/machine.hpp"
#include "engines/measure_engine.hpp"
#include "engines/results.hpp"
#include "generator/table_lines.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace referat::bench {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::vector<std::size_t> items{4000, 40'000, 400'000};
    unsigned rounds = 5;
    unsigned threads = std::max(2U, std::thread::hardware_concurrency());
    fs::path out;
    std::string engines;
    std::string commit;
};

constexpr const char* usage_text =
    "usage: bench_engines --out DIR [--items N[,N...]] [--rounds R] [--threads T] [--engines NAME[,NAME...]] [--commit "
    "ID]\n"
    "Builds, searches and updates indexes of generated items with referat, plain Xapian and SQLite FTS5, in turn, each "
    "in\n"
    "a process of its own, and writes raw figures and a summary to DIR, which must not exist yet.\n"
    "  --items N,...    sizes of the corpus: 4000,40000,400000\n"
    "  --rounds R       times that all engines take their turn: 5\n"
    "  --threads T      of the builds on several threads: as many as the machine has, two at least\n"
    "  --engines NAME,. only engines whose name begins like this, such as xapian_1t,streaming\n"
    "  --commit ID      what is measured, for the summary\n";

template <typename Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number > 0;
}

bool read_sizes(std::string_view text, std::vector<std::size_t>& sizes) {
    sizes.clear();
    for (const std::string_view size : bench_corpus::split(text, ',')) {
        if (!read_number(size, sizes.emplace_back())) {
            return false;
        }
    }
    return !sizes.empty();
}

bool read_options(int argc, char** argv, Options& options) {
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const std::string_view value = argv[i + 1];
        if (name == "--out") {
            options.out = value;
        } else if (name == "--engines") {
            options.engines = value;
        } else if (name == "--commit") {
            options.commit = value;
        } else if (!(name == "--items" && read_sizes(value, options.items)) &&
                   !(name == "--rounds" && read_number(value, options.rounds)) &&
                   !(name == "--threads" && read_number(value, options.threads))) {
            return false;
        }
    }
    return argc % 2 == 1 && !options.out.empty();
}

Engines engines_of(const Options& options) {
    Engines engines;
    add_xapian_engines(engines, options.threads);
    add_sqlite_engine(engines);
    add_referat_engines(engines, options.threads);
    const std::vector<std::string_view> wanted = bench_corpus::split(options.engines, ',');
    if (!wanted.empty()) {
        std::erase_if(engines, [&wanted](const std::unique_ptr<Engine>& engine) {
            return std::none_of(wanted.begin(), wanted.end(),
                                [&](std::string_view name) { return engine->name().starts_with(name); });
        });
    }
    if (engines.empty()) {
        throw std::runtime_error("no engine is called like " + options.engines);
    }
    return engines;
}

/// Answers of an engine must not depend on the round, nor on the engine within its group.
class AnswerCheck {
public:
    void check(const Engine& engine, std::uint64_t hash) {
        const auto [known, first] = hashes_.emplace(engine.answers(), hash);
        if (known->second != hash) {
            throw std::runtime_error(engine.name() + " answers otherwise than " + engine.answers() + " did before");
        }
    }

private:
    std::map<std::string, std::uint64_t> hashes_;
};

/// Where the corpus and the index under measurement are; gone at the end.
class WorkFolder {
public:
    explicit WorkFolder(fs::path path) : path_(std::move(path)) { fs::create_directory(path_); }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    [[nodiscard]] fs::path file(const char* name) const { return path_ / name; }

private:
    fs::path path_;
};

CorpusResults measure_corpus(std::size_t items, const Options& options, const Engines& engines, RawFiles& raw) {
    const WorkFolder work(options.out / "work");
    const CorpusFiles files{work.file("items.jsonl"), work.file("meeting.jsonl"),
                            options.out / ("queries-" + std::to_string(items) + ".tsv"), work.file("index")};
    CorpusResults results;
    std::fprintf(stderr, "making %zu items\n", items);
    run_forked(results.size, [&] {
        results.size = write_records(items, files.records, files.meeting);
        write_queries(files.queries, draw_queries(files.records));
    });
    for (const std::unique_ptr<Engine>& engine : engines) {
        results.engines.push_back({engine->name(), {}});
    }
    AnswerCheck answers;
    for (unsigned round = 1; round <= options.rounds; ++round) {
        for (std::size_t i = 0; i < engines.size(); ++i) {
            const EngineRound figures = measure_engine(*engines[i], files, results.size);
            raw.add(results.size, round, engines[i]->name(), figures);
            answers.check(*engines[i], figures.queries.hash);
            results.engines[i].rounds.push_back(figures);
            std::fprintf(stderr, "round %u: %s: %.2f s\n", round, engines[i]->name().c_str(),
                         figures.build.wall_seconds);
        }
    }
    return results;
}

void run(const Options& options) {
    const Engines engines = engines_of(options);
    if (!fs::create_directories(options.out)) {
        throw std::runtime_error(options.out.string() + " is there already");
    }
    const std::string machine = describe_machine(options.commit);
    RawFiles raw(options.out);
    std::vector<CorpusResults> corpora;
    for (const std::size_t items : options.items) {
        corpora.push_back(measure_corpus(items, options, engines, raw));
    }
    const fs::path summary = options.out / "summary.txt";
    std::FILE* file = std::fopen(summary.c_str(), "w");
    if (file == nullptr) {
        throw std::runtime_error("cannot write " + summary.string());
    }
    for (std::FILE* target : {file, stdout}) {
        std::fputs(machine.c_str(), target);
        print_summary(target, corpora);
    }
    if (std::fclose(file) != 0) {
        throw std::runtime_error("cannot write " + summary.string());
    }
}

} // namespace

} // namespace referat::bench

int main(int argc, char** argv) {
    referat::bench::Options options;
    if (!referat::bench::read_options(argc, argv, options)) {
        std::fputs(referat::bench::usage_text, stderr);
        return 2;
    }
    try {
        referat::bench::run(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_engines: error: %s\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
