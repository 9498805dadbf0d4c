// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_hidden_documents.hpp"

#include <algorithm>

namespace referat::backend {

void XapianHiddenDocuments::init(const Xapian::Database& database) {
    const auto found = hidden_->find(database.get_uuid());
    ranges_ = found == hidden_->end() ? nullptr : &found->second;
    count_ = ranges_ == nullptr ? 0 : static_cast<Xapian::doccount>(count_documents(*ranges_));
    range_ = 0;
    document_ = 0;
}

void XapianHiddenDocuments::next(double least_weight) {
    skip_to(document_ + 1, least_weight);
}

void XapianHiddenDocuments::skip_to(Xapian::docid least, double) {
    if (ranges_ == nullptr) {
        return;
    }
    while (range_ < ranges_->size() && (*ranges_)[range_].last < least) {
        ++range_;
    }
    if (range_ < ranges_->size()) {
        document_ = std::max((*ranges_)[range_].first, least);
    }
}

} // namespace referat::backend
