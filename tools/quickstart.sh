#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# quickstart.sh [PATH...]: builds the program, indexes minutes (files or folders; the samples in tests/data/minutes if none
# is given) and shows a few searches. The index goes to $REFERAT_INDEX, or to build/index.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build/release
log=$build/build.log

# Says what it does in one line; the output goes to the log, which is shown if the command fails.
quietly() {
    echo "$1 ..."
    shift
    "$@" </dev/null >>"$log" 2>&1 || { cat "$log" >&2; echo "quickstart.sh: failed: $*" >&2; exit 1; }
}

# Shows a command as one would type it, and what it prints.
show() {
    line='$ referat'
    for word in "$@"; do
        case $word in
        *[!A-Za-z0-9./:_-]*) line="$line '$word'" ;;
        *) line="$line $word" ;;
        esac
    done
    printf '\n%s\n' "$line"
    "$build/bin/referat" "$@" </dev/null || [ $? -eq 1 ] # 1: nothing found
}

mkdir -p "$build"
: >"$log"
"$root/tools/packages.sh" build
quietly "configuring" cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DREFERAT_BUILD_TESTS=OFF \
    -DCMAKE_UNITY_BUILD=ON
quietly "building (a minute or two the first time)" cmake --build "$build"

REFERAT_INDEX=${REFERAT_INDEX:-$root/build/index}
export REFERAT_INDEX
[ $# -gt 0 ] || set -- "$root/tests/data/minutes"
echo "indexing into $REFERAT_INDEX ..."
"$build/bin/referat" index "$@" </dev/null || [ $? -eq 3 ] # 3: some files could not be read, and were named

show analyze 'Sundhedsklyngens ældre- og sundhedsreform'
show search -n 3 'udskrivelse og genindlæggelser'
show search -n 2 --facet kluster --facet udfald 'niveau:politisk udfald:godkendt'
show search -n 1 --format jsonl '"unges trivsel"'

cat <<END

Now try:
  export REFERAT_INDEX=$REFERAT_INDEX PATH=$build/bin:\$PATH
  referat search --sort -dato 'titel:budget dato:2024'
  referat explain 'sundhed -kluster:fyn'
  referat --help
END
