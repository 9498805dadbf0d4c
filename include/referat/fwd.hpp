// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

/// Forward declarations of the public classes and structs.
namespace referat::inline v0 {

class Analyzer;
class Error;
class Indexer;
class Query;
class Searcher;
enum class Field : unsigned char;
struct AgendaItem;
struct BodyCompleteness;
struct ByteRange;
struct CheckReport;
struct Comparison;
struct Explanation;
struct Hit;
struct IndexFault;
struct IndexStatus;
struct LineRange;
struct LostItems;
struct Minutes;
struct NoHits;
struct PublishReport;
struct RebuildReport;
struct SearchOptions;
struct SearchResult;
struct Snippet;
struct SplitReport;
struct SplitShard;
struct Text;
struct Token;
struct Warning;

} // namespace referat::inline v0
