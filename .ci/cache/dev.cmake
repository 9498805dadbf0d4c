# SPDX-License-Identifier: GPL-2.0-or-later
# What developers and tests/run.sh build: shared library, program, tests, benchmarks at their smallest size,
# warnings as errors.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(BUILD_SHARED_LIBS ON CACHE BOOL "")
set(REFERAT_BUILD_TESTS ON CACHE BOOL "" FORCE) # in a folder of tools/quickstart.sh too
set(REFERAT_BUILD_BENCHMARKS ON CACHE BOOL "")
set(REFERAT_WERROR ON CACHE BOOL "")
# Files of a room are compiled eight at a time, which halves the time of a whole build; the build of
# tests/install compiles each by itself, so that a missing include shows.
set(CMAKE_UNITY_BUILD ON CACHE BOOL "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
