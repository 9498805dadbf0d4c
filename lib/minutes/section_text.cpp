// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/section_text.hpp"

namespace referat::minutes {

void SectionText::append(const SourceLine& line, std::string_view text, std::size_t from) {
    if (from >= text.size()) {
        return;
    }
    if (text_.empty()) {
        bytes_.begin = line.byte_begin;
        lines_.first = line.number;
    } else {
        text_ += gap_before(text.substr(from), joins_next_);
    }
    marks_.push_back({static_cast<std::uint32_t>(text_.size()), line.number});
    text_ += text.substr(from);
    bytes_.end = line.byte_end;
    lines_.last = line.number;
    joins_next_ = line.joins_next;
}

bool SectionText::empty() const noexcept {
    return text_.find_first_not_of(". ") == std::string::npos;
}

SectionSource SectionText::source(Field field) const {
    return {field, bytes_, lines_, marks_};
}

} // namespace referat::minutes
