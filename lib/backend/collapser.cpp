// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/collapser.hpp"

#include "backend/xapian_values.hpp"
#include "schema/fields.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace referat::backend {

std::vector<schema::Slot> Collapser::slots() {
    return {schema::Slot::Id, schema::Slot::Dato, schema::Slot::Udvalg};
}

std::string Collapser::meeting_of(const ValueOf& value_of) {
    const std::string body = value_of(schema::Slot::Udvalg);
    const std::string date = value_of(schema::Slot::Dato);
    if (!body.empty() && !date.empty()) {
        const auto [slug, is_new] = slugs_.try_emplace(body);
        if (is_new) {
            slug->second = text::slug(body);
        }
        if (!slug->second.empty()) {
            return slug->second + "/" + date;
        }
    }
    const std::string id = value_of(schema::Slot::Id);
    return ":" + id.substr(0, id.rfind('/')); // a slug has no colon
}

bool Collapser::is_before(const Best& a, const Best& b) const {
    if (keys_ == nullptr && a.weight != b.weight) {
        return a.weight > b.weight;
    }
    return a.key < b.key;
}

void Collapser::add(double weight, const ValueOf& value_of) {
    Best match{{}, weight, keys_ == nullptr ? value_of(schema::Slot::Id) : keys_->of(value_of), 1};
    const auto [meeting, is_new] = meetings_.try_emplace(meeting_of(value_of));
    Best& best = meeting->second;
    match.items += best.items;
    if (is_new || is_before(match, best)) {
        match.id = value_of(schema::Slot::Id);
        best = std::move(match);
    } else {
        best.items = match.items;
    }
}

std::vector<Collapser::Best> Collapser::page(std::size_t offset, std::size_t limit) const {
    std::vector<const Best*> all;
    for (const auto& [key, best] : meetings_) {
        all.push_back(&best);
    }
    const std::size_t begin = std::min(offset, all.size());
    const std::size_t end = begin + std::min(limit, all.size() - begin);
    const auto at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
    std::partial_sort(all.begin(), at(end), all.end(), [&](const Best* a, const Best* b) { return is_before(*a, *b); });
    std::vector<Best> result;
    std::transform(at(begin), at(end), std::back_inserter(result), [](const Best* best) { return *best; });
    return result;
}

} // namespace referat::backend
