#!/usr/bin/env bash
# Installs what the build needs from Debian 12, as root or with sudo; quick when all is there.
# `--run` leaves out what only the tests need.
set -euo pipefail

build=(ccache cmake g++ lld ninja-build pkg-config
       libarchive-dev libbz2-dev libcli11-dev libdeflate-dev libfmt-dev libgumbo-dev libhwy-dev libicu-dev liblzma-dev
       libpsl-dev libre2-dev libsimdjson-dev libsqlite3-dev libssl-dev libtomlplusplus-dev libuchardet-dev
       libvectorscan-dev libxxhash-dev libyaml-dev libyara-dev libzstd-dev
       nlohmann-json3-dev poppler-utils zlib1g-dev)
check=(clang-14 clang-format-14 clang-tidy-14 doctest-dev libclang-rt-14-dev libevtx-utils python3
       python3-jsonschema sqlite3 zstd gzip openssl zip)

wanted=("${build[@]}")
[[ "${1:-}" == --run ]] || wanted+=("${check[@]}")

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
    [[ "$status" == "install ok installed" ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

as_root=()
if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null || {
        echo "missing packages: ${missing[*]}" >&2
        echo "hint: run as root, or install sudo" >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
