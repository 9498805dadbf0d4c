// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.hpp"

#include "schema/terms.hpp"

#include <algorithm>

namespace referat::schema {

namespace {

template <std::size_t N>
using Names = std::array<std::string_view, N>;

constexpr Names<1> source_alias{"source"};
constexpr Names<1> udvalg_alias{"body"};
constexpr Names<2> kluster_alias{"klynge", "cluster"};
constexpr Names<1> niveau_alias{"level"};
constexpr Names<1> dato_alias{"date"};
constexpr Names<1> tid_alias{"time"};
constexpr Names<1> sted_alias{"place"};
constexpr Names<1> punkt_alias{"item"};
constexpr Names<1> titel_alias{"title"};
constexpr Names<1> sagsnr_alias{"case"};
constexpr Names<1> adgang_alias{"access"};
constexpr Names<1> resume_alias{"resumé"};
constexpr Names<1> sagsfremstilling_alias{"sag"};
constexpr Names<1> indstilling_alias{"recommendation"};
constexpr Names<1> beslutning_alias{"decision"};
constexpr Names<1> okonomi_alias{"økonomi"};
constexpr Names<1> bilag_alias{"attachment"};
constexpr Names<2> fravaerende_alias{"fraværende", "absent"};
constexpr Names<1> udfald_alias{"outcome"};
constexpr Names<1> afviger_alias{"departs"};
constexpr Names<3> belob_alias{"beløb", "beloeb", "amount"};

constexpr FieldUse none{};
constexpr FieldUse text{.text = true};
constexpr FieldUse exact{.exact = true};
constexpr FieldUse exact_facet{.exact = true, .facet = true};
constexpr FieldUse text_facet{.text = true, .facet = true};
constexpr FieldUse range{.range = true};

using Item = AgendaItem;

constexpr std::monostate worked_out;

// Weights: the title and the decision say what an item is about; measured on the judged queries (benchmarks/quality).
constexpr std::array<Row, field_count> table{{
    {{Field::Id, "id", {}, exact, "punktets id", "id of the item"}, &Item::id, "", "Q", Slot::Id, 0},
    {{Field::Kilde, "kilde", source_alias, exact, "kildefil", "source file"}, &Item::kilde, "", "XKIL", Slot::None, 0},
    {{Field::Udvalg, "udvalg", udvalg_alias, text_facet, "mødets udvalg eller forum", "body that met"},
     &Item::udvalg,
     "XUDV",
     "",
     Slot::Udvalg,
     1},
    {{Field::Kluster, "kluster", kluster_alias, exact_facet, "sundhedsklynge", "health cluster"},
     &Item::kluster,
     "",
     "XKLU",
     Slot::Kluster,
     1},
    {{Field::Niveau, "niveau", niveau_alias, exact_facet, "politisk, fagligt-strategisk eller koordination",
      "politisk, fagligt-strategisk or koordination"},
     &Item::niveau,
     "",
     "XNIV",
     Slot::Niveau,
     0},
    {{Field::Dato, "dato", dato_alias, range, "mødets dato", "date of the meeting"},
     &Item::dato,
     "",
     "D",
     Slot::Dato,
     0},
    {{Field::Tid, "tid", tid_alias, none, "mødets begyndelse", "start of the meeting"},
     &Item::tid,
     "",
     "",
     Slot::None,
     0},
    {{Field::Sted, "sted", sted_alias, text, "mødested", "place of the meeting"},
     &Item::sted,
     "XSTED",
     "",
     Slot::None,
     0},
    {{Field::Punkt, "punkt", punkt_alias, range, "punktets nummer", "number of the item"},
     &Item::punkt,
     "",
     "",
     Slot::Punkt,
     0},
    {{Field::Titel, "titel", titel_alias, text, "punktets titel", "title of the item"},
     &Item::titel,
     "S",
     "",
     Slot::Titel,
     6},
    {{Field::Sagsnr, "sagsnr", sagsnr_alias, exact, "sagsnummer", "case number"},
     &Item::sagsnr,
     "",
     "XSAG",
     Slot::None,
     1},
    {{Field::Dokid, "dokid", {}, exact, "dokumentets id", "document id"}, &Item::dokid, "", "XDOK", Slot::None, 1},
    {{Field::Adgang, "adgang", adgang_alias, exact_facet, "åben eller lukket", "åben (open) or lukket (closed)"},
     &Item::adgang,
     "",
     "XADG",
     Slot::Adgang,
     0},
    {{Field::Indledning, "indledning", {}, text, "tekst før første afsnit", "text before the first section"},
     &Item::indledning,
     "XINL",
     "",
     Slot::None,
     1},
    {{Field::Resume, "resume", resume_alias, text, "resumé", "summary"}, &Item::resume, "XRES", "", Slot::None, 1},
    {{Field::Sagsfremstilling, "sagsfremstilling", sagsfremstilling_alias, text, "sagsfremstilling",
      "presentation of the case"},
     &Item::sagsfremstilling,
     "XSFR",
     "",
     Slot::None,
     1},
    {{Field::Indstilling, "indstilling", indstilling_alias, text, "indstilling", "recommendation"},
     &Item::indstilling,
     "XIND",
     "",
     Slot::None,
     1},
    {{Field::Beslutning, "beslutning", beslutning_alias, text, "beslutning", "decision"},
     &Item::beslutning,
     "XBES",
     "",
     Slot::None,
     2},
    {{Field::Okonomi, "okonomi", okonomi_alias, text, "økonomi", "economy"}, &Item::okonomi, "XOKO", "", Slot::None, 1},
    {{Field::Koordinering, "koordinering", {}, text, "koordinering med andre", "coordination with others"},
     &Item::koordinering,
     "XKOO",
     "",
     Slot::None,
     1},
    {{Field::GodkendtAf, "godkendt_af", {}, text, "godkendt af", "approved by"},
     &Item::godkendt_af,
     "XGOD",
     "",
     Slot::None,
     1},
    {{Field::TidligereBeslutninger, "tidligere_beslutninger", {}, text, "tidligere beslutninger", "earlier decisions"},
     &Item::tidligere_beslutninger,
     "XTID",
     "",
     Slot::None,
     1},
    {{Field::Bilag, "bilag", bilag_alias, text, "bilagenes titler", "titles of the attachments"},
     &Item::bilag,
     "XBIL",
     "",
     Slot::None,
     1},
    {{Field::Fravaerende, "fravaerende", fravaerende_alias, text, "fraværende personer", "absent persons"},
     &Item::fravaerende,
     "XFRA",
     "",
     Slot::None,
     0},
    {{Field::Udfald, "udfald", udfald_alias, exact_facet, "beslutningens udfald", "outcome of the decision"},
     &Item::udfald,
     "",
     "XUDF",
     Slot::Udfald,
     0},
    {{Field::Afviger, "afviger", afviger_alias, exact_facet,
      "om beslutningen afviger fra indstillingen: ja, nej; afvist, udsat, ændret, udvidet",
      "whether the decision departs from the recommendation: ja, nej; afvist, udsat, ændret, udvidet"},
     worked_out,
     "",
     "XAFV",
     Slot::Afviger,
     0},
    {{Field::Belob, "belob", belob_alias, range, "beløb i kroner, nævnt hvor som helst i punktet",
      "amount in kroner, mentioned anywhere in the item"},
     worked_out,
     "",
     "XBEL",
     Slot::None,
     0},
}};

constexpr bool in_field_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].info.field) != i) {
            return false;
        }
    }
    return true;
}

