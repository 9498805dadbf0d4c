// SPDX-License-Identifier: GPL-2.0-or-later
#include "c_api/guard.hpp"

#include <referat/error.hpp>
#include <referat/version.hpp>

#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <new>

namespace referat::c_api {

namespace {

struct LastError {
    std::string message;
    std::string hint;
    std::string path;
    std::size_t line = 0;
    std::size_t offset = 0;
    const char* fallback = nullptr; ///< instead of `message` where there was no memory for one
};

LastError& last_error() noexcept {
    thread_local LastError error;
    return error;
}

referat_status keep(referat_status status, const Error& error, const std::filesystem::path& path = {},
                    std::size_t line = 0) {
    LastError& last = last_error();
    last.message = error.what();
    last.hint = error.hint();
    last.path = path.string();
    last.line = line;
    return status;
}

/// The most derived types first.
referat_status keep_current() {
    try {
        throw;
    } catch (const InvalidArgument& error) {
        return keep(REFERAT_ERROR_INVALID_ARGUMENT, error);
    } catch (const ItemNotFound& error) {
        return keep(REFERAT_ERROR_ITEM_NOT_FOUND, error);
    } catch (const QuerySyntaxError& error) {
        last_error().offset = error.offset();
        return keep(REFERAT_ERROR_QUERY_SYNTAX, error);
    } catch (const InputError& error) {
        return keep(REFERAT_ERROR_INPUT, error, error.path(), error.line());
    } catch (const LexiconError& error) {
        return keep(REFERAT_ERROR_LEXICON, error, error.path());
    } catch (const IndexNotFound& error) {
        return keep(REFERAT_ERROR_INDEX_NOT_FOUND, error, error.path());
    } catch (const ShardUnavailable& error) {
        return keep(REFERAT_ERROR_SHARD_UNAVAILABLE, error, error.path());
    } catch (const IndexLocked& error) {
        return keep(REFERAT_ERROR_INDEX_LOCKED, error, error.path());
    } catch (const IndexVersionError& error) {
        return keep(REFERAT_ERROR_INDEX_VERSION, error, error.path());
    } catch (const IndexCorrupt& error) {
        return keep(REFERAT_ERROR_INDEX_CORRUPT, error, error.path());
    } catch (const IndexError& error) {
        return keep(REFERAT_ERROR_INDEX, error, error.path());
    } catch (const std::bad_alloc&) {
        last_error().fallback = "out of memory";
        return REFERAT_ERROR_OUT_OF_MEMORY;
    } catch (const std::exception& error) {
        last_error().message = error.what();
        return REFERAT_ERROR_INTERNAL;
    } catch (...) {
        last_error().fallback = "unknown error";
        return REFERAT_ERROR_INTERNAL;
    }
}

} // namespace

void clear_error() noexcept {
    LastError& last = last_error();
    last.message.clear();
    last.hint.clear();
    last.path.clear();
    last.line = 0;
    last.offset = 0;
    last.fallback = nullptr;
}

referat_status keep_error() noexcept {
    try {
        return keep_current();
    } catch (...) {
        last_error().fallback = "out of memory";
        return REFERAT_ERROR_OUT_OF_MEMORY;
    }
}

void require(const void* pointer, const char* name) {
    if (pointer == nullptr) {
        throw InvalidArgument(std::string(name) + " is NULL");
    }
}

char* copy_string(const std::string& text) {
    void* const copy = std::malloc(text.size() + 1); // NOLINT: for callers without C++
    if (copy == nullptr) {
        throw std::bad_alloc();
    }
    std::memcpy(copy, text.c_str(), text.size() + 1);
    return static_cast<char*>(copy);
}

} // namespace referat::c_api

using referat::c_api::last_error;

const char* referat_last_error(void) {
    return last_error().fallback != nullptr ? last_error().fallback : last_error().message.c_str();
}

const char* referat_last_error_hint(void) {
    return last_error().hint.c_str();
}

const char* referat_last_error_path(void) {
    return last_error().path.c_str();
}

std::size_t referat_last_error_line(void) {
    return last_error().line;
}

std::size_t referat_last_error_offset(void) {
    return last_error().offset;
}

const char* referat_version(void) {
    return referat::version().data(); // a string literal
}

void referat_string_free(char* string) {
    std::free(string); // NOLINT: as above
}
