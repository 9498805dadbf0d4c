# SPDX-License-Identifier: GPL-2.0-or-later
# Script: installs BUILD_DIR beside PREFIX and moves it there, so that nothing may remember where it was installed.
set(first_place ${PREFIX}.first)
file(REMOVE_RECURSE ${PREFIX} ${first_place})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${first_place} COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${first_place} ${PREFIX})
