// SPDX-License-Identifier: GPL-2.0-or-later
#include "minutes/body.hpp"

#include "support/catch.hpp"

#include <string>
#include <tuple>

using referat::minutes::cluster_of;
using referat::minutes::level_of;

TEST_CASE("a body's cluster has one name", "[minutes][body]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [udvalg, kluster] = GENERATE(table<std::string, std::string>({
        Row{"Sundhedsklynge Fyn - Fagligt strategisk niveau", "Fyn"},
        Row{"Politisk niveau i Sundhedsklyngen Fyn", "Fyn"},
        Row{"SUNDHEDSKLYNGE LILLEBÆLT", "Lillebælt"},
        Row{"Sundhedsklynge Lillebaelt", "Lillebælt"},
        Row{"NFS Sundhedsklynge Politisk", "Nykøbing Falster"},
        Row{"Sundhedsklynge Nykøbing F. politisk forum", "Nykøbing Falster"},
        Row{"Holbæk Sundhedsklynge Fagligt-Strategisk Forum", "Holbæk"},
        Row{"Sundhedsklynge SUH Køge", "Køge"},
        Row{"Horsensklyngen", "Horsens"},
        Row{"Klyngen Gødstrup", "Gødstrup"},
        Row{"Sundhedsklynge Syd", "Syd"},
        Row{"Sundhedsklynge Sydvestjylland", "Sydvestjylland"},
        Row{"Sundhedsklynge Bornholm", "Bornholm"},
        Row{"Sundhedsklynge Tåsinge Nor, politisk niveau", "Tåsinge Nor"}, // not in the table: as the name says
        Row{"Vestø Sundhedsklynge", "Vestø"},
        Row{"Social- og Sundhedsudvalget", ""},
        Row{"Sundhedsudvalget i Odense", ""}, // a place that names a cluster makes no cluster of a committee
        Row{"Klyngeudvalget", ""},
        Row{"Sundhedsklyngen", ""},
        Row{"", ""},
    }));
    CAPTURE(udvalg);
    CHECK(cluster_of(udvalg) == kluster);
}

TEST_CASE("a name or an address tells the level", "[minutes][body]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [text, niveau] = GENERATE(table<std::string, std::string>({
        Row{"Sundhedsklynge Fyn - Fagligt strategisk niveau", "fagligt-strategisk"},
        Row{"Fagligt-Strategisk Forum", "fagligt-strategisk"},
        Row{"FSN i Sundhedsklynge Fyn", "fagligt-strategisk"},
        Row{"Det indstilles, at det faglige strategiske niveau", "fagligt-strategisk"},
        Row{"Politisk Forum", "politisk"},
        Row{"Det indstilles, at politisk niveau i Sundhedsklynge Fyn", "politisk"},
        Row{"Koordinationsforum Sønderjylland", "koordination"},
        Row{"KOORDINERINGSFORUM", "koordination"},
        Row{"Koordinationsgruppen", "koordination"},
        Row{"Sundhedsklynge Fyn", ""},
        Row{"Faglig dag", ""},
        Row{"", ""},
    }));
    CAPTURE(text);
    CHECK(level_of(text) == niveau);
}
