// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

namespace referat::backend {

/// Some documents of one database as a query that adds no weight. Few of them make a query cheap that they filter: the
/// engine begins with the rarest and asks the others about these alone.
class XapianDocumentList final : public Xapian::PostingSource {
public:
    /// @param documents  sorted
    explicit XapianDocumentList(std::vector<Xapian::docid> documents) : documents_(std::move(documents)) {}

    Xapian::doccount get_termfreq_min() const override { return count(); }
    Xapian::doccount get_termfreq_est() const override { return count(); }
    Xapian::doccount get_termfreq_max() const override { return count(); }
    void init(const Xapian::Database&) override { next_ = 0; }
    void next(double) override { ++next_; }
    void skip_to(Xapian::docid least, double) override;
    bool at_end() const override { return next_ > documents_.size(); }
    Xapian::docid get_docid() const override { return documents_[next_ - 1]; }
    std::string get_description() const override { return "documents"; }

private:
    Xapian::doccount count() const { return static_cast<Xapian::doccount>(documents_.size()); }

    std::vector<Xapian::docid> documents_;
    std::size_t next_ = 0; ///< 1 + index of the current one; 0: before the first
};

} // namespace referat::backend
