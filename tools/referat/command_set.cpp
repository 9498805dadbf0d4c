// SPDX-License-Identifier: GPL-2.0-or-later
#include "command_set.hpp"

#include "help_texts.hpp"
#include "join.hpp"
#include "version_text.hpp"

#include <algorithm>
#include <memory>

namespace referat::tool {

CommandSet::CommandSet(const Messages& messages) : messages_(messages), app_(messages(help::program), "referat") {
    app_.require_subcommand(1);
    app_.set_version_flag(
        "--version", [this] { return version_text(messages_); }, messages(help::version));
    app_.set_help_flag("-h,--help", messages(help::help));
    app_.get_option("--help")->group(messages(help::options));
    app_.get_option("--version")->group(messages(help::options));
    app_.footer(messages(help::program_footer, {exit_code_sentence(messages)}));
    const std::shared_ptr<CLI::FormatterBase> formatter = app_.get_formatter();
    formatter->column_width(26);
    formatter->label("Usage", messages(help::usage));
    formatter->label("OPTIONS", messages(help::options_badge));
    formatter->label("SUBCOMMAND", messages(help::command_badge));
    formatter->label("Positionals", messages(help::arguments));
    add_search();
    add_index();
    add_watch();
    add_show();
    add_parse();
    add_explain();
    add_analyze();
    add_fields();
    add_status();
    add_check();
    add_split();
    add_delete();
}

std::string CommandSet::not_empty(const std::string& value) {
    return value.empty() ? "empty" : "";
}

CLI::App& CommandSet::add(const char* name, const Phrase& summary, const Phrase& examples, Arguments arguments,
                          std::function<Request(const OptionReader&)> request) {
    CLI::App* app = app_.add_subcommand(name, messages_(summary));
    app->group(messages_(help::commands));
    app->footer(messages_(examples));
    app->get_option("--help")->group(messages_(help::options));
    app->option_defaults()->group(messages_(help::options));
    commands_.push_back({app, arguments, std::move(request)});
    return *app;
}

void CommandSet::add_option(CLI::App& app, const char* names, const char* value, const Phrase& help,
                            std::string& target, ChoiceList choices) {
    choices_[app.add_option(names, target, messages_(help))->option_text(value)->take_last()->check(not_empty)] =
        choices;
}

void CommandSet::add_flag(CLI::App& app, const char* names, const Phrase& help, bool& target) {
    app.add_flag(names, target, messages_(help));
}

void CommandSet::add_words(CLI::App& app, const char* name, const Phrase& help, bool required) {
    app.add_option(name, raw_.words, messages_(help))->option_text(" ")->required(required);
}

void CommandSet::add_format(CLI::App& app, ChoiceList choices) {
    choices_[app.add_option("--format", raw_.format, messages_(help::format, {join(choice_names(choices))}))
                 ->option_text("FORMAT")
                 ->take_last()
                 ->check(not_empty)] = choices;
}

const CommandSet::Command* CommandSet::find(std::string_view name) const {
    const auto found = std::ranges::find_if(commands_, [&](const Command& c) { return c.app->get_name() == name; });
    return found == commands_.end() ? nullptr : &*found;
}

std::vector<OptionInfo> CommandSet::options_of(const Command& command) const {
    return describe_options(*command.app, choices_);
}

ProgramInfo CommandSet::describe() const {
    ProgramInfo info{app_.get_description(), app_.get_footer(), describe_options(app_, choices_), {}};
    for (const Command& command : commands_) {
        info.commands.push_back(describe_command(*command.app, choices_));
    }
    return info;
}

void CommandSet::add_parse() {
    CLI::App& app = add("parse", help::parse, help::parse_examples, Arguments::Plain, [this](const OptionReader& read) {
        ParseRequest request{.paths = raw_.words, .colour = colour(read)};
        if (!raw_.format.empty()) {
            request.format = read.record_format(raw_.format);
        }
        request.keys = raw_.with_source ? RecordKeys::WithSource : RecordKeys::Contract;
        return request;
    });
    add_words(app, "PATH", help::parse_paths, true);
    add_format(app, ChoiceList::RecordFormats);
    add_flag(app, "--with-source", help::with_source, raw_.with_source);
    add_option(app, "--color", "WHEN", help::color, raw_.colour, ChoiceList::Colours);
}

void CommandSet::add_index() {
    CLI::App& app = add("index", help::index, help::index_examples, Arguments::Plain, [this](const OptionReader& read) {
        IndexRequest request{.index_dir = read.index_dir(raw_.index_dir)};
        request.paths.assign(raw_.words.begin(), raw_.words.end());
        if (!raw_.threads.empty()) {
            request.options.threads = static_cast<unsigned>(read.number("-j", raw_.threads, 1024));
        }
        if (!raw_.lock_timeout.empty()) {
            request.options.lock_timeout = read.seconds("--lock-timeout", raw_.lock_timeout);
        }
        if (!raw_.memory.empty()) {
            request.options.memory_bytes = read.memory("--memory", raw_.memory);
        }
        if (!raw_.builder.empty()) {
            request.options.builder = read.builder(raw_.builder);
        }
        if (raw_.words.empty() && !raw_.merge) {
            read.fail(messages_(msg::missing_argument, {"PATH"}));
        }
        request.options.merge = raw_.merge;
        request.options.prune = raw_.prune;
        request.options.splits = raw_.splits;
        request.warnings = raw_.verbose ? IndexRequest::Warnings::All : IndexRequest::Warnings::Summarised;
        return request;
    });
    add_words(app, "PATH", help::index_paths, false); // only --merge goes without
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_option(app, "-j", "N", help::threads, raw_.threads);
    add_flag(app, "--prune", help::prune, raw_.prune);
    add_flag(app, "--merge", help::merge, raw_.merge);
    add_option(app, "--memory", "SIZE", help::memory, raw_.memory);
    add_option(app, "--builder", "HOW", help::builder, raw_.builder, ChoiceList::Builders);
    add_option(app, "--lock-timeout", "SECONDS", help::lock_timeout, raw_.lock_timeout);
    add_option(app, "--splits", "FILE", help::splits, raw_.splits);
    add_flag(app, "-v,--verbose", help::verbose, raw_.verbose);
}

void CommandSet::add_show() {
    CLI::App& app = add("show", help::show, help::show_examples, Arguments::Plain, [this](const OptionReader& read) {
        return ShowRequest{read.index_dir(raw_.index_dir), raw_.words, report_format(read), colour(read), pager()};
    });
    add_words(app, "ID", help::show_ids, true);
    add_option(app, "-d", "DIR", help::searched_index, raw_.index_dir);
    add_format(app, ChoiceList::ReportFormats);
    add_option(app, "--color", "WHEN", help::color, raw_.colour, ChoiceList::Colours);
    add_flag(app, "--no-pager", help::no_pager, raw_.no_pager);
}

void CommandSet::add_analyze() {
    CLI::App& app =
        add("analyze", help::analyze, help::analyze_examples, Arguments::Query, [this](const OptionReader& read) {
            return AnalyzeRequest{raw_.words,
                                  raw_.format.empty() ? TokenFormat::Text : read.token_format(raw_.format),
                                  raw_.date.empty() ? "" : read.date("--date", raw_.date),
                                  {raw_.splits}};
        });
    add_words(app, "TEXT", help::analyze_text, false);
    add_format(app, ChoiceList::TokenFormats);
    add_option(app, "--date", "YYYY-MM-DD", help::meeting_date, raw_.date);
    add_option(app, "--splits", "FILE", help::splits, raw_.splits);
}

void CommandSet::add_fields() {
    CLI::App& app = add("fields", help::fields, help::fields_examples, Arguments::Plain,
                        [this](const OptionReader& read) { return FieldsRequest{report_format(read)}; });
    add_format(app, ChoiceList::ReportFormats);
}

void CommandSet::add_status() {
    CLI::App& app =
        add("status", help::status, help::status_examples, Arguments::Plain, [this](const OptionReader& read) {
            using Bodies = StatusRequest::Bodies;
            return StatusRequest{read.index_dir(raw_.index_dir), report_format(read),
                                 raw_.brief ? Bodies::Omitted : Bodies::Shown};
        });
    add_option(app, "-d", "DIR", help::searched_index, raw_.index_dir);
    add_flag(app, "--brief", help::brief, raw_.brief);
    add_format(app, ChoiceList::ReportFormats);
}

void CommandSet::add_check() {
    CLI::App& app = add("check", help::check, help::check_examples, Arguments::Plain, [this](const OptionReader& read) {
        return CheckRequest{read.index_dir(raw_.index_dir), raw_.rebuild};
    });
    add_option(app, "-d", "DIR", help::searched_index, raw_.index_dir);
    add_flag(app, "--rebuild", help::rebuild, raw_.rebuild);
}

void CommandSet::add_split() {
    constexpr std::size_t most_shards = 1000;
    CLI::App& app = add("split", help::split, help::split_examples, Arguments::Plain, [this](const OptionReader& read) {
        if (raw_.shards.empty()) {
            read.fail(messages_(msg::missing_argument, {"--shards"}));
        }
        if (raw_.words.size() > 1) {
            read.fail(messages_(msg::one_folder));
        }
        const std::size_t shards = read.number("--shards", raw_.shards, most_shards);
        if (shards == 0) {
            read.fail(messages_(msg::one_shard));
        }
        return SplitRequest{read.index_dir(raw_.index_dir), shards, raw_.words.front()};
    });
    add_words(app, "FOLDER", help::split_folder, true);
    add_option(app, "-d", "DIR", help::searched_index, raw_.index_dir);
    add_option(app, "--shards", "N", help::shards, raw_.shards);
}

void CommandSet::add_delete() {
    CLI::App& app =
        add("delete", help::remove, help::remove_examples, Arguments::Plain, [this](const OptionReader& read) {
            DeleteRequest request{read.index_dir(raw_.index_dir), raw_.words};
            if (!raw_.lock_timeout.empty()) {
                request.options.lock_timeout = read.seconds("--lock-timeout", raw_.lock_timeout);
            }
            request.dry_run = raw_.dry_run;
            return request;
        });
    add_words(app, "NAME", help::remove_names, true);
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_flag(app, "--dry-run", help::remove_dry_run, raw_.dry_run);
    add_option(app, "--lock-timeout", "SECONDS", help::lock_timeout, raw_.lock_timeout);
}

} // namespace referat::tool
