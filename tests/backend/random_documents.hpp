// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/prepared_document.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Words that stand together in many random documents.
inline const std::vector<std::vector<std::string>> random_sentences{
    {"ord0", "ord1"}, {"ord1", "ord2", "ord3"}, {"ord3", "ord0"}};

/// Documents as no document maker makes them: terms of any bytes, with and without prefixes, any counts, positions,
/// values and records. The same ones for the same seed, on every platform.
class RandomDocuments {
public:
    using Document = referat::backend::PreparedDocument;

    explicit RandomDocuments(unsigned seed) : random_(seed) {
        while (vocabulary_.size() < 400) {
            vocabulary_.push_back(new_term());
        }
    }

    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }

    /// @param meeting  documents of one meeting are taken out together
    Document document(const std::string& meeting) {
        Document result;
        result.id_term = "Q" + std::to_string(++made_);
        result.meeting_term = "XM" + meeting;
        terms_.clear();
        words_.clear();
        add(result, result.id_term, 0, {});
        add(result, result.meeting_term, 0, {});
        if (chance(50)) {
            add_values(result); // and nothing else
            return result;
        }
        add(result, "og", 20'000 + below(200), {}); // postings that need several chunks
        add_sentence(result);
        for (std::size_t more = chance(300) ? 6000 : below(14); more > 0; --more) {
            add(result, chance(4) ? new_term() : vocabulary_[below(1 + below(vocabulary_.size()))], count(),
                positions(), prefix());
        }
        add_values(result);
        result.data = record();
        return result;
    }

private:
    /// Any bytes, or what another term begins with, or another term and more.
    std::string new_term() {
        constexpr std::string_view odd("\0\x01\xff\xfe:AZ\x7f", 8);
        std::string term;
        if (!vocabulary_.empty() && chance(2)) {
            term = vocabulary_[below(vocabulary_.size())];
            term.resize(chance(3) ? 1 + below(term.size()) : term.size());
        }
        for (std::size_t more = chance(20) ? 245 : 1 + below(9); more > 0; --more) {
            term.push_back(chance(6) ? odd[below(odd.size())] : static_cast<char>('a' + below(26)));
        }
        // A zero byte takes two in a key, of which there may be 245.
        std::size_t size = 0;
        for (std::size_t bytes = 0; size < term.size(); ++size) {
            bytes += term[size] == '\0' ? 2 : 1;
            if (bytes > 245) {
                break;
            }
        }
        term.resize(size);
        return term;
    }

    std::uint32_t count() { return static_cast<std::uint32_t>(chance(3) ? 0 : below(chance(9) ? 100'001 : 9)); }

    std::vector<std::uint32_t> positions() {
        std::set<std::uint32_t> result;
        if (chance(2)) {
            const std::uint64_t limit = chance(5) ? std::uint64_t{1} << 31 : chance(2) ? 6000 : 60;
            for (std::size_t more = chance(200) ? 5000 : 1 + below(8); more > 0; --more) {
                result.insert(static_cast<std::uint32_t>(random_() % limit));
            }
        }
        return {result.begin(), result.end()};
    }

    /// Words that stand together, so that phrases are found.
    void add_sentence(Document& document) {
        const auto first = static_cast<std::uint32_t>(below(1000));
        for (std::uint32_t word = 0; word < 4; ++word) {
            const auto place = first + static_cast<std::uint32_t>(below(3)) + 2 * word;
            add(document, "ord" + std::to_string(word), 1, {place, place + 9});
        }
    }

    /// Of half of the words none, of the others any that no term without a prefix begins with.
    referat::schema::WordPrefix prefix() {
        const auto prefixes = referat::schema::word_prefixes();
        const auto drawn = static_cast<referat::schema::WordPrefix>(below(prefixes.size()));
        return chance(2) || prefixes[drawn].starts_with('Z') ? referat::schema::whole_words : drawn;
    }

    void add(Document& document, const std::string& word, std::size_t count,
             const std::vector<std::uint32_t>& positions,
             referat::schema::WordPrefix prefix = referat::schema::whole_words) {
        if (prefix != referat::schema::whole_words && word.size() > 100) {
            return; // too long, perhaps, with the prefix
        }
        std::string term;
        referat::schema::append_term(term, referat::schema::word_prefixes()[prefix], word);
        if (!terms_.insert(term).second) {
            return;
        }
        referat::backend::PreparedTerm entry;
        entry.word = number_of(document, word);
        entry.prefix = prefix;
        entry.wdf = static_cast<std::uint32_t>(count);
        entry.first_position = static_cast<std::uint32_t>(document.positions.size());
        entry.position_count = static_cast<std::uint32_t>(positions.size());
        document.terms.push_back(entry);
        document.positions.insert(document.positions.end(), positions.begin(), positions.end());
    }

    /// Of a word of the document, which may be new.
    std::uint32_t number_of(Document& document, const std::string& word) {
        const auto [known, is_new] = words_.emplace(word, static_cast<std::uint32_t>(words_.size()));
        if (is_new) {
            document.words.push_back({static_cast<std::uint32_t>(document.bytes.size()),
                                      static_cast<std::uint32_t>(word.size()),
                                      static_cast<std::uint32_t>(std::hash<std::string>{}(word))});
            document.bytes += word;
        }
        return known->second;
    }

    void add_values(Document& document) {
        for (unsigned slot = 0; slot < referat::schema::slot_count; ++slot) {
            if (chance(slot == 2 ? 40 : 2)) { // one slot that nearly all have
                continue;
            }
            std::string value = chance(80) ? std::string(1 + below(3000), 'v') : bytes(1 + below(12));
            document.values.push_back({static_cast<referat::schema::Slot>(slot), std::move(value)});
        }
    }

    std::string record() {
        if (chance(60)) {
            return bytes(100'000 + below(200'000));
        }
        std::string text;
        for (std::size_t size = chance(60) ? 300'000 : chance(9) ? 0 : below(500); text.size() < size;) {
            text += "punkt " + std::to_string(below(50)) + ", ";
        }
        return text;
    }

    std::string bytes(std::size_t size) {
        std::string result(size, '\0');
        for (char& byte : result) {
            byte = static_cast<char>(random_());
        }
        return result;
    }

    std::mt19937 random_;
    std::vector<std::string> vocabulary_;
    std::set<std::string> terms_;                ///< of the document that is made
    std::map<std::string, std::uint32_t> words_; ///< of the same, with their numbers
    std::size_t made_ = 0;
};
