// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "output_json.hpp"
#include "safe_text.hpp"

#include <referat/analyzer.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <string>

namespace referat::tool {

namespace {

std::string_view kind_name(TokenKind kind) {
    switch (kind) {
    case TokenKind::Word:
        return "word";
    case TokenKind::Identifier:
        return "identifier";
    case TokenKind::Normal:
        return "normal";
    case TokenKind::Part:
        return "part";
    case TokenKind::Joined:
        return "joined";
    case TokenKind::Stem:
        return "stem";
    }
    return "";
}

/// Tokens by byte range, in the order of the text; a whole stands before its parts.
std::vector<TokenGroup> group_by_range(std::vector<Token> tokens) {
    std::ranges::stable_sort(
        tokens, [](const Token& a, const Token& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<TokenGroup> groups;
    for (Token& token : tokens) {
        const ByteRange range{token.begin, token.end};
        if (groups.empty() || groups.back().range != range) {
            groups.push_back({range, {}});
        }
        groups.back().tokens.push_back(std::move(token));
    }
    return groups;
}

/// "sundhedsklyngen" and below it, indented, each term with its kind and place.
std::string describe(std::string_view text, const TokenGroup& group) {
    const std::string range = std::to_string(group.range.begin) + "-" + std::to_string(group.range.end);
    std::string out =
        escape_line(text.substr(group.range.begin, group.range.end - group.range.begin)) + "  " + range + "\n";
    for (const Token& token : group.tokens) {
        const std::string term = escape_line(token.term);
        const std::size_t width = display_width(term);
        out.append("  ").append(term).append(width < 24 ? 24 - width : 1, ' ').append(kind_name(token.kind));
        out.append(" @").append(std::to_string(token.position)).append(token.stop_word ? " stop" : "").append("\n");
    }
    return out;
}

} // namespace

ExitCode run(const AnalyzeRequest& request, const Context& context) {
    Analyzer analyzer;
    // `line` is 0 for text from the command line.
    const auto analyze = [&](const std::string& given, std::size_t line) {
        std::string repaired;
        const bool broken = find_invalid_utf8(given) != std::string_view::npos;
        if (broken) {
            context.diagnostics.warning("-", line, context.messages(msg::broken_utf8));
            repaired = replace_invalid_utf8(given);
        }
        const std::string& text = broken ? repaired : given;
        for (const TokenGroup& group : group_by_range(analyzer.analyze(text, request.meeting_date))) {
            const bool json = request.format == TokenFormat::JsonLines;
            context.out.write(json ? token_line(text, group, line) : describe(text, group));
        }
    };

    if (request.texts.empty()) {
        std::string text;
        for (std::size_t line = 1; std::getline(std::cin, text); ++line) {
            if (text.ends_with('\r')) {
                text.pop_back();
            }
            analyze(text, line);
        }
        return ExitCode::Done;
    }
    std::string text;
    for (const std::string& part : request.texts) {
        text.append(text.empty() ? "" : " ").append(part);
    }
    analyze(text, 0);
    return ExitCode::Done;
}

} // namespace referat::tool
