// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/image.hpp"
#include "lexicon/build/readings.hpp"

#include <string>
#include <string_view>
#include <vector>

/// An invented dictionary of some fifty words, with flags that mean what they mean in da_DK.
[[nodiscard]] referat::lexicon::build::Readings small_readings();

/// The same with more entries, one a line, and another table of irregular forms.
[[nodiscard]] referat::lexicon::build::Readings small_readings(std::string_view more_entries,
                                                               std::string_view irregular);

/// All that a lexicon file says of the small dictionary.
[[nodiscard]] referat::lexicon::build::Content small_content();

/// Texts of the lemmas of `form`, sorted; none if it is no form.
[[nodiscard]] std::vector<std::string> lemmas_of(const referat::lexicon::build::Readings& readings,
                                                 const std::string& form);
