// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "messages.hpp"

#include <referat/searcher.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tool {

/// A word that may stand where one is being typed.
struct Candidate {
    std::string word; ///< the whole word; one that ends in ':' or '=' is to be continued
    std::string help; ///< one line, may be empty
};

/// What may stand in place of the last word of a command line.
struct Completion {
    enum class Kind { Words, Files, Folders } kind = Kind::Words;
    std::vector<Candidate> words{};
};

/// Tells the values that the items of an index have. `index_dir` is what -d names, "" without.
using ReadValues = std::function<std::vector<FacetValue>(std::string_view index_dir, Facet facet)>;

/// Completes the last of `words`, those after the program's name: commands, options and their values, and in queries
/// the fields and their values. All comes from the tables that the command line, the fields and the query language
/// have.
[[nodiscard]] Completion complete(const std::vector<std::string>& words, const Messages& messages,
                                  const ReadValues& read_values);

} // namespace referat::tool
