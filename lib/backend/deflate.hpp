// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace referat::backend {

/// Deflates one text after the other, without header or checksum, as the engine stores its entries.
///
/// Thread safety: one thread at a time.
class Deflater {
public:
    Deflater();

    /// Appends `text` deflated to `out` if that is shorter; else appends nothing and returns false.
    [[nodiscard]] bool append(std::string& out, std::string_view text);

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

} // namespace referat::backend
