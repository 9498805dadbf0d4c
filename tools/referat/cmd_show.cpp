// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "output_json.hpp"
#include "output_text.hpp"

#include <referat/searcher.hpp>

#include <optional>

namespace referat::tool {

ExitCode run(const ShowRequest& request, const Context& context) {
    const Searcher searcher(request.index_dir);
    std::vector<AgendaItem> items;
    std::vector<std::string> missing;
    for (const std::string& id : request.ids) {
        if (std::optional<AgendaItem> item = searcher.find(id)) {
            items.push_back(std::move(*item));
        } else {
            missing.push_back(id);
        }
    }
    if (request.format == ReportFormat::Json) {
        context.out.write(items_line(items, missing));
    } else {
        const Pager pager(items.empty() ? PagerWhen::Never : request.pager);
        Output out(pager.fd());
        TextPage page(out, context.messages, use_colour(request.colour), text_width(STDOUT_FILENO));
        for (const AgendaItem& item : items) {
            if (&item != &items.front()) {
                page.blank_line();
                page.blank_line();
            }
            page.item(item, TextPage::Meeting::Shown);
        }
        out.flush();
    }
    for (const std::string& id : missing) {
        context.diagnostics.note(context.messages(msg::no_such_item, {id}));
    }
    return missing.empty() ? ExitCode::Done : ExitCode::NothingFound;
}

} // namespace referat::tool
