// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/run_store.hpp"
#include "base/task_pool.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace referat::backend {

/// Texts that a database keeps beside its documents, by name.
using Metadata = std::map<std::string, std::string>;

/// base::fingerprint_file() of files, by their names in a folder.
using Fingerprints = std::map<std::string, std::string>;

/// Told now and then, in the caller's thread, which share of its work is done, from 0 to 1. May be empty.
using TellShare = std::function<void(double done)>;

/// Writes runs as a glass database.
///
/// The documents of the runs are numbered from 1, one run after the other. Each table is written once, in the order of
/// its keys; positions, postings and documents on as many threads of the pool as it has. Equal documents give equal
/// bytes, however they are cut into runs: the UUID is taken from the documents. Nothing is synced to disk.
///
/// @param removed   one a document: true where it is to be left out. At least one is not.
/// @param folder    exists and is empty
/// @return  of the tables; a file that is not there is none
/// @throws std::filesystem::filesystem_error  something cannot be read or written
Fingerprints write_database(const RunStore& runs, const std::vector<bool>& removed, const Metadata& metadata,
                            const std::filesystem::path& folder, base::TaskPool& pool, const TellShare& tell = {});

} // namespace referat::backend
