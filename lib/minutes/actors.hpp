// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/phrases.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace referat::minutes {

/// Tells acts of the body whose minutes are read from news of other bodies' acts.
class Actors {
public:
    /// @param body  name of the body that met; a byråd, a styregruppe ... is another body unless this names it.
    explicit Actors(std::string_view body);

    /// Whether the verb at `at` tells an act of another body: its subject ("byrådet godkendte", "den 3. maj vedtog
    /// byrådet") or its agent ("godkendt af byrådet"), not the body that something is sent on to.
    [[nodiscard]] bool is_elsewhere(const Words& words, std::size_t at) const;
    /// Whether the body that met stands before `at` as a subject.
    [[nodiscard]] bool is_own_subject_before(const Words& words, std::size_t at) const;
    /// Whether the body that met is the agent right behind the verb at `at`, and nothing behind says when or where:
    /// "godkendes af klyngen", "tiltrædes af et enigt udvalg med en bemærkning", not "godkendes af klyngen i maj".
    [[nodiscard]] bool is_own_agent_behind(const Words& words, std::size_t at) const;
    /// Whether a council or ministry that did not meet stands in the sentence, not as the one addressed ("anbefaler
    /// byrådet", "sendes til byrådet").
    [[nodiscard]] bool tells_of_authority(const Words& words) const;

private:
    enum class Actor : std::uint8_t { None, Own, Other };
    [[nodiscard]] Actor actor_at(const Words& words, std::size_t i) const;
    [[nodiscard]] Actor subject_before(const Words& words, std::size_t at) const;
    [[nodiscard]] bool has_other_agent(const Words& words, std::size_t at) const;

    std::uint32_t own_kinds_ = 0; ///< a bit for each row of the table of bodies
};

} // namespace referat::minutes
