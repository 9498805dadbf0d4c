// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/searcher.hpp>

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

} // namespace

std::string_view sort_order_name(SortOrder order) noexcept {
    return std::ranges::find(names, order, &std::pair<SortOrder, std::string_view>::first)->second;
}

std::optional<SortOrder> sort_order_by_name(std::string_view name) noexcept {
    const auto* const found = std::ranges::find(names, name, &std::pair<SortOrder, std::string_view>::second);
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

} // namespace referat::inline v0
