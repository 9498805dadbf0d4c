// SPDX-License-Identifier: GPL-2.0-or-later
// Catch2 2.13 wants its main defined once; Catch2 3 links its own.
#define CATCH_CONFIG_MAIN
#include "support/catch.hpp"
