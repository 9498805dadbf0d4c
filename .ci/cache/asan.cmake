# SPDX-License-Identifier: GPL-2.0-or-later
# The second compiler, warnings as errors, with address, leak and undefined-behaviour checks and libstdc++'s own assertions.
# Static, so that this kind is tested too. The files of a room are compiled together, and clang-tidy reads them so: most
# of what it looks at is headers.
set(CMAKE_CXX_COMPILER clang++ CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS "-D_GLIBCXX_ASSERTIONS" CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O1" CACHE STRING "")
set(BUILD_SHARED_LIBS OFF CACHE BOOL "")
set(CMAKE_UNITY_BUILD ON CACHE BOOL "")
set(REFERAT_WERROR ON CACHE BOOL "")
set(REFERAT_SANITIZE "address,undefined" CACHE STRING "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
