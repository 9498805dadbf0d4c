// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/referat.h>

#include <string>
#include <string_view>

/// What every function of the C interface does at its border: nothing is thrown, what is wrong is kept for the thread.
namespace referat::c_api {

/// Forgets the last error of this thread.
void clear_error() noexcept;

/// Keeps the exception being handled as the last error of this thread, and returns its status.
[[nodiscard]] referat_status keep_error() noexcept;

template <class Call>
[[nodiscard]] referat_status guarded(Call call) noexcept {
    clear_error();
    try {
        call();
        return REFERAT_OK;
    } catch (...) {
        return keep_error();
    }
}

/// @throws InvalidArgument  a pointer that must not be NULL is; `name` says which.
void require(const void* pointer, const char* name);

/// `text`, or "" for NULL.
[[nodiscard]] inline std::string_view or_empty(const char* text) noexcept {
    return text == nullptr ? std::string_view() : std::string_view(text);
}

/// A copy for the caller to give back with referat_string_free(). @throws std::bad_alloc
[[nodiscard]] char* copy_string(const std::string& text);

} // namespace referat::c_api
