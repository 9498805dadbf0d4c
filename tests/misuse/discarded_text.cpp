// SPDX-License-Identifier: GPL-2.0-or-later
// refused: ignoring return value
// Reading a file is of no use without its text and warnings.
#include <referat/text.hpp>

#include <string>

std::string read(const std::filesystem::path& path) {
#ifdef MISUSE
    referat::read_text(path);
    return {};
#else
    return referat::read_text(path).utf8;
#endif
}
