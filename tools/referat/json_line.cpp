// SPDX-License-Identifier: GPL-2.0-or-later
#include "json_line.hpp"

#include "safe_text.hpp"

namespace referat::tool {

std::string line_of(const Json& json) {
    return escape_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)).append("\n");
}

Json corrections_array(std::span<const Correction> corrections) {
    Json array = Json::array();
    for (const Correction& correction : corrections) {
        array.push_back({{"offset", correction.offset}, {"from", correction.from}, {"to", correction.to}});
    }
    return array;
}

Json truncations_array(std::span<const TruncationLimit> truncations) {
    Json array = Json::array();
    for (const TruncationLimit& limit : truncations) {
        array.push_back(
            {{"offset", limit.offset}, {"text", limit.text}, {"words", limit.words}, {"searched", limit.searched}});
    }
    return array;
}

} // namespace referat::tool
