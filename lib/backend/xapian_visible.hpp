// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/segment.hpp"
#include "backend/xapian_hidden_documents.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// Which documents of several databases, searched as one, are part of the index: all that are not hidden.
///
/// Counts and hits are exact. The engine's own statistics, which weights are made of, still count what is hidden, until
/// a merge.
class XapianVisible {
public:
    XapianVisible() = default;
    /// @param databases  in the order in which they make up the whole
    /// @param hidden     one each
    /// @param folders    of their files, one each, or none at all
    XapianVisible(std::vector<Xapian::Database> databases, std::vector<DocumentRanges> hidden,
                  const std::vector<std::filesystem::path>& folders = {});

    /// True if nothing is hidden.
    [[nodiscard]] bool is_all() const { return by_uuid_ == nullptr; }
    /// What of `query` is visible.
    [[nodiscard]] Xapian::Query only(const Xapian::Query& query) const;
    /// @param document  its number in the whole
    [[nodiscard]] bool has(Xapian::docid document) const;
    /// The first visible document with this term.
    [[nodiscard]] std::optional<Xapian::docid> find(const Xapian::Database& whole, const std::string& term) const;
    /// Number of visible documents with this term.
    [[nodiscard]] Xapian::doccount frequency(const Xapian::Database& whole, const std::string& term) const;
    [[nodiscard]] Xapian::doccount count(const Xapian::Database& whole) const;

    struct Part {
        Xapian::Database database;
        std::filesystem::path folder; ///< "" if it is not known
        DocumentRanges hidden;
        std::size_t hidden_count = 0;
    };
    [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
    struct Place {
        std::size_t part = 0;
        Xapian::docid document = 0; ///< its number there
    };
    /// The engine deals the numbers of the whole out to the databases in turn.
    [[nodiscard]] Place place_of(Xapian::docid whole_number) const {
        const auto parts = static_cast<Xapian::docid>(parts_.size());
        return {(whole_number - 1) % parts, (whole_number - 1) / parts + 1};
    }
    [[nodiscard]] Xapian::docid whole_number(std::size_t part, Xapian::docid document) const {
        return static_cast<Xapian::docid>((document - 1) * parts_.size() + part + 1);
    }

private:
    [[nodiscard]] static Xapian::doccount hidden_with(const Part& part, const std::string& term);

    std::vector<Part> parts_;
    std::shared_ptr<const HiddenByDatabase> by_uuid_; ///< null if nothing is hidden
};

} // namespace referat::backend
