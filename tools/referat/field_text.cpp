// SPDX-License-Identifier: GPL-2.0-or-later
#include "field_text.hpp"

#include <utility>

namespace referat::tool {

bool is_searchable(const FieldInfo& info) {
    return info.use.text || info.use.exact || info.use.range;
}

std::string describe_field(const FieldInfo& info, const Messages& messages) {
    std::string text = messages({info.help_en, info.help_da});
    std::string kinds;
    for (const auto& [used, kind] :
         {std::pair{info.use.text, msg::use_text}, std::pair{info.use.exact, msg::use_exact},
          std::pair{info.use.range, msg::use_range}, std::pair{info.use.facet, msg::use_facet}}) {
        if (used) {
            kinds.append(kinds.empty() ? "" : ", ").append(messages(kind));
        }
    }
    if (!kinds.empty()) {
        text.append(" (").append(kinds).append(")");
    }
    std::string aliases;
    for (const std::string_view alias : info.aliases) {
        aliases.append(aliases.empty() ? "" : ", ").append(alias).append(":");
    }
    return aliases.empty() ? text : text + "; " + messages(msg::aliases, {aliases});
}

} // namespace referat::tool
