// SPDX-License-Identifier: GPL-2.0-or-later
#include "command_line.hpp"

#include "command_description.hpp"
#include "command_info.hpp"
#include "help_texts.hpp"
#include "query_words.hpp"
#include "version_text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <span>

namespace referat::tool {

namespace {

/// What the options were given as. One command runs, so all share it; "" means not given.
struct RawOptions {
    std::vector<std::string> words; ///< the positional arguments
    std::string index_dir, format, limit, offset, sort, query_id, colour, threads, lock_timeout, date, splits, synonyms;
    std::string like, compare;
    std::vector<std::string> facets;
    bool with_source = false, prune = false, verbose = false, strict = false, no_snippet = false, no_pager = false;
    bool collapse = false, brief = false, save = false, list = false, remove = false, dry_run = false;
};

/// The commands with their options, and what each makes of them.
class CommandLine {
public:
    explicit CommandLine(const Messages& messages);
    [[nodiscard]] Request parse(const std::vector<std::string>& arguments);
    [[nodiscard]] ProgramInfo describe() const;

private:
    enum class Arguments { Plain, Query };

    struct Command {
        CLI::App* app;
        Arguments arguments;
        std::function<Request(const OptionReader&)> request;
    };

    CLI::App& add(const char* name, const Phrase& summary, const Phrase& examples, Arguments arguments,
                  std::function<Request(const OptionReader&)> request);
    void add_option(CLI::App& app, const char* names, const char* value, const Phrase& help, std::string& target,
                    ChoiceList choices = ChoiceList::None);
    void add_flag(CLI::App& app, const char* names, const Phrase& help, bool& target);
    void add_words(CLI::App& app, const char* name, const Phrase& help, bool required);
    void add_format(CLI::App& app, ChoiceList choices);

    void add_parse();
    void add_index();
    void add_search();
    void add_show();
    void add_explain();
    void add_analyze();
    void add_fields();
    void add_status();
    void add_watch();
    [[nodiscard]] Request watch_request(const OptionReader& read) const;

    [[nodiscard]] const Command* find(std::string_view name) const;
    [[nodiscard]] static std::vector<OptionShape> shapes(const CLI::App& app);
    [[noreturn]] void fail(const Command* command, const CLI::ParseError& error) const;
    [[nodiscard]] PagerWhen pager() const { return raw_.no_pager ? PagerWhen::Never : PagerWhen::OnTerminal; }
    [[nodiscard]] ColourWhen colour(const OptionReader& read) const {
        return raw_.colour.empty() ? ColourWhen::Auto : read.colour(raw_.colour);
    }
    [[nodiscard]] ReportFormat report_format(const OptionReader& read) const {
        return raw_.format.empty() ? ReportFormat::Text : read.report_format(raw_.format);
    }
    [[nodiscard]] QueryMode query_mode() const { return raw_.strict ? QueryMode::Strict : QueryMode::Lenient; }

