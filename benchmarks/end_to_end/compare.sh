#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# compare.sh A B [ROUNDS] [BENCH_INDEX-OPTION...]: two builds of bench_index in one sitting, A B A B ... (5 rounds), so that
# both meet the same moods of the machine. Prints each figure's medians and the ratio B / A, and says whether the answers
# are the same. Raw rows, with the build as first column, go to compare.csv in the current folder.
set -eu
if [ $# -lt 2 ]; then
    echo "usage: compare.sh A B [ROUNDS] [BENCH_INDEX-OPTION...]" >&2
    exit 2
fi
a=$1
b=$2
shift 2
rounds=5
case ${1-} in
'' | -*) ;;
*)
    rounds=$1
    shift
    ;;
esac
[ $# -gt 0 ] || set -- --minutes 400

raw=compare.csv
: >"$raw"
round=1
while [ "$round" -le "$rounds" ]; do
    for build in A B; do
        if [ "$build" = A ]; then program=$a; else program=$b; fi
        csv=$("$program" "$@" --rounds 1 --csv)
        [ -s "$raw" ] || echo "build,$(echo "$csv" | head -n 1)" >"$raw"
        echo "$build,$round,$(echo "$csv" | tail -n 1 | cut -d, -f2-)" >>"$raw"
    done
    round=$((round + 1))
done

median() { # BUILD COLUMN
    awk -F, -v build="$1" -v column="$2" '$1 == build { print $column }' "$raw" | sort -g |
        awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}
printf '%-16s %14s %14s %8s\n' '' 'A' 'B' 'B / A'
column=7
for name in wall_s cpu_s items_per_s mb_per_s peak_rss_mb index_bytes index_per_input p50_ms p95_ms p99_ms; do
    median_a=$(median A "$column")
    median_b=$(median B "$column")
    awk -v name="$name" -v a="$median_a" -v b="$median_b" \
        'BEGIN { printf "%-16s %14.3f %14.3f %8.3f\n", name, a, b, (a > 0 ? b / a : 0) }'
    column=$((column + 1))
done
if [ "$(awk -F, 'NR > 1 { print $NF }' "$raw" | sort -u | wc -l)" -eq 1 ]; then
    echo "answers: the same"
else
    echo "answers: NOT the same (hits_hash in $raw)"
fi
