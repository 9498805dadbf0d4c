// SPDX-License-Identifier: GPL-2.0-or-later
#include "commands.hpp"
#include "completion.hpp"
#include "shell_line.hpp"

#include <cstdlib>
#include <exception>

namespace referat::tool {

namespace {

/// Nothing where there is no index, or none that can be read: a key press is no place for an error message.
std::vector<FacetValue> read_values(const Messages& messages, std::string_view index_dir, Facet facet) {
    try {
        const Searcher searcher(OptionReader(messages, "referat").index_dir(index_dir));
        SearchOptions options;
        options.limit = 0;
        options.snippets = false;
        options.facets = {facet};
        std::vector<FacetCounts> counts = searcher.search(Query(), options).facets;
        return std::move(counts.front().values);
    } catch (const std::exception&) {
        return {};
    }
}

/// For Zsh and Fish: a word a line, a tabulator before its help; "\tfiles" or "\tfolders" asks for names of files.
std::string as_lines(const Completion& completion) {
    std::string out;
    for (const auto& [word, help] : completion.words) {
        out.append(word).append("\t").append(help).append("\n");
    }
    return out;
}

/// For Bash: what goes into COMPREPLY, quoted, without the part of the word that Readline keeps.
std::string as_replies(const Completion& completion, const ShellLine& line) {
    std::string out;
    for (const Candidate& candidate : completion.words) {
        if (!candidate.word.starts_with(line.kept)) {
            continue;
        }
        out += quote_for_shell(std::string_view(candidate.word).substr(line.kept.size()), line.open_quote);
        // Readline ends the quotation by itself, but takes a mark that belongs to the word for the end.
        if (line.open_quote != '\0' && out.ends_with(line.open_quote)) {
            out.push_back(line.open_quote);
        }
        out.push_back('\n');
    }
    return out;
}

} // namespace

ExitCode run(const CompleteRequest& request, const Context& context) {
    ShellLine line;
    std::vector<std::string> words = request.words;
    if (request.bash_line) {
        const char* const home = std::getenv("HOME");
        line = read_shell_line(*request.bash_line, request.bash_breaks, home == nullptr ? "" : home);
        words.assign(line.words.begin() + 1, line.words.end()); // there is always the word being typed
    }
    const Completion completion = complete(words, context.messages, [&](std::string_view index_dir, Facet facet) {
        return read_values(context.messages, index_dir, facet);
    });
    context.out.write(request.bash_line ? as_replies(completion, line) : as_lines(completion));
    if (completion.kind != Completion::Kind::Words) {
        context.out.write(completion.kind == Completion::Kind::Files ? "\tfiles\n" : "\tfolders\n");
    }
    return ExitCode::Done;
}

} // namespace referat::tool
