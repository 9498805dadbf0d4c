#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# parse_score.sh PROGRAM DATA [OPTION...]: parses DATA/minutes with the referat program and scores the items against
# DATA/gold/minutes.jsonl with DATA/gold/score_parse.py; OPTIONs are the scorer's. Exit 77: skipped, no data there.
set -eu
if [ $# -lt 2 ]; then
    echo "usage: parse_score.sh PROGRAM DATA [OPTION...]" >&2
    exit 2
fi
program=$1
data=$2
shift 2
for needed in "$data/minutes" "$data/gold/minutes.jsonl" "$data/gold/score_parse.py"; do
    if [ ! -e "$needed" ]; then
        echo "parse_score: skipped: $needed is not there"
        exit 77
    fi
done
produced=$(mktemp)
trap 'rm -f "$produced"' EXIT
"$program" parse "$data/minutes" >"$produced"
python3 "$data/gold/score_parse.py" "$data/gold/minutes.jsonl" "$produced" "$@"
