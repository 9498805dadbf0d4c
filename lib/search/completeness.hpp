// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/minutes.hpp>
#include <referat/reports.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace referat::search {

/// Gathers what the items of an index tell about the completeness of each body's minutes.
///
/// Keeps numbers and ids of items, not their texts, so its memory is small beside the index.
class CompletenessReport {
public:
    void add(const AgendaItem& item);

    /// Bodies in Danish alphabetical order; spellings of one name (case, spaces, æøå) are one body.
    [[nodiscard]] std::vector<BodyCompleteness> finish() const;

private:
    struct Item {
        int punkt = 0;
        std::string id;
        std::string kilde;
        bool decided = false;
    };
    struct Heading {
        std::size_t count = 0;
        std::string id;
    };
    struct Body {
        std::string udvalg;                                                        ///< as first written
        std::map<std::pair<std::string, std::string>, std::vector<Item>> meetings; ///< by date, then meeting_key()
        std::map<std::string, Heading> headings;                                   ///< by text
    };

    static void report_meeting(const std::string& date, std::vector<Item> items, bool starts_at_one,
                               BodyCompleteness& report);
    [[nodiscard]] static BodyCompleteness report_body(const Body& body);

    std::map<std::string, Body> bodies_; ///< by folded name
};

} // namespace referat::search
