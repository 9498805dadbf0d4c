// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat::minutes {

/// The outcomes that a decision's text tells, sorted: afvist, besluttet, drøftet, efterretning, godkendt, ingen, udsat.
///
/// Read sentence by sentence with the wording of Danish minutes. What is only told about or still to come does not
/// count
/// ("er godkendt pr. mail", "drøftes på næste møde"); a negated approval is afvist; a dissenting minority changes
/// nothing. A text that only takes a position or commits to an action is besluttet; mere information has no outcome.
/// What other bodies decided is news and does not count either.
/// @param recommendation  text of the indstilling: an answer to what it asks to be decided is besluttet.
/// @param body            name of the body that met: "Byrådet godkendte ..." is news unless the byråd itself met.
[[nodiscard]] std::vector<std::string> judge_outcome(std::string_view decision, std::string_view recommendation,
                                                     std::string_view body = {});

} // namespace referat::minutes
