// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/text.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace referat::analysis {

enum class IdentifierKind : std::uint8_t {
    RecordNumber, ///< case and classification numbers: 21/30117, 27.00.00-A00-3-24
    Date,
    Time,
    Amount,
    Address, ///< e-mail or URL
    FileName,
    Name, ///< F-ACT, SAM:BO, IPG'en
};

/// A stretch of text that is one term, found before words are.
struct Identifier {
    ByteRange bytes;
    ByteRange parts;    ///< inside bytes: words outside it (https://, www., the ending of IPG'en) make no part
    ByteRange host;     ///< of an address, a further part as a whole; empty for other kinds
    std::string normal; ///< the form in which spellings meet, --05-04 of a day of any year; "" if there is none
    IdentifierKind kind = IdentifierKind::Name;
    bool has_clock_word = false;          ///< a time with "kl." before it, which is not the acronym KL
    std::vector<std::string> more_days{}; ///< of joined dates, the normal forms of the others: 7. og 8. maj
};

/// Of bytes from `begin` to `end`, all of which makes parts.
[[nodiscard]] inline Identifier make_identifier(IdentifierKind kind, std::size_t begin, std::size_t end,
                                                std::string normal = {}) {
    return {{begin, end}, {begin, end}, {}, std::move(normal), kind};
}

} // namespace referat::analysis
