#!/usr/bin/env bash
# Fails when clang-format 14 would change a file. `tools/check_format.sh --fix` changes it.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=(--dry-run --Werror)
[[ "${1:-}" == --fix ]] && mode=(-i)
find src cli sim tests fuzz bench -name '*.hpp' -o -name '*.cpp' | sort | xargs clang-format-14 "${mode[@]}"
