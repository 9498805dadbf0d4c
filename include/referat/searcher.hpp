// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>
#include <referat/field.hpp>
#include <referat/minutes.hpp>
#include <referat/query.hpp>
#include <referat/reports.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::inline v0 {

/// Order of hits. Names are in Danish alphabetical order (æ, ø, å last, aa as å). What names and dates leave open goes
/// by agenda, and what is open even then by item id; what an item lacks comes last.
enum class SortOrder {
    Relevance,   ///< best first, ties by item id
    OldestFirst, ///< as Agenda
    NewestFirst, ///< the days turned round; within a day bodies and numbers in the order of Agenda
    Title,
    Body,
    Cluster,
    Agenda, ///< date, body, number: as the meetings went
};

inline constexpr std::array all_sort_orders{SortOrder::Relevance, SortOrder::OldestFirst, SortOrder::NewestFirst,
                                            SortOrder::Title,     SortOrder::Body,        SortOrder::Cluster,
                                            SortOrder::Agenda};

/// The name of an order: "relevans", "dato", "-dato", "titel", "udvalg", "kluster", "punkt".
[[nodiscard]] REFERAT_EXPORT std::string_view sort_order_name(SortOrder order) noexcept;
/// The order with this name, in any case; nothing if there is none.
[[nodiscard]] REFERAT_EXPORT std::optional<SortOrder> sort_order_by_name(std::string_view name) noexcept;

/// What facet counts are taken of.
enum class Facet { Udvalg, Kluster, Niveau, Adgang, Udfald, Afviger, Year, Month };

inline constexpr std::array all_facets{Facet::Udvalg, Facet::Kluster, Facet::Niveau, Facet::Adgang,
                                       Facet::Udfald, Facet::Afviger, Facet::Year,   Facet::Month};

/// The name of a facet in queries and JSON: a field's name, or "år" for Year and "måned" for Month.
[[nodiscard]] REFERAT_EXPORT std::string_view facet_name(Facet facet) noexcept;
/// The facet with this name ("år", "aar" and "year" alike), in any case; nothing if there is none.
[[nodiscard]] REFERAT_EXPORT std::optional<Facet> facet_by_name(std::string_view name) noexcept;

struct SearchOptions {
    std::size_t offset = 0;
    std::size_t limit = 10;
    SortOrder sort = SortOrder::Relevance;
    std::vector<Facet> facets;
    /// Only the best hit of each meeting, in the order asked for; offset and limit then count meetings.
    bool collapse = false;
    /// Id of an item to find similar ones of; "" for none. They rank by what is special about that item, and the query
    /// only restricts them. The item itself is no hit.
    std::string like;
    /// Only among the items with these ids; empty: among all.
    std::vector<std::string> ids;
    bool snippets = true;
    /// Wanted length of a snippet in bytes, 40..4000; it ends at a word, at most one word over.
    std::size_t snippet_bytes = 240;
};

/// The passage of an item that answers the query best.
struct Snippet {
    Field field = Field::Titel;
    std::string text;
    std::vector<ByteRange> matches; ///< sorted, disjoint ranges into text
    LineRange lines;                ///< of the source; 0..0 when the record does not know
    bool cut_front = false;         ///< the section has more before
    bool cut_back = false;          ///< the section has more after
};

struct Hit {
    std::size_t rank = 0; ///< 1-based over the whole result
    double score = 0.0;   ///< comparable within one result only
    AgendaItem item;
    Snippet snippet;
    Snippet decision;     ///< how the decision begins; without text if there is none, or the snippet is of it
    std::size_t more = 0; ///< further items of its meeting that match; 0 unless hits are collapsed
};

struct FacetValue {
    std::string value;
    std::size_t count = 0;
    /// What restricts a query to the items counted, as in `+(QUERY) +kluster:"Nykøbing Falster"`; "" for items without
    /// a value. Of Udvalg it also leaves bodies whose name has that name in it.
    std::string query;
};

/// Counts over the whole result, not only the hits returned.
struct FacetCounts {
    Facet facet = Facet::Kluster;
    /// Most frequent first, ties in Danish alphabetical order; Year and Month ("2024-06") in order of time, those with
    /// items only. Items without a value count as "", last in order of time.
    std::vector<FacetValue> values;
};

struct SearchResult {
    std::size_t total = 0; ///< exact number of items that match
    std::vector<Hit> hits;
    std::vector<FacetCounts> facets;     ///< as asked for, in that order
    std::vector<Correction> corrections; ///< words that were searched for in another spelling
    std::vector<TruncationLimit>
        truncations;                     ///< truncated words of which not all that they stand for were searched for
    bool any_parts = false;              ///< nothing had all parts of the query's compounds; the hits have some
    std::optional<std::size_t> meetings; ///< exact number of meetings that the items are of; only if collapsed
    std::vector<std::string> like_words; ///< what similar items were looked for by, weightiest first, as lemmas
};

/// A piece of a query and what it finds alone.
struct QueryPart {
    std::string text;             ///< as typed: a word, a phrase with its quotation marks, `kluster:fyn`
    std::size_t items = 0;        ///< found by it alone, without any mending of its spelling
    std::vector<QueryPart> parts; ///< of a compound or phrase: what it was split into
};

/// What to leave out of a query, so that it finds something.
struct Omission {
    std::vector<std::string> texts; ///< as typed; one, or several that have to go together
    std::size_t items = 0;          ///< found by what is left; at least 1
};

/// Why a query finds nothing, and what would.
struct NoHits {
    std::vector<QueryPart> parts;    ///< what the query asks for, in its order; nothing that it excludes
    std::vector<Omission> omissions; ///< single ones if any helps, most items first
};

