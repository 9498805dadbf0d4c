// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct isal_zstream;

namespace referat::backend {

/// Deflates one text after the other, without header or checksum, as the engine stores its entries.
///
/// The codes are fixed, one set for each kind of entry: entries are too small to find out what suits each, which would
/// take three times as long for 4 per cent less (measured). Any inflater reads the result.
///
/// Thread safety: one thread at a time.
class Deflater {
public:
    enum class Kind : unsigned char { Record, TermList };

    Deflater();

    /// Appends `text` deflated to `out` if that is shorter; else appends nothing and returns false.
    [[nodiscard]] bool append(std::string& out, std::string_view text, Kind kind);

private:
    struct Free {
        void operator()(isal_zstream* stream) const;
    };
    std::unique_ptr<isal_zstream, Free> stream_;
};

} // namespace referat::backend
