# SPDX-License-Identifier: GPL-2.0-or-later
find_package(PkgConfig REQUIRED)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc)
find_package(Boost 1.74 REQUIRED COMPONENTS locale)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
