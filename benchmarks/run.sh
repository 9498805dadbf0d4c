#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# run.sh [BENCH_ENGINES-OPTION...]: builds the benchmark of whole engines (Release) and runs it: 4000, 40000 and 400000
# items, five rounds, unless --items and --rounds say otherwise. REFERAT_BUILD_DIR is where it builds (build/bench); the
# figures go to build/bench/results-<time>, or to --out DIR.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${REFERAT_BUILD_DIR:-$root/build/bench}
commit=$(git -C "$root" describe --always --dirty 2>/dev/null || echo unknown)

"$root/tools/packages.sh" build benchmarks
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DREFERAT_BUILD_BENCHMARKS=ON </dev/null
cmake --build "$build" --target referat_bench_engines </dev/null
case " $*" in
*" --out "*) ;;
*) set -- --out "$build/results-$(date +%Y%m%d-%H%M%S)" "$@" ;;
esac
exec "$build/benchmarks/engines/bench_engines" --commit "$commit" "$@" </dev/null
