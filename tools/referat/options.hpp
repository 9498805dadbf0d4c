// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"
#include "pager.hpp"
#include "terminal.hpp"

#include <referat/analyzer.hpp>
#include <referat/indexer.hpp>
#include <referat/query.hpp>
#include <referat/searcher.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace referat::tool {

// One struct per command: what the user asks for, as types. Nothing behind this header looks at option strings.

enum class RecordFormat { JsonLines, Text };
enum class SearchFormat { Text, Json, JsonLines, Csv, Trec, Ids };
enum class ReportFormat { Text, Json };
enum class TokenFormat { Text, JsonLines };

struct ParseRequest {
    std::vector<std::string> paths; ///< "-" is stdin
    RecordFormat format = RecordFormat::JsonLines;
    RecordKeys keys = RecordKeys::Contract;
    ColourWhen colour = ColourWhen::Auto;
};

struct IndexRequest {
    std::filesystem::path index_dir;
    std::vector<std::filesystem::path> paths{};
    IndexOptions options{};
    enum class Warnings { Summarised, All } warnings = Warnings::Summarised;
};

struct SearchRequest {
    std::filesystem::path index_dir;
    std::string query; ///< may be empty if the options ask for similar items
    QueryMode mode = QueryMode::Lenient;
    SearchOptions options{};
    SearcherOptions index_options{};
    SearchFormat format = SearchFormat::Text;
    std::optional<Facet> compare{}; ///< a table of its values, years and outcomes in place of hits
    std::string query_id{};         ///< first column of trec lines
    ColourWhen colour = ColourWhen::Auto;
    PagerWhen pager = PagerWhen::OnTerminal;
};

struct ShowRequest {
    std::filesystem::path index_dir;
    std::vector<std::string> ids;
    ReportFormat format = ReportFormat::Text;
    ColourWhen colour = ColourWhen::Auto;
    PagerWhen pager = PagerWhen::OnTerminal;
};

struct ExplainRequest {
    std::filesystem::path index_dir;
    enum class WithoutIndex { SyntaxOnly, Error } without_index = WithoutIndex::SyntaxOnly;
    std::string query;
    QueryMode mode = QueryMode::Lenient;
    SearcherOptions index_options{};
};

struct AnalyzeRequest {
    std::vector<std::string> texts; ///< joined by a space; empty: the lines of stdin
    TokenFormat format = TokenFormat::Text;
    std::string meeting_date;
    AnalyzerOptions options{};
};

struct FieldsRequest {
    ReportFormat format = ReportFormat::Text;
};

enum class WatchAction { Report, Save, List, Remove };

struct WatchRequest {
    WatchAction action = WatchAction::Report;
    std::filesystem::path state_dir; ///< holds a file for each watch
    std::string name{};
    std::filesystem::path index_dir{}; ///< for Report: "" takes the index that the query was saved for
    std::string query{};
    QueryMode mode = QueryMode::Lenient;
    bool advance = true; ///< what is reported now counts as seen
    SearchFormat format = SearchFormat::Text;
    ColourWhen colour = ColourWhen::Auto;
    PagerWhen pager = PagerWhen::OnTerminal;
};

struct StatusRequest {
    std::filesystem::path index_dir;
    ReportFormat format = ReportFormat::Text;
    enum class Bodies { Shown, Omitted } bodies = Bodies::Shown;
};

struct CheckRequest {
    std::filesystem::path index_dir;
    bool rebuild = false; ///< if there is a fault
};

/// One index made into several.
struct SplitRequest {
    std::filesystem::path index_dir;
    std::size_t shards = 0;
    std::filesystem::path out;
};

struct DeleteRequest {
    std::filesystem::path index_dir;
    std::vector<std::string> names; ///< of meetings and sources
    IndexOptions options{};
    bool dry_run = false;
};

/// What could stand at the end of an unfinished command line; for the shells.
struct CompleteRequest {
    /// The words after the program's name as the program would get them; the last one, perhaps "", is completed.
    std::vector<std::string> words;
    /// Instead of words, for Bash: the line up to the cursor as typed, and Bash's word break characters.
    std::optional<std::string> bash_line{};
    std::string bash_breaks{};
};

