// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/export.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace referat::inline v0 {

/// Something in an index that is not as a writer leaves it.
struct IndexFault {
    /// The file or database it is in, relative to the index folder; in a list of indexes it begins with the folder that
    /// the list names. "" for the index as a whole.
    std::filesystem::path file;
    std::string what; ///< one line, in English
};

/// What check_index() found.
struct CheckReport {
    std::vector<IndexFault> faults;   ///< none: all that was checked is whole
    std::vector<std::string> servers; ///< "host:port" of those in a list, which were not checked
    std::size_t items = 0;            ///< whose records were read
    std::size_t files = 0;            ///< that were read
    std::uint64_t bytes = 0;          ///< of these files
};

/// Verifies the published state of an index, reading all of it: that every file is there with the content that its
/// writer left, and none besides; the engine's own check of every database; and that databases, records, manifest and
/// sources tell the same.
///
/// Faults are listed, all that can be found: what only follows from another one is not. The databases that a damaged
/// file belongs to are not looked into, since the engine may crash on such a file. A database without a manifest,
/// which a list may name, is read document by document, as a search would: nothing vouches for its files, and the
/// engine may crash on damaged ones. Damage is found, not malice.
///
/// Writes nothing and needs no lock. When a writer has published and removed what was being read, it starts again.
/// Memory: some bytes an item, and the list of sources.
/// Thread safety: any thread; keeps no state.
/// @param index  an index folder or a list of indexes
/// @throws IndexNotFound      nothing has been published at `index`
/// @throws IndexVersionError  another format or analysis
/// @throws IndexError         the system does not let it be read; a list that makes no sense
/// @throws LexiconError       the lexicon that comes with the library is missing or damaged
[[nodiscard]] REFERAT_EXPORT CheckReport check_index(const std::filesystem::path& index);

} // namespace referat::inline v0
