// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include <xapian.h>

namespace referat::backend {

/// What was being done when the engine complained; a damaged index and a full disk read alike to it.
enum class Access { Reading, Writing };

struct ErrorContext {
    std::filesystem::path index_dir; ///< named in the error
    Access access = Access::Reading;
};

/// Throws the engine's current exception as one of ours. Call it in a catch block for Xapian::Error only, not for its
/// NetworkError, which XapianShards knows how to name.
[[noreturn]] void throw_translated(const ErrorContext& context);

/// @param server  "host:port"
[[noreturn]] void throw_network_error(const Xapian::NetworkError& error, const std::string& server,
                                      const ErrorContext& context);

/// Calls `work`; what the engine throws, which is no std::exception, leaves as a typed error.
template <typename Work>
decltype(auto) translate_errors(const ErrorContext& context, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Xapian::Error&) {
        throw_translated(context);
    }
}

} // namespace referat::backend
