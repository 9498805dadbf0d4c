// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/identifier.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::analysis::da {

/// Finds e-mail addresses, URLs and file names, asked at rising offsets of one text.
///
/// What a failed look ahead has seen is not looked at again, so that all questions together cost linear time.
class AddressFinder {
public:
    explicit AddressFinder(std::string_view text) : text_(text) {}

    /// anne.holm@kommune.dk. Host and local part as in practice: letters (æøå too), digits and . _ % + -.
    [[nodiscard]] std::optional<Identifier> email_at(std::size_t offset);

    /// http://, https:// or www. and all up to a blank, quote or bracket; closing punctuation is left to the sentence.
    [[nodiscard]] std::optional<Identifier> url_at(std::size_t offset) const;

    /// A host name without www. (plan2learn.dk/kurser), a file name by its extension (Bilag-2.docx), or any name joined
    /// by "_".
    [[nodiscard]] std::optional<Identifier> file_or_host_at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t no_email_before_ = 0;
    std::size_t no_file_before_ = 0;
};

} // namespace referat::analysis::da
