// SPDX-License-Identifier: GPL-2.0-or-later
#include "manual.hpp"

#include "field_text.hpp"
#include "help_texts.hpp"
#include "join.hpp"
#include "manual_texts.hpp"
#include "query_syntax.hpp"
#include "roff_page.hpp"

#include <referat/field.hpp>
#include <referat/version.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

namespace {

std::string page_of(const CommandInfo& command) {
    return "referat-" + command.name;
}

/// A sentence as whatis wants it: without its full stop.
std::string without_stop(std::string text) {
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

/// The notes below --help, cut where an empty line stands.
std::vector<std::string_view> blocks(std::string_view notes) {
    std::vector<std::string_view> result;
    while (!notes.empty()) {
        const std::size_t end = std::min(notes.find("\n\n"), notes.size());
        result.push_back(notes.substr(0, end));
        notes.remove_prefix(std::min(end + 2, notes.size()));
    }
    return result;
}

/// A heading with indented lines below.
bool are_examples(std::string_view block) {
    const std::size_t first_line = std::min(block.find('\n'), block.size());
    return block.substr(0, first_line).ends_with(':') && block.substr(first_line).starts_with("\n  ");
}

class Manual {
public:
    Manual(const Messages& messages, std::string_view date)
        : messages_(messages), date_(date), program_(describe_program(messages)) {}

    std::vector<ManualPage> pages() const {
        std::vector<ManualPage> result{{"referat", 1, program_page()}};
        for (const CommandInfo& command : program_.commands) {
            result.push_back({page_of(command), 1, command_page(command)});
        }
        result.push_back({query_name, 7, query_page()});
        return result;
    }

private:
    static constexpr const char* query_name = "referat-query";

    RoffPage begin(std::string_view name, int section) const {
        return {name, section, date_, std::string("referat ") + REFERAT_VERSION, messages_(manual::title)};
    }

    /// What stands below --help but for the examples and what has a section of its own.
    void add_remarks(RoffPage& page, std::string_view notes) const {
        for (const std::string_view block : blocks(notes)) {
            if (!are_examples(block) && !block.starts_with(messages_(help::exit_codes_label))) {
                page.help_text(block);
            }
        }
    }

    void add_examples(RoffPage& page, std::string_view notes) const {
        for (const std::string_view block : blocks(notes)) {
            if (are_examples(block)) {
                page.section(messages_(manual::examples));
                page.help_text(block.substr(block.find('\n') + 1));
            }
        }
    }

    void add_options(RoffPage& page, const std::vector<OptionInfo>& options) const {
        page.section(messages_(manual::options));
        for (const OptionInfo& option : options) {
            // Most lists stand in the help already, with what the values mean.
            const bool complete = std::ranges::all_of(option.choices, [&](const std::string& choice) {
                return option.help.find(choice) != std::string::npos;
            });
            page.definition(join(option.names), option.value,
                            complete ? option.help
                                     : messages_(manual::values_are, {option.help, join(option.choices)}));
        }
    }

    void add_exit_codes(RoffPage& page) const {
        page.section(messages_(manual::exit_status));
        for (const help::ExitCodeHelp& row : help::exit_codes) {
            page.definition(std::to_string(static_cast<int>(row.code)), "", messages_(row.meaning));
        }
    }

    void add_environment(RoffPage& page) const {
        page.section(messages_(manual::environment));
        for (const manual::Variable& variable : manual::variables) {
            page.definition(variable.name, "", messages_(variable.meaning));
        }
    }

    /// All pages but the one called `self`.
    void add_references(RoffPage& page, std::string_view self) const {
        std::vector<std::string> references;
        const auto add = [&](const std::string& name, const char* section) {
            if (name != self) {
                references.push_back(name + section);
            }
        };
        add("referat", "(1)");
        for (const CommandInfo& command : program_.commands) {
            add(page_of(command), "(1)");
        }
        add(query_name, "(7)");
        page.section(messages_(manual::see_also));
        page.see_also(join(references));
    }

    std::string program_page() const {
        RoffPage page = begin("referat", 1);
        page.name(messages_(manual::name), "referat", without_stop(program_.summary));
        page.section(messages_(manual::synopsis));
        page.synopsis("referat", messages_(manual::command_and_options));
        page.section(messages_(manual::description));
        page.paragraph(messages_(manual::program));
        add_remarks(page, program_.notes);
        page.section(messages_(manual::commands));
        for (const CommandInfo& command : program_.commands) {
            page.definition(command.name, command.argument ? command.argument->name : "", command.summary);
        }
        add_options(page, program_.options);
        add_examples(page, program_.notes);
        add_exit_codes(page);
        add_environment(page);
        add_references(page, "referat");
        return page.text();
    }

    std::string command_page(const CommandInfo& command) const {
        RoffPage page = begin(page_of(command), 1);
        page.name(messages_(manual::name), page_of(command), without_stop(command.summary));
        page.section(messages_(manual::synopsis));
        std::string values = messages_(manual::option_badge);
        if (command.argument) {
            const std::string many = command.argument->name + "...";
            values += command.argument->required ? " " + many : " [" + many + "]";
        }
        page.synopsis("referat " + command.name, values);
        page.section(messages_(manual::description));
        page.paragraph(command.summary);
        add_remarks(page, command.notes);
        if (command.argument) {
            page.section(messages_(manual::arguments));
            page.definition("", command.argument->name, command.argument->help);
        }
        add_options(page, command.options);
        add_examples(page, command.notes);
        add_exit_codes(page);
        add_references(page, page_of(command));
        return page.text();
    }

    std::string query_page() const {
        RoffPage page = begin(query_name, 7);
        page.name(messages_(manual::name), query_name, messages_(manual::query_summary));
        page.section(messages_(manual::description));
        page.paragraph(messages_(manual::query));
        for (const SyntaxSection& section : query_syntax()) {
            page.section(messages_(section.heading));
            for (const SyntaxRow& row : section.rows) {
                page.definition(row.form, "", messages_(row.meaning));
            }
            if (const std::string remark = messages_(section.remark); !remark.empty()) {
                page.paragraph(remark);
            }
        }
        page.section(messages_(manual::fields));
        page.paragraph(messages_(manual::fields_introduction));
        for (const FieldInfo& info : fields()) {
            if (info.use.is_searchable()) {
                page.definition(std::string(info.name) + ":", "", describe_field(info, messages_));
            }
        }
        page.section(messages_(manual::mistakes));
        page.paragraph(messages_(manual::mistakes_text, {std::to_string(static_cast<int>(ExitCode::Failed))}));
        if (const CommandInfo* search = find_command(program_, "search")) {
            add_examples(page, search->notes);
        }
        add_references(page, query_name);
        return page.text();
    }

    const Messages& messages_;
    std::string_view date_;
    ProgramInfo program_;
};

} // namespace

std::vector<ManualPage> make_manual(const Messages& messages, std::string_view date) {
    return Manual(messages, date).pages();
}

} // namespace referat::tool
