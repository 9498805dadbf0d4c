# SPDX-License-Identifier: GPL-2.0-or-later
# A static library as applications build it. tests/install makes one too, as a subdirectory of its consumer.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
set(BUILD_SHARED_LIBS OFF CACHE BOOL "")
set(REFERAT_WERROR ON CACHE BOOL "")
