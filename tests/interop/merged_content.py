# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks FOLDER/merged.h5ad against anndata's inner join of part0.h5ad ...: merged_content.py PARTS FOLDER"""
import pathlib
import sys

import anndata

folder = pathlib.Path(sys.argv[2])
parts = {f"part{i}": anndata.read_h5ad(folder / f"part{i}.h5ad") for i in range(int(sys.argv[1]))}
expected = anndata.concat(parts, join="inner", label="batch")
found = anndata.read_h5ad(folder / "merged.h5ad")
assert list(found.var_names) == list(expected.var_names), "genes"
assert (found.X != expected.X).nnz == 0, "values"
assert list(found.obs["batch"]) == list(expected.obs["batch"]), "batches"
for column in expected.obs:
    assert list(found.obs[column]) == list(expected.obs[column]), column
assert found.obs_names.is_unique, "cell names"
clashes = expected.obs_names.duplicated(keep=False)
assert list(found.obs_names[~clashes]) == list(expected.obs_names[~clashes]), "cell names"
