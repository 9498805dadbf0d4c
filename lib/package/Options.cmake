# SPDX-License-Identifier: GPL-2.0-or-later
option(BUILD_SHARED_LIBS "Build libreferat as a shared library" ${PROJECT_IS_TOP_LEVEL})
option(REFERAT_BUILD_TOOLS "Build the referat program" ${PROJECT_IS_TOP_LEVEL})
option(REFERAT_BUILD_TESTS "Build the tests (needs Catch2)" ${PROJECT_IS_TOP_LEVEL})
option(REFERAT_BUILD_BENCHMARKS "Build the benchmarks (needs Google Benchmark)" OFF)
option(REFERAT_INSTALL "Create the install and package targets" ${PROJECT_IS_TOP_LEVEL})
option(REFERAT_WERROR "Treat warnings as errors (named builds only)" OFF)
set(REFERAT_SANITIZE "" CACHE STRING "Sanitizers for every target, such as address,undefined or thread (named builds only)")

# Optional input of tests and benchmarks: real minutes with gold and judged queries.
set(referat_real_data_default "")
cmake_path(GET PROJECT_SOURCE_DIR PARENT_PATH referat_parent)
if(PROJECT_IS_TOP_LEVEL AND IS_DIRECTORY "${referat_parent}/shared/minutes")
    set(referat_real_data_default "${referat_parent}/shared")
endif()
set(REFERAT_REAL_DATA "${referat_real_data_default}" CACHE PATH
    "Folder with real minutes, gold and judged queries; empty: those checks report that they skipped")

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
