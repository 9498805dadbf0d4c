// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/searcher.hpp>

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace referat::inline v0 {

namespace {

constexpr std::array<std::pair<SortOrder, std::string_view>, 7> names{{{SortOrder::Relevance, "relevans"},
                                                                       {SortOrder::OldestFirst, "dato"},
                                                                       {SortOrder::NewestFirst, "-dato"},
                                                                       {SortOrder::Title, "titel"},
                                                                       {SortOrder::Body, "udvalg"},
                                                                       {SortOrder::Cluster, "kluster"},
                                                                       {SortOrder::Agenda, "punkt"}}};

static_assert(names.size() == all_sort_orders.size());

} // namespace

std::string_view sort_order_name(SortOrder order) noexcept {
    return std::ranges::find(names, order, &std::pair<SortOrder, std::string_view>::first)->second;
}

std::optional<SortOrder> sort_order_by_name(std::string_view name) noexcept {
    const auto* const found = std::ranges::find_if(
        names, [&](const auto& each) { return std::ranges::equal(name, each.second, {}, base::to_lower); });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace referat::inline v0
