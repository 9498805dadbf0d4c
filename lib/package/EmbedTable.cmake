# SPDX-License-Identifier: GPL-2.0-or-later
# Script: writes INPUT as `const std::string_view referat::ROOM::SYMBOL` into OUTPUT.
file(READ "${INPUT}" content)
file(WRITE "${OUTPUT}"
"// Generated from a text table; do not edit.
#include <string_view>
namespace referat::${ROOM} {
extern const std::string_view ${SYMBOL};
const std::string_view ${SYMBOL} = R\"table(${content})table\";
}
")
