// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "context.hpp"
#include "options.hpp"

#include <referat/indexer.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace referat::tool {

/// Says on stderr what a publish reports.
/// @param reports  sorted by path
void tell_reports(const std::vector<FileReport>& reports, IndexRequest::Warnings wanted, const Context& context);

/// "items: 12 (+3 -2); generation 4".
[[nodiscard]] std::string index_figures(const PublishReport& report, const Messages& messages);

/// Files of which nothing was indexed, and files of JSON Lines with at least one bad line.
[[nodiscard]] std::size_t failed_files(const std::vector<FileReport>& reports);

} // namespace referat::tool
