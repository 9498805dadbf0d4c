# SPDX-License-Identifier: GPL-2.0-or-later
# Data races: for the tests of rooms that run threads.
set(CMAKE_CXX_COMPILER clang++ CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1" CACHE STRING "")
set(BUILD_SHARED_LIBS OFF CACHE BOOL "")
set(CMAKE_UNITY_BUILD ON CACHE BOOL "")
set(REFERAT_SANITIZE "thread" CACHE STRING "")
