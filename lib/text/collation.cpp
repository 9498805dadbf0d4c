// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/collation.hpp"

#include <locale>

#include <boost/locale/collator.hpp>
#include <boost/locale/generator.hpp>
#include <boost/locale/localization_backend.hpp>

namespace referat::text {

namespace {

std::locale danish_order() {
    boost::locale::localization_backend_manager backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    boost::locale::generator generator(backends);
    generator.categories(boost::locale::collation_facet);
    generator.characters(boost::locale::char_facet);
    return generator("da_DK.UTF-8");
}

const boost::locale::collator<char>& danish_collator() {
    static const std::locale order = danish_order();
    return std::use_facet<boost::locale::collator<char>>(order);
}

} // namespace

int compare_danish(std::string_view a, std::string_view b) {
    return danish_collator().compare(boost::locale::collator_base::identical, a.data(), a.data() + a.size(), b.data(),
                                     b.data() + b.size());
}

std::string danish_sort_key(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    std::string key =
        danish_collator().transform(boost::locale::collator_base::tertiary, text.data(), text.data() + text.size());
    if (key.ends_with('\0')) { // ICU's own end
        key.pop_back();
    }
    return key;
}

} // namespace referat::text
