// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "command_description.hpp"
#include "command_info.hpp"
#include "options.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace referat::tool {

/// What the options were given as. One command runs, so all share it; "" means not given.
struct RawOptions {
    std::vector<std::string> words; ///< the positional arguments
    std::string index_dir, format, limit, offset, sort, query_id, colour, threads, lock_timeout, date, splits, synonyms,
        shards, memory, builder;
    std::string like, compare;
    std::vector<std::string> facets;
    bool with_source = false, prune = false, verbose = false, strict = false, no_snippet = false, no_pager = false;
    bool merge = false, collapse = false, brief = false, save = false, list = false, remove = false, dry_run = false;
    bool rebuild = false;
};

/// The commands with their options, and what each makes of them.
class CommandSet {
public:
    enum class Arguments { Plain, Query };

    struct Command {
        CLI::App* app;
        Arguments arguments;
        std::function<Request(const OptionReader&)> request; ///< once app() has parsed the arguments
    };

    /// Keeps a reference: `messages` must outlive the set.
    explicit CommandSet(const Messages& messages);
    CommandSet(const CommandSet&) = delete; // its requests read its options
    CommandSet& operator=(const CommandSet&) = delete;
    ~CommandSet() = default;

    [[nodiscard]] CLI::App& app() noexcept { return app_; }
    [[nodiscard]] const CLI::App& app() const noexcept { return app_; }
    /// Null if there is none of this name.
    [[nodiscard]] const Command* find(std::string_view name) const;
    [[nodiscard]] std::vector<OptionInfo> options_of(const Command& command) const;
    [[nodiscard]] ProgramInfo describe() const;

private:
    CLI::App& add(const char* name, const Phrase& summary, const Phrase& examples, Arguments arguments,
                  std::function<Request(const OptionReader&)> request);
    void add_option(CLI::App& app, const char* names, const char* value, const Phrase& help, std::string& target,
                    ChoiceList choices = ChoiceList::None);
    /// For CLI11: what is wrong with an option's value. An empty one, often a variable that is not set, is none.
    static std::string not_empty(const std::string& value);
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
    void add_check();
    void add_split();
    void add_delete();
    /// Refuses `option` with any of the others that was given too.
    void refuse_together(const OptionReader& read, std::string_view option,
                         std::initializer_list<std::pair<std::string_view, bool>> others) const;
    [[nodiscard]] Request watch_request(const OptionReader& read) const;

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

} // namespace referat::tool