/// Names and aliases share one space; so do the two kinds of prefixes; a slot holds one field.
constexpr bool is_unique() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Row& a = table[i];
            const Row& b = table[j];
            if (a.info.name == b.info.name || (a.slot != Slot::None && a.slot == b.slot)) {
                return false;
            }
            for (const std::string_view p : {a.text_prefix, a.exact_prefix}) {
                if (!p.empty() && (p == b.text_prefix || p == b.exact_prefix)) {
                    return false;
                }
            }
            for (const std::string_view x : a.info.aliases) {
                if (x == b.info.name || std::ranges::find(b.info.aliases, x) != b.info.aliases.end()) {
                    return false;
                }
            }
        }
    }
    return true;
}

static_assert(in_field_order(), "rows stand in the order of Field");
static_assert(is_unique(), "names, aliases, prefixes and slots are unique");

constexpr std::array<FieldInfo, field_count> infos = [] {
    std::array<FieldInfo, field_count> result{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        result[i] = table[i].info;
    }
    return result;
}();

/// ASCII only, and the capitals of the three Danish letters: what a field name can hold.
bool equal_folded(std::string_view typed, std::string_view name) noexcept {
    if (typed.size() != name.size()) {
        return false;
    }
    for (std::size_t i = 0; i < typed.size(); ++i) {
        char c = typed[i];
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        } else if (i > 0 && typed[i - 1] == '\xC3' && static_cast<unsigned char>(c) >= 0x80 &&
                   static_cast<unsigned char>(c) < 0x9F) {
            c = static_cast<char>(c + 0x20);
        }
        if (c != name[i]) {
            return false;
        }
    }
    return true;
}

} // namespace

std::span<const Row, record_field_count> rows() noexcept {
    return std::span(table).first<record_field_count>();
}

const Row& row(Field field) noexcept {
    return table[static_cast<std::size_t>(field)];
}

std::string lemma_prefix(const Row& row) {
    return std::string(lemma_mark) + std::string(row.text_prefix);
}

std::string part_prefix(const Row& row) {
    return std::string(part_mark) + std::string(row.text_prefix);
}

std::string extent_term(const Row& row) {
    return make_term(extent_prefix, row.text_prefix);
}

std::string behind_term(const Row& row) {
    return make_term(behind_prefix, row.text_prefix);
}

} // namespace referat::schema

namespace referat::inline v0 {

std::span<const FieldInfo> fields() noexcept {
    return schema::infos;
}

const FieldInfo& field_info(Field field) noexcept {
    return schema::infos[static_cast<std::size_t>(field)];
}

std::optional<Field> field_by_name(std::string_view name) noexcept {
    for (const FieldInfo& info : schema::infos) {
        const auto matches = [&](std::string_view candidate) { return schema::equal_folded(name, candidate); };
        if (matches(info.name) || std::ranges::any_of(info.aliases, matches)) {
            return info.field;
        }
    }
    return std::nullopt;
}

} // namespace referat::inline v0
