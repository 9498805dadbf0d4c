#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# with_pkg_config.sh CXX shared|static PREFIX SOURCE OUT_DIR MINUTES QUERY
# Compiles SOURCE on one command line against the library installed in PREFIX, and runs it.
set -eu
cxx=$1 variant=$2 prefix=$3 source=$4 out=$5 minutes=$6 query=$7
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name referat.pc)")
export PKG_CONFIG_PATH
static=
[ "$variant" = shared ] || static=--static
rm -rf "$out"
mkdir -p "$out"
flags=$(pkg-config --cflags --libs $static referat)
# shellcheck disable=SC2086  # the flags are words
"$cxx" -std=c++20 "$source" -o "$out/example" $flags
LD_LIBRARY_PATH=$(pkg-config --variable=libdir referat) "$out/example" "$out/index" "$minutes" "$query"
