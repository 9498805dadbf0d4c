// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/readers.hpp"

#include <referat/error.hpp>

#include <utility>

namespace referat::extraction {

// The readers of media types that this build does not read.

Text read_pdf(std::span<const std::byte>, std::string name) {
    throw InputError("file is a PDF, which this version does not read", std::move(name), 0,
                     "convert it first: pdftotext -layout FILE.pdf FILE.txt");
}

Text read_html(std::span<const std::byte>, std::string name) {
    throw InputError("file is HTML, which this version does not read", std::move(name), 0,
                     "convert it first: w3m -dump FILE.html > FILE.txt");
}

} // namespace referat::extraction
