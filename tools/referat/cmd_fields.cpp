// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "field_text.hpp"
#include "output_json.hpp"
#include "output_text.hpp"

#include <referat/field.hpp>

namespace referat::tool {

ExitCode run(const FieldsRequest& request, const Context& context) {
    if (request.format == ReportFormat::Json) {
        context.out.write(fields_line());
        return ExitCode::Done;
    }
    constexpr std::size_t name_column = 25;
    TextPage page(context.out, context.messages, use_colour(ColourWhen::Auto), text_width(STDOUT_FILENO));
    for (const FieldInfo& info : fields()) {
        const std::string name = std::string(info.name) + (info.use.is_searchable() ? ":" : "");
        page.row(name, describe_field(info, context.messages), name_column);
    }
    return ExitCode::Done;
}

} // namespace referat::tool
