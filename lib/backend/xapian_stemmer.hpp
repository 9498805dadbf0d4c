// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "analysis/stemmer.hpp"

#include <xapian.h>

namespace referat::backend {

/// Snowball's Danish stemmer as Xapian ships it.
class XapianStemmer final : public analysis::Stemmer {
public:
    XapianStemmer();
    void stem(std::string_view word, std::string& out) override;
    /// Names Xapian's version too, since its Snowball algorithms change with it.
    [[nodiscard]] std::string id() const override;

private:
    Xapian::Stem stem_;
    std::string word_; ///< reused: Xapian takes std::string only
};

} // namespace referat::backend
