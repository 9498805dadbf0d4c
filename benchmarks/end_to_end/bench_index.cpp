// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/report.hpp"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

namespace referat::bench {

namespace {

struct Options {
    std::size_t minutes = 0;
    unsigned threads = 0;
    unsigned rounds = 3;
    std::filesystem::path keep;
    bool csv = false;
};

constexpr const char* usage_text =
    "usage: bench_index --minutes N [--threads T] [--rounds R] [--keep DIR] [--csv]\n"
    "Generates N minutes, indexes and searches them R times (3), each time in a process of its own.\n"
    "  --threads T  of the indexer; 0, the default, is as many as the machine has\n"
    "  --keep DIR   leaves DIR/minutes and the last DIR/index; DIR must not exist yet\n"
    "  --csv        a line a round instead of the table\n";

template <typename Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

bool read_options(int argc, char** argv, Options& options) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--csv") {
            options.csv = true;
            continue;
        }
        if (++i == argc) {
            return false;
        }
        const std::string_view value = argv[i];
        if (name == "--keep") {
            options.keep = value;
        } else if (!(name == "--minutes" && read_number(value, options.minutes)) &&
                   !(name == "--threads" && read_number(value, options.threads)) &&
                   !(name == "--rounds" && read_number(value, options.rounds))) {
            return false;
        }
    }
    return options.minutes > 0 && options.rounds > 0;
}

/// Where minutes and index are; what is not to be kept goes at the end.
class WorkFolder {
public:
    explicit WorkFolder(const std::filesystem::path& keep) : path_(keep), kept_(!keep.empty()) {
        if (kept_) {
            if (!std::filesystem::create_directories(path_)) {
                throw std::runtime_error(path_.string() + " is there already");
            }
            return;
        }
        std::string pattern = (std::filesystem::temp_directory_path() / "bench-index-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("cannot create " + pattern);
        }
        path_ = pattern;
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder() {
        if (!kept_) {
            std::error_code ignored;
            std::filesystem::remove_all(path_, ignored);
        }
    }
    [[nodiscard]] std::filesystem::path minutes() const { return path_ / "minutes"; }
    [[nodiscard]] std::filesystem::path index() const { return path_ / "index"; }

private:
    std::filesystem::path path_;
    bool kept_;
};

Round run_round(const WorkFolder& folder, unsigned threads, const bench_corpus::CorpusSize& corpus) {
    Round round;
    round.threads = threads;
    round.corpus = corpus;
    std::filesystem::remove_all(folder.index());
    ::sync(); // what earlier rounds left to be written is not this one's cost
    round.build_cost = run_forked(
        round.build, [&] { round.build = measure_build(folder.minutes(), folder.index(), threads, corpus); });
    run_forked(round.queries, [&] { round.queries = measure_queries(folder.index()); });
    return round;
}

int run(const Options& options) {
    const WorkFolder folder(options.keep);
    bench_corpus::CorpusSize corpus;
    run_forked(corpus, [&] { corpus = bench_corpus::Corpus().write(folder.minutes(), options.minutes); });
    std::vector<Round> rounds;
    for (unsigned i = 0; i < options.rounds; ++i) {
        rounds.push_back(run_round(folder, options.threads, corpus));
        if (rounds.back().queries.hits_hash != rounds.front().queries.hits_hash) {
            throw std::runtime_error("the same input gave an index with other hits");
        }
    }
    if (options.csv) {
        print_csv(rounds);
    } else {
        print_table(rounds);
    }
    return EXIT_SUCCESS;
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
        return referat::bench::run(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_index: error: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
