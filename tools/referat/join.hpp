// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace referat::tool {

/// "a, b, c"; "" for none.
[[nodiscard]] inline std::string join(std::span<const std::string> texts, std::string_view between = ", ") {
    std::string result;
    for (const std::string& text : texts) {
        result.append(&text == texts.data() ? std::string_view() : between).append(text);
    }
    return result;
}

} // namespace referat::tool
