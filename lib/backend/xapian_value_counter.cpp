// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/xapian_value_counter.hpp"

#include "backend/prepared_document.hpp"

namespace referat::backend {

void XapianValueCounter::operator()(const Xapian::Document& document, double /*weight*/) {
    const std::string value = document.get_value(slot_);
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = value.find(label_separator, begin);
        ++counts_[value.substr(begin, end - begin)];
        if (end == std::string::npos) {
            return;
        }
        begin = end + 1;
    }
}

} // namespace referat::backend
