// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/compound_model.hpp"
#include "lexicon/build/readings.hpp"
#include "lexicon/file_format.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace referat::lexicon::build {

/// All that goes into the file.
struct Content {
    Readings readings;
    CompoundModel compounds;
    std::vector<RelatedLemmas> related;
    std::vector<std::vector<CompoundPart>> splits; ///< by lemma, none for what is no compound; or empty
};

/// The file as it lies on disk, in 8-byte words. The same content gives the same bytes.
[[nodiscard]] std::vector<std::uint64_t> make_image(const Content& content);

} // namespace referat::lexicon::build
