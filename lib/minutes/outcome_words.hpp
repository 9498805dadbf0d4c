// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "minutes/phrases.hpp"

// Vocabulary of Danish decisions that several judgements share, gathered by reading minutes; a '|' parts alternatives
// (see Phrase).
namespace referat::minutes {

inline constexpr Phrase approve_done =
    "godkendt|godkendte|godkendtes|tiltrådt|tiltrådte|tiltrådtes|vedtaget|vedtog|vedtoges|vedtagne|bifaldt";
inline constexpr Phrase approve_now = "godkendes|godkender|tiltrædes|tiltræder|vedtages|vedtager";
inline constexpr Phrase approve_infinitive = "godkende|tiltræde|vedtage|imødekomme|støtte|tilslutte";
inline constexpr Phrase decided =
    "besluttet|besluttede|beslutter|besluttes|enige|enighed|enedes|aftalt|aftalte|vedtog|valgte";
inline constexpr Phrase negation = "ikke|ingen|hverken|aldrig|ej";
inline constexpr Phrase future =
    "skal|skulle|kan|kunne|vil|ville|forventes|ventes|forventet|bør|måtte|må|når|inden|efter|indtil|hvis|"
    "såfremt|førend|før|senere|efterfølgende|herefter|fremover|endnu|først";
inline constexpr Phrase reported =
    "orienterede|oplyste|informerede|fortalte|orienterer|oplyser|informerer|fortæller|refererede|"
    "nævnte|gengav|beskrev";
inline constexpr Phrase later_meeting =
    "næste|kommende|senere|efterfølgende|førstkommende|ekstraordinært|fremtidigt|nye|igen";

} // namespace referat::minutes
