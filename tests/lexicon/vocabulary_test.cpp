// SPDX-License-Identifier: GPL-2.0-or-later
#include "lexicon/locate.hpp"

#include "support/catch.hpp"
#include "word_reading.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace lexicon = referat::lexicon;

namespace {

const std::filesystem::path folder(REFERAT_VOCABULARY_DIR);

/// The lines of a table of this folder, without its comments.
std::vector<std::string> lines_of(const std::string& name) {
    std::ifstream file(folder / name);
    REQUIRE(file.good());
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with('#')) {
            lines.push_back(line);
        }
    }
    return lines;
}

struct Row {
    std::string word;
    WordReading expected;
};

/// Rows of word, lemmas, split; what stands behind is a remark.
std::vector<Row> rows_of(const std::string& name) {
    std::vector<Row> rows;
    for (const std::string& line : lines_of(name)) {
        CAPTURE(line);
        Row row;
        std::istringstream fields(line);
        std::getline(fields, row.word, '\t');
        std::getline(fields, row.expected.lemmas, '\t');
        std::getline(fields, row.expected.split, '\t');
        REQUIRE(!row.word.empty());
        rows.push_back(std::move(row));
    }
    return rows;
}

/// One line of a diff: empty where both are the same.
std::string diff(const Row& row, const WordReading& actual) {
    const auto told = [&](char sign, const WordReading& reading) {
        return std::string("\n") + sign + row.word + '\t' + reading.lemmas + '\t' + reading.split;
    };
    return actual == row.expected ? "" : told('-', row.expected) + told('+', actual);
}

class Reader {
public:
    WordReading read(std::string_view word) { return read_word(*lexicon_, splitter_, word); }

private:
    std::shared_ptr<const lexicon::Lexicon> lexicon_ = lexicon::shared_lexicon();
    lexicon::CompoundSplitter splitter_{*lexicon_};
};

} // namespace

TEST_CASE("words of administration and health are read as a careful reader does", "[lexicon][vocabulary]") {
    const std::vector<Row> rows = rows_of("vocabulary.tsv");
    REQUIRE(rows.size() > 400);
    Reader reader;
    std::string differences;
    for (const Row& row : rows) {
        differences += diff(row, reader.read(row.word));
    }
    CHECK(differences == "");
}

TEST_CASE("words that are known to be misread still are: move a mended row to vocabulary.tsv",
          "[lexicon][vocabulary]") {
    Reader reader;
    for (const Row& row : rows_of("known_misses.tsv")) {
        CAPTURE(row.word);
        CHECK(diff(row, reader.read(row.word)) != "");
    }
}

TEST_CASE("no word stands in the vocabulary twice", "[lexicon][vocabulary]") {
    std::set<std::string> words;
    for (const std::string name : {"vocabulary.tsv", "known_misses.tsv"}) {
        for (const Row& row : rows_of(name)) {
            CAPTURE(name, row.word);
            CHECK(words.insert(row.word).second);
        }
    }
}

TEST_CASE("simple and derived words are not split", "[lexicon][vocabulary]") {
    Reader reader;
    std::string splits;
    std::size_t count = 0;
    for (const std::string& line : lines_of("whole_words.txt")) {
        std::istringstream words(line);
        for (std::string word; words >> word; ++count) {
            if (const std::string split = reader.read(word).split; !split.empty()) {
                splits += '\n' + split;
            }
        }
    }
    CHECK(count >= 150);
    CHECK(splits == "");
}
