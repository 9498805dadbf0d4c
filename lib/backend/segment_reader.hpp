// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/segment.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// A document as its database has it.
struct StoredDocument {
    std::string record;
    std::string date; ///< of its value slot, "YYYYMMDD"; "" if it has none
};

/// One database of a generation, document by document, for who checks it. Live documents are those not hidden.
///
/// Thread safety: one thread at a time. All functions throw IndexCorrupt when the database turns out to be damaged and
/// IndexError when the system cannot read it.
class SegmentReader {
public:
    /// @param segment    which documents are hidden
    /// @param index_dir  named in errors
    SegmentReader(const std::filesystem::path& database, const Segment& segment, std::filesystem::path index_dir);
    SegmentReader(SegmentReader&&) noexcept;
    SegmentReader& operator=(SegmentReader&&) noexcept;
    ~SegmentReader();

    /// The rules for splitting words that its metadata names.
    /// @throws IndexVersionError  it says that it was made in another format or by another analysis
    [[nodiscard]] std::string splits() const;
    /// Hidden ones included.
    [[nodiscard]] std::size_t document_count() const;
    /// The highest number that a document has or had.
    [[nodiscard]] std::uint32_t last_document() const;
    /// Calls `visit` with the number of each live document, in ascending order.
    void for_each_live(const std::function<void(std::uint32_t document)>& visit) const;
    /// A document's record, from the table of records alone: whether there is such a document is not asked. Of
    /// 4000 databases with a byte changed or cut off in a table, and a sound iamglass, the engine crashed on none.
    [[nodiscard]] std::string record(std::uint32_t document) const;
    [[nodiscard]] StoredDocument read(std::uint32_t document) const;
    /// Whether a document's own list of terms has this one.
    [[nodiscard]] bool has_term(std::uint32_t document, std::string_view term) const;
    /// The live documents to which a term leads, in ascending order.
    [[nodiscard]] std::vector<std::uint32_t> find(std::string_view term) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::backend
