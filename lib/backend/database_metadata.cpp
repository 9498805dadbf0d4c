// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/database_metadata.hpp"

#include "backend/chain.hpp"
#include "backend/manifest.hpp"

#include <referat/error.hpp>

namespace referat::backend {

namespace {

constexpr auto format_key = "referat.format";
constexpr auto analysis_key = "referat.analysis";
constexpr auto splits_key = "referat.splits";

constexpr auto reindex_hint = "index its minutes again with this version";

} // namespace

std::map<std::string, std::string> database_metadata(const analysis::SplitOverrides& splits) {
    std::map<std::string, std::string> entries{{format_key, std::to_string(index_format)},
                                               {analysis_key, Chain::id(splits)}};
    if (!splits.empty()) {
        entries.emplace(splits_key, splits.to_string());
    }
    return entries;
}

std::string check_metadata(const std::function<std::string(const std::string& key)>& read, const std::string& shard) {
    const std::string format = read(format_key);
    if (format.empty()) {
        throw IndexVersionError(shard + " does not say in what format it is", shard, reindex_hint);
    }
    if (format != std::to_string(index_format)) {
        throw IndexVersionError(shard + " has format " + format + ", this build reads format " +
                                    std::to_string(index_format),
                                shard, reindex_hint);
    }
    std::string splits = read(splits_key);
    const std::string analysis = read(analysis_key);
    if (const std::string id = Chain::id({splits, splits_key}); analysis != id) {
        throw IndexVersionError(shard + " was made by analysis \"" + analysis + "\", this build has \"" + id + "\"",
                                shard, reindex_hint);
    }
    return splits;
}

} // namespace referat::backend
