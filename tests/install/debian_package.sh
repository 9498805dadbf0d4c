#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# debian_package.sh CPACK CONFIG OUT_DIR: packs the build; the package must depend on the libraries it is linked with.
set -eu
cpack=$1 config=$2 out=$3
rm -rf "$out"
"$cpack" -G DEB --config "$config" -B "$out" >/dev/null
depends=$(dpkg-deb -f "$out"/*.deb Depends)
printf 'Depends: %s\n' "$depends"
for library in libc6 libstdc++6 libicu libxapian30 libxxhash0 libisal2; do
    case $depends in
    *"$library"*) ;;
    *) printf 'missing: %s\n' "$library" >&2 && exit 1 ;;
    esac
done
for file in include/referat/searcher.hpp share/man/man1/referat-search.1 share/man/da/man7/referat-query.7 \
    share/bash-completion/completions/referat; do
    dpkg-deb -c "$out"/*.deb | grep -q "/usr/$file\$" || { printf 'not packed: %s\n' "$file" >&2 && exit 1; }
done
