#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# run.sh [CTEST-OPTION...]: installs what is missing, builds the library and the program, and runs every test.
# REFERAT_BUILD_DIR is where it builds (build/tests). Ends with CTest's summary and CTest's exit code.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${REFERAT_BUILD_DIR:-$root/build/tests}

"$root/tools/packages.sh" build tests benchmarks
cmake -S "$root" -B "$build" -G Ninja -C "$root/.ci/cache/dev.cmake" </dev/null
cmake --build "$build" </dev/null
exec ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)" "$@" </dev/null
