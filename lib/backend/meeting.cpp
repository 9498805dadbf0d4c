// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/meeting.hpp"

#include "base/utf8.hpp"
#include "schema/fields.hpp"
#include "schema/terms.hpp"
#include "text/normalize.hpp"

namespace referat::backend {

std::string meeting_key(const AgendaItem& item) {
    const std::string body = text::slug(item.udvalg);
    return base::replace_invalid_utf8(body.empty() || item.dato.empty() ? "kilde:" + item.kilde
                                                                        : body + "/" + item.dato);
}

std::string meeting_term(std::string_view key) {
    return schema::make_term(schema::meeting_prefix, key);
}

} // namespace referat::backend
