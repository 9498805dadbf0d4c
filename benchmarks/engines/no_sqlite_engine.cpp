// SPDX-License-Identifier: GPL-2.0-or-later
#include "engines/engine.hpp"

namespace referat::bench {

void add_sqlite_engine(Engines& engines) {
    static_cast<void>(engines);
}

std::string sqlite_version() {
    return "not compared (built with REFERAT_BENCHMARK_SQLITE=OFF)";
}

} // namespace referat::bench
