// SPDX-License-Identifier: GPL-2.0-or-later
// The commands that take a query.
#include "command_set.hpp"

#include "help_texts.hpp"

namespace referat::tool {

void CommandSet::refuse_together(const OptionReader& read, std::string_view option,
                                 std::initializer_list<std::pair<std::string_view, bool>> others) const {
    for (const auto& [other, given] : others) {
        if (given) {
            read.fail(messages_(msg::not_together, {option, other}));
        }
    }
}

void CommandSet::add_search() {
    constexpr std::size_t most_hits = 1'000'000;
    CLI::App& app =
        add("search", help::search, help::search_examples, Arguments::Query, [this](const OptionReader& read) {
            if (!raw_.compare.empty()) { // its table has no hits
                refuse_together(read, "--compare",
                                {{"--like", !raw_.like.empty()},
                                 {"--collapse", raw_.collapse},
                                 {"--facet", !raw_.facets.empty()},
                                 {"--sort", !raw_.sort.empty()},
                                 {"-n", !raw_.limit.empty()},
                                 {"--offset", !raw_.offset.empty()},
                                 {"--no-snippet", raw_.no_snippet}});
            }
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
                    request.compare ? read.comparison_format(raw_.format) : read.search_format(raw_.format);
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
    add_option(app, "-d", "DIR", help::searched_index, raw_.index_dir);
    add_option(app, "-n", "LIMIT", help::limit, raw_.limit);
    add_option(app, "--offset", "N", help::offset, raw_.offset);
    add_option(app, "--sort", "ORDER", help::sort, raw_.sort, ChoiceList::SortOrders);
    choices_[app.add_option("--facet", raw_.facets, messages_(help::facet))
                 ->option_text("FIELD")
                 ->allow_extra_args(false)
                 ->check(not_empty)] = ChoiceList::Facets;
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

void CommandSet::add_explain() {
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
    add_option(app, "-d", "DIR", help::searched_index, raw_.index_dir);
    add_option(app, "--synonyms", "FILE", help::synonyms, raw_.synonyms);
    add_flag(app, "--strict", help::strict, raw_.strict);
}

Request CommandSet::watch_request(const OptionReader& read) const {
    WatchRequest request{.state_dir = read.watch_dir()};
    if (raw_.save + raw_.list + raw_.remove > 1) {
        read.fail(messages_(msg::one_of));
    }
    if (raw_.dry_run) {
        refuse_together(read, "--dry-run", {{"--save", raw_.save}, {"--list", raw_.list}, {"--remove", raw_.remove}});
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
        request.format = read.watch_format(raw_.format);
    }
    request.colour = colour(read);
    request.pager = pager();
    return request;
}

void CommandSet::add_watch() {
    CLI::App& app = add("watch", help::watch, help::watch_examples, Arguments::Query,
                        [this](const OptionReader& read) { return watch_request(read); });
    add_words(app, "NAME", help::watch_name, false);
    add_option(app, "-d", "DIR", help::searched_index, raw_.index_dir);
    add_flag(app, "--save", help::watch_save, raw_.save);
    add_flag(app, "--list", help::watch_list, raw_.list);
    add_flag(app, "--remove", help::watch_remove, raw_.remove);
    add_flag(app, "--dry-run", help::watch_dry_run, raw_.dry_run);
    add_format(app, ChoiceList::WatchFormats);
    add_flag(app, "--strict", help::strict, raw_.strict);
    add_option(app, "--color", "WHEN", help::color, raw_.colour, ChoiceList::Colours);
    add_flag(app, "--no-pager", help::no_pager, raw_.no_pager);
}

} // namespace referat::tool
