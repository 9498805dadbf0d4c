# SPDX-License-Identifier: GPL-2.0-or-later
# Script: fails unless README holds EXAMPLE, licence line aside, as it stands.
file(READ "${README}" readme)
file(READ "${EXAMPLE}" example)
string(REGEX REPLACE "^//[^\n]*\n" "" example "${example}")
string(FIND "${readme}" "${example}" place)
if(place EQUAL -1)
    message(FATAL_ERROR "${README} does not hold the text of ${EXAMPLE}")
endif()
