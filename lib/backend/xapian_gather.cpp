// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_gather.hpp"

#include "backend/xapian_values.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace referat::backend {

namespace {

std::vector<Gathered> read_matches(const Xapian::MSet& found) {
    std::vector<Gathered> matches;
    matches.reserve(found.size());
    for (auto match = found.begin(); match != found.end(); ++match) {
        matches.push_back({*match, match.get_weight(), {match.get_sort_key(), match.get_collapse_key()}});
    }
    std::ranges::sort(matches, {}, &Gathered::document);
    return matches;
}

} // namespace

std::vector<Gathered> gather(Xapian::Enquire& enquire, const std::vector<schema::Slot>& slots, Xapian::doccount most) {
    constexpr std::size_t slots_a_pass = 2;
    std::vector<Gathered> result;
    std::size_t first = 0;
    do {
        const std::size_t count = std::min(slots.size() - first, slots_a_pass);
        if (count > 0) {
            enquire.set_sort_by_value(slot_number(slots[first]), false);
        }
        // So many of one value as there can be: nothing is left out.
        enquire.set_collapse_key(count > 1 ? slot_number(slots[first + 1]) : Xapian::BAD_VALUENO, most);
        std::vector<Gathered> pass = read_matches(enquire.get_mset(0, most, most));
        for (Gathered& match : pass) {
            match.values.resize(count);
        }
        if (first == 0) {
            result = std::move(pass);
        } else {
            if (!std::ranges::equal(result, pass, {}, &Gathered::document, &Gathered::document)) {
                throw Xapian::DatabaseModifiedError("a database changed while it was read");
            }
            for (std::size_t i = 0; i < result.size(); ++i) {
                std::ranges::move(pass[i].values, std::back_inserter(result[i].values));
            }
        }
        first += slots_a_pass;
    } while (first < slots.size());
    return result;
}

} // namespace referat::backend
