# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of this Python's anndata through grnwb and back: what comes out must be what went in.

PROGRAM: grnwb. Prints one line per file; the exit code is 1 when one differs.
"""
import pathlib
import subprocess
import sys
import tempfile

import anndata
import numpy as np
import pandas as pd
import scipy.sparse as sp

CELLS, GENES, RAW_GENES = 70, 40, 55
VERSION = tuple(int(part) for part in anndata.__version__.split(".")[:2])


def content(convert):
    i, j = np.arange(CELLS)[:, None], np.arange(RAW_GENES)[None, :]
    counts = np.where((i * 7 + j * 3) % 5 < 2, (i * 7 + j * 3) % 9, 0).astype(np.float32)
    cell = np.arange(CELLS)
    obs = pd.DataFrame(index=["cell%d" % c for c in cell])
    obs["kind"] = pd.Categorical.from_codes(np.where(cell % 4 == 3, -1, cell % 3), ["a cell", "B", "T"])
    obs["stage"] = pd.Categorical.from_codes(cell % 2, ["late", "early"], ordered=True)
    obs["score"] = np.where(cell % 5 == 0, np.nan, cell / 2)
    obs["number"] = cell * 3
    obs["flag"] = cell % 3 == 0
    obs["donor"] = ["donor %d" % c for c in cell]
    if VERSION >= (0, 8):
        obs["nullable"] = pd.array([None if c % 6 == 0 else c for c in cell], dtype="Int64")
        obs["maybe"] = pd.array([None if c % 7 == 0 else c % 2 == 0 for c in cell], dtype="boolean")
    var = pd.DataFrame({"gene_ids": ["ENSG%011d" % g for g in range(RAW_GENES)]}, index=["G%d" % g for g in range(RAW_GENES)])
    whole = anndata.AnnData(convert(counts), obs=obs.copy(), var=var)
    data = whole[:, :GENES].copy()
    data.raw = whole
    data.layers["double"] = convert(2 * counts[:, :GENES])
    data.obsm["X_pca"] = (np.arange(CELLS * 4).reshape(CELLS, 4) / 8).astype(np.float32)
    data.obsm["X_umap"] = np.stack([np.sin(cell), np.cos(cell)], axis=1)
    data.uns["note"] = "a text"
    return data


def dense(matrix):
    return np.asarray(matrix.toarray() if sp.issparse(matrix) else matrix)


def compare_column(name, found, expected):
    if isinstance(expected.dtype, pd.CategoricalDtype):
        assert list(found.astype(object).fillna("-")) == list(expected.astype(object).fillna("-")), name
        assert found.cat.ordered == expected.cat.ordered, name
        assert list(found.cat.categories) == list(expected.cat.categories), name
    elif name in ("donor", "gene_ids"):
        assert list(found.astype(str)) == list(expected.astype(str)), name
    else:
        numbers = pd.to_numeric(expected.astype(object), errors="coerce").astype(float)
        np.testing.assert_array_equal(np.asarray(found, dtype=float), numbers, err_msg=name)


def compare(found, expected, x, var):
    np.testing.assert_array_equal(dense(found.X), dense(x))
    assert list(found.obs_names) == list(expected.obs_names) and list(found.var_names) == list(var.index)
    for table, wanted in ((found.obs, expected.obs), (found.var, var)):
        assert list(table.columns) == list(wanted.columns), list(table.columns)
        for name in wanted.columns:
            compare_column(name, table[name], wanted[name])
    assert sorted(found.obsm.keys()) == ["X_pca", "X_umap"]
    for name in found.obsm.keys():
        np.testing.assert_array_equal(found.obsm[name], np.asarray(expected.obsm[name], dtype=np.float32))
    assert found.uns["note"] == "a text"


def check(program, folder, layout, convert, compression):
    source = folder / "source.h5ad"
    content(convert).write_h5ad(source, compression=compression)
    expected = anndata.read_h5ad(source)  # some versions turn texts into categories as they write
    views = {
        "": (expected.X, expected.var),
        "raw": (expected.raw.X, expected.raw.var),
        "layers/double": (expected.layers["double"], expected.var),
    }
    for matrix, (x, var) in views.items():
        chosen = ["--matrix", matrix] if matrix else []
        for ending in ("h5ad", "csv"):
            out = folder / ("out." + ending)
            subprocess.run([program, "convert", str(source), str(out)] + chosen, check=True, stdout=subprocess.DEVNULL)
            if ending == "csv":
                table = pd.read_csv(out, index_col=0)
                np.testing.assert_array_equal(table.values, dense(x))
                assert list(table.index) == list(expected.obs_names) and list(table.columns) == list(var.index)
            elif VERSION >= (0, 7):  # earlier ones can't read what 0.7 and later write
                found = anndata.read_h5ad(out)
                compare(found, expected, x, var)
                assert (set(found.layers.keys()) - {None} == {"double"}) == (matrix == "")  # None: X
                found[:10].copy().write_h5ad(folder / "again.h5ad")


def main():
    failed = False
    layouts = {"csr": sp.csr_matrix, "csc": sp.csc_matrix, "dense": np.array}
    for layout, convert in layouts.items():
        for compression in (None, "gzip", "lzf"):
            with tempfile.TemporaryDirectory() as folder:
                name = "anndata %s %s %s" % (anndata.__version__, layout, compression or "none")
                try:
                    check(sys.argv[1], pathlib.Path(folder), layout, convert, compression)
                    print(name, "equal")
                except Exception as fault:
                    failed = True
                    print(name, "DIFFERS:", type(fault).__name__, str(fault).strip()[:2000])
    return failed


if __name__ == "__main__":
    sys.exit(main())