/// What tells whether an item has changed.
struct ItemFingerprint {
    std::string id;
    std::string fingerprint; ///< 32 hexadecimal digits
};

/// What an index holds.
struct IndexStatus {
    std::uint64_t generation = 0; ///< of a list of indexes the highest of its folders'; 0 if it names servers alone
    std::uint64_t format = 0;
    std::string analysis; ///< id of the analysis chain
    std::size_t items = 0;
    std::size_t meetings = 0;
    std::size_t sources = 0;
    std::uint64_t bytes = 0; ///< on disk, without servers
    std::string first_date;  ///< "YYYY-MM-DD", "" if no item has a date
    std::string last_date;
    std::vector<FacetCounts> facets; ///< every facet but Month over all items
};

/// How a query is run: for people who wonder why an item was found or not.
struct Explanation {
    std::string query;
    std::string syntax_tree;  ///< one node a line, indented
    std::string term_tree;    ///< one node a line, indented, with weights; of a truncated word the first twenty
    std::string engine_query; ///< the engine's own description; of a truncated word the first twenty it stands for
    std::vector<QueryNote> notes;
    std::vector<Correction> corrections;
    std::vector<TruncationLimit> truncations;
};

struct SearcherOptions {
    /// A table of words and phrases that mean the same, besides those that the library knows; empty: none. A row has
    /// alternatives that find each other, "PLO = Praktiserende Lægers Organisation", or two of which the first also
    /// finds the second, "a > b". "#" begins a comment. UTF-8. Read once, when the Searcher is made.
    std::filesystem::path synonyms;
    /// Bytes of memory at most for what queries read of words that at least a sixteenth of all items have, which is
    /// kept for the next query: two for every item that has the word, at most 2.2 for every item of the index, and,
    /// where phrases and NÆR ask for the word, two for each of its places. What finds no room takes that of what is
    /// asked for less than half as often. Answers are the same. 0: nothing is kept, which suits a Searcher of one
    /// query.
    std::size_t cache_bytes = std::size_t{256} << 20;
};

/// A read-only view of one published index, or of several that answer as one.
///
/// A list of indexes is a file in the format of Xapian's stub databases: lines "auto FOLDER" name index folders (or the
/// database in one, a generation), lines "remote HOST:PORT" servers that `xapian-tcpsrv` runs on such a database. All
/// answer a query together as one index with the items of all would; no item may stand in two of them.
///
/// Answers from the generation it opened, whatever writers do meanwhile, until reopen() is called.
///
/// Thread safety: one thread at a time. Open one per thread; they share the file cache, not state.
class REFERAT_EXPORT Searcher {
public:
    /// Opens the newest generation under `index_dir`, or the shards that a file of this name lists. All functions throw
    /// ShardUnavailable when a server does not answer.
    /// @throws IndexNotFound      nothing has been published there
    /// @throws ShardUnavailable   a server cannot be reached
    /// @throws IndexError         the list makes no sense; with the line
    /// @throws IndexVersionError  written in a format or by a chain this build does not read
    /// @throws IndexCorrupt       its files are damaged
    /// @throws InputError         options.synonyms cannot be read; of a malformed row with its line number
    /// @throws LexiconError       the lexicon that comes with the library is missing or damaged
    explicit Searcher(std::filesystem::path index_dir, const SearcherOptions& options = {});
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    /// Best hits first; ties in item-id order, so equal input gives equal output.
    /// @throws IndexCorrupt     the index is damaged
    /// @throws InvalidArgument  snippet_bytes out of its bounds
    /// @throws ItemNotFound     the index has no item options.like
    [[nodiscard]] SearchResult search(const Query& query, const SearchOptions& options = {}) const;

    /// Help for a query that finds nothing with these options. Parts are counted alone in the whole index, without
    /// options.like and options.ids; omissions within them. Runs a bounded number of queries, whatever the query: its
    /// first 24 parts, counting those of compounds and phrases, and its first 12 demands are looked at.
    /// @throws IndexCorrupt     the index is damaged
    /// @throws ItemNotFound     the index has no item options.like
    [[nodiscard]] NoHits diagnose(const Query& query, const SearchOptions& options = {}) const;

    /// The item with this id; nothing if there is none.
    [[nodiscard]] std::optional<AgendaItem> find(std::string_view id) const;

    /// How `query` would be run on this index.
    [[nodiscard]] Explanation explain(const Query& query) const;

    [[nodiscard]] IndexStatus status() const;

    /// How complete the minutes of each body are, in Danish alphabetical order of the bodies. Reads every record.
    /// @throws IndexCorrupt  the index is damaged
    [[nodiscard]] std::vector<BodyCompleteness> completeness() const;

    /// What `query` finds, counted by the values of `facet`, by outcome and by year. An item with several values or
    /// outcomes counts under each of them. Without an item that has all parts of the query's compounds those with some
    /// are counted, as in search().
    /// @throws IndexCorrupt  the index is damaged
    [[nodiscard]] Comparison compare(const Query& query, Facet facet) const;

    /// Calls `visit` for every item that `query` finds, in no particular order, with its id and the fingerprint of its
    /// content: of all fields of the record but the name of the source and where things stand in it. Unlike search() it
    /// never falls back to some parts of compounds, so that the set changes only as items do. Costs a record each.
    /// `visit` must not call reopen(); what it throws passes through and ends the visits.
    /// @throws IndexCorrupt  the index is damaged
    void fingerprints(const Query& query, const std::function<void(const ItemFingerprint&)>& visit) const;

    /// Moves to the newest generation, or what a list of indexes now names; true if that is another state. Of a server
    /// it sees only that its name or port is another.
    bool reopen();

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::inline v0
