// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/indexer.hpp>
#include <referat/minutes.hpp>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

/// An agenda item of a fictional cluster; the caller fills in the texts.
inline referat::AgendaItem sample_item(int punkt, std::string titel, std::string dato = "2024-03-14",
                                       std::string udvalg = "Sundhedsklynge Vestø") {
    referat::AgendaItem item;
    item.udvalg = std::move(udvalg);
    item.dato = std::move(dato);
    item.punkt = punkt;
    item.titel = std::move(titel);
    return item;
}

inline referat::Minutes sample_minutes(std::vector<referat::AgendaItem> items, std::string kilde = "referat.txt",
                                       referat::MinutesKind kind = referat::MinutesKind::Referat) {
    referat::Minutes minutes;
    minutes.kind = kind;
    minutes.kilde = std::move(kilde);
    minutes.items = std::move(items);
    return minutes;
}

/// Minutes as a text that the parser cuts into one item per title.
inline std::string sample_text(const std::string& date,
                               std::initializer_list<std::pair<std::string, std::string>> items,
                               const std::string& kind = "Referat", const std::string& body = "Sundhedsklynge Vestø") {
    std::string text = kind + "\n\n" + body + "\n\nDato: " + date + "\nTid: 13.00\n\n";
    int number = 0;
    for (const auto& [title, decision] : items) {
        text += "Punkt " + std::to_string(++number) + ": " + title + "\n\nSagsfremstilling\n" + title +
                " blev lagt frem for klyngen.\n\nBeslutning\n" + decision + "\n\n";
    }
    return text;
}

/// Publishes `minutes` to the index at `folder`.
inline referat::PublishReport publish(const std::filesystem::path& folder,
                                      const std::vector<referat::Minutes>& minutes) {
    referat::Indexer indexer(folder);
    for (const referat::Minutes& meeting : minutes) {
        indexer.add(meeting);
    }
    return indexer.publish();
}
