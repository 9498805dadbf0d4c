// SPDX-License-Identifier: GPL-2.0-or-later
#include "search/generated_query.hpp"
#include "search/generated_tables.hpp"
#include "support/sample_items.hpp"

#include <string>
#include <string_view>
#include <vector>

using referat::Field;

const std::vector<std::string>& QueryGenerator::words() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> made;
        for (const std::string_view beginning : beginnings) {
            for (const std::string_view end : ends) {
                made.push_back(std::string(beginning).append(end));
            }
        }
        return made;
    }();
    return all;
}

GeneratedItem QueryGenerator::item(int number) {
    GeneratedItem item;
    referat::AgendaItem& record = item.record;
    const int year = 2022 + static_cast<int>(below(3));
    const std::string month = std::to_string(101 + below(12)).substr(1);
    const std::string day = std::to_string(101 + below(28)).substr(1);
    record = sample_item(number, "", std::to_string(year) + "-" + month + "-" + day);
    item.sections.push_back({Field::Udvalg, {"sundhedsklynge", "vestø"}});
    if (below(5) != 0) {
        const Cluster& cluster = pick(clusters);
        record.kluster = cluster.name;
        item.sections.push_back({Field::Kluster, {std::string(cluster.word)}});
    }
    record.sagsnr = std::to_string(20 + below(3)) + "/" + std::to_string(100 + below(30));
    for (const std::string_view outcome : outcomes) {
        if (below(3) == 0) {
            record.udfald.emplace_back(outcome);
        }
    }
    for (const Field field : text_fields) {
        const std::size_t entries = field == Field::Bilag || field == Field::Fravaerende ? below(3) : 1;
        for (std::size_t entry = 0; entry < entries; ++entry) {
            GeneratedSection& section = item.sections.emplace_back();
            section.field = field;
            std::string text;
            for (std::size_t left = 1 + below(7); left > 0; --left) {
                section.words.push_back(pick(words()));
                text.append(text.empty() ? "" : " ").append(section.words.back());
            }
            switch (field) {
            case Field::Titel:
                record.titel = text;
                break;
            case Field::Sagsfremstilling:
                record.sagsfremstilling = text;
                break;
            case Field::Beslutning:
                record.beslutning = text;
                break;
            case Field::Bilag:
                record.bilag.push_back(text);
                break;
            default:
                record.fravaerende.push_back(text);
            }
        }
    }
    return item;
}
