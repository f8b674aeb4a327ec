# SPDX-License-Identifier: GPL-3.0-or-later
"""The data set that tst_anndata.cpp builds too, by the same formulas.

check FILE: FILE, written by GRN Workbench, holds it, as anndata reads it.
write FOLDER: writes it with anndata in every encoding, one file each, and whole numbers in every type.
"""
import pathlib
import sys

import anndata
import numpy as np
import pandas as pd
import scipy.sparse as sp

CELLS, GENES = 60, 35


def content():
    i, j = np.arange(CELLS)[:, None], np.arange(GENES)[None, :]
    x = np.where((i * 7 + j * 3) % 5 < 2, (i * 7 + j * 3) % 5 + i / 4, 0).astype(np.float32)
    cell = np.arange(CELLS)
    kind = pd.Categorical.from_codes(np.where(cell % 4 == 3, -1, cell % 3), ["α cell", "B", "T"], ordered=True)
    obs = pd.DataFrame(
        {
            "kind": kind,
            "score": np.where(cell % 5 == 0, np.nan, cell / 2),
            "donor": [f'donor "{c}"' for c in cell],
        },
        index=[f"cell{c}" for c in cell],
    )
    var = pd.DataFrame({"length": np.arange(GENES) * 100.0}, index=[f"GENE{g}" for g in range(GENES)])
    data = anndata.AnnData(sp.csr_matrix(x), obs=obs, var=var)
    data.layers["double"] = sp.csr_matrix(2 * x)
    data.uns["provenance"] = '{"seed": 1,\n "name": "α"}'
    return data


def check(path):
    found, expected = anndata.read_h5ad(path), content()
    assert isinstance(found.X, sp.csr_matrix) and found.X.dtype == np.float32, type(found.X)
    assert (found.X != expected.X).nnz == 0 and found.shape == expected.shape
    assert list(found.layers) == ["double"] and (found.layers["double"] != expected.layers["double"]).nnz == 0
    pd.testing.assert_frame_equal(found.obs, expected.obs, check_index_type=False)
    pd.testing.assert_frame_equal(found.var, expected.var, check_index_type=False)
    assert found.obs["kind"].cat.ordered and list(found.obs["kind"].cat.categories) == ["α cell", "B", "T"]
    assert dict(found.uns) == {"provenance": expected.uns["provenance"]}
    found[found.obs["kind"] == "B", :5].copy()
    found.write_h5ad(path.with_suffix(".again.h5ad"))


def write(folder):
    for layout, convert in (("csr", sp.csr_matrix), ("csc", sp.csc_matrix), ("dense", lambda x: x.toarray())):
        for compression in (None, "gzip", "lzf"):
            data = content()
            data.X = convert(data.X)
            data.layers["double"] = convert(data.layers["double"])
            data.write_h5ad(folder / f"{layout}_{compression or 'none'}.h5ad", compression=compression)
    whole = (np.arange(CELLS)[:, None] * 7 + np.arange(GENES)[None, :] * 3) % 5
    for dtype in ("?", "i1", "u1", "i2", "<u2", ">i4", "u4", "i8", "u8", "f2", ">f4", "f8"):
        for layout, convert in (("dense", np.asarray), ("csr", sp.csr_matrix)):
            if layout == "dense" or dtype not in ("f2", ">i4", ">f4"):  # scipy has no such matrices
                data = anndata.AnnData(convert(whole.astype(dtype)))
                data.obs["first"] = whole[:, 0].astype(dtype)
                data.write_h5ad(folder / f"type_{dtype.strip('<>?') or 'bool'}_{layout}.h5ad")


if __name__ == "__main__":
    {"check": check, "write": write}[sys.argv[1]](pathlib.Path(sys.argv[2]))
