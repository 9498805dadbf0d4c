// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/score/xapian_document_list.hpp"

#include <algorithm>

namespace referat::backend {

void XapianDocumentList::skip_to(Xapian::docid least, double) {
    const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    next_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), least) - documents_.begin()) + 1;
}

} // namespace referat::backend
