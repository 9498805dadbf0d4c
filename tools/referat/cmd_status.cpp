// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "output_reports.hpp"
#include "output_text.hpp"

#include <referat/searcher.hpp>

#include <optional>
#include <vector>

namespace referat::tool {

ExitCode run(const StatusRequest& request, const Context& context) {
    const Searcher searcher(request.index_dir);
    const IndexStatus status = searcher.status();
    std::optional<std::vector<BodyCompleteness>> bodies;
    if (request.bodies == StatusRequest::Bodies::Shown) {
        bodies = searcher.completeness();
    }
    if (request.format == ReportFormat::Json) {
        context.out.write(status_line(request.index_dir, status, bodies));
        return ExitCode::Done;
    }
    const Messages& messages = context.messages;
    const std::string content = messages.count(status.items, msg::items) + ", " +
                                messages.count(status.meetings, msg::meetings) + ", " +
                                messages.count(status.sources, msg::files);
    const std::string dates = status.first_date.empty() ? "" : status.first_date + " .. " + status.last_date;

    constexpr std::size_t label_column = 12;
    TextPage page(context.out, messages, use_colour(ColourWhen::Auto), text_width(STDOUT_FILENO));
    const auto row = [&](const Phrase& label, std::string_view value) {
        page.row(messages(label), value, label_column);
    };
    row(msg::index, request.index_dir.string());
    row(msg::content, content);
    row(msg::dates, dates);
    row(msg::size, messages.decimal(static_cast<double>(status.bytes) / 1e6, 1) + " MB");
    row(msg::generation, messages.number(status.generation));
    row(msg::format, messages.number(status.format));
    row(msg::analysis, status.analysis);
    if (!status.facets.empty()) {
        page.blank_line();
        page.facets(status.facets);
    }
    if (bodies) {
        write_completeness(page, messages, *bodies);
    }
    return ExitCode::Done;
}

} // namespace referat::tool
