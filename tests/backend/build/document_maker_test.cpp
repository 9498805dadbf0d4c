// SPDX-License-Identifier: GPL-2.0-or-later
#include "backend/build/document_maker.hpp"
#include "backend/meeting.hpp"
#include "query/exact_terms.hpp"
#include "schema/fields.hpp"
#include "support/catch.hpp"
#include "support/sample_items.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using referat::AgendaItem;
using referat::Field;
using referat::backend::DocumentMaker;
using referat::backend::PreparedDocument;
using referat::backend::PreparedTerm;
using referat::schema::Slot;

namespace {

PreparedDocument make(const AgendaItem& item) {
    DocumentMaker maker;
    return maker.make(item, referat::backend::meeting_key(item));
}

/// -1 if the document has no such term.
long wdf(const PreparedDocument& document, std::string_view name) {
    for (const PreparedTerm& term : document.terms) {
        if (document.term(term) == name) {
            return static_cast<long>(term.wdf);
        }
    }
    return -1;
}

/// How often a word of the title counts in the whole item.
long title_weight() {
    return static_cast<long>(referat::schema::row(Field::Titel).weight);
}

long decision_weight() {
    return static_cast<long>(referat::schema::row(Field::Beslutning).weight);
}

/// None if the document has no such term.
std::vector<std::uint32_t> positions(const PreparedDocument& document, std::string_view name) {
    const auto term = std::ranges::find_if(
        document.terms, [&](const PreparedTerm& candidate) { return document.term(candidate) == name; });
    if (term == document.terms.end()) {
        return {};
    }
    const auto places = document.positions_of(*term);
    return {places.begin(), places.end()};
}

std::uint32_t position(const PreparedDocument& document, std::string_view name) {
    return positions(document, name).at(0);
}

std::string value(const PreparedDocument& document, Slot slot) {
    const auto found = std::ranges::find(document.values, slot, &referat::backend::PreparedValue::slot);
    return found == document.values.end() ? "" : found->value;
}

} // namespace

TEST_CASE("a word counts once in its field and by the field's weight in the whole item", "[backend][document]") {
    AgendaItem item = sample_item(1, "Budgetopfølgning");
    item.sagsfremstilling = "Kapaciteten udvides.";
    item.beslutning = "Godkendt";
    item.sted = "Rådhussalen";
    const PreparedDocument document = make(item);
    CHECK(wdf(document, "Sbudgetopfølgning") == 1);
    CHECK(wdf(document, "budgetopfølgning") == title_weight());
    CHECK(wdf(document, "kapaciteten") == 1);
    CHECK(wdf(document, "XSFRkapaciteten") == 1);
    CHECK(wdf(document, "XBESgodkendt") == 1);
    CHECK(wdf(document, "godkendt") == decision_weight());
    CHECK(wdf(document, "XSTEDrådhussalen") == 1);
    CHECK(wdf(document, "rådhussalen") == -1); // found only by naming the field
}

TEST_CASE("lemmas are counted beside the words in both spaces", "[backend][document]") {
    AgendaItem item = sample_item(1, "Opfølgning");
    item.beslutning = "Kommunerne bidrager, og kommuner aftaler.";
    const PreparedDocument document = make(item);
    CHECK(wdf(document, "Zkommune") == 2 * decision_weight());
    CHECK(wdf(document, "ZXBESkommune") == 2);
    CHECK(wdf(document, "kommunerne") == 2);
}

TEST_CASE("parts of compounds are counted apart from words", "[backend][document]") {
    AgendaItem item = sample_item(1, "Sundhedsklyngen", "2024-03-14", "Havneråd");
    item.beslutning = "Sundhedsklyngens klynge";
    const PreparedDocument document = make(item);
    CHECK(wdf(document, "Zsundhedsklynge") == title_weight() + decision_weight());
    CHECK(wdf(document, "XPsundhed") == title_weight() + decision_weight());
    CHECK(wdf(document, "XPklynge") == title_weight() + decision_weight());
    CHECK(wdf(document, "XPSklynge") == 1);
    CHECK(wdf(document, "XPXBESklynge") == 1);
    CHECK(wdf(document, "Zklynge") == decision_weight());
    CHECK(wdf(document, "klynge") == decision_weight());
    CHECK(wdf(document, "sundhed") == -1);
    CHECK(position(document, "Zsundhedsklynge") == position(document, "sundhedsklyngen"));
}

