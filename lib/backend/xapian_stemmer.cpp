// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_stemmer.hpp"

namespace referat::backend {

XapianStemmer::XapianStemmer() : stem_("danish") {}

void XapianStemmer::stem(std::string_view word, std::string& out) {
    word_.assign(word);
    out = stem_(word_);
    if (out.empty()) {
        out.assign(word);
    }
}

std::string XapianStemmer::id() const {
    return std::string("xapian-danish-") + Xapian::version_string();
}

} // namespace referat::backend
