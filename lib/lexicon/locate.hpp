// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/lexicon.hpp"

#include <filesystem>
#include <memory>

namespace referat::lexicon {

/// The prepared lexicon of this installation or build tree.
///
/// $REFERAT_LEXICON if it is set; else share/referat/da.lexicon in the folder of the library (of the program, if it is
/// linked statically) or the nearest folder above it that has one, so that an installation may be moved and a build
/// tree needs no installation; else that of the place the library was built for.
/// @throws LexiconError  there is none
[[nodiscard]] std::filesystem::path find_lexicon();

/// The lexicon at find_lexicon(), opened once for all who hold it. Thread safety: any number of threads.
/// @throws LexiconError
[[nodiscard]] std::shared_ptr<const Lexicon> shared_lexicon();

} // namespace referat::lexicon
