// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/segment.hpp"

#include <map>
#include <memory>
#include <string>

#include <xapian.h>

namespace referat::backend {

/// By the UUID of a database: which of its documents are hidden.
using HiddenByDatabase = std::map<std::string, DocumentRanges>;

/// The hidden documents of whichever database the engine asks about, as a query that adds no weight.
class XapianHiddenDocuments final : public Xapian::PostingSource {
public:
    explicit XapianHiddenDocuments(std::shared_ptr<const HiddenByDatabase> hidden) : hidden_(std::move(hidden)) {}

    Xapian::doccount get_termfreq_min() const override { return count_; }
    Xapian::doccount get_termfreq_est() const override { return count_; }
    Xapian::doccount get_termfreq_max() const override { return count_; }
    void init(const Xapian::Database& database) override;
    void next(double) override;
    void skip_to(Xapian::docid least, double) override;
    bool at_end() const override { return ranges_ == nullptr || range_ == ranges_->size(); }
    Xapian::docid get_docid() const override { return document_; }
    XapianHiddenDocuments* clone() const override { return new XapianHiddenDocuments(hidden_); }
    std::string get_description() const override { return "hidden documents"; }

private:
    std::shared_ptr<const HiddenByDatabase> hidden_;
    const DocumentRanges* ranges_ = nullptr; ///< of the database asked about; null if it hides none
    Xapian::doccount count_ = 0;
    std::size_t range_ = 0;
    Xapian::docid document_ = 0; ///< 0: before the first
};

} // namespace referat::backend
