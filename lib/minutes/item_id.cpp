// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/normalize.hpp"

#include <referat/minutes.hpp>

namespace referat::inline v0 {

std::string make_item_id(const AgendaItem& item) {
    std::string id = text::slug(item.udvalg.empty() ? item.kilde : item.udvalg);
    if (id.empty()) {
        id = "ukendt";
    }
    return id + '/' + (item.dato.empty() ? "udateret" : item.dato) + '/' + std::to_string(item.punkt);
}

} // namespace referat::inline v0
