// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/xapian_documents.hpp"

#include "backend/xapian_values.hpp"

#include <string>

namespace referat::backend {

Xapian::Document to_engine(const PreparedDocument& prepared) {
    Xapian::Document document;
    for (const PreparedTerm& entry : prepared.terms) {
        const std::string term = prepared.term(entry);
        if (entry.position_count == 0) {
            document.add_term(term, entry.wdf);
        }
        Xapian::termcount wdf = entry.wdf;
        for (const std::uint32_t position : prepared.positions_of(entry)) {
            document.add_posting(term, position, wdf);
            wdf = 0;
        }
    }
    for (const auto& [slot, value] : prepared.values) {
        document.add_value(slot_number(slot), value);
    }
    document.set_data(prepared.data);
    return document;
}

} // namespace referat::backend