/// All manual pages, in both languages; for the build.
struct ManualRequest {
    std::filesystem::path folder;
};

/// Text that was asked for in place of a command: help or the version.
struct InfoRequest {
    std::string text;
};

using Request = std::variant<ParseRequest, IndexRequest, SearchRequest, ShowRequest, ExplainRequest, AnalyzeRequest,
                             FieldsRequest, StatusRequest, CheckRequest, SplitRequest, DeleteRequest, WatchRequest,
                             CompleteRequest, ManualRequest, InfoRequest>;

/// The lists of values that options take.
enum class ChoiceList {
    None,
    RecordFormats,
    SearchFormats,
    WatchFormats,
    ReportFormats,
    TokenFormats,
    SortOrders,
    Colours,
    Facets,
    Builders,
};

/// The values of a list as they are typed; empty for None.
[[nodiscard]] std::vector<std::string> choice_names(ChoiceList list);

/// The least that --memory takes, in bytes: with less an index is made of crumbs.
inline constexpr std::size_t least_memory = std::size_t{16} << 20;

/// The command line cannot be understood. what() and hint() are in the user's language.
class UsageError : public std::runtime_error {
public:
    UsageError(const std::string& what, std::string hint) : std::runtime_error(what), hint_(std::move(hint)) {}
    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

private:
    std::string hint_;
};

/// Turns the strings of options into values. All members throw UsageError for a string that means nothing.
class OptionReader {
public:
    /// @param command  "referat search", for the hint.
    OptionReader(const Messages& messages, std::string command);

    [[nodiscard]] RecordFormat record_format(std::string_view value) const;
    [[nodiscard]] SearchFormat search_format(std::string_view value) const;
    [[nodiscard]] ReportFormat report_format(std::string_view value) const;
    [[nodiscard]] TokenFormat token_format(std::string_view value) const;
    [[nodiscard]] SortOrder sort_order(std::string_view value) const;
    [[nodiscard]] ColourWhen colour(std::string_view value) const;
    [[nodiscard]] IndexOptions::Builder builder(std::string_view value) const;
    /// @param option  "--facet" or "--compare"
    [[nodiscard]] Facet facet(std::string_view option, std::string_view value) const;
    /// Of those that a comparison has.
    [[nodiscard]] SearchFormat comparison_format(std::string_view value) const;
    /// Of those that a watch has.
    [[nodiscard]] SearchFormat watch_format(std::string_view value) const;
    [[nodiscard]] std::size_t number(std::string_view option, std::string_view value, std::size_t largest) const;
    [[nodiscard]] std::chrono::milliseconds seconds(std::string_view option, std::string_view value) const;
    /// A number of bytes, or of powers of 1024 of them with K, M or G: "512M". At least `least_memory`.
    [[nodiscard]] std::size_t memory(std::string_view option, std::string_view value) const;
    /// An ISO date that the calendar has.
    [[nodiscard]] std::string date(std::string_view option, std::string_view value) const;
    /// `given`, or if that is empty $REFERAT_INDEX, $XDG_DATA_HOME/referat/index, ~/.local/share/referat/index.
    [[nodiscard]] std::filesystem::path index_dir(std::string_view given) const;
    /// $XDG_STATE_HOME/referat/watch, else ~/.local/state/referat/watch.
    [[nodiscard]] std::filesystem::path watch_dir() const;
    /// The name of a watch, which is also that of its file.
    [[nodiscard]] std::string watch_name(const std::string& word) const;
    /// The words as one query, with a space between.
    [[nodiscard]] std::string query(const std::vector<std::string>& words) const;

    /// For callers that find a fault themselves: throws UsageError with the hint to read the help.
    [[noreturn]] void fail(const std::string& what) const;

private:
    [[noreturn]] void refuse(std::string_view option, std::string_view value,
                             const std::vector<std::string>& names) const;
    template <typename Enum, std::size_t N>
    Enum choose(std::string_view option, std::string_view value,
                const std::array<std::pair<std::string_view, Enum>, N>& choices) const;

    const Messages& messages_;
    std::string command_;
};

} // namespace referat::tool
