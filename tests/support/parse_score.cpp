// SPDX-License-Identifier: GPL-2.0-or-later
#include "support/parse_score.hpp"

#include "schema/fields.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>

using referat::AgendaItem;
using referat::Field;

namespace {

using Key = std::pair<std::string, int>;
using Bag = std::map<std::string, std::size_t>;

Key key_of(const AgendaItem& item) {
    return {referat::text::nfc(std::filesystem::path(item.kilde).filename().string()), item.punkt};
}

std::string name_of(const Key& key) {
    return key.first + " punkt " + std::to_string(key.second);
}

std::vector<std::string> split_words(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00A0";
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size();) {
        const bool wide = text.substr(i).starts_with(no_break_space);
        if (wide || std::string_view(" \t\r\n\v\f").find(text[i]) != std::string_view::npos) {
            if (!words.back().empty()) {
                words.emplace_back();
            }
        } else {
            words.back().push_back(text[i]);
        }
        i += wide ? no_break_space.size() : 1;
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words) {
        joined += (joined.empty() ? "" : " ") + word;
    }
    return joined;
}

bool is_short(Field field) {
    return field < Field::Indledning;
}

/// The value as the pieces that are compared: the whole of a short field, the words of a text, the elements of a list.
std::vector<std::string> pieces_of(const AgendaItem& item, const referat::schema::Row& row) {
    std::vector<std::string> pieces;
    if (const auto* text = std::get_if<referat::schema::TextMember>(&row.member)) {
        pieces = split_words(item.*(*text));
        if (is_short(row.info.field) && !pieces.empty()) {
            pieces = {join(pieces)};
        }
    } else if (const auto* list = std::get_if<referat::schema::ListMember>(&row.member)) {
        for (const std::string& element : item.*(*list)) {
            if (std::string piece = join(split_words(element)); !piece.empty()) {
                pieces.push_back(std::move(piece));
            }
        }
        if (row.info.field == Field::Udfald) {
            const std::set<std::string> labels(pieces.begin(), pieces.end());
            pieces.assign(labels.begin(), labels.end());
        }
    }
    return pieces;
}

double f1(const std::vector<std::string>& gold, const std::vector<std::string>& made) {
    if (gold.empty() || made.empty()) {
        return gold.empty() && made.empty() ? 1.0 : 0.0;
    }
    Bag bag;
    for (const std::string& piece : gold) {
        ++bag[piece];
    }
    std::size_t hits = 0;
    for (const std::string& piece : made) {
        if (const auto it = bag.find(piece); it != bag.end() && it->second > 0) {
            --it->second;
            ++hits;
        }
    }
    return 2.0 * static_cast<double>(hits) / static_cast<double>(gold.size() + made.size());
}

/// Mean over the values that were compared.
class Mean {
public:
    void add(double value) {
        sum_ += value;
        ++count_;
    }
    [[nodiscard]] std::optional<double> value() const {
        return count_ == 0 ? std::nullopt : std::optional(sum_ / static_cast<double>(count_));
    }

private:
    double sum_ = 0.0;
    std::size_t count_ = 0;
};

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

ParseScore score_items(const std::vector<AgendaItem>& gold, const std::vector<AgendaItem>& produced) {
    ParseScore score;
    score.gold_items = gold.size();
    score.produced_items = produced.size();
    std::map<Key, const AgendaItem*> made;
    for (const AgendaItem& item : produced) {
        made.emplace(key_of(item), &item);
    }
    std::set<Key> wanted;
    std::array<Mean, referat::field_count> means;
    for (const AgendaItem& item : gold) {
        const Key key = key_of(item);
        wanted.insert(key);
        const auto it = made.find(key);
        if (it == made.end()) {
            score.differences.push_back("missed " + name_of(key));
        } else {
            ++score.matched_items;
        }
        for (const referat::schema::Row& row : referat::schema::rows()) {
            const Field field = row.info.field;
            if (field == Field::Id || field == Field::Kilde || field == Field::Punkt) {
                continue;
            }
            const auto expected = pieces_of(item, row);
            const auto actual = it == made.end() ? std::vector<std::string>() : pieces_of(*it->second, row);
            if (expected.empty() && actual.empty()) {
                continue;
            }
            means[static_cast<std::size_t>(field)].add(f1(expected, actual));
            if (it != made.end() && expected != actual) {
                score.differences.push_back(name_of(key) + ' ' + std::string(row.info.name) + "\n    gold \"" +
                                            join(expected) + "\"\n    made \"" + join(actual) + '"');
            }
        }
    }
    for (const auto& [key, item] : made) {
        if (!wanted.contains(key)) {
            score.differences.push_back("spurious " + name_of(key));
        }
    }
    score.precision = share(score.matched_items, produced.size());
    score.recall = share(score.matched_items, gold.size());
    Mean overall;
    for (std::size_t i = 0; i < means.size(); ++i) {
        score.fields[i] = means[i].value();
        if (score.fields[i]) {
            overall.add(*score.fields[i]);
        }
    }
    score.overall_nonempty = overall.value().value_or(0.0);
    return score;
}

std::vector<AgendaItem> read_records(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::vector<AgendaItem> items;
    for (std::string line; std::getline(stream, line);) {
        if (line.find_first_not_of(" \t\r") != std::string::npos) {
            items.push_back(referat::item_from_json(line));
        }
    }
    if (items.empty()) {
        throw std::runtime_error("no records in " + file.string());
    }
    return items;
}

std::vector<AgendaItem> parse_folder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::filesystem::path extension = entry.path().extension();
        if (entry.path().filename() != "README.md" && (extension == ".txt" || extension == ".md")) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::vector<AgendaItem> items;
    for (const std::filesystem::path& file : files) {
        referat::Minutes minutes = referat::parse_minutes(referat::read_text(file));
        std::ranges::move(minutes.items, std::back_inserter(items));
    }
    return items;
}
