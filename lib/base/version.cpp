// SPDX-License-Identifier: GPL-2.0-or-later
#include <referat/version.hpp>

namespace referat::inline v0 {

std::string_view version() noexcept {
    return REFERAT_VERSION;
}

} // namespace referat::inline v0
