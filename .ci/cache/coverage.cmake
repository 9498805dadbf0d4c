# SPDX-License-Identifier: GPL-2.0-or-later
# Line counts for gcov after a run of the tests.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g --coverage" CACHE STRING "")
set(BUILD_SHARED_LIBS OFF CACHE BOOL "")
