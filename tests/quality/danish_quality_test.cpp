// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/word_reader.hpp"
#include "backend/chain.hpp"
#include "support/catch.hpp"
#include "support/real_data.hpp"

#include <referat/analyzer.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Keys = std::map<std::string, std::set<std::string>>; ///< of forms
using Pairs = std::set<std::pair<std::string, std::string>>;

/// Forms that share a key, each pair once.
Pairs merged(const Keys& keys_of_forms) {
    std::map<std::string, std::vector<std::string>> forms_of_keys;
    for (const auto& [form, keys] : keys_of_forms) {
        for (const std::string& key : keys) {
            forms_of_keys[key].push_back(form);
        }
    }
    Pairs pairs;
    for (const auto& [key, forms] : forms_of_keys) {
        for (std::size_t a = 0; a < forms.size(); ++a) {
            for (std::size_t b = a + 1; b < forms.size(); ++b) {
                pairs.emplace(forms[a], forms[b]);
            }
        }
    }
    return pairs;
}

struct Score {
    double precision = 0;
    double recall = 0;
    [[nodiscard]] double f1() const { return 2 * precision * recall / (precision + recall); }
};

Score score_of(std::size_t common, std::size_t found, std::size_t wanted) {
    return {static_cast<double>(common) / static_cast<double>(found),
            static_cast<double>(common) / static_cast<double>(wanted)};
}

std::vector<std::string> fields_of(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> fields;
    for (std::string field; std::getline(stream, field, '\t');) {
        fields.push_back(field);
    }
    return fields;
}

/// Where content parts begin, in bytes, of "sundhed+s+klynge"; a linking part belongs to the one before.
std::set<std::size_t> boundaries(const std::string& split) {
    std::istringstream stream(split);
    std::vector<std::string> parts;
    for (std::string part; std::getline(stream, part, '+');) {
        parts.push_back(part);
    }
    std::set<std::size_t> result;
    std::size_t offset = parts.front().size();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool links = i + 1 < parts.size() && (parts[i] == "s" || parts[i] == "e" || parts[i] == "er");
        if (!links) {
            result.insert(offset);
        }
        offset += parts[i].size();
    }
    return result;
}

} // namespace

TEST_CASE("inflected forms of Danish words meet, and others do not", "[quality][lemmas]") {
    const auto table = real_data("danish/ud-dev-lemmas.tsv");
    if (!table) {
        return;
    }
    Keys gold;
    Keys found;
    referat::backend::Chain chain;
    referat::analysis::WordReading reading;
    std::ifstream in(*table);
    for (std::string line; std::getline(in, line);) {
        const std::vector<std::string> fields = fields_of(line);
        REQUIRE(fields.size() == 4);
        const std::string& part_of_speech = fields[2];
        if (part_of_speech == "NOUN" || part_of_speech == "VERB" || part_of_speech == "ADJ" ||
            part_of_speech == "ADV") {
            gold[fields[0]].insert(fields[1]);
            chain.words().read(fields[0], reading);
            found[fields[0]].insert(reading.lemmas.begin(), reading.lemmas.end());
        }
    }
    const Pairs wanted = merged(gold);
    const Pairs given = merged(found);
    const auto common =
        static_cast<std::size_t>(std::ranges::count_if(given, [&](const auto& pair) { return wanted.contains(pair); }));
    const Score score = score_of(common, given.size(), wanted.size());
    std::cout << "conflation: F1 " << score.f1() << ", recall " << score.recall << '\n';
    CHECK(score.f1() >= 0.91);
    CHECK(score.recall >= 0.97);
}

TEST_CASE("compounds are cut where a reader cuts them", "[quality][compounds]") {
    const auto table = real_data("danish/compounds.tsv");
    if (!table) {
        return;
    }
    referat::backend::Chain chain;
    referat::analysis::WordReading reading;
    std::size_t words = 0, exact = 0, common = 0, found = 0, wanted = 0;
    std::ostringstream misses;
    std::ifstream in(*table);
    for (std::string line; std::getline(in, line); ++words) {
        const std::vector<std::string> fields = fields_of(line);
        REQUIRE(fields.size() == 2);
        const std::set<std::size_t> gold = boundaries(fields[1]);
        chain.words().read(fields[0], reading);
        std::set<std::size_t> cuts;
        for (const referat::analysis::WordPart& part : reading.parts) {
            if (!part.is_joint && part.begin > 0) {
                cuts.insert(part.begin);
            }
        }
        exact += cuts == gold ? 1 : 0;
        found += cuts.size();
        wanted += gold.size();
        common +=
            static_cast<std::size_t>(std::ranges::count_if(cuts, [&](std::size_t cut) { return gold.contains(cut); }));
        if (cuts != gold) {
            misses << fields[1] << '\n';
        }
    }
    REQUIRE(words > 0);
    const Score score = score_of(common, found, wanted);
    const double exact_share = static_cast<double>(exact) / static_cast<double>(words);
    std::cout << "compounds: boundary F1 " << score.f1() << ", exact " << exact_share << '\n';
    INFO(misses.str());
    CHECK(score.f1() >= 0.975);
    CHECK(exact_share >= 0.95);
}

TEST_CASE("words of real minutes have few keys", "[quality][lemmas]") {
    const auto folder = real_data("minutes");
    if (!folder) {
        return;
    }
    referat::Analyzer analyzer;
    std::size_t words = 0;
    std::size_t lemmas = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        std::ifstream in(entry.path());
        const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        std::set<std::pair<std::size_t, std::size_t>> read;
        for (const referat::Token& token : analyzer.analyze(text)) {
            if (token.kind == referat::TokenKind::Lemma) {
                ++lemmas;
                words += read.insert({token.begin, token.end}).second ? 1 : 0;
            }
        }
    }
    REQUIRE(words > 10'000);
    const double keys = static_cast<double>(lemmas) / static_cast<double>(words);
    std::cout << "keys: " << keys << " a word\n";
    CHECK(keys <= 1.15);
}
