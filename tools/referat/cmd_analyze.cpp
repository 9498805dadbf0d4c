// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "join.hpp"
#include "output_json.hpp"
#include "safe_text.hpp"
#include "terminal.hpp"
#include "token_groups.hpp"
#include "token_table.hpp"

#include <referat/analyzer.hpp>

#include <iostream>
#include <string>

namespace referat::tool {

ExitCode run(const AnalyzeRequest& request, const Context& context) {
    Analyzer analyzer(request.options);
    TokenTable table(context.out, context.messages, analyzer, use_colour(ColourWhen::Auto));
    std::vector<Token> tokens;
    // `line` is 0 for text from the command line.
    const auto analyze = [&](const std::string& given, std::size_t line) {
        std::string repaired;
        const bool broken = find_invalid_utf8(given) != std::string_view::npos;
        if (broken) {
            context.diagnostics.warning("-", line, context.messages(msg::broken_utf8));
            repaired = replace_invalid_utf8(given);
        }
        const std::string& text = broken ? repaired : given;
        analyzer.analyze(text, request.meeting_date, tokens);
        const TokenGroups groups(tokens);
        if (request.format == TokenFormat::Text) {
            table.write(groups);
            return;
        }
        for (const TokenGroup& group : groups) {
            context.out.write(token_line(text, group, line));
        }
    };

    if (request.texts.empty()) {
        std::ios::sync_with_stdio(false); // a line at a time, not a byte
        std::string text;
        for (std::size_t line = 1; std::getline(std::cin, text); ++line) {
            if (text.ends_with('\r')) {
                text.pop_back();
            }
            analyze(text, line);
        }
        return ExitCode::Done;
    }
    analyze(join(request.texts, " "), 0);
    return ExitCode::Done;
}

} // namespace referat::tool
