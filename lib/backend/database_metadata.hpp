// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/split_overrides.hpp"

#include <functional>
#include <map>
#include <string>

namespace referat::backend {

/// What every database of ours says about itself, as the engine's metadata: format, analysis and the rules for
/// splitting words. A server hands out a database alone, without the manifest beside it, and a reader checks these.
[[nodiscard]] std::map<std::string, std::string> database_metadata(const analysis::SplitOverrides& splits);

/// The rules for splitting words, SplitOverrides::to_string(), of a database that this build can read.
/// @param read   gives the value of a key, "" if there is none
/// @param shard  named in errors
/// @throws IndexVersionError  another format or analysis, or no such metadata
[[nodiscard]] std::string check_metadata(const std::function<std::string(const std::string& key)>& read,
                                         const std::string& shard);

} // namespace referat::backend
