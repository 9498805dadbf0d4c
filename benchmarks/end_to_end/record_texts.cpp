// SPDX-License-Identifier: GPL-2.0-or-later
#include "end_to_end/record_texts.hpp"

namespace referat::bench {

RecordTexts texts_of(const AgendaItem& item) {
    RecordTexts texts{item.titel, item.beslutning, {}};
    const auto add = [&texts](std::string_view text) {
        if (!text.empty()) {
            texts.others.push_back(text);
        }
    };
    for (const std::string AgendaItem::*member :
         {&AgendaItem::indledning, &AgendaItem::resume, &AgendaItem::sagsfremstilling, &AgendaItem::indstilling,
          &AgendaItem::okonomi, &AgendaItem::koordinering, &AgendaItem::godkendt_af,
          &AgendaItem::tidligere_beslutninger}) {
        add(item.*member);
    }
    for (const std::vector<std::string> AgendaItem::*list : {&AgendaItem::bilag, &AgendaItem::fravaerende}) {
        for (const std::string& entry : item.*list) {
            add(entry);
        }
    }
    return texts;
}

std::uint64_t text_bytes(const RecordTexts& texts) {
    std::uint64_t sum = texts.title.size() + texts.decision.size();
    for (const std::string_view text : texts.others) {
        sum += text.size();
    }
    return sum;
}

} // namespace referat::bench