    const Messages& messages_;
    CLI::App app_;
    RawOptions raw_;
    std::vector<Command> commands_;
    OptionChoices choices_;
};

CommandLine::CommandLine(const Messages& messages) : messages_(messages), app_(messages(help::program), "referat") {
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
}

CLI::App& CommandLine::add(const char* name, const Phrase& summary, const Phrase& examples, Arguments arguments,
                           std::function<Request(const OptionReader&)> request) {
    CLI::App* app = app_.add_subcommand(name, messages_(summary));
    app->group(messages_(help::commands));
    app->footer(messages_(examples));
    app->get_option("--help")->group(messages_(help::options));
    app->option_defaults()->group(messages_(help::options));
    commands_.push_back({app, arguments, std::move(request)});
    return *app;
}

void CommandLine::add_option(CLI::App& app, const char* names, const char* value, const Phrase& help,
                             std::string& target, ChoiceList choices) {
    choices_[app.add_option(names, target, messages_(help))->option_text(value)->take_last()] = choices;
}

void CommandLine::add_flag(CLI::App& app, const char* names, const Phrase& help, bool& target) {
    app.add_flag(names, target, messages_(help));
}

void CommandLine::add_words(CLI::App& app, const char* name, const Phrase& help, bool required) {
    app.add_option(name, raw_.words, messages_(help))->option_text(" ")->required(required);
}

void CommandLine::add_format(CLI::App& app, ChoiceList choices) {
    std::string names;
    for (const std::string& name : choice_names(choices)) {
        names.append(names.empty() ? "" : ", ").append(name);
    }
    choices_[app.add_option("--format", raw_.format, messages_(help::format, {names}))
                 ->option_text("FORMAT")
                 ->take_last()] = choices;
}

void CommandLine::add_parse() {
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

void CommandLine::add_index() {
    CLI::App& app = add("index", help::index, help::index_examples, Arguments::Plain, [this](const OptionReader& read) {
        IndexRequest request{.index_dir = read.index_dir(raw_.index_dir)};
        request.paths.assign(raw_.words.begin(), raw_.words.end());
        if (!raw_.threads.empty()) {
            request.options.threads = static_cast<unsigned>(read.number("-j", raw_.threads, 1024));
        }
        if (!raw_.lock_timeout.empty()) {
            request.options.lock_timeout = read.seconds("--lock-timeout", raw_.lock_timeout);
        }
        request.options.prune = raw_.prune;
        request.options.splits = raw_.splits;
        request.warnings = raw_.verbose ? IndexRequest::Warnings::All : IndexRequest::Warnings::Summarised;
        return request;
    });
    add_words(app, "PATH", help::index_paths, true);
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_option(app, "-j", "N", help::threads, raw_.threads);
    add_flag(app, "--prune", help::prune, raw_.prune);
    add_option(app, "--lock-timeout", "SECONDS", help::lock_timeout, raw_.lock_timeout);
    add_option(app, "--splits", "FILE", help::splits, raw_.splits);
    add_flag(app, "-v,--verbose", help::verbose, raw_.verbose);
}

void CommandLine::add_search() {
    constexpr std::size_t most_hits = 1'000'000;
    CLI::App& app =
        add("search", help::search, help::search_examples, Arguments::Query, [this](const OptionReader& read) {
            if (raw_.words.empty() && raw_.like.empty()) {
                read.fail(messages_(msg::missing_argument, {"QUERY"}));
            }
            SearchRequest request{.index_dir = read.index_dir(raw_.index_dir),
                                  .query = raw_.words.empty() ? "" : read.query(raw_.words)};
            request.mode = query_mode();
            if (!raw_.limit.empty()) {
                request.options.limit = read.number("-n", raw_.limit, most_hits);
            }
            if (!raw_.offset.empty()) {
                request.options.offset = read.number("--offset", raw_.offset, most_hits);
            }
            if (!raw_.sort.empty()) {
                request.options.sort = read.sort_order(raw_.sort);
            }
            for (const std::string& name : raw_.facets) {
                request.options.facets.push_back(read.facet("--facet", name));
            }
            if (!raw_.compare.empty()) {
                request.compare = read.facet("--compare", raw_.compare);
            }
            if (!raw_.format.empty()) {
                request.format =
                    request.compare ? read.report_or_rows(raw_.format, true) : read.search_format(raw_.format);
            }
            request.index_options.synonyms = raw_.synonyms;
            request.options.collapse = raw_.collapse;
            request.options.like = raw_.like;
            request.options.snippets =
                !raw_.no_snippet && request.format != SearchFormat::Trec && request.format != SearchFormat::Ids;
            request.query_id = raw_.query_id.empty() ? "1" : raw_.query_id;
            request.colour = colour(read);
            request.pager = pager();
            return request;
        });
    add_words(app, "QUERY", help::query, false);
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_option(app, "-n", "LIMIT", help::limit, raw_.limit);
    add_option(app, "--offset", "N", help::offset, raw_.offset);
    add_option(app, "--sort", "ORDER", help::sort, raw_.sort, ChoiceList::SortOrders);
    choices_[app.add_option("--facet", raw_.facets, messages_(help::facet))
                 ->option_text("FIELD")
                 ->allow_extra_args(false)] = ChoiceList::Facets;
    add_flag(app, "--collapse", help::collapse, raw_.collapse);
    add_option(app, "--like", "ID", help::like, raw_.like);
    add_option(app, "--compare", "FIELD", help::compare, raw_.compare, ChoiceList::Facets);
    add_format(app, ChoiceList::SearchFormats);
    add_option(app, "--qid", "ID", help::query_id, raw_.query_id);
    add_option(app, "--synonyms", "FILE", help::synonyms, raw_.synonyms);
    add_flag(app, "--strict", help::strict, raw_.strict);
    add_flag(app, "--no-snippet", help::no_snippet, raw_.no_snippet);
    add_option(app, "--color", "WHEN", help::color, raw_.colour, ChoiceList::Colours);
    add_flag(app, "--no-pager", help::no_pager, raw_.no_pager);
}

void CommandLine::add_show() {
    CLI::App& app = add("show", help::show, help::show_examples, Arguments::Plain, [this](const OptionReader& read) {
        return ShowRequest{read.index_dir(raw_.index_dir), raw_.words, report_format(read), colour(read), pager()};
    });
    add_words(app, "ID", help::show_ids, true);
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_format(app, ChoiceList::ReportFormats);
    add_option(app, "--color", "WHEN", help::color, raw_.colour, ChoiceList::Colours);
    add_flag(app, "--no-pager", help::no_pager, raw_.no_pager);
}

void CommandLine::add_explain() {
    CLI::App& app =
        add("explain", help::explain, help::explain_examples, Arguments::Query, [this](const OptionReader& read) {
            using WithoutIndex = ExplainRequest::WithoutIndex;
            return ExplainRequest{read.index_dir(raw_.index_dir),
                                  raw_.index_dir.empty() ? WithoutIndex::SyntaxOnly : WithoutIndex::Error,
                                  read.query(raw_.words),
                                  query_mode(),
                                  {raw_.synonyms}};
        });
    add_words(app, "QUERY", help::query, true);
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_option(app, "--synonyms", "FILE", help::synonyms, raw_.synonyms);
    add_flag(app, "--strict", help::strict, raw_.strict);
}

void CommandLine::add_analyze() {
    CLI::App& app =
        add("analyze", help::analyze, help::analyze_examples, Arguments::Query, [this](const OptionReader& read) {
            return AnalyzeRequest{raw_.words,
                                  raw_.format.empty() ? TokenFormat::Text : read.token_format(raw_.format),
                                  read.date("--date", raw_.date),
                                  {raw_.splits}};
        });
    add_words(app, "TEXT", help::analyze_text, false);
    add_format(app, ChoiceList::TokenFormats);
    add_option(app, "--date", "YYYY-MM-DD", help::meeting_date, raw_.date);
    add_option(app, "--splits", "FILE", help::splits, raw_.splits);
}

void CommandLine::add_fields() {
    CLI::App& app = add("fields", help::fields, help::fields_examples, Arguments::Plain,
                        [this](const OptionReader& read) { return FieldsRequest{report_format(read)}; });
    add_format(app, ChoiceList::ReportFormats);
}

void CommandLine::add_status() {
    CLI::App& app =
        add("status", help::status, help::status_examples, Arguments::Plain, [this](const OptionReader& read) {
            using Bodies = StatusRequest::Bodies;
            return StatusRequest{read.index_dir(raw_.index_dir), report_format(read),
                                 raw_.brief ? Bodies::Omitted : Bodies::Shown};
        });
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_flag(app, "--brief", help::brief, raw_.brief);
    add_format(app, ChoiceList::ReportFormats);
}

Request CommandLine::watch_request(const OptionReader& read) const {
    WatchRequest request{.state_dir = read.watch_dir()};
    if (raw_.save + raw_.list + raw_.remove > 1) {
        read.fail(messages_(msg::one_of));
    }
    request.action = raw_.save     ? WatchAction::Save
                     : raw_.list   ? WatchAction::List
                     : raw_.remove ? WatchAction::Remove
                                   : WatchAction::Report;
    if (request.action != WatchAction::List && raw_.words.empty()) {
        read.fail(messages_(msg::missing_argument, {"NAME"}));
    }
    if (!raw_.words.empty()) {
        request.name = read.watch_name(raw_.words.front());
    }
    if (raw_.save) {
        request.index_dir = read.index_dir(raw_.index_dir);
        request.query = read.query({raw_.words.begin() + 1, raw_.words.end()});
        request.mode = query_mode();
    } else if (raw_.words.size() > (raw_.list ? 0U : 1U)) {
        read.fail(messages_(msg::watch_extra));
    } else {
        request.index_dir = raw_.index_dir;
    }
    request.advance = !raw_.dry_run;
    if (!raw_.format.empty()) {
        request.format = read.report_or_rows(raw_.format, false);
    }
    request.colour = colour(read);
    request.pager = pager();
    return request;
}

void CommandLine::add_watch() {
    CLI::App& app = add("watch", help::watch, help::watch_examples, Arguments::Query,
                        [this](const OptionReader& read) { return watch_request(read); });
    add_words(app, "NAME", help::watch_name, false);
    add_option(app, "-d", "DIR", help::index_dir, raw_.index_dir);
    add_flag(app, "--save", help::watch_save, raw_.save);
    add_flag(app, "--list", help::watch_list, raw_.list);
    add_flag(app, "--remove", help::watch_remove, raw_.remove);
    add_flag(app, "--dry-run", help::watch_dry_run, raw_.dry_run);
    add_format(app, ChoiceList::WatchFormats);
    add_flag(app, "--strict", help::strict, raw_.strict);
    add_option(app, "--color", "WHEN", help::color, raw_.colour, ChoiceList::Colours);
    add_flag(app, "--no-pager", help::no_pager, raw_.no_pager);
}

const CommandLine::Command* CommandLine::find(std::string_view name) const {
    const auto found = std::ranges::find_if(commands_, [&](const Command& c) { return c.app->get_name() == name; });
    return found == commands_.end() ? nullptr : &*found;
}

std::vector<OptionShape> CommandLine::shapes(const CLI::App& app) {
    std::vector<OptionShape> result;
    for (const CLI::Option* option : app.get_options()) {
        const bool takes_value = option->get_items_expected_max() > 0;
        for (const std::string& name : option->get_snames()) {
            result.push_back({"-" + name, takes_value});
        }
        for (const std::string& name : option->get_lnames()) {
            result.push_back({"--" + name, takes_value});
        }
    }
    return result;
}

ProgramInfo CommandLine::describe() const {
    ProgramInfo info{app_.get_description(), app_.get_footer(), describe_options(app_, choices_), {}};
    for (const Command& command : commands_) {
        info.commands.push_back(describe_command(*command.app, choices_));
    }
    return info;
}

void CommandLine::fail(const Command* command, const CLI::ParseError& error) const {
    const OptionReader reader(messages_, command == nullptr ? "referat" : "referat " + command->app->get_name());
    const std::string what = error.what();
    const std::string option = what.substr(0, what.find_first_of(": "));
    const std::vector<std::string> extras = app_.remaining(true);
    const auto first = std::ranges::find_if(extras, [](const std::string& extra) { return extra != "--"; });
    const bool required = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    // What nobody asked for explains more than what is missing because of it.
    if (first != extras.end() && (required || dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)) {
        if (command != nullptr && command->arguments == Arguments::Query &&
            looks_like_exclusion(*first, shapes(*command->app))) {
            throw UsageError(messages_(msg::unknown_option, {*first}), messages_(msg::query_dash_hint));
        }
        reader.fail(messages_(command == nullptr ? msg::unknown_command : msg::unknown_option, {*first}));
    }
    if (required) {
        reader.fail(messages_(msg::missing_argument, {command == nullptr ? messages_(help::command_badge) : option}));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr &&
        what.find("flag override") == std::string::npos) {
        reader.fail(messages_(msg::missing_value, {option}));
    }
    reader.fail(messages_(msg::unexpected_value, {option}));
}

/// The commands that shells and the build call; nobody types them, so help is silent about them. Their arguments may
/// look like anything, options included.
std::optional<Request> internal_request(const std::vector<std::string>& arguments) {
    const auto is = [&](std::string_view command, std::string_view kind) {
        return arguments.size() > 2 && arguments[0] == command && arguments[1] == kind;
    };
    if (is("complete", "words")) {
        return CompleteRequest{{arguments.begin() + 2, arguments.end()}};
    }
    if (is("complete", "bash") && arguments.size() == 4) {
        return CompleteRequest{{}, arguments[2], arguments[3]};
    }
    if (is("manual", "pages") && arguments.size() == 3) {
        return ManualRequest{arguments[2]};
    }
    return std::nullopt;
}

Request CommandLine::parse(const std::vector<std::string>& arguments) {
    if (std::optional<Request> internal = internal_request(arguments)) {
        return *std::move(internal);
    }
    const Command* command = arguments.empty() ? nullptr : find(arguments.front());
    std::vector<std::string> rest = arguments;
    if (command != nullptr && command->arguments == Arguments::Query) {
        rest = separate_query(std::span(arguments).subspan(1), shapes(*command->app));
        rest.insert(rest.begin(), arguments.front());
    }
    std::ranges::reverse(rest); // CLI11 takes its arguments last first
    try {
        app_.parse(std::move(rest));
    } catch (const CLI::CallForHelp&) {
        return InfoRequest{app_.help()};
    } catch (const CLI::CallForVersion& wanted) {
        return InfoRequest{std::string(wanted.what()) + "\n"};
    } catch (const CLI::ParseError& error) {
        fail(command, error);
    }
    if (command == nullptr) {
        OptionReader(messages_, "referat").fail(messages_(msg::missing_argument, {messages_(help::command_badge)}));
    }
    return command->request(OptionReader(messages_, "referat " + command->app->get_name()));
}

} // namespace

Request parse_command_line(const std::vector<std::string>& arguments, const Messages& messages) {
    return CommandLine(messages).parse(arguments);
}

ProgramInfo describe_program(const Messages& messages) {
    return CommandLine(messages).describe();
}

} // namespace referat::tool
