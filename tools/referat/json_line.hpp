// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <nlohmann/json.hpp>

#include <span>
#include <string>

/// What the JSON of several commands has in common.
namespace referat::tool {

using OrderedJson = nlohmann::ordered_json;

/// One line of valid UTF-8 with its line end, without raw control characters.
[[nodiscard]] std::string line_of(const OrderedJson& json);

[[nodiscard]] OrderedJson hit_object(const Hit& hit);
[[nodiscard]] OrderedJson facets_object(std::span<const FacetCounts> facets);
[[nodiscard]] OrderedJson corrections_array(std::span<const Correction> corrections);
[[nodiscard]] OrderedJson truncations_array(std::span<const TruncationLimit> truncations);

} // namespace referat::tool
