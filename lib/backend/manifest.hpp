// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/split_overrides.hpp"
#include "backend/segment.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// Number of the folder layout and document format; a reader of another number refuses the index.
inline constexpr std::uint64_t index_format = 5;

inline constexpr std::string_view manifest_name = "manifest.json";

/// A file of a generation.
struct ManifestFile {
    std::string name;        ///< relative to the generation's folder
    std::uint64_t bytes = 0; ///< checked whenever the index is opened
    std::string fingerprint; ///< base::fingerprint_file(); reading all of it is left to a check asked for
    bool operator==(const ManifestFile&) const = default;
};

/// What one generation holds; its manifest.json.
struct Manifest {
    std::uint64_t format = index_format;
    std::string analysis; ///< id of the chain
    std::string splits;   ///< the user's rules for splitting words, SplitOverrides::to_string(); "" if there are none
    std::string version;  ///< of the program that wrote it, for people
    std::size_t items = 0;
    std::size_t meetings = 0;
    std::size_t sources = 0;
    std::string first_date; ///< "YYYY-MM-DD", "" if no item has a date
    std::string last_date;
    std::vector<Segment> segments;   ///< the oldest first; at least one
    std::vector<ManifestFile> files; ///< by name, the manifest itself left out
    bool operator==(const Manifest&) const = default;
};

/// The rules of `manifest.splits`.
[[nodiscard]] analysis::SplitOverrides splits_of(const Manifest& manifest);

[[nodiscard]] std::string to_json(const Manifest& manifest);

/// Only `format` is read when it is not index_format: the rest of another format is unknown.
/// @throws std::exception  the text is no manifest; what() says why.
[[nodiscard]] Manifest manifest_from_json(std::string_view json);

} // namespace referat::backend
