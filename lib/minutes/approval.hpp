// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/actors.hpp"
#include "minutes/phrases.hpp"

namespace referat::minutes {

/// Whether a sentence says that the body refused a proposal: "ikke godkendt", "kunne ikke tiltræde", "ingen
/// opbakning", "bortfaldt". A member or a minority that votes against is dissent and refuses nothing.
[[nodiscard]] bool tells_rejection(const Words& words, const Actors& actors);

/// What the sentence is read with.
struct ApprovalContext {
    bool rejected = false;           ///< the sentence tells a rejection
    bool has_recommendation = false; ///< a proposal was put forward, so "er godkendt" is no news
};

/// Whether a sentence says that the body approved a proposal now: "blev godkendt", "tiltrædes", "som indstillet",
/// "besluttede at godkende". Approvals by other bodies, of another day or to come are only told about.
[[nodiscard]] bool tells_approval(const Words& words, const Actors& actors, ApprovalContext context);

} // namespace referat::minutes
