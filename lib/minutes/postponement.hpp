// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/phrases.hpp"

#include <cstdint>

namespace referat::minutes {

enum class Postponement : std::uint8_t {
    None,
    ComesBack, ///< "tages op igen på næste møde": puts the item off unless it was dealt with as well
    PutOff,    ///< "blev udsat", "nåede ikke at blive behandlet", "tages af dagsordenen"
};

/// Whether a sentence puts the item off, or a part of it to be decided; not vulnerable people ("udsatte børn") or
/// operations.
/// @param has_recommendation  a proposal was put forward, so "er udsat" is said of it.
[[nodiscard]] Postponement read_postponement(const Words& words, bool has_recommendation);

} // namespace referat::minutes
