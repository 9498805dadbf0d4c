// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "output_json.hpp"
#include "output_text.hpp"

#include <referat/field.hpp>

#include <utility>

namespace referat::tool {

namespace {

std::string describe(const FieldInfo& info, const Messages& messages) {
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

bool is_searchable(const FieldInfo& info) {
    return info.use.text || info.use.exact || info.use.range;
}

} // namespace

ExitCode run(const FieldsRequest& request, const Context& context) {
    if (request.format == ReportFormat::Json) {
        context.out.write(fields_line());
        return ExitCode::Done;
    }
    constexpr std::size_t name_column = 25;
    TextPage page(context.out, context.messages, use_colour(ColourWhen::Auto), text_width(STDOUT_FILENO));
    for (const FieldInfo& info : fields()) {
        const std::string name = std::string(info.name) + (is_searchable(info) ? ":" : "");
        page.row(name, describe(info, context.messages), name_column);
    }
    return ExitCode::Done;
}

} // namespace referat::tool
