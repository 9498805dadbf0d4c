// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/document_ledger.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using referat::backend::DocumentLedger;
using referat::backend::PreparedDocument;
using referat::schema::Slot;

namespace {

PreparedDocument document(const std::string& id, const std::string& meeting, const std::string& date = {}) {
    PreparedDocument result;
    result.id_term = id;
    result.meeting_term = meeting;
    result.values = {{Slot::Id, "19000101"}};
    if (!date.empty()) {
        result.values.push_back({Slot::Dato, date});
    }
    return result;
}

} // namespace

TEST_CASE("a ledger knows which documents there are", "[backend][ledger]") {
    DocumentLedger ledger;
    CHECK(ledger.size() == 0);
    CHECK_FALSE(ledger.has("Qa"));
    ledger.add(document("Qa", "XMfyn"));
    ledger.add(document("Qb", "XMfyn"));
    CHECK(ledger.has("Qa"));
    CHECK(ledger.has("Qb"));
    CHECK_FALSE(ledger.has("XMfyn"));
    CHECK(ledger.size() == 2);
    CHECK(ledger.removed() == std::vector<bool>{false, false});
}

TEST_CASE("a meeting is taken out wherever its documents stand, and may come again", "[backend][ledger]") {
    DocumentLedger ledger;
    for (const char* id : {"Q1", "Q2"}) {
        ledger.add(document(id, "XMfyn"));
    }
    ledger.add(document("Q3", "XMmors"));
    ledger.add(document("Q4", "XMfyn"));
    CHECK(ledger.remove("XMlolland") == 0);
    CHECK(ledger.remove("XMfyn") == 3);
    CHECK(ledger.removed() == std::vector<bool>{true, true, false, true});
    CHECK_FALSE(ledger.has("Q1"));
    CHECK_FALSE(ledger.has("Q4"));
    CHECK(ledger.has("Q3"));
    CHECK(ledger.size() == 1);

    CHECK(ledger.remove("XMfyn") == 0);
    ledger.add(document("Q1", "XMfyn"));
    CHECK(ledger.has("Q1"));
    CHECK(ledger.remove("XMfyn") == 1);
    CHECK(ledger.removed() == std::vector<bool>{true, true, false, true, true});
}

TEST_CASE("dates are those of the documents that are left", "[backend][ledger]") {
    DocumentLedger ledger;
    const auto dates = [&] { return ledger.dates().first + ".." + ledger.dates().last; };
    CHECK(dates() == "..");
    ledger.add(document("Q1", "XMa"));
    CHECK(dates() == "..");
    ledger.add(document("Q2", "XMb", "20240314"));
    CHECK(dates() == "2024-03-14..2024-03-14");
    ledger.add(document("Q3", "XMc", "20251231"));
    ledger.add(document("Q4", "XMd", "09990101"));
    CHECK(dates() == "0999-01-01..2025-12-31");
    ledger.remove("XMc");
    ledger.remove("XMd");
    CHECK(dates() == "2024-03-14..2024-03-14");
}
