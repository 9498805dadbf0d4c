# SPDX-License-Identifier: GPL-2.0-or-later
# The second compiler without sanitizers, shared library, warnings as errors.
set(CMAKE_CXX_COMPILER clang++ CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O0" CACHE STRING "")
set(BUILD_SHARED_LIBS ON CACHE BOOL "")
set(REFERAT_WERROR ON CACHE BOOL "")