TEST_CASE("fields and list entries are too far apart for a phrase", "[backend][document]") {
    AgendaItem item = sample_item(1, "Trivsel");
    item.beslutning = "Udsat";
    item.bilag = {"Notat", "Tidsplan"};
    const PreparedDocument document = make(item);
    CHECK(position(document, "udsat") >= position(document, "trivsel") + 100);
    CHECK(position(document, "tidsplan") >= position(document, "notat") + 100);
}

TEST_CASE("a word has its places once, and the extent of a field tells which are the field's", "[backend][document]") {
    AgendaItem item = sample_item(1, "Trivsel i klyngen");
    item.beslutning = "Klyngen drøftede trivsel.";
    item.bilag = {"Notat om trivsel", "Tidsplan for klyngen"};
    item.fravaerende = {"Karen Vandborg"};
    const PreparedDocument document = make(item);
    for (const std::string_view name : {"Strivsel", "XBEStrivsel", "XBILtrivsel", "XBILtidsplan", "ZSklynge"}) {
        CAPTURE(name);
        CHECK(wdf(document, name) == 1);
        CHECK(positions(document, name).empty());
    }
    CHECK(positions(document, "trivsel").size() == 3);
    CHECK(positions(document, "XFRAvandborg").size() == 1); // no part of the whole
    CHECK(positions(document, "XEXT:XFRA").empty());

    const auto extent = [&](std::string_view name) { return positions(document, name); };
    CHECK(extent("XEXT:S") == std::vector{position(document, "trivsel"), position(document, "klyngen")});
    CHECK(extent("XEXT:XBES") ==
          std::vector{positions(document, "klyngen").at(1), positions(document, "trivsel").at(1)});
    CHECK(extent("XEXT:XBIL") == std::vector{position(document, "notat"), positions(document, "trivsel").at(2),
                                             position(document, "tidsplan"), positions(document, "klyngen").at(2)});
    CHECK(extent("XBEH:S") == std::vector{position(document, "trivsel") + 1, position(document, "i") + 1,
                                          position(document, "klyngen") + 1});
    CHECK(extent("XBEH:XBIL").size() == 6);
    CHECK(extent("XBEH:XBIL").back() == positions(document, "klyngen").at(2) + 1);
    CHECK(extent("XBEH:XFRA").empty());
}

TEST_CASE("between the ends of a field's extent stands nothing but the field", "[backend][document]") {
    AgendaItem item = sample_item(1, "alfa alfa");
    item.kluster = "Alfa";
    item.sagsnr = "21/30117";
    item.indledning = "alfa bravo alfa";
    item.sagsfremstilling = "bravo alfa 21/30117";
    item.beslutning = "alfa";
    item.tidligere_beslutninger = "alfa alfa alfa";
    item.bilag = {"alfa", "", "bravo", "alfa alfa"};
    const PreparedDocument document = make(item);
    std::size_t placed = 0;
    for (const referat::schema::Row& row : referat::schema::rows()) {
        const std::vector<std::uint32_t> extent = positions(document, referat::schema::extent_term(row));
        if (row.text_prefix.empty() || extent.empty()) {
            continue;
        }
        for (const std::string word : {"alfa", "bravo", "21/30117"}) {
            CAPTURE(row.info.name, word);
            const std::vector<std::uint32_t> places = positions(document, word);
            const auto inside = std::ranges::count_if(
                places, [&](std::uint32_t place) { return place >= extent.front() && place <= extent.back(); });
            CHECK(inside == std::max(0L, wdf(document, std::string(row.text_prefix) + word)));
            placed += static_cast<std::size_t>(inside);
        }
    }
    CHECK(placed == 16);
}

