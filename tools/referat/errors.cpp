// SPDX-License-Identifier: GPL-2.0-or-later
#include "errors.hpp"

#include "options.hpp"
#include "output.hpp"
#include "query_notes.hpp"

#include <referat/error.hpp>

#include <filesystem>
#include <new>
#include <string>
#include <system_error>

namespace referat::tool {

namespace {

/// "path: what", or `what` alone when it names the path already.
std::string located(const std::filesystem::path& path, std::size_t line, const std::string& what) {
    const std::string name = path.string();
    return name.empty() || what.find(name) != std::string::npos ? what : place(name, line) + ": " + what;
}

} // namespace

ExitCode report_current_exception(const Diagnostics& diagnostics, const Messages& messages) {
    const auto index_error = [&](const Phrase& label, const IndexError& error) {
        diagnostics.error(messages(label), located(error.path(), 0, error.what()), error.hint());
    };
    try {
        throw;
    } catch (const ClosedPipe&) {
        return ExitCode::Done;
    } catch (const UsageError& error) {
        diagnostics.error(messages(msg::usage), error.what(), error.hint());
        return ExitCode::Failed;
    } catch (const QuerySyntaxError& error) {
        diagnostics.error(messages(msg::bad_query), refusal_text(error, messages), refusal_hint(error, messages));
        return ExitCode::Failed;
    } catch (const ItemNotFound& error) {
        diagnostics.error(messages(msg::no_such_item, {error.id()}), "");
        return ExitCode::Failed;
    } catch (const InputError& error) {
        diagnostics.error(messages(msg::cannot_read), located(error.path(), error.line(), error.what()), error.hint());
        return ExitCode::InputUnreadable;
    } catch (const LexiconError& error) {
        diagnostics.error(messages(msg::lexicon_unusable), located(error.path(), 0, error.what()), error.hint());
        return ExitCode::Damaged;
    } catch (const IndexNotFound& error) {
        diagnostics.error(messages(msg::no_index), error.path().string(),
                          messages(msg::no_index_hint, {error.path().string()}));
        return ExitCode::NoIndex;
    } catch (const ShardUnavailable& error) {
        diagnostics.error(messages(msg::index_incomplete), error.what(), error.hint());
        return ExitCode::ServerSilent;
    } catch (const IndexLocked& error) {
        index_error(msg::index_locked, error);
        return ExitCode::IndexLocked;
    } catch (const IndexVersionError& error) {
        index_error(msg::index_version, error);
        return ExitCode::IndexVersion;
    } catch (const IndexCorrupt& error) {
        index_error(msg::index_damaged, error);
        return ExitCode::Damaged;
    } catch (const IndexError& error) {
        index_error(msg::index_failed, error);
        return ExitCode::Failed;
    } catch (const std::bad_alloc&) {
        diagnostics.error(messages(msg::out_of_memory), "");
        return ExitCode::Failed;
    } catch (const std::system_error& error) {
        diagnostics.error(messages(msg::system_failed), error.what());
        return ExitCode::Failed;
    } catch (const std::exception& error) {
        diagnostics.error(messages(msg::internal), error.what(), messages(msg::internal_hint));
        return ExitCode::Failed;
    } catch (...) {
        diagnostics.error(messages(msg::internal), "", messages(msg::internal_hint));
        return ExitCode::Failed;
    }
}

} // namespace referat::tool
