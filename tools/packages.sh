#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# packages.sh GROUP...: installs the Debian packages of the groups build, tests, checks and benchmarks that are missing.
# The one list of what this project takes from the distribution. Needs root or sudo only if something is missing.
set -eu

packages_of() {
    case $1 in
    build) echo cmake ninja-build g++ pkg-config libxapian-dev libicu-dev libboost-locale-dev nlohmann-json3-dev rapidjson-dev \
        libxxhash-dev libisal-dev libcli11-dev \
        hunspell-da ;;
    tests) echo catch2 libhunspell-dev xapian-tools dpkg-dev file mandoc groff-base zsh fish ;;
    checks) echo clang clang-format clang-tidy libclang-rt-dev ;;
    benchmarks) echo libbenchmark-dev libsqlite3-dev ;;
    *) echo "packages.sh: no group '$1' (build, tests, checks, benchmarks)" >&2 && return 2 ;;
    esac
}

missing=
for group in "$@"; do
    packages=$(packages_of "$group")
    for package in $packages; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=absent
        [ "$status" = installed ] || missing="$missing $package"
    done
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "packages.sh: run as root, or install sudo; missing:$missing" >&2; exit 1; }
    as_root=sudo
fi
echo "installing$missing"
$as_root apt-get update -qq </dev/null
# shellcheck disable=SC2086  # one word per package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing </dev/null >/dev/null
