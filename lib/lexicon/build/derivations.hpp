// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "lexicon/build/readings.hpp"
#include "lexicon/file_format.hpp"

#include <string_view>
#include <vector>

namespace referat::lexicon::build {

/// Pairs of lemmas that say the same in another word class, in both directions and by lemma: a verb and its noun in
/// -else, -ing, -ning, -ering or -ation, a noun and its adjective in -sk or -isk ("medicin", "medicinsk"), a nurse and
/// her care ("plejerske", "pleje"), and the rows of related.txt.
/// @throws InputError  a row of `table` is malformed (with its line)
[[nodiscard]] std::vector<RelatedLemmas> find_related(const Readings& readings, std::string_view table);

} // namespace referat::lexicon::build
