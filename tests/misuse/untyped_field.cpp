// SPDX-License-Identifier: GPL-2.0-or-later
// refused: (cannot convert|cannot initialize|no viable conversion|no matching function|no known conversion)
// A field is an enumerator, not a string that may be misspelt.
#include <referat/field.hpp>

std::string_view help() {
#ifdef MISUSE
    return referat::field_info("kluster").help_da;
#else
    return referat::field_info(referat::Field::Kluster).help_da;
#endif
}
