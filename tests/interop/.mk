#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs compare_anndata_versions.py with anndata 0.5 to the newest, each in a Python environment of its own in build/, made
# on first use (needs the network once, and Python 3.7 to 3.13, from pyenv or the system; versions whose Python is absent
# are left out by name).
#   tests/interop/compare-anndata-versions [PROGRAM]   PROGRAM: grnwb, build/release/bin/grnwb when not given
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
program="${1:-$root/build/release/bin/grnwb}"

python_of() {
  local found
  found="$(ls -d "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$1".*/bin/python 2>/dev/null | tail -1)"
  [ -n "$found" ] && echo "$found" || command -v "python$1" || true
}

failed=0
while read -r version python packages; do
  interpreter="$(python_of "$python")"
  if [ -z "$interpreter" ]; then
    echo "anndata $version: left out, there is no Python $python"
    continue
  fi
  environment="$root/build/anndata-versions/$version"
  if [ ! -e "$environment/ready" ]; then
    "$interpreter" -m venv "$environment"
    # shellcheck disable=SC2086  # several packages
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check anndata=="$version" $packages
    touch "$environment/ready"
  fi
  true
done <<'VERSIONS'
0.6.22 3.7 numpy<1.20 pandas<1.0 scipy<1.5 h5py<3
0.7.8 3.8 numpy<1.22 pandas<1.4 scipy<1.8 h5py<3.2
0.8.0 3.9 numpy<1.24 pandas<2 scipy<1.11 h5py<3.9
0.9.2 3.10 numpy<1.25 pandas<2.1
0.10.9 3.11 numpy<2 pandas<2.3
0.11.4 3.11
0.12.19 3.12
0.13.4 3.13
VERSIONS
exit "$failed"
