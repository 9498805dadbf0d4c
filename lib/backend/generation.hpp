// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/manifest.hpp"

#include <referat/error.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace referat::backend {

inline constexpr std::string_view current_name = "CURRENT";
/// For an index whose manifest can be read.
inline constexpr std::string_view rebuild_hint =
    "`referat check` says more, `referat check --rebuild` saves what can be read; else make the index again with "
    "`referat index`";
inline constexpr std::string_view remake_hint = "remove the folder and make it again with `referat index`";

/// A published generation of an index: a folder with an engine database, sources.jsonl and manifest.json.
struct Generation {
    std::uint64_t number = 0;
    std::filesystem::path path;
    Manifest manifest;
};

/// "generation-000042".
[[nodiscard]] std::string generation_name(std::uint64_t number);
/// The number in such a name; nothing for any other text.
[[nodiscard]] std::optional<std::uint64_t> generation_number(std::string_view name);

/// The number of the generation that CURRENT names, which need not be there.
/// @throws IndexNotFound  there is no CURRENT
/// @throws IndexCorrupt   it makes no sense
/// @throws IndexError     it cannot be read for the system's reasons
[[nodiscard]] std::uint64_t read_current(const std::filesystem::path& index_dir);

/// Without any check of what it says.
/// @param index_dir  named in errors
/// @throws IndexCorrupt  it is missing or makes no sense
/// @throws IndexError    it cannot be read for the system's reasons
[[nodiscard]] Manifest read_manifest(const std::filesystem::path& generation_dir,
                                     const std::filesystem::path& index_dir);

/// @param index_dir  named in errors
/// @throws IndexVersionError  the manifest is of another format or analysis than this build reads
void check_version(const Manifest& manifest, const std::filesystem::path& index_dir);

/// A generation by its number, of whose files nothing is known but the manifest.
/// @throws  as read_manifest() and check_version()
[[nodiscard]] Generation read_generation(std::uint64_t number, const std::filesystem::path& index_dir);

/// The generation that CURRENT names, checked cheaply: format, analysis, presence and size of every file.
/// @throws IndexNotFound      there is no CURRENT
/// @throws IndexVersionError  another format or analysis
/// @throws IndexCorrupt       CURRENT or the manifest make no sense, a file is missing or has another size
/// @throws IndexError         a file cannot be read for the system's reasons
[[nodiscard]] Generation find_current(const std::filesystem::path& index_dir);

/// The highest number of a generation in the folder, whether it was published or not; nothing if there is none.
/// @throws std::filesystem::filesystem_error
[[nodiscard]] std::optional<std::uint64_t> highest_generation(const std::filesystem::path& index_dir);

/// Makes a generation the current one, by one rename.
/// @throws std::filesystem::filesystem_error
void write_current(const std::filesystem::path& index_dir, std::uint64_t number);

/// The last generation of a folder that has no CURRENT, checked as find_current() does: who publishes was stopped just
/// before CURRENT was written, or it was lost since. Generations have their names only when they are whole and synced.
/// Nothing if there is none.
/// @throws  as find_current()
[[nodiscard]] std::optional<Generation> find_unnamed(const std::filesystem::path& index_dir);

/// @throws IndexCorrupt  always
[[noreturn]] void throw_corrupt(const std::string& reason, const std::filesystem::path& index_dir,
                                std::string_view hint = rebuild_hint);

/// The reason that throw_corrupt() was given.
[[nodiscard]] std::string corrupt_reason(const IndexCorrupt& error);

} // namespace referat::backend
