// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backend/build/document_maker.hpp"
#include "backend/build/prepared_document.hpp"

#include <referat/minutes.hpp>

#include <string>
#include <vector>

namespace referat::indexing {

/// The items of one meeting, analysed.
struct PreparedMeeting {
    std::string key;
    MinutesKind kind = MinutesKind::Referat;
    std::string fingerprint; ///< of the records; "" when these may be only some of the meeting's items
    std::vector<backend::PreparedDocument> documents;
};

struct PreparedMinutes {
    std::vector<PreparedMeeting> meetings; ///< in the order in which they first appear
    std::vector<Warning> warnings;         ///< items left out because nothing is in them
};

/// Groups items by meeting and analyses them. Items without a source or id get one.
[[nodiscard]] PreparedMinutes prepare(Minutes minutes, backend::DocumentMaker& maker);

} // namespace referat::indexing
