// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/bulk_builder.hpp"
#include "random_documents.hpp"
#include "support/temporary_folder.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

/// What is put into a database, by any way: documents, and meetings that are taken out after so many of them.
struct Workload {
    struct Removal {
        std::size_t after = 0;
        std::string meeting_term;
    };
    std::vector<referat::backend::PreparedDocument> documents;
    std::vector<Removal> removals; ///< by their place
    referat::backend::Metadata metadata;

    /// True for those that are taken out again.
    [[nodiscard]] std::vector<bool> removed() const;
};

/// Meetings of one document or many, of which the first, the last, some between and one larger than any batch of little
/// memory are taken out; one of them is put in once more.
[[nodiscard]] Workload random_workload(unsigned seed, std::size_t documents);

/// One way of building.
struct Way {
    referat::IndexOptions::Builder builder = referat::IndexOptions::Builder::Streaming;
    unsigned threads = 1;
    std::size_t memory_bytes = 0;
};

/// Makes a database with a bulk builder.
void build(const Workload& workload, const Way& way, const std::filesystem::path& folder);

/// Makes a database as anybody would: documents added and deleted one by one.
void build_plainly(const Workload& workload, const std::filesystem::path& folder);

/// Whoever may have written a database: either bulk builder, or the engine as build_plainly() uses it.
enum class Writer { Streaming, Portable, Engine };

/// Makes a database by that writer, with one thread and memory for all of it.
void build_by(Writer writer, const Workload& workload, const std::filesystem::path& folder);

/// Makes a database into which what is taken out never came; the numbers of documents are the same.
void build_kept_only(const Workload& workload, const std::filesystem::path& folder);

/// A copy without the free space that the engine's writer leaves.
void compact(const std::filesystem::path& database, const std::filesystem::path& folder);
