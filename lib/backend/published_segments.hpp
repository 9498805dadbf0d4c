// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/document_ledger.hpp"
#include "backend/generation.hpp"
#include "backend/segment.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace referat::backend {

/// The databases of a published generation, for who makes the next one: what is in them, and what the next will hide.
///
/// Thread safety: one thread at a time. All functions throw IndexCorrupt when a database turns out to be damaged and
/// IndexError when the system cannot read it.
class PublishedSegments {
public:
    /// @param index_dir  named in errors
    PublishedSegments(const Generation& generation, std::filesystem::path index_dir);
    PublishedSegments(PublishedSegments&&) noexcept;
    PublishedSegments& operator=(PublishedSegments&&) noexcept;
    ~PublishedSegments();

    [[nodiscard]] bool has(std::string_view id_term) const;
    /// Hides all documents of a meeting; returns their number.
    std::size_t remove(std::string_view meeting_term);
    /// Of what is not hidden.
    [[nodiscard]] DateSpan dates() const;
    /// As they are now.
    [[nodiscard]] const std::vector<Segment>& segments() const;
    /// Calls `use` with the record of each document of a segment that is not hidden.
    void for_each_record(std::size_t segment, const std::function<void(std::string record)>& use) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace referat::backend
