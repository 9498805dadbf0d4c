// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/searcher.hpp>

#include <map>
#include <string>
#include <vector>

/// What a searcher answers as texts, to see at a glance where two that should answer alike do not.

inline std::string to_text(const referat::Snippet& snippet) {
    std::string text(referat::field_info(snippet.field).name);
    text += " \"" + snippet.text + "\" " + std::to_string(snippet.lines.first) + (snippet.cut_front ? " <" : "") +
            (snippet.cut_back ? " >" : "");
    for (const referat::ByteRange& range : snippet.matches) {
        text += " " + std::to_string(range.begin) + ".." + std::to_string(range.end);
    }
    return text;
}

inline std::string to_text(const std::vector<referat::FacetCounts>& facets) {
    std::string text;
    for (const referat::FacetCounts& facet : facets) {
        text += std::string(referat::facet_name(facet.facet)) + ":";
        for (const referat::FacetValue& value : facet.values) {
            text += " " + value.value + "=" + std::to_string(value.count) + " (" + value.query + ")";
        }
        text += "\n";
    }
    return text;
}

/// All of a result but the scores.
inline std::string to_text(const referat::SearchResult& result) {
    std::string text = std::to_string(result.total) + " items, " + std::to_string(result.meetings.value_or(0)) +
                       " meetings, " + std::to_string(result.any_parts) + "\n" + to_text(result.facets);
    for (const referat::Correction& correction : result.corrections) {
        text += correction.from + " -> " + correction.to + "\n";
    }
    for (const referat::TruncationLimit& limit : result.truncations) {
        text += limit.text + " " + std::to_string(limit.words) + "\n";
    }
    for (const std::string& word : result.like_words) {
        text += word + " ";
    }
    for (const referat::Hit& hit : result.hits) {
        text += "\n" + std::to_string(hit.rank) + " " + hit.item.id + " +" + std::to_string(hit.more) + " " +
                to_text(hit.snippet) + " | " + to_text(hit.decision);
    }
    return text;
}

inline std::string completeness_text(const referat::Searcher& searcher) {
    std::string text;
    for (const referat::BodyCompleteness& body : searcher.completeness()) {
        text += body.udvalg + " " + body.first_date + " " + body.last_date + " " + std::to_string(body.items);
        for (const referat::UnknownHeading& heading : body.headings) {
            text += " " + heading.text + "=" + std::to_string(heading.count) + " " + heading.id;
        }
        for (const std::string& item : body.items_without_decision) {
            text += " " + item;
        }
        text += "\n";
    }
    return text;
}

/// By cluster.
inline std::string comparison_text(const referat::Searcher& searcher, const std::string& query) {
    const referat::Comparison table = searcher.compare(referat::Query::parse(query), referat::Facet::Kluster);
    std::string text = std::to_string(table.total);
    for (const referat::ComparedValue& value : table.values) {
        text += "\n" + value.value;
        for (const referat::ComparedItems& year : value.years) {
            text += " " + year.year + "=" + std::to_string(year.items);
            for (const referat::ComparedCount& count : year.outcomes) {
                text += "," + count.outcome + std::to_string(count.count);
            }
        }
    }
    return text;
}

inline std::map<std::string, std::string> fingerprints(const referat::Searcher& searcher, const std::string& query) {
    std::map<std::string, std::string> all;
    searcher.fingerprints(referat::Query::parse(query),
                          [&](const referat::ItemFingerprint& item) { all.emplace(item.id, item.fingerprint); });
    return all;
}

inline std::string no_hits_text(const referat::Searcher& searcher, const std::string& query) {
    const referat::NoHits help = searcher.diagnose(referat::Query::parse(query));
    std::string text;
    for (const referat::QueryPart& part : help.parts) {
        text += part.text + "=" + std::to_string(part.items) + " ";
    }
    for (const referat::Omission& omission : help.omissions) {
        text += "\n" + std::to_string(omission.items) + " without";
        for (const std::string& left_out : omission.texts) {
            text += " " + left_out;
        }
    }
    return text;
}
