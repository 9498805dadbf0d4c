// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/error.hpp>

#include <string>

#include <unicode/utypes.h>

namespace referat::text {

/// Throws if `status` is a failure: ICU without its data, or out of memory. Input never makes one.
inline void check_icu(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) {
        throw Error(std::string("ICU cannot ") + what + ": " + u_errorName(status), "check the installation of ICU");
    }
}

} // namespace referat::text
