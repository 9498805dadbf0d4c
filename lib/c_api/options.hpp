// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <referat/query.hpp>
#include <referat/referat.h>
#include <referat/searcher.hpp>

struct referat_options {
    referat::SearchOptions search;
    referat::QueryMode mode = referat::QueryMode::Lenient;
};
