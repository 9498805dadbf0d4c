// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/readers.hpp"

#include "text/charset.hpp"

#include <referat/error.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace referat::extraction {

namespace {

/// Formats of word processors, which minutes often come in and which are no text.
struct ForeignFormat {
    std::string_view first_bytes;
    std::string_view description;
};

constexpr std::array foreign_formats{
    ForeignFormat{"PK\x03\x04", "a ZIP archive or a Word or OpenDocument file"},
    ForeignFormat{"\xD0\xCF\x11\xE0", "an old Word or Excel file"},
    ForeignFormat{"{\\rtf", "rich text (RTF)"},
};

void refuse_foreign_format(std::string_view bytes, const std::string& name) {
    for (const ForeignFormat& format : foreign_formats) {
        if (bytes.starts_with(format.first_bytes)) {
            throw InputError("file is " + std::string(format.description) + ", not text", name, 0,
                             "save it as plain text in UTF-8 first, or: soffice --convert-to txt:Text FILE");
        }
    }
}

} // namespace

Text read_plain(std::span<const std::byte> bytes, std::string name) {
    refuse_foreign_format({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, name);
    if (const std::string evidence = text::binary_evidence(bytes); !evidence.empty()) {
        throw InputError("file is binary, not text: " + evidence, name, 0, "give minutes as text or markdown");
    }
    text::Decoded decoded = text::decode(bytes);
    return {std::move(decoded.utf8), std::move(decoded.charset), std::move(name), std::move(decoded.warnings)};
}

} // namespace referat::extraction
