// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "context.hpp"
#include "exit_code.hpp"
#include "options.hpp"

namespace referat::tool {

// One overload per command, each in its own cmd_*.cpp. They throw what the library throws.

[[nodiscard]] ExitCode run(const ParseRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const IndexRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const SearchRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const ShowRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const ExplainRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const AnalyzeRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const FieldsRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const StatusRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const SplitRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const CheckRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const DeleteRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const WatchRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const CompleteRequest& request, const Context& context);
[[nodiscard]] ExitCode run(const ManualRequest& request, const Context& context);

} // namespace referat::tool
