// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_errors.hpp"

#include "backend/generation.hpp"

#include <referat/error.hpp>

#include <cerrno>
#include <cstring>
#include <string>

namespace referat::backend {

namespace {

/// The system's reason, when the system and not the content of a file is to blame. A file that is not there is damage.
std::string system_reason(const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    return reason == nullptr || std::strcmp(reason, std::strerror(ENOENT)) == 0 ? std::string() : reason;
}

[[noreturn]] void throw_database_error(const Xapian::Error& error, const ErrorContext& context) {
    const std::string reason = system_reason(error);
    if (reason.empty()) {
        throw_corrupt(error.get_msg(), context.index_dir);
    }
    const char* what =
        context.access == Access::Reading ? "the index cannot be read: " : "the index cannot be written: ";
    throw IndexError(what + reason, context.index_dir);
}

} // namespace

void throw_network_error(const Xapian::NetworkError& error, const std::string& server, const ErrorContext& context) {
    const char* system = error.get_error_string();
    throw ShardUnavailable(
        "the server " + server + " does not answer: " + error.get_msg() +
            (system == nullptr ? std::string() : std::string(": ") + system),
        server, context.index_dir,
        "see that xapian-tcpsrv runs there and serves its shard: without it answers would not be whole");
}

void throw_translated(const ErrorContext& context) {
    try {
        throw;
    } catch (const Xapian::DatabaseCorruptError& error) {
        throw_corrupt(error.get_msg(), context.index_dir);
    } catch (const Xapian::DatabaseVersionError& error) {
        throw IndexVersionError("the index has a database format this build does not read: " + error.get_msg(),
                                context.index_dir, std::string(remake_hint));
    } catch (const Xapian::DatabaseLockError& error) {
        throw IndexLocked("the index is being written: " + error.get_msg(), context.index_dir);
    } catch (const Xapian::DatabaseError& error) {
        throw_database_error(error, context);
    } catch (const Xapian::LogicError& error) {
        throw InvalidArgument("the engine refused a request: " + error.get_msg());
    } catch (const Xapian::Error& error) { // RangeError, SerialisationError: content no writer of ours makes
        throw_corrupt(error.get_msg(), context.index_dir);
    }
}

} // namespace referat::backend