TEST_CASE("exact fields, meeting and dates are filters without weight", "[backend][document]") {
    AgendaItem item = sample_item(3, "Akutpladser", "2023-12-05");
    item.id = "sundhedsklynge-vestoe/2023-12-05/3";
    item.kluster = "Sønderby Øer";
    item.niveau = "politisk";
    item.udfald = {"besluttet", "udsat"};
    const PreparedDocument document = make(item);
    const auto exact = [](Field field, const char* text) { return referat::query::exact_term(field, text); };
    for (const std::string& term :
         {exact(Field::Id, "sundhedsklynge-vestoe/2023-12-05/3"), exact(Field::Kluster, "sønderby øer"),
          exact(Field::Niveau, "Politisk"), exact(Field::Udfald, "udsat"), exact(Field::Udfald, "besluttet"),
          std::string("D20231205"), std::string("M202312"), std::string("Y2023"),
          referat::backend::meeting_term("sundhedsklynge-vestoe/2023-12-05")}) {
        CAPTURE(term);
        CHECK(wdf(document, term) == 0);
    }
    CHECK(document.id_term == exact(Field::Id, item.id.c_str()));
}

TEST_CASE("an item is found by its meeting's cluster and date and its case number", "[backend][document]") {
    AgendaItem item = sample_item(1, "Akutpladser", "2023-12-05");
    item.kluster = "Sønderby";
    item.sagsnr = "21/30117";
    const PreparedDocument document = make(item);
    CHECK(wdf(document, "sønderby") == 1);
    CHECK(wdf(document, "2023-12-05") == 1);
    CHECK(wdf(document, "21/30117") == 1);
}

TEST_CASE("values sort and count", "[backend][document]") {
    AgendaItem item = sample_item(12, "Valg", "2023-12-05");
    item.id = "x/2023-12-05/12";
    item.udfald = {"besluttet", "udsat"};
    const PreparedDocument document = make(item);
    CHECK(value(document, Slot::Id) == "x/2023-12-05/12");
    CHECK(value(document, Slot::Dato) == "20231205");
    CHECK(value(document, Slot::Year) == "2023");
    CHECK(value(document, Slot::Udfald) == "besluttet\x1fudsat");
    CHECK(value(document, Slot::Niveau).empty());
    CHECK(value(document, Slot::Punkt) > value(make(sample_item(2, "Valg")), Slot::Punkt));
}

TEST_CASE("a date that is none leaves no date", "[backend][document]") {
    const PreparedDocument document = make(sample_item(1, "Valg", "2023-13-45"));
    CHECK(value(document, Slot::Dato).empty());
    CHECK(value(document, Slot::Year).empty());
    CHECK(wdf(document, "Y2023") == -1);
}

TEST_CASE("broken UTF-8 is repaired and a long text is analysed in pieces", "[backend][document]") {
    AgendaItem item = sample_item(1, "Valg \xFF af formand");
    for (int i = 0; i < 300'000; ++i) {
        item.sagsfremstilling += "ældre ";
    }
    item.sagsfremstilling += "slutord";
    const PreparedDocument document = make(item);
    CHECK(wdf(document, "formand") == title_weight());
    CHECK(wdf(document, "ældre") == 300'000);
    CHECK(position(document, "slutord") == position(document, "ældre") + 300'000);
    CHECK(positions(document, "XEXT:XSFR").front() == position(document, "ældre"));
    CHECK(positions(document, "XEXT:XSFR").back() == position(document, "slutord"));
    CHECK(positions(document, "XBEH:XSFR").size() == 300'001);
}

TEST_CASE("items belong to one meeting by body and date, else by source", "[backend][meeting]") {
    AgendaItem item = sample_item(1, "Valg", "2023-12-05", "SUNDHEDSKLYNGE Vestø");
    CHECK(referat::backend::meeting_key(item) == referat::backend::meeting_key(sample_item(9, "", "2023-12-05")));
    item.dato.clear();
    item.kilde = "a/referat.txt";
    CHECK(referat::backend::meeting_key(item) == "kilde:a/referat.txt");
}
