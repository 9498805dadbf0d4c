// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace referat::minutes {

/// The canonical cluster of a body's name: "NFS Sundhedsklynge Politisk" -> "Nykøbing Falster". A cluster that
/// clusters.txt does not know is called as the name says; "" for a body that is no cluster.
[[nodiscard]] std::string cluster_of(std::string_view udvalg);

/// The level a name or an address speaks of: "politisk", "fagligt-strategisk", "koordination" or "".
[[nodiscard]] std::string_view level_of(std::string_view text);

} // namespace referat::minutes
