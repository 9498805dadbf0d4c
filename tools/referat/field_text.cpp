// SPDX-License-Identifier: GPL-2.0-or-later
#include "field_text.hpp"

#include "join.hpp"

#include <utility>
#include <vector>

namespace referat::tool {

std::string describe_field(const FieldInfo& info, const Messages& messages) {
    std::string text = messages({info.help_en, info.help_da});
    std::vector<std::string> kinds;
    for (const auto& [used, kind] :
         {std::pair{info.use.text, msg::use_text}, std::pair{info.use.exact, msg::use_exact},
          std::pair{info.use.range, msg::use_range}, std::pair{info.use.facet, msg::use_facet}}) {
        if (used) {
            kinds.push_back(messages(kind));
        }
    }
    if (!kinds.empty()) {
        text.append(" (").append(join(kinds)).append(")");
    }
    std::vector<std::string> aliases;
    for (const std::string_view alias : info.aliases) {
        aliases.push_back(std::string(alias) + ":");
    }
    return aliases.empty() ? text : text + "; " + messages(msg::aliases, {join(aliases)});
}

} // namespace referat::tool
