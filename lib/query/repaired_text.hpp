// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::query {

/// A text made valid UTF-8, which still knows the offsets of the text it came from.
class RepairedText {
public:
    explicit RepairedText(std::string_view text);

    /// Valid UTF-8: every invalid byte is U+FFFD.
    [[nodiscard]] const std::string& utf8() const noexcept { return utf8_; }
    [[nodiscard]] bool was_broken() const noexcept { return !repairs_.empty(); }
    /// Offset of the first invalid byte, the same in both texts; only if was_broken().
    [[nodiscard]] std::size_t first_broken() const { return repairs_.front(); }
    /// The offset in the original of an offset on a code point boundary of utf8().
    [[nodiscard]] std::size_t original_offset(std::size_t offset) const;

private:
    std::string utf8_;
    std::vector<std::size_t> repairs_; ///< offsets into utf8_ of the U+FFFDs put in, ascending
};

} // namespace referat::query
