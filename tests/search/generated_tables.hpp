// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/field.hpp>

#include <array>
#include <string_view>

/// What generated items and queries are made of. Words are a beginning and an end.
inline constexpr std::array<std::string_view, 4> beginnings{"zab", "zabi", "vop", "krix"};
inline constexpr std::array<std::string_view, 4> ends{"rux", "ymrux", "lyf", "qomp"};

/// Its name is a word of the item too.
struct Cluster {
    std::string_view name;
    std::string_view word;
};
inline constexpr std::array<Cluster, 4> clusters{
    {{"Vestø", "vestø"}, {"Vesterlund", "vesterlund"}, {"Åbyhavn", "åbyhavn"}, {"Nordbæk", "nordbæk"}}};

inline constexpr std::array<std::string_view, 4> outcomes{"afvist", "efterretning", "godkendt", "udsat"};
inline constexpr std::array<referat::Field, 5> text_fields{referat::Field::Titel, referat::Field::Sagsfremstilling,
                                                           referat::Field::Beslutning, referat::Field::Bilag,
                                                           referat::Field::Fravaerende};
